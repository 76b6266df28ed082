import { ziet, type Vrager } from '../beleid.js';
import type { Toedeling, ZaakEvent } from '../gebeurtenissen/index.js';
import { OnbekendeWaarde, OngeldigeWaarde, samen } from '../fouten.js';
import type { Inrichting } from '../inrichting/index.js';
import { eis, eisNietVanEenAnder } from '../mogelijk.js';
import type { Zaak } from '../zaak.js';

/** Why this zaak goes to this person: recorded, and read by the behandelaar. */
export type Grond = Pick<Toedeling, 'grond' | 'uitleg' | 'instellingen' | 'onderbouwing'>;

/** Grounds on which somebody may give a zaak to somebody else. */
export const PUSHGRONDEN = ['expertise', 'thema', 'regie'] as const;
export type Pushgrond = (typeof PUSHGRONDEN)[number];

const EIGEN_KEUZE = { grond: 'eigen keuze', uitleg: 'Zelf gekozen.' };

const ZELF_GEEN_BEHANDELAAR = 'Is verplicht: u behandelt zelf geen zaken. Noem de behandelaar die de zaak krijgt.';
const ALLEEN_ZELF = 'U kunt een zaak alleen aan uzelf toewijzen; laat dit veld weg.';
const BIJ_EEN_ANDER = 'Is verplicht bij een toewijzing aan een ander: de behandelaar leest hier waarom.';

/** Starting a zaak that nobody holds takes it. @throws KanNuNiet, ZaakAlToegewezen */
export function start(zaak: Zaak, vrager: Vrager, instellingen: string): ZaakEvent[] {
  if (zaak.behandelaar !== vrager.medewerker) return geefUit(zaak, vrager, { ...EIGEN_KEUZE, instellingen });
  eis('start', zaak, vrager);
  return [{ type: 'BehandelingGestart', data: {} }];
}

/** Gives the zaak to who asks, who starts with it at once: the pull. @throws KanNuNiet, ZaakAlToegewezen */
export function geefUit(zaak: Zaak, vrager: Vrager, grond: Grond): ZaakEvent[] {
  eisNietVanEenAnder(zaak, vrager);
  eis('start', zaak, vrager);
  return [
    { type: 'ZaakUitgegeven', data: { ...aan(vrager), mechanisme: 'pull', niveau: 'medewerker', ...grond } },
    { type: 'BehandelingGestart', data: {} },
  ];
}

export interface Toewijzingsverzoek {
  /** Who gets it; left out: who asks. */
  readonly behandelaar?: number | undefined;
  readonly grond?: Pushgrond | undefined;
  /** Why, for the behandelaar: the ADR asks that a push is explained. */
  readonly toelichting?: string | undefined;
}

/**
 * Chooses a zaak for oneself, or gives it to somebody else with a ground and a reason, without starting it.
 * @throws KanNuNiet, ZaakAlToegewezen
 * @throws OngeldigeWaarde, OnbekendeWaarde, OngeldigeInhoud when who chooses does not handle zaken, or who gives may not or does not say why
 */
export function wijsToe(
  zaak: Zaak,
  vrager: Vrager,
  { behandelaar = vrager.medewerker, grond, toelichting }: Toewijzingsverzoek,
  instellingen: string,
): ZaakEvent[] {
  eisNietVanEenAnder(zaak, vrager);
  eis('toewijzing', zaak, vrager);
  if (behandelaar === vrager.medewerker) {
    if (!ziet(vrager, 'behandeling starten', zaak))
      samen(geenBehandelaar, () => eisVerantwoord({ grond, toelichting }));
    return [toegewezen({ ...aan(vrager), mechanisme: 'pull', niveau: 'medewerker', ...EIGEN_KEUZE, instellingen })];
  }
  if (!ziet(vrager, 'zaak aan een ander toewijzen', zaak))
    throw new OngeldigeWaarde('medewerker', 'niet-toegestaan', ALLEEN_ZELF);
  const waarom = eisVerantwoord({ grond, toelichting });
  const uitleg = `Gegeven door wie het werk verdeelt, op grond van ${waarom.grond}.`;
  return [
    toegewezen({
      behandelaar,
      // Who steers a team gives within it; of the people of others the team is known once they start.
      team: vrager.rollen.includes('teamleider') ? vrager.team : undefined,
      mechanisme: 'push',
      niveau: 'medewerker',
      ...waarom,
      uitleg,
      instellingen,
    }),
  ];
}

/** A push says on which ground and why. @throws OngeldigeWaarde, OnbekendeWaarde; OngeldigeInhoud when neither is there */
export function eisVerantwoord({ grond, toelichting }: Omit<Toewijzingsverzoek, 'behandelaar'>): {
  readonly grond: Pushgrond;
  readonly toelichting: string;
} {
  const [waarop, waarom] = samen(
    () => grond ?? geenGrond(),
    () => toelichting ?? geenToelichting(),
  );
  return { grond: waarop, toelichting: waarom };
}

function geenBehandelaar(): never {
  throw new OngeldigeWaarde('medewerker', 'verplicht', ZELF_GEEN_BEHANDELAAR);
}

function geenGrond(): never {
  throw new OnbekendeWaarde('grond', '', PUSHGRONDEN);
}

function geenToelichting(): never {
  throw new OngeldigeWaarde('toelichting', 'verplicht', BIJ_EEN_ANDER);
}

/** A rule gives the zaak to somebody, without starting it. @throws KanNuNiet, ZaakAlToegewezen */
export function wijsToeVolgensRegel(
  zaak: Zaak,
  vrager: Vrager,
  toedeling: Omit<Toedeling, 'mechanisme' | 'niveau'>,
): ZaakEvent[] {
  eisNietVanEenAnder(zaak, vrager);
  eis('toewijzing', zaak, vrager);
  return [toegewezen({ ...toedeling, mechanisme: 'push', niveau: 'medewerker' })];
}

/**
 * The holder lets go; who steers the work may also end the hold of somebody else.
 * @throws KanNuNiet; OngeldigeWaarde when somebody lets go of a zaak that was pushed, and does not say why
 */
export function geefVrij(zaak: Zaak, vrager: Vrager, reden: string | undefined): ZaakEvent[] {
  eis('vrijgave', zaak, vrager);
  if (zaak.gekregen && zaak.behandelaar === vrager.medewerker && reden === undefined) {
    throw new OngeldigeWaarde('reden', 'verplicht', 'Is verplicht: u hebt deze zaak gekregen, niet zelf genomen.');
  }
  return [{ type: 'ZaakVrijgegeven', data: { behandelaar: zaak.behandelaar!, reden } }];
}

export interface Teruggaveverzoek {
  readonly reden: string;
  /** Kind of reason, as the configuration names it. */
  readonly soort?: string | undefined;
}

/** @throws KanNuNiet, OnbekendeWaarde */
export function geefTerug(
  zaak: Zaak,
  vrager: Vrager,
  { reden, soort }: Teruggaveverzoek,
  inrichting: Inrichting,
): ZaakEvent[] {
  if (soort !== undefined) inrichting.teruggavereden(soort);
  eis('teruggave', zaak, vrager);
  return [
    {
      type: 'ZaakTeruggegeven',
      data: { behandelaar: vrager.medewerker, reden, ...(soort !== undefined && { soort }) },
    },
  ];
}

const aan = ({ medewerker, team }: Vrager): Pick<Toedeling, 'behandelaar' | 'team'> => ({
  behandelaar: medewerker,
  team,
});

const toegewezen = (data: Toedeling): ZaakEvent => ({ type: 'ZaakToegewezen', data });

import { ziet, type Operatie, type Vrager } from './beleid.js';
import { geeftConsult } from './collegas.js';
import { HANDELINGEN, KanNuNiet, ZaakAlToegewezen, type Handeling } from './fouten.js';
import { isBeeindigd, type Consult, type Zaak } from './zaak.js';

/** The line of the policy that each act needs. */
export const OPERATIES: Readonly<Record<Handeling, Operatie>> = {
  classificatie: 'zaak classificeren',
  toewijzing: 'zaak toewijzen',
  start: 'behandeling starten',
  pauze: 'behandeling pauzeren',
  notitie: 'notitie vastleggen',
  contact: 'contact vastleggen',
  gesprek: 'gesprek voeren',
  gesprekseinde: 'gesprek voeren',
  consult: 'consult vragen',
  consultantwoord: 'consult beantwoorden',
  meekijken: 'meekijken',
  meekijkeinde: 'meekijken',
  document: 'document toevoegen',
  briefaanvraag: 'brief vragen',
  briefverzending: 'brief verzenden',
  koppeling: 'zaak koppelen',
  ontkoppeling: 'zaak ontkoppelen',
  verplaatsing: 'zaak verplaatsen',
  voorrang: 'zaak voorrang geven',
  voorrangeinde: 'zaak voorrang geven',
  wacht: 'zaak in wacht zetten',
  hervatting: 'zaak hervatten',
  vrijgave: 'zaak vrijgeven',
  teruggave: 'zaak teruggeven',
  overdracht: 'zaak overdragen',
  besluit: 'besluit nemen',
  afdoening: 'zaak afdoen',
  heropening: 'zaak heropenen',
};

type Belemmering = (zaak: Zaak, vrager: Vrager) => string | undefined;

const NIET_VAN_U = 'U hebt deze zaak niet in behandeling.';

const ten = (waar: boolean, uitleg: string): string | undefined => (waar ? uitleg : undefined);

/** The first reason that holds. */
const eerste =
  (...belemmeringen: readonly Belemmering[]): Belemmering =>
  (zaak, vrager) => {
    for (const belemmering of belemmeringen) {
      const uitleg = belemmering(zaak, vrager);
      if (uitleg !== undefined) return uitleg;
    }
    return undefined;
  };

const isEinde: Belemmering = (zaak) =>
  ten(zaak.status === 'afgedaan', 'De zaak is afgedaan.') ??
  ten(zaak.status === 'overgedragen', `De zaak is overgedragen aan ${zaak.proces}.`);
const isNietVan: Belemmering = (zaak, { medewerker }) => ten(zaak.behandelaar !== medewerker, NIET_VAN_U);
const isVanEenAnder = (zaak: Zaak, { medewerker }: Vrager): boolean =>
  zaak.behandelaar !== undefined && zaak.behandelaar !== medewerker && !isBeeindigd(zaak);
const isAlToegewezen: Belemmering = (zaak, vrager) =>
  ten(isVanEenAnder(zaak, vrager), 'De zaak is al toegewezen aan een andere behandelaar.');
const wacht: Belemmering = (zaak) =>
  ten(zaak.wacht !== undefined, `De zaak wacht (${zaak.wacht?.reden}); hervat haar eerst.`);

/** The own zaak; also one that nobody holds, for who may do so by this line of the policy. */
const isNietVanOfZonderHouder =
  (operatie: Operatie): Belemmering =>
  (zaak, vrager) =>
    zaak.behandelaar === undefined && ziet(vrager, operatie, zaak) ? undefined : isNietVan(zaak, vrager);
/** The own zaak; also that of somebody else, or of nobody, for who may do so by this line of the policy. */
const isNietVanOfVanAnder =
  (operatie: Operatie): Belemmering =>
  (zaak, vrager) =>
    ziet(vrager, operatie, zaak) ? undefined : isNietVan(zaak, vrager);

const inGesprek = (zaak: Zaak, { medewerker }: Vrager): boolean =>
  (zaak.gesprekken ?? []).some((gesprek) => gesprek.medewerker === medewerker);
const kijktMee = (zaak: Zaak, { medewerker }: Vrager): boolean => (zaak.meekijkers ?? []).includes(medewerker);

/** Consults that this person can answer: asked by name, or of the VTA as such, or of any colleague. Who answers as a VTA is one. */
export const beantwoordbaar = (zaak: Zaak, vrager: Vrager): readonly Consult[] =>
  (zaak.consulten ?? []).filter(({ aan, medewerker }) => {
    if (medewerker !== undefined) return medewerker === vrager.medewerker && geeftConsult(vrager.rollen, aan);
    const rol = aan === 'collega' ? 'behandelaar' : 'vta';
    return vrager.rollen.includes(rol) && zaak.behandelaar !== vrager.medewerker;
  });

/** Why something cannot be done now, in Dutch. Decisions and `mogelijkVoor` both ask here, so they cannot disagree. */
const BELEMMERINGEN: Readonly<Record<Handeling, Belemmering>> = {
  classificatie: eerste(isEinde, (zaak, vrager) =>
    ten(
      isVanEenAnder(zaak, vrager) && !ziet(vrager, 'zaak van een ander classificeren', zaak),
      'Een andere behandelaar heeft deze zaak.',
    ),
  ),
  toewijzing: eerste(isAlToegewezen, isEinde, (zaak, { medewerker }) =>
    ten(zaak.behandelaar === medewerker, 'U hebt deze zaak al.'),
  ),
  start: eerste(
    isAlToegewezen,
    (zaak) => ten(zaak.status === 'in behandeling', 'U bent al met deze zaak bezig.'),
    isEinde,
    wacht,
  ),
  pauze: eerste(isEinde, isNietVan, (zaak) =>
    ten(zaak.status !== 'in behandeling', 'U bent niet met deze zaak bezig.'),
  ),
  notitie: isEinde,
  // What reaches us after the end is a fact all the same: contact, a document, a letter that left.
  contact: () => undefined,
  gesprek: (zaak, vrager) => ten(inGesprek(zaak, vrager), 'U bent al in gesprek over deze zaak.'),
  gesprekseinde: (zaak, vrager) => ten(!inGesprek(zaak, vrager), 'U bent niet in gesprek over deze zaak.'),
  consult: eerste(isEinde, isNietVan),
  consultantwoord: eerste(isEinde, (zaak, vrager) =>
    ten(beantwoordbaar(zaak, vrager).length === 0, 'Er staat geen consult open dat u kunt beantwoorden.'),
  ),
  meekijken: eerste(
    isEinde,
    (zaak, { medewerker }) => ten(zaak.behandelaar === medewerker, 'U hebt deze zaak zelf in behandeling.'),
    (zaak, vrager) => ten(kijktMee(zaak, vrager), 'U kijkt al mee.'),
  ),
  meekijkeinde: (zaak, vrager) => ten(!kijktMee(zaak, vrager), 'U kijkt niet mee.'),
  document: () => undefined,
  briefaanvraag: isEinde,
  briefverzending: (zaak) => ten(!zaak.brieven, 'Er is geen gevraagde brief die nog verzonden moet worden.'),
  koppeling: () => undefined,
  ontkoppeling: (zaak) => ten(!zaak.koppelingen, 'Van deze zaak is niet vastgelegd dat zij uit een andere voortkwam.'),
  verplaatsing: eerste(
    isEinde,
    (zaak) => ten(zaak.behandelaar !== undefined, 'Iemand heeft deze zaak; verplaatsen kan als zij is vrijgegeven.'),
    // Who loses sight of the zaak could not end the own work on it any more.
    ({ meekijkers, gesprekken }) =>
      ten((meekijkers ?? gesprekken) !== undefined, 'Iemand kijkt mee of is in gesprek over deze zaak.'),
  ),
  voorrang: isEinde,
  voorrangeinde: eerste(isEinde, (zaak) => ten(zaak.voorrang === undefined, 'Regie gaf deze zaak geen voorrang.')),
  wacht: eerste(
    isEinde,
    (zaak) => ten(zaak.wacht !== undefined, `De zaak wacht al (${zaak.wacht?.reden}).`),
    isNietVanOfZonderHouder('zaak zonder houder in wacht zetten'),
  ),
  hervatting: eerste(
    isEinde,
    (zaak) => ten(zaak.wacht === undefined, 'De zaak wacht niet.'),
    isNietVanOfVanAnder('zaak van een ander hervatten'),
  ),
  vrijgave: eerste(
    isEinde,
    (zaak) => ten(zaak.behandelaar === undefined, 'Niemand heeft deze zaak in behandeling.'),
    isNietVanOfVanAnder('zaak van een ander vrijgeven'),
  ),
  teruggave: eerste(isEinde, isNietVan),
  overdracht: eerste(isEinde, isNietVanOfZonderHouder('zaak zonder houder overdragen')),
  besluit: eerste(isEinde, isNietVan),
  // Without a soort the work would count in no kind.
  afdoening: eerste(isEinde, isNietVanOfZonderHouder('zaak zonder houder administratief afdoen'), (zaak) =>
    ten(zaak.zaaksoort === undefined, 'De zaak is nog niet geclassificeerd.'),
  ),
  heropening: (zaak) => ten(!isBeeindigd(zaak), 'De zaak is nog open.'),
};

/** What this person can do to the zaak now: the policy allows it and the zaak is in a state for it. */
export function mogelijkVoor(zaak: Zaak, vrager: Vrager): Handeling[] {
  return HANDELINGEN.filter(
    (handeling) => ziet(vrager, OPERATIES[handeling], zaak) && !BELEMMERINGEN[handeling](zaak, vrager),
  );
}

/** A claim of a colleague's zaak is refused for that reason before any other is looked at. @throws ZaakAlToegewezen */
export function eisNietVanEenAnder(zaak: Zaak, vrager: Vrager): void {
  if (isVanEenAnder(zaak, vrager)) throw new ZaakAlToegewezen(mogelijkVoor(zaak, vrager));
}

/** @throws KanNuNiet */
export function eis(handeling: Handeling, zaak: Zaak, vrager: Vrager): void {
  const belemmering = BELEMMERINGEN[handeling](zaak, vrager);
  if (belemmering) weiger(belemmering, zaak, vrager);
}

/** Whatever is to be done to it: the zaak has not ended. @throws KanNuNiet */
export function eisOpen(zaak: Zaak, vrager: Vrager): void {
  const belemmering = isEinde(zaak, vrager);
  if (belemmering) weiger(belemmering, zaak, vrager);
}

/** @throws KanNuNiet always */
export function weiger(uitleg: string, zaak: Zaak, vrager: Vrager): never {
  throw new KanNuNiet(uitleg, mogelijkVoor(zaak, vrager));
}

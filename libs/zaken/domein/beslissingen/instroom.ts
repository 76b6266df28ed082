import { ziet, type Vrager } from '../beleid.js';
import { OnbekendeWaarde, OngeldigeWaarde, samen } from '../fouten.js';
import type {
  Plaatsing,
  ZaakEvent,
  ZaakGekoppeld,
  ZaakGeregistreerd,
  ZaakOntkoppeld,
  ZaakVerplaatst,
} from '../gebeurtenissen/index.js';
import type { Inrichting, Zwaarte } from '../inrichting/index.js';
import { eis, weiger } from '../mogelijk.js';
import type { Zaak } from '../zaak.js';

export interface Classificatie {
  readonly zaaksoort: string;
  /** Left out: E when one of the uitworpredenen is, else that of the soort. */
  readonly zwaarte?: Zwaarte | undefined;
  /** Names as configured; each brings its C or E. */
  readonly uitworpredenen?: readonly string[] | undefined;
  readonly regelversie?: string | undefined;
  readonly themas?: readonly string[] | undefined;
}

export type Registratieverzoek = Omit<ZaakGeregistreerd['data'], 'streefdatum'> &
  Partial<Classificatie> & {
    /** The zaak that this one came from. */
    readonly koppeling?: ZaakGekoppeld['data'] | undefined;
  };

/** With a soort the zaak is classified at once. @throws OnbekendeWaarde, OngeldigeWaarde; OngeldigeInhoud when there are more */
export function registreer(verzoek: Registratieverzoek, inrichting: Inrichting): ZaakEvent[] {
  const { zaaksoort, zwaarte, uitworpredenen, regelversie, koppeling, ...rest } = verzoek;
  const { zaaktype, ontvangenOp, themas } = rest;
  const [, streefdatum, indeling] = samen(
    () => inrichting.themas(themas ?? []),
    () => inrichting.streefdatum(zaaktype, zaaksoort, ontvangenOp),
    () => geclassificeerdAls({ zaaksoort, zwaarte, uitworpredenen, regelversie }, rest, inrichting),
  );
  return [
    { type: 'ZaakGeregistreerd', data: { ...rest, streefdatum } },
    ...indeling,
    ...(koppeling ? [{ type: 'ZaakGekoppeld', data: koppeling } as const] : []),
  ];
}

/** Nothing without a soort; then the rest of a classification has no meaning either. */
function geclassificeerdAls(
  { zaaksoort, ...bij }: Omit<Classificatie, 'zaaksoort'> & { readonly zaaksoort: string | undefined },
  zaak: Pick<Zaak, 'zaaktype' | 'ontvangenOp'>,
  inrichting: Inrichting,
): ZaakEvent[] {
  if (zaaksoort !== undefined) return [geclassificeerd({ zaaksoort, ...bij }, zaak, inrichting)];
  if (Object.values(bij).every((waarde) => waarde === undefined)) return [];
  throw new OnbekendeWaarde('zaaksoort', '', soortnamen(inrichting, zaak.zaaktype));
}

/** @throws KanNuNiet, OnbekendeWaarde */
export function classificeer(
  zaak: Zaak,
  vrager: Vrager,
  classificatie: Classificatie,
  inrichting: Inrichting,
): ZaakEvent[] {
  const event = geclassificeerd(classificatie, zaak, inrichting);
  eis('classificatie', zaak, vrager);
  return [event];
}

function geclassificeerd(
  { zaaksoort, zwaarte, uitworpredenen = [], regelversie, themas }: Classificatie,
  { zaaktype, ontvangenOp }: Pick<Zaak, 'zaaktype' | 'ontvangenOp'>,
  inrichting: Inrichting,
): ZaakEvent {
  const [soort, redenen, streefdatum, bekend] = samen(
    () => inrichting.soort(zaaktype, zaaksoort),
    () => uitworpredenen.map((naam) => inrichting.uitworpreden(zaaktype, naam)),
    () => inrichting.streefdatum(zaaktype, zaaksoort, ontvangenOp),
    () => themas && inrichting.themas(themas),
  );
  const uitRedenen = redenen.length === 0 ? soort.zwaarte : redenen.some((reden) => reden.zwaarte === 'E') ? 'E' : 'C';
  return {
    type: 'ZaakGeclassificeerd',
    data: {
      zaaksoort,
      zwaarte: zwaarte ?? uitRedenen,
      uitworpredenen: redenen.map(({ naam, zwaarte: code }) => ({ reden: naam, zwaarte: code })),
      regelversie,
      streefdatum,
      ...(bekend && { themas: bekend }),
    },
  };
}

const soortnamen = (inrichting: Inrichting, zaaktype: string): string[] =>
  inrichting.zaaktype(zaaktype).soorten.map(({ naam }) => naam);

export type Koppelverzoek = ZaakGekoppeld['data'] & {
  /** Zaaknummers of all that the other zaak came from, through others too: links are recorded on one side, so they stand in other streams. */
  readonly herkomst?: readonly string[] | undefined;
};

/** Links this zaak to the one it came from, unless that one came from this. @throws KanNuNiet */
export function koppel(zaak: Zaak, vrager: Vrager, { herkomst = [], ...naar }: Koppelverzoek): ZaakEvent[] {
  eis('koppeling', zaak, vrager);
  if (naar.zaaknummer === zaak.zaaknummer) weiger('Een zaak kan niet uit zichzelf voortkomen.', zaak, vrager);
  if (herkomst.includes(zaak.zaaknummer)) weiger(`${naar.zaaknummer} kwam zelf uit deze zaak voort.`, zaak, vrager);
  const alGekoppeld = (zaak.koppelingen ?? []).some(({ zaakId, aard }) => zaakId === naar.zaakId && aard === naar.aard);
  if (alGekoppeld) weiger(`De zaak is al gekoppeld aan ${naar.zaaknummer}.`, zaak, vrager);
  return [{ type: 'ZaakGekoppeld', data: naar }];
}

export type Ontkoppelverzoek = Pick<ZaakOntkoppeld['data'], 'zaakId' | 'reden'>;

/** Takes the link back to a zaak that this one did not come from after all. @throws KanNuNiet */
export function ontkoppel(zaak: Zaak, vrager: Vrager, { zaakId, reden }: Ontkoppelverzoek): ZaakEvent[] {
  eis('ontkoppeling', zaak, vrager);
  const koppeling = zaak.koppelingen?.find((gekoppeld) => gekoppeld.zaakId === zaakId);
  if (!koppeling) {
    const wel = zaak.koppelingen!.map(({ zaaknummer }) => zaaknummer).join(', ');
    weiger(`Deze zaak is daar niet aan gekoppeld; wel aan ${wel}.`, zaak, vrager);
  }
  return [{ type: 'ZaakOntkoppeld', data: { zaakId, zaaknummer: koppeling.zaaknummer, reden } }];
}

export type Verplaatsingsverzoek = Pick<ZaakVerplaatst['data'], 'naar' | 'toelichting' | 'massabewerking'>;

/** Of a PM-brief regie decides which locatie handles it; when, and who, is up to the locatie. @throws KanNuNiet */
export function verplaats(
  zaak: Zaak,
  vrager: Vrager,
  verzoek: Verplaatsingsverzoek,
  inrichting: Inrichting,
): ZaakEvent[] {
  const isPm = inrichting.isPmBrief(zaak);
  const isRegie = vrager.rollen.includes('regie');
  if (isPm && !isRegie) weiger('Van een PM-brief bepaalt regie de locatie.', zaak, vrager);
  const grond = isPm ? 'PM' : isRegie ? 'regie' : 'verplaatsing';
  return plaats(zaak, vrager, { ...verzoek, grond, instellingen: inrichting.versie });
}

/** To the locatie that is to handle it: a zaak that stands nowhere lies in no werkvoorraad. @throws KanNuNiet */
export function plaats(
  zaak: Zaak,
  vrager: Vrager,
  waarheen: Verplaatsingsverzoek & Pick<Plaatsing, 'grond' | 'instellingen' | 'ronde'>,
): ZaakEvent[] {
  eis('verplaatsing', zaak, vrager);
  if (zaak.locatie === waarheen.naar) weiger(`De zaak ligt al in ${waarheen.naar}.`, zaak, vrager);
  return [{ type: 'ZaakVerplaatst', data: { van: zaak.locatie, mechanisme: 'push', niveau: 'locatie', ...waarheen } }];
}

/**
 * Where a new zaak comes to stand: the locatie that is named, else that of who registers. Who sees one locatie registers
 * there only.
 * @throws OnbekendeWaarde; OngeldigeWaarde when the token names no locatie to register at
 */
export function locatieVoor(vrager: Vrager, genoemd: string | undefined): string | undefined {
  const locatie = genoemd ?? vrager.locatie;
  if (ziet(vrager, 'zaak registreren', { locatie })) return locatie;
  if (vrager.locatie !== undefined) throw new OnbekendeWaarde('locatie', genoemd ?? '', [vrager.locatie]);
  throw new OngeldigeWaarde('locatie', 'niet-toegestaan', 'Uw token laat hier geen waarde toe.');
}

/** The year that stands in a zaaknummer. @param moment of registration, ms since the epoch */
export function registratiejaar(moment: number): number {
  return Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO('Europe/Amsterdam').year;
}

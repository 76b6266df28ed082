import { dubbelen, teksten } from './namen.js';
import { foutenInUrgentie, isDag } from './urgentiecontrole.js';
import { foutenBijZaaktype, foutenInWerkvoorraad } from './voorraadcontrole.js';
import { EXPERTISENIVEAUS, ZWAARTES, type Expertisebehoefte, type Inrichtingsgegevens, type Zaaktype } from './vorm.js';

type Volledig = Required<Inrichtingsgegevens>;

/** What could be read of something: whatever is missing or has the wrong shape is undefined, and was told already. */
export type Leesbaar<T> = T extends readonly (infer U)[]
  ? readonly (Leesbaar<U> | undefined)[]
  : T extends object
    ? { readonly [K in keyof T]?: Leesbaar<T[K]> | undefined }
    : T;

export type Delen = Leesbaar<Volledig>;
type Urgentie = Inrichtingsgegevens['urgentie'];
type Themas = Inrichtingsgegevens['themas'] | undefined;
type Wachtredenen = Inrichtingsgegevens['wachtredenen'] | undefined;

/** Nothing in it is missing; what is not there at all misses nothing. */
const isHeel = (deel: unknown): boolean =>
  typeof deel !== 'object' ||
  deel === null ||
  Object.entries(deel).every(([veld, w]) => (w === undefined ? veld === 'totVerplicht' : isHeel(w)));

/** Each part by itself; what refers to another part is looked at when the names there can all be read. */
const CONTROLES: {
  readonly [D in keyof Volledig]: (deel: Leesbaar<Volledig[D]>, alle: Delen) => string[];
} = {
  versie: (versie) => [
    ...(versie.trim() === '' ? ['versie is leeg'] : []),
    ...(versie.length > 100 ? ['versie is langer dan 100 tekens'] : []),
  ],
  zaaktypen: (zaaktypen, { expertises }) => [
    ...(zaaktypen.length === 0 ? ['er zijn geen zaaktypen'] : []),
    ...namen('zaaktypen', zaaktypen),
    ...dubbelen(zaaktypen.flatMap((type) => type?.letter ?? [])).map(
      (letter) => `letter '${letter}' staat bij twee zaaktypen`,
    ),
    ...zaaktypen.flatMap((type, i) => (type ? foutenInZaaktype(type, i, expertises) : [])),
  ],
  wachtredenen: (wachtredenen) => [
    ...namen('wachtredenen', wachtredenen),
    ...wachtredenen.flatMap((reden, i) => teksten(`${wie('wachtreden', reden?.naam, i)}: waarop`, reden?.waarop ?? [])),
  ],
  processen: (processen) => teksten('processen', processen),
  themas: (themas) => teksten('themas', themas),
  expertises: (expertises) => teksten('expertises', expertises),
  documentsoorten: (soorten) => teksten('documentsoorten', soorten),
  briefsoorten: (soorten) => teksten('briefsoorten', soorten),
  werkvoorraden: (werkvoorraden, alle) => {
    const ids = werkvoorraden.flatMap((werkvoorraad) => werkvoorraad?.id ?? []);
    return [
      ...namen('werkvoorraden', werkvoorraden),
      ...teksten('ids van werkvoorraden', ids),
      ...ids
        .filter((id) => !/^[a-z][a-z0-9-]*$/.test(id))
        .map((id) => `werkvoorraad '${id}': id mag alleen kleine letters, cijfers en - hebben`),
      ...werkvoorraden.flatMap((werkvoorraad, i) =>
        werkvoorraad ? foutenInWerkvoorraad(werkvoorraad, wie('werkvoorraad', werkvoorraad.id, i), alle) : [],
      ),
    ];
  },
  werkgrenzen: (grenzen) =>
    Object.entries(grenzen)
      .filter(([, grens]) => grens !== undefined && !(Number.isInteger(grens) && grens >= 1 && grens <= 10_000))
      .map(([naam]) => `werkgrenzen: ${naam} moet een geheel getal van 1 tot en met 10000 zijn`),
  wachtrijgrenzen: (grenzen) =>
    Object.entries(grenzen)
      .filter(([, grens]) => grens !== undefined && !(Number.isInteger(grens) && grens >= 0 && grens <= 10_000))
      .map(([naam]) => `wachtrijgrenzen: ${naam} moet een geheel getal van 0 tot en met 10000 zijn`),
  carrousel: ({ soorten, deelnemers }, { zaaktypen }) => [
    ...(soorten ?? []).flatMap((keuze, i) =>
      keuze ? foutenBijZaaktype(keuze, `carrousel: soorten ${i + 1}`, zaaktypen) : [],
    ),
    ...(deelnemers?.length === 0 ? ['carrousel: er zijn geen deelnemers'] : []),
    ...teksten(
      'carrousel: deelnemers',
      (deelnemers ?? []).map((deelnemer) => deelnemer?.locatie),
    ),
    ...(deelnemers ?? []).flatMap((deelnemer, i) =>
      foutenInPeriode(wie('carrousel: deelnemer', deelnemer?.locatie, i), deelnemer),
    ),
  ],
  teruggaveredenen: (redenen) => teksten('teruggaveredenen', redenen),
  vulling: ({ dagen: vooruit, aandeel, moment, teams }) => [
    ...geheel('vulling: dagen', vooruit, 28),
    ...geheel('vulling: aandeel', aandeel, 100),
    ...(moment === undefined || /^([01]\d|2[0-3]):[0-5]\d$/.test(moment)
      ? []
      : [`vulling: moment '${moment}' moet een tijd zijn, als 07:00`]),
    ...teksten('vulling: teams', teams ?? []),
  ],
  pmBrieven: (keuzes, { zaaktypen }) =>
    keuzes.flatMap((keuze, i) => (keuze ? foutenBijZaaktype(keuze, `pmBrieven ${i + 1}`, zaaktypen) : [])),
  // Of weights that cannot all be read little can be said.
  urgentie: (urgentie, { themas, wachtredenen }) => [
    ...teksten(
      'versies van urgentie',
      urgentie.map((gewichten) => gewichten?.versie),
    ),
    ...(isHeel(urgentie) && isHeel(themas) && isHeel(wachtredenen)
      ? foutenInUrgentie(urgentie as Urgentie, themas as Themas, wachtredenen as Wachtredenen)
      : []),
  ],
};

/** Everything that is wrong with settings, or with what can be read of them, in Dutch for beheer. */
export function foutenIn(delen: Delen): string[] {
  const fouten = <D extends keyof Volledig>(naam: D): string[] => {
    const deel = delen[naam] as Leesbaar<Volledig[D]> | undefined;
    return deel === undefined ? [] : CONTROLES[naam](deel, delen);
  };
  return (Object.keys(CONTROLES) as (keyof Volledig)[]).flatMap(fouten);
}

function foutenInPeriode(
  bij: string,
  periode: { readonly vanaf?: string | undefined; readonly tot?: string | undefined } = {},
): string[] {
  const { vanaf, tot } = periode;
  const vreemd = [vanaf, tot].filter((dag) => dag !== undefined && !isDag(dag));
  if (vreemd.length > 0) return vreemd.map((dag) => `${bij}: '${dag}' moet een datum zijn`);
  return vanaf !== undefined && tot !== undefined && tot < vanaf ? [`${bij}: tot ligt voor vanaf`] : [];
}

function foutenInZaaktype(type: Leesbaar<Zaaktype>, plaats: number, expertises: Delen['expertises']): string[] {
  const { letter, streefdagen, soorten, uitworpredenen, uitkomsten } = type;
  const bij = wie('zaaktype', type.naam, plaats);
  return [
    ...(letter === undefined || /^[A-Z]$/.test(letter) ? [] : [`${bij}: letter '${letter}' moet een hoofdletter zijn`]),
    ...dagen(`${bij}: streefdagen`, streefdagen),
    ...(soorten?.length === 0 ? [`${bij} heeft geen soorten`] : []),
    ...namen(`${bij}: soorten`, soorten),
    ...(soorten ?? []).flatMap((soort, i) => [
      ...dagen(`${bij}: ${wie('soort', soort?.naam, i)}: streefdagen`, soort?.streefdagen),
      ...foutenInExpertise(`${bij}: ${wie('soort', soort?.naam, i)}`, soort?.expertise, expertises),
    ]),
    ...(uitkomsten?.length === 0 ? [`${bij} heeft geen uitkomsten`] : []),
    ...namen(`${bij}: uitkomsten`, uitkomsten),
    ...namen(`${bij}: uitworpredenen`, uitworpredenen),
    ...[...(soorten ?? []), ...(uitworpredenen ?? [])]
      .filter((item) => item?.zwaarte !== undefined && !ZWAARTES.includes(item.zwaarte))
      .map((item) => `${bij}: zwaarte van '${item?.naam ?? '?'}' moet ${ZWAARTES.join(' of ')} zijn`),
  ];
}

function foutenInExpertise(
  bij: string,
  behoefte: Leesbaar<Expertisebehoefte> | undefined,
  expertises: Delen['expertises'],
): string[] {
  if (!behoefte) return [];
  const { naam, niveau, naDagen } = behoefte;
  const bekend = naam === undefined || (expertises ?? []).some((een) => een === undefined || een === naam);
  const goed = niveau === undefined || EXPERTISENIVEAUS.includes(niveau);
  return [
    ...(bekend ? [] : [`${bij}: expertise '${naam}' bestaat niet`]),
    ...(goed ? [] : [`${bij}: niveau moet ${EXPERTISENIVEAUS.join(', ')} zijn`]),
    ...dagen(`${bij}: naDagen`, naDagen),
  ];
}

/** By its name; where that cannot be read by its place. */
const wie = (soort: string, naam: string | undefined, plaats: number): string =>
  naam === undefined ? `${soort} ${plaats + 1}` : `${soort} '${naam}'`;

const geheel = (waar: string, waarde: number | undefined, hoogstens: number): string[] =>
  waarde === undefined || (Number.isInteger(waarde) && waarde >= 1 && waarde <= hoogstens)
    ? []
    : [`${waar} moet een geheel getal van 1 tot en met ${hoogstens} zijn`];

function dagen(waar: string, waarde: number | undefined): string[] {
  const goed = waarde === undefined || (Number.isInteger(waarde) && waarde >= 1 && waarde <= 36_500);
  return goed ? [] : [`${waar} moet een geheel aantal dagen van 1 tot en met 36500 zijn`];
}

const namen = (
  waar: string,
  items: readonly ({ readonly naam?: string | undefined } | undefined)[] | undefined,
): string[] =>
  teksten(
    waar,
    (items ?? []).map((item) => item?.naam),
  );

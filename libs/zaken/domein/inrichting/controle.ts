import { foutenInUrgentie } from './urgentiecontrole.js';
import { ZWAARTES, type Inrichtingsgegevens, type Werkvoorraad, type Zaaktype } from './vorm.js';

type Volledig = Required<Inrichtingsgegevens>;
type Delen = Partial<Volledig>;

/** Each part by itself; what refers to another part is looked at when that one is there. */
const CONTROLES: {
  readonly [D in keyof Volledig]: (deel: Volledig[D], alle: Delen) => string[];
} = {
  versie: (versie) => (versie.trim() === '' ? ['versie is leeg'] : []),
  zaaktypen: (zaaktypen) => [
    ...(zaaktypen.length === 0 ? ['er zijn geen zaaktypen'] : []),
    ...namen('zaaktypen', zaaktypen),
    ...dubbelen(zaaktypen.map(({ letter }) => letter)).map((letter) => `letter '${letter}' staat bij twee zaaktypen`),
    ...zaaktypen.flatMap(foutenInZaaktype),
  ],
  wachtredenen: (wachtredenen) => [
    ...namen('wachtredenen', wachtredenen),
    ...wachtredenen.flatMap(({ naam, waarop }) => teksten(`wachtreden '${naam}': waarop`, waarop)),
  ],
  processen: (processen) => teksten('processen', processen),
  themas: (themas) => teksten('themas', themas),
  documentsoorten: (soorten) => teksten('documentsoorten', soorten),
  briefsoorten: (soorten) => teksten('briefsoorten', soorten),
  werkvoorraden: (werkvoorraden, { zaaktypen }) => [
    ...namen('werkvoorraden', werkvoorraden),
    ...teksten(
      'ids van werkvoorraden',
      werkvoorraden.map(({ id }) => id),
    ),
    ...werkvoorraden
      .filter(({ id }) => !/^[a-z][a-z0-9-]*$/.test(id))
      .map(({ id }) => `werkvoorraad '${id}': id mag alleen kleine letters, cijfers en - hebben`),
    ...(zaaktypen ? werkvoorraden.flatMap((werkvoorraad) => foutenInVerwijzing(werkvoorraad, zaaktypen)) : []),
  ],
  werkgrenzen: (grenzen) =>
    Object.entries(grenzen)
      .filter(([, grens]) => !(Number.isInteger(grens) && grens >= 1 && grens <= 10_000))
      .map(([naam]) => `werkgrenzen: ${naam} moet een geheel getal van 1 tot en met 10000 zijn`),
  urgentie: (urgentie, { themas, wachtredenen }) => [
    ...teksten(
      'versies van urgentie',
      urgentie.map(({ versie }) => versie),
    ),
    ...foutenInUrgentie(urgentie, themas, wachtredenen),
  ],
};

/** Everything that is wrong with settings, or with the parts of them that have the right shape, in Dutch for beheer. */
export function foutenIn(delen: Delen): string[] {
  const fouten = <D extends keyof Volledig>(naam: D): string[] => {
    const deel = delen[naam];
    return deel === undefined ? [] : CONTROLES[naam](deel, delen);
  };
  return (Object.keys(CONTROLES) as (keyof Volledig)[]).flatMap(fouten);
}

function foutenInVerwijzing({ id, zaaktype, soorten }: Werkvoorraad, zaaktypen: readonly Zaaktype[]): string[] {
  const type = zaaktypen.find(({ naam }) => naam === zaaktype);
  if (!type) return [`werkvoorraad '${id}': zaaktype '${zaaktype}' bestaat niet`];
  return (soorten ?? [])
    .filter((soort) => !type.soorten.some(({ naam }) => naam === soort))
    .map((soort) => `werkvoorraad '${id}': soort '${soort}' bestaat niet bij ${zaaktype}`);
}

function foutenInZaaktype({ naam, letter, streefdagen, soorten, uitworpredenen, uitkomsten }: Zaaktype): string[] {
  const bij = `zaaktype '${naam}'`;
  return [
    ...(/^[A-Z]$/.test(letter) ? [] : [`${bij}: letter '${letter}' moet een hoofdletter zijn`]),
    ...dagen(`${bij}: streefdagen`, streefdagen),
    ...(soorten.length === 0 ? [`${bij} heeft geen soorten`] : []),
    ...namen(`${bij}: soorten`, soorten),
    ...soorten.flatMap((soort) => dagen(`${bij}: soort '${soort.naam}': streefdagen`, soort.streefdagen)),
    ...(uitkomsten.length === 0 ? [`${bij} heeft geen uitkomsten`] : []),
    ...namen(`${bij}: uitkomsten`, uitkomsten),
    ...namen(`${bij}: uitworpredenen`, uitworpredenen),
    ...[...soorten, ...uitworpredenen]
      .filter(({ zwaarte }) => !ZWAARTES.includes(zwaarte))
      .map((item) => `${bij}: zwaarte van '${item.naam}' moet ${ZWAARTES.join(' of ')} zijn`),
  ];
}

function dagen(waar: string, waarde: number | undefined): string[] {
  const goed = waarde === undefined || (Number.isInteger(waarde) && waarde >= 1 && waarde <= 36_500);
  return goed ? [] : [`${waar} moet een geheel aantal dagen van 1 tot en met 36500 zijn`];
}

const namen = (waar: string, items: readonly { readonly naam: string }[]): string[] =>
  teksten(
    waar,
    items.map(({ naam }) => naam),
  );

function teksten(waar: string, waarden: readonly string[]): string[] {
  return [
    ...(waarden.some((waarde) => waarde.trim() === '' || waarde.length > 100)
      ? [`${waar}: een naam heeft 1 tot en met 100 tekens`]
      : []),
    ...dubbelen(waarden).map((waarde) => `${waar}: '${waarde}' staat er twee keer`),
  ];
}

function dubbelen(waarden: readonly string[]): string[] {
  return waarden.filter((waarde, i) => waarden.indexOf(waarde) !== i);
}

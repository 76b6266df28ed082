import { KaartBestaat, KaartNietGevonden, OngeldigDeel } from './fouten.js';
import type { FunctieVastgelegd, KaartEvent } from './gebeurtenissen.js';
import {
  evolve,
  gelijk,
  opDag,
  type Expertise,
  type Groepsfunctie,
  type Kaart,
  type Periode,
  type Rooster,
} from './kaart.js';

/** What is to stand on a kaart; what is left out stays as it is. */
export interface Wijziging {
  readonly groepsfunctie?: Groepsfunctie | undefined;
  readonly tweetalig?: boolean | undefined;
  readonly coach?: boolean | undefined;
  readonly locatie?: string | undefined;
  readonly team?: string | undefined;
  /** All of them: what is not among them is taken off. */
  readonly expertises?: readonly Expertise[] | undefined;
  readonly rooster?: Rooster | undefined;
  /** All of them: what is not among them is taken off. */
  readonly afwezigheden?: readonly Periode[] | undefined;
}

/**
 * @param bekend the expertises that the configuration names
 * @throws KaartBestaat, OngeldigDeel
 */
export function open(
  kaart: Kaart | undefined,
  medewerker: number,
  wijziging: Wijziging,
  bekend: readonly string[],
): KaartEvent[] {
  if (kaart) throw new KaartBestaat();
  const geopend: KaartEvent = { type: 'ExpertisekaartGeopend', data: { medewerker } };
  return [geopend, ...wijzig(evolve(undefined, geopend), wijziging, bekend)];
}

/**
 * An event for each thing that becomes different, and none for what stays.
 * @throws KaartNietGevonden, OngeldigDeel
 */
export function wijzig(kaart: Kaart | undefined, wijziging: Wijziging, bekend: readonly string[]): KaartEvent[] {
  if (!kaart) throw new KaartNietGevonden();
  const { expertises = kaart.expertises, rooster, afwezigheden = kaart.afwezigheden } = wijziging;
  eisExpertises(expertises, kaart, bekend);
  eisPerioden(afwezigheden);
  return [
    ...functie(kaart, wijziging),
    ...kaart.expertises
      .filter(({ expertise }) => !expertises.some((nu) => nu.expertise === expertise))
      .map(({ expertise }): KaartEvent => ({ type: 'ExpertiseVervallen', data: { expertise } })),
    ...expertises
      .filter((nu) => !kaart.expertises.some((eerst) => eerst.expertise === nu.expertise && eerst.niveau === nu.niveau))
      .map(({ expertise, niveau }): KaartEvent => ({ type: 'ExpertiseVastgelegd', data: { expertise, niveau } })),
    ...(rooster && !zelfde(rooster, kaart.rooster)
      ? [{ type: 'RoosterVastgelegd', data: { rooster: { ...rooster } } } as const]
      : []),
    ...verschil(kaart.afwezigheden, afwezigheden).map(({ van, tot }): KaartEvent => ({
      type: 'AfwezigheidVervallen',
      data: { van, tot },
    })),
    ...verschil(afwezigheden, kaart.afwezigheden).map(({ van, tot }): KaartEvent => ({
      type: 'AfwezigheidVastgelegd',
      data: { van, tot },
    })),
  ];
}

const FUNCTIE = ['groepsfunctie', 'tweetalig', 'coach', 'locatie', 'team'] as const;

function functie(kaart: Kaart, wijziging: Wijziging): FunctieVastgelegd[] {
  if (FUNCTIE.every((deel) => wijziging[deel] === undefined || wijziging[deel] === kaart[deel])) return [];
  const { groepsfunctie, tweetalig, coach, locatie, team } = kaart;
  const eerst = { groepsfunctie, tweetalig, coach, locatie, team };
  const nu = Object.fromEntries(FUNCTIE.map((deel) => [deel, wijziging[deel] ?? eerst[deel]])) as typeof eerst;
  return [{ type: 'FunctieVastgelegd', data: nu }];
}

/** What stands on a kaart may stay there when the configuration no longer names it. */
function eisExpertises(expertises: readonly Expertise[], kaart: Kaart, bekend: readonly string[]): void {
  const namen = expertises.map(({ expertise }) => expertise);
  const dubbel = namen.find((naam, i) => namen.indexOf(naam) !== i);
  if (dubbel !== undefined) throw new OngeldigDeel('expertises', 'niet-toegestaan', `${dubbel} staat er twee keer.`);
  const mag = [...bekend, ...kaart.expertises.map(({ expertise }) => expertise)];
  if (namen.every((naam) => mag.includes(naam))) return;
  const keuze = bekend.length === 0 ? 'De inrichting noemt geen expertises.' : `Kies uit: ${bekend.join(', ')}.`;
  throw new OngeldigDeel('expertises', 'onbekende-waarde', keuze);
}

function eisPerioden(perioden: readonly Periode[]): void {
  const fout = (uitleg: string): never => {
    throw new OngeldigDeel('afwezigheden', 'niet-toegestaan', uitleg);
  };
  const opVolgorde = perioden.toSorted(opDag);
  for (const [i, { van, tot }] of opVolgorde.entries()) {
    if (van > tot) fout(`Een periode eindigt niet voor zij begint (${van}).`);
    if (i > 0 && opVolgorde[i - 1]!.tot >= van) fout(`Perioden mogen niet over elkaar liggen (${van}).`);
  }
}

const verschil = (a: readonly Periode[], b: readonly Periode[]): readonly Periode[] =>
  a.filter((periode) => !b.some((ander) => gelijk(periode, ander)));

const zelfde = (a: Rooster, b: Rooster | undefined): boolean =>
  b !== undefined && (Object.keys(a) as (keyof Rooster)[]).every((dag) => a[dag] === b[dag]);

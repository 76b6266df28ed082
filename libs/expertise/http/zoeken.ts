import type { Cursor } from '@zaakstroom/http';
import { beheerst, type Kaart } from '../domein/index.js';
import type { KaartenVraag } from './invoer.js';

type Eis = Pick<KaartenVraag, 'expertise' | 'niveau' | 'groepsfunctie' | 'coach' | 'tweetalig'>;

/** Whether a kaart is one that was asked for. */
export function past(kaart: Kaart, { expertise, niveau, groepsfunctie, coach, tweetalig }: Eis): boolean {
  return (
    (expertise === undefined || beheerst(kaart, expertise, niveau)) &&
    (groepsfunctie === undefined || kaart.groepsfunctie === groepsfunctie) &&
    (coach === undefined || kaart.coach === coach) &&
    (tweetalig === undefined || kaart.tweetalig === tweetalig)
  );
}

type Sleutel = readonly [string, string];
interface Plaatsbaar {
  readonly sleutel: Sleutel;
}

const volgorde = ([a, b]: Sleutel, [c, d]: Sleutel): number =>
  a !== c ? (a < c ? -1 : 1) : b < d ? -1 : b > d ? 1 : 0;

/** A page of what fits in memory: a directie has some thousands of kaarten. */
export function bladzijde<T extends Plaatsbaar>(
  alle: readonly T[],
  vanaf: Cursor | undefined,
  { pageSize, metAantal }: Pick<KaartenVraag, 'pageSize' | 'metAantal'>,
): {
  readonly results: readonly T[];
  readonly volgende: Cursor['sleutel'] | undefined;
  readonly vorige: Cursor['sleutel'] | undefined;
  readonly aantal: number | undefined;
} {
  const rij = alle.toSorted((a, b) => volgorde(a.sleutel, b.sleutel));
  const plek = vanaf && (vanaf.sleutel as unknown as Sleutel);
  const tot = (grens: (n: number) => boolean): number =>
    rij.filter(({ sleutel }) => grens(volgorde(sleutel, plek!))).length;
  const eind = vanaf?.richting === 'voor' ? tot((n) => n < 0) : undefined;
  const begin = eind === undefined ? (plek ? tot((n) => n <= 0) : 0) : Math.max(0, eind - pageSize);
  const results = rij.slice(begin, eind ?? begin + pageSize);
  const na = begin + results.length < rij.length ? results.at(-1) : undefined;
  const voor = begin > 0 ? results[0] : undefined;
  return {
    results,
    volgende: na && [...na.sleutel],
    vorige: voor && [...voor.sleutel],
    aantal: metAantal ? rij.length : undefined,
  };
}

import { KLAAR } from '../uitgifteregel.js';
import type { Instroomregel, Simulatiekiezer, Simulatiepersoon, Simulatiewereld, Simulatiezaak } from './gegevens.js';
import { Hoop } from './hoop.js';
import { normaal, poisson } from './toeval.js';

const DAG = 86_400_000;
const MINUUT = 60_000;
const WERKDAGEN = 5;

/** A zaak that was handled. */
export interface Afgehandeld {
  readonly zaak: Simulatiezaak;
  /** ISO date of the day on which it was done. */
  readonly op: string;
}

export interface Besteed {
  readonly persoon: Simulatiepersoon;
  /** ms in the whole of the time. */
  readonly beschikbaar: number;
  readonly gewerkt: number;
}

/** What became of everything: `voorraad + instroom = afgehandeld + onderhanden + rest`. */
export interface Verloop {
  readonly instroom: readonly Simulatiezaak[];
  readonly afgehandeld: readonly Afgehandeld[];
  /** Begun and not done on the last day. */
  readonly onderhanden: readonly Simulatiezaak[];
  readonly rest: readonly Simulatiezaak[];
  readonly besteed: readonly Besteed[];
}

interface Werker {
  readonly nummer: number;
  readonly persoon: Simulatiepersoon;
  /** ms of this day that are gone. */
  nu: number;
  bezigMet: Simulatiezaak | undefined;
  /** ms that it still takes. */
  nog: number;
  beschikbaar: number;
  gewerkt: number;
}

/** After so many zaken it gives way. */
const STUK = 1_000;

/**
 * People who take one zaak after another and see each through, day after day. It is done in pieces: it gives way each day and each
 * thousand zaken, so that whoever runs it can do other things between. What a zaak takes and what comes in belong to the seed, and not
 * to who gets what.
 *
 * @param mensen the earlier one asks first when two are free at one moment
 */
export function* simuleer(
  wereld: Simulatiewereld,
  mensen: readonly Simulatiepersoon[],
  kiezer: Simulatiekiezer,
): Generator<void, Verloop> {
  const { voorraad, weken, dag } = wereld;
  for (const [n, zaak] of voorraad.entries()) {
    kiezer.neemOp(zaak);
    if (n % STUK === 0) yield;
  }
  const werkers = mensen.map((persoon, nummer): Werker => {
    return { nummer, persoon, nu: 0, bezigMet: undefined, nog: 0, beschikbaar: 0, gewerkt: 0 };
  });
  const instroom: Simulatiezaak[] = [];
  const afgehandeld: Afgehandeld[] = [];
  for (let n = 0; n < weken * 7; n++) {
    const vandaag = dagenNa(dag, n);
    for (const zaak of instroomOp(vandaag, wereld)) {
      instroom.push(zaak);
      kiezer.neemOp(zaak);
    }
    kiezer.begin(vandaag);
    yield* werkdag(vandaag, werkers, kiezer, wereld, afgehandeld);
    yield;
  }
  return {
    instroom,
    afgehandeld,
    onderhanden: werkers.flatMap(({ bezigMet }) => bezigMet ?? []),
    rest: kiezer.rest(),
    besteed: werkers.map(({ persoon, beschikbaar, gewerkt }) => ({ persoon, beschikbaar, gewerkt })),
  };
}

/** Whoever is free first asks first. Who finds nothing does not ask again that day. */
function* werkdag(
  vandaag: string,
  werkers: readonly Werker[],
  kiezer: Simulatiekiezer,
  wereld: Simulatiewereld,
  afgehandeld: Afgehandeld[],
): Generator<void, void> {
  const weekdag = weekdagVan(vandaag);
  const aanHetWerk = werkers.filter(
    ({ persoon: { minuten, afwezigheden = [] } }) =>
      minuten[weekdag]! > 0 && !afwezigheden.some(({ van, tot }) => van <= vandaag && vandaag <= tot),
  );
  for (const werker of aanHetWerk) {
    werker.nu = 0;
    werker.beschikbaar += persoonsdag(werker, weekdag);
  }
  const beurten = new Hoop(aanHetWerk, (a, b) => a.nu < b.nu || (a.nu === b.nu && a.nummer < b.nummer));
  for (let werker; (werker = beurten.neem()) !== undefined;) {
    const over = persoonsdag(werker, weekdag) - werker.nu;
    if (over <= 0) continue;
    if (!werker.bezigMet) {
      werker.bezigMet = kiezer.kies(werker.persoon);
      if (!werker.bezigMet) continue;
      werker.nog = behandelduur(werker.bezigMet, wereld);
    }
    const gewerkt = Math.min(werker.nog, over);
    werker.nu += gewerkt;
    werker.gewerkt += gewerkt;
    werker.nog -= gewerkt;
    if (werker.nog <= 0) {
      afgehandeld.push({ zaak: werker.bezigMet, op: vandaag });
      werker.bezigMet = undefined;
      if (afgehandeld.length % STUK === 0) yield;
    }
    beurten.voegToe(werker);
  }
}

const persoonsdag = ({ persoon }: Werker, weekdag: number): number => persoon.minuten[weekdag]! * MINUUT;

/** Whole ms, and at least one. */
function behandelduur(zaak: Simulatiezaak, { duur, zaad }: Simulatiewereld): number {
  const { mediaan, sigma } = duur(zaak);
  const factor = sigma === 0 ? 1 : Math.exp(sigma * normaal(zaad, zaak.zaaknummer));
  return Math.max(1, Math.round(mediaan * factor));
}

function instroomOp(dag: string, { instroom, zaad }: Simulatiewereld): Simulatiezaak[] {
  if (weekdagVan(dag) >= WERKDAGEN) return [];
  return instroom.flatMap((regel, n) => {
    const aantal = poisson(zaad, `instroom/${n}/${dag}`, regel.perWeek / WERKDAGEN);
    return Array.from({ length: aantal }, (_, i) =>
      nieuweZaak(regel, dag, `S${dag}-${n}-${String(i).padStart(4, '0')}`),
    );
  });
}

function nieuweZaak(
  { perWeek: _, streefdagen, ...soort }: Instroomregel,
  dag: string,
  zaaknummer: string,
): Simulatiezaak {
  return { ...soort, zaaknummer, status: KLAAR, ontvangenOp: dag, streefdatum: dagenNa(dag, streefdagen) };
}

/** Monday is 0. */
const weekdagVan = (dag: string): number => (Date.parse(dag) / DAG + 3) % 7;

const dagenNa = (dag: string, dagen: number): string =>
  new Date(Date.parse(dag) + dagen * DAG).toISOString().slice(0, 10);

import type { Position } from '@zaakstroom/event-store';
import type { Rekenwijze, Tijdstand } from '../domein/behandeltijdtoestand.js';
import type { Bladzijde, Zaakmaand } from '../domein/maanden.js';
import type { Ontvangst, Soortverloop } from '../domein/werkvoorraadtoestand.js';

/** Where the rows stand that a state is read from. */
export interface Projectiestand {
  /** Counts the rebuilds: what was remembered of the rows of another one means nothing. */
  readonly generatie: number;
  /** Everything up to here can be read. */
  readonly leesbaar: Position;
}

/** Up to where changes of time were seen; opaque. */
export interface Wijzigingsmerk {
  readonly volgnummer: string;
  readonly correctie: string;
}

/** Time per zaak and month, and of which it changed. */
export interface Tijdbron {
  readonly berekening: Rekenwijze;
  /** The local day of a moment, ISO date. */
  dagVan(ms: number): string;
  nu(): Promise<Wijzigingsmerk>;
  /** Of which a day before `voorDag` changed after the mark. */
  gewijzigd(
    na: Wijzigingsmerk,
    voorDag: string,
    hoogstens: number,
  ): Promise<{ readonly delen: readonly Zaakmaand[]; readonly merk: Wijzigingsmerk; readonly meer: boolean }>;
  /** With anything on the days from `vanDag` up to and not including `totDag`. */
  opDagen(vanDag: string, totDag: string, na: Zaakmaand | undefined, hoogstens: number): Promise<Bladzijde>;
  /** With anything on a day before `voorDag`. */
  alle(voorDag: string, na: Zaakmaand | undefined, hoogstens: number): Promise<Bladzijde>;
  /** Also of what has no time left. */
  lees(delen: readonly Zaakmaand[], voorDag: string): Promise<(Tijdstand & Zaakmaand)[]>;
}

/** Counts of what lies ready. */
export interface Voorraadbron {
  /** Of one moment. */
  lees(): Promise<{ readonly verloop: readonly Soortverloop[]; readonly ontvangsten: readonly Ontvangst[] }>;
}

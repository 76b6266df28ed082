import type { Position } from '@zaakstroom/event-store';
import type { Rekenwijze, Tijdstand } from '../domein/behandeltijdtoestand.js';
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

/** Time per zaak, and which zaken it changed of. */
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
  ): Promise<{ readonly zaken: readonly string[]; readonly merk: Wijzigingsmerk; readonly meer: boolean }>;
  /** With anything on the days from `vanDag` up to and not including `totDag`, in order. */
  opDagen(vanDag: string, totDag: string, na: string, hoogstens: number): Promise<string[]>;
  alle(na: string, hoogstens: number): Promise<string[]>;
  lees(zaken: readonly string[], voorDag: string): Promise<Tijdstand[]>;
}

/** Counts of what lies ready. */
export interface Voorraadbron {
  /** Of one moment. */
  lees(): Promise<{ readonly verloop: readonly Soortverloop[]; readonly ontvangsten: readonly Ontvangst[] }>;
}

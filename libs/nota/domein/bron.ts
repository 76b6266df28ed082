import type { EventDefinitie, EventMetadata, Openbaarheidsklasse } from '@zaakstroom/catalogus';

/** One event of the zaak, readable, in the shape of today's version. */
export interface Gebeurtenis {
  readonly definitie: EventDefinitie;
  readonly data: Record<string, unknown>;
  readonly openbaarheidsklasse: Openbaarheidsklasse;
  readonly metadata: EventMetadata;
}

/** What a nota is composed from. */
export interface Notabron {
  readonly zaaktype: string;
  readonly zaaknummer: string;
  /** The zaak has ended: its nota is no draft any more. */
  readonly beeindigd: boolean;
  /** The medewerker who holds the zaak, or ended it; absent: nobody. */
  readonly behandelaar?: number | undefined;
  /** Of the stream of the zaak itself, oldest first. */
  readonly gebeurtenissen: readonly Gebeurtenis[];
  /** The key of the zaak was destroyed: markers stand where free text and personal facts stood. */
  readonly vernietigd: boolean;
}

/** For whom it is composed. */
export interface Lezing {
  /** For who has a right to the file: staff without names, and only what is openbaar. */
  readonly openbaar: boolean;
  /** The reader may see what is vertrouwelijk. */
  readonly dichtbij: boolean;
  /** Who the medewerkers are; a number that is not there stays a medewerker. */
  readonly namen: ReadonlyMap<number, string>;
  /** Moment of composing, ms since the epoch. */
  readonly moment: number;
}

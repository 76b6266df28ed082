import { declareer, type DomeinEvent, type EventDefinitie } from '@zaakstroom/catalogus';
import type { Niveau, Tellers } from './verdeling.js';

/** A post that a round gives to a locatie. */
export interface Rondepost {
  readonly zaakId: string;
  readonly zaaknummer: string;
  readonly zwaarte: Niveau;
  /** Where it lay; absent: nowhere. */
  readonly van?: string | undefined;
  readonly naar: string;
  /** In plain Dutch, for who works there. */
  readonly uitleg: string;
}

/** What a round decided, before any zaak moved: who has the stream can work it out again. */
export type CarrouselrondeBegonnen = DomeinEvent<
  'CarrouselrondeBegonnen',
  {
    /** Counts from 1 in its quarter. */
    readonly nummer: number;
    /** From which the ids of the moves follow, UUID. */
    readonly operatieId: string;
    /** Local day, ISO date. */
    readonly dag: string;
    /** The rule, with its version: `carrousel/1`. */
    readonly regel: string;
    /** Version of the settings. */
    readonly instellingen: string;
    /** In the order of the rotation. */
    readonly deelnemers: readonly string[];
    /** Added to the counters of locaties that come in later, so that they do not have to catch up. */
    readonly instap: readonly (Tellers & { readonly locatie: string })[];
    readonly posten: readonly Rondepost[];
  }
>;

/** Every zaak of the round has moved, or turned out not to be there to be moved. */
export type CarrouselrondeAfgerond = DomeinEvent<
  'CarrouselrondeAfgerond',
  {
    readonly nummer: number;
    readonly vervallen: readonly { readonly zaakId: string; readonly reden: string }[];
  }
>;

export type CarrouselEvent = CarrouselrondeBegonnen | CarrouselrondeAfgerond;

/** `soort` is `geen`: what a rule does costs nobody time. */
export const CARROUSEL_CATALOGUS: readonly EventDefinitie[] = [
  declareer<CarrouselrondeBegonnen>({
    type: 'CarrouselrondeBegonnen',
    versie: 1,
    soort: 'geen',
    activiteit: 'vastleggen',
    zin: ({ nummer, posten }) => `Ronde ${nummer} van de carrousel verdeelt ${posten.length} aanwasposten.`,
    openbaarheidsklasse: 'intern',
    persoonsgegevens: [],
    exportnaam: 'carrouselronde begonnen',
  }),
  declareer<CarrouselrondeAfgerond>({
    type: 'CarrouselrondeAfgerond',
    versie: 1,
    soort: 'geen',
    activiteit: 'vastleggen',
    zin: ({ nummer, vervallen }) =>
      `Ronde ${nummer} van de carrousel is afgerond${vervallen.length > 0 ? `; ${vervallen.length} vervallen` : ''}.`,
    openbaarheidsklasse: 'intern',
    persoonsgegevens: [],
    exportnaam: 'carrouselronde afgerond',
  }),
];

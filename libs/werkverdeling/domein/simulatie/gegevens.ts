import type { Aanvrager, Kandidaat } from '../uitgifteregel.js';
import type { Passend } from '../urgentie/index.js';

/** A zaak as far as a simulation looks: what the rule of the choice and the criteria look at, and nothing beside it. */
export type Simulatiezaak = Kandidaat & Passend;

/** Somebody who takes zaken, as the rule sees who asks: no trait of a person but the own roster. */
export interface Simulatiepersoon extends Aanvrager {
  /** Opaque; a person who is not there yet has one that nobody has. */
  readonly medewerker: number;
  /** Minutes for zaken per weekday, Monday first: seven. */
  readonly minuten: readonly number[];
  /** ISO dates, both included. */
  readonly afwezigheden?: readonly { readonly van: string; readonly tot: string }[] | undefined;
}

/** What comes in of one kind at one locatie. */
export interface Instroomregel {
  readonly locatie: string;
  readonly zaaktype: string;
  readonly zaaksoort: string;
  readonly zwaarte: string;
  /** On average; it comes on working days, as many as chance has it. */
  readonly perWeek: number;
  /** Days from receipt to the streefdatum. */
  readonly streefdagen: number;
}

/** How long zaken of a kind take: lognormal around the median. */
export interface Behandelduur {
  /** ms */
  readonly mediaan: number;
  /** Of the logarithm; 0: all take the median. */
  readonly sigma: number;
}

/** The world of a simulation: the same for each variant that is tried in it. */
export interface Simulatiewereld {
  /** First day, ISO date. */
  readonly dag: string;
  readonly weken: number;
  /** Whole number; the same seed gives the same outcome. */
  readonly zaad: number;
  /** What lies ready on the first day. */
  readonly voorraad: readonly Simulatiezaak[];
  readonly instroom: readonly Instroomregel[];
  readonly duur: (zaak: Simulatiezaak) => Behandelduur;
}

/** Gives simulated people their zaken. It holds the stock. */
export interface Simulatiekiezer {
  /** A zaak comes to lie ready. */
  neemOp(zaak: Simulatiezaak): void;
  /** @param dag ISO date */
  begin(dag: string): void;
  /** The zaak that this person gets now; it leaves the stock. Undefined: there is none for this person. */
  kies(persoon: Simulatiepersoon): Simulatiezaak | undefined;
  /** What still lies there. */
  rest(): readonly Simulatiezaak[];
}

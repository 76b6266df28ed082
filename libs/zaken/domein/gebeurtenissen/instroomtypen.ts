import type { DomeinEvent } from '@zaakstroom/catalogus';
import type { Zwaarte } from '../inrichting/vorm.js';

/** The contested aanslag. Its number is left out on purpose: aanslagnummers are built on the BSN. */
export interface Aanslag {
  /** ISO dates; the bezwaartermijn runs from the later of the two. */
  readonly dagtekening: string;
  readonly bekendgemaaktOp?: string | undefined;
}

export type ZaakGeregistreerd = DomeinEvent<
  'ZaakGeregistreerd',
  {
    readonly zaaknummer: string;
    readonly zaaktype: string;
    /** Date of receipt, `yyyy-mm-dd`; the legal clock runs from it. */
    readonly ontvangenOp: string;
    /** ISO date by which we aim to be done; no legal term. */
    readonly streefdatum: string;
    /** Date of the postmark or of sending, when known (Awb 6:9(2), 2:19). */
    readonly verzondenOp?: string | undefined;
    readonly belastingjaar?: number | undefined;
    readonly aanslag?: Aanslag | undefined;
    readonly locatie?: string | undefined;
    readonly kanaal?: string | undefined;
    readonly themas?: readonly string[] | undefined;
    /** The machine that delivered the zaak. */
    readonly geleverdDoor?: number | undefined;
    readonly belanghebbende?: string | undefined;
    readonly onderwerp?: string | undefined;
    /** Log that the zaak was imported from. */
    readonly bron?: string | undefined;
  }
>;

/** A selectieregel that threw the zaak out for manual handling, with how heavy it makes the zaak. */
export interface Uitworp {
  readonly reden: string;
  readonly zwaarte: Zwaarte;
}

export type ZaakGeclassificeerd = DomeinEvent<
  'ZaakGeclassificeerd',
  {
    readonly zaaksoort: string;
    readonly zwaarte: Zwaarte;
    readonly uitworpredenen: readonly Uitworp[];
    /** Version of the rule that decided; absent when a person did. */
    readonly regelversie?: string | undefined;
    /** Absent in what was written before streefdatums were kept: then the one of the registration stands. */
    readonly streefdatum?: string | undefined;
    readonly themas?: readonly string[] | undefined;
  }
>;

/** Links are recorded on one side: on the verzoek that came from a bezwaar. */
export type ZaakGekoppeld = DomeinEvent<
  'ZaakGekoppeld',
  {
    readonly zaakId: string;
    readonly zaaknummer: string;
    readonly aard: 'voortgekomen uit';
  }
>;

/** The link was a mistake: the zaak did not come from that one. */
export type ZaakOntkoppeld = DomeinEvent<
  'ZaakOntkoppeld',
  {
    readonly zaakId: string;
    readonly zaaknummer: string;
    readonly reden: string;
  }
>;

/** Why a zaak went to a locatie: an allocation of its own level, always a push. */
export interface Plaatsing {
  readonly mechanisme: 'push';
  readonly niveau: 'locatie';
  readonly grond: string;
  /** Version of the settings that were followed. */
  readonly instellingen: string;
  /** Name of the round that decided it, where a round did. */
  readonly ronde?: string | undefined;
}

/** A zaak that nobody holds goes to the locatie that is to handle it. */
export type ZaakVerplaatst = DomeinEvent<
  'ZaakVerplaatst',
  Plaatsing & {
    /** Absent: it stood nowhere. */
    readonly van?: string | undefined;
    readonly naar: string;
    /** Why, in the words of who decided, or of the rule that did. */
    readonly toelichting: string;
    readonly massabewerking?: string | undefined;
  }
>;

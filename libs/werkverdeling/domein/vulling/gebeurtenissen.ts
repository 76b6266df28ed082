import { declareer, type DomeinEvent, type EventDefinitie } from '@zaakstroom/catalogus';
import type { Onderbouwing } from '../urgentie/index.js';
import type { Ruimte } from './ruimte.js';

/** A zaak that a person gets. */
export interface Vulpost {
  readonly zaakId: string;
  readonly zaaknummer: string;
  /** What it takes, as it was measured, ms. */
  readonly milliseconden: number;
  /** For whoever sees the zaak. */
  readonly uitleg: string;
  /** For the person alone. */
  readonly voorBehandelaar: string;
  readonly onderbouwing: Onderbouwing;
}

/** What the list of one person is filled with. */
export interface Werklijstvulling {
  readonly medewerker: number;
  readonly team?: string | undefined;
  /** Why there was nothing to give, or nothing more; Dutch. */
  readonly reden?: string | undefined;
  /** Absent: it could not be worked out. */
  readonly ruimte?: Ruimte | undefined;
  readonly posten: readonly Vulpost[];
}

/** What a filling decided, before any zaak went anywhere. */
export type VullingBegonnen = DomeinEvent<
  'VullingBegonnen',
  {
    /** Local day, ISO date. */
    readonly dag: string;
    /** The rules, with their versions. */
    readonly regels: readonly string[];
    /** Version of the settings. */
    readonly instellingen: string;
    /** Of the measurement: ISO dates. */
    readonly gemetenVanaf: string;
    readonly gemetenTot: string;
    readonly mensen: readonly Werklijstvulling[];
  }
>;

export type VullingAfgerond = DomeinEvent<
  'VullingAfgerond',
  { readonly vervallen: readonly { readonly zaakId: string; readonly reden: string }[] }
>;

export type VullingEvent = VullingBegonnen | VullingAfgerond;

export const VULLING_CATALOGUS: readonly EventDefinitie[] = [
  declareer<VullingBegonnen>({
    type: 'VullingBegonnen',
    versie: 1,
    soort: 'geen',
    activiteit: 'vastleggen',
    zin: ({ mensen }) =>
      `Werklijsten worden gevuld met ${mensen.reduce((som, { posten }) => som + posten.length, 0)} zaken.`,
    openbaarheidsklasse: 'vertrouwelijk',
    persoonsgegevens: [],
    exportnaam: 'vulling begonnen',
  }),
  declareer<VullingAfgerond>({
    type: 'VullingAfgerond',
    versie: 1,
    soort: 'geen',
    activiteit: 'vastleggen',
    zin: ({ vervallen }) =>
      `Werklijsten zijn gevuld${vervallen.length > 0 ? `; ${vervallen.length} zaken waren er niet meer` : ''}.`,
    openbaarheidsklasse: 'intern',
    persoonsgegevens: [],
    exportnaam: 'vulling afgerond',
  }),
];

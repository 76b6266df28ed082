import { declareer, type DomeinEvent, type EventDefinitie } from '@zaakstroom/catalogus';

/** Where an event that was imported from a log came from. Such an event sets and ends nobody's hold. */
export interface Logregel {
  readonly bron: string;
  readonly rij: number;
  readonly activiteit?: string | undefined;
  readonly transitie?: string | undefined;
}

export type ZaakGeregistreerd = DomeinEvent<
  'ZaakGeregistreerd',
  {
    readonly zaaknummer: string;
    readonly zaaktype: string;
    /** Date of receipt, `yyyy-mm-dd`; the legal clock runs from it. */
    readonly ontvangenOp: string;
    readonly belastingjaar?: number | undefined;
    readonly locatie?: string | undefined;
    readonly kanaal?: string | undefined;
    /** The machine that delivered the zaak. */
    readonly geleverdDoor?: number | undefined;
    readonly belanghebbende?: string | undefined;
    readonly onderwerp?: string | undefined;
    /** Log that the zaak was imported from. */
    readonly bron?: string | undefined;
  }
>;
export type ZaakGeclassificeerd = DomeinEvent<'ZaakGeclassificeerd', { readonly zaaksoort: string }>;
export type ZaakUitgegeven = DomeinEvent<
  'ZaakUitgegeven',
  {
    readonly behandelaar: number;
    readonly team?: string | undefined;
    readonly mechanisme: 'pull';
    readonly niveau: 'medewerker';
    readonly grond: 'eigen keuze';
  }
>;
export type BehandelingGestart = DomeinEvent<'BehandelingGestart', { readonly log?: Logregel | undefined }>;
export type BehandelingGepauzeerd = DomeinEvent<'BehandelingGepauzeerd', { readonly log?: Logregel | undefined }>;
export type ActiviteitVastgelegd = DomeinEvent<'ActiviteitVastgelegd', { readonly log: Logregel }>;
export type DossierGeraadpleegd = DomeinEvent<'DossierGeraadpleegd', Record<string, never>>;
export type NotitieVastgelegd = DomeinEvent<'NotitieVastgelegd', { readonly tekst: string }>;
export type ZaakVrijgegeven = DomeinEvent<
  'ZaakVrijgegeven',
  { readonly behandelaar: number; readonly reden?: string | undefined }
>;
export type ZaakAfgedaan = DomeinEvent<
  'ZaakAfgedaan',
  { readonly uitkomst: string; readonly behandelaar: number; readonly toelichting?: string | undefined }
>;

/** What can happen in the stream of a zaak. Raadplegingen have a stream of their own. */
export type ZaakEvent =
  | ZaakGeregistreerd
  | ZaakGeclassificeerd
  | ZaakUitgegeven
  | BehandelingGestart
  | BehandelingGepauzeerd
  | ActiviteitVastgelegd
  | NotitieVastgelegd
  | ZaakVrijgegeven
  | ZaakAfgedaan;

const uitLog = (log: Logregel | undefined): string => (log?.activiteit ? ` (${log.activiteit})` : '');

/** The entries of this capability in the event catalogue; `soort` and `activiteit` as in `docs/behandeltijd.md`. */
export const ZAKEN_CATALOGUS: readonly EventDefinitie[] = [
  declareer<ZaakGeregistreerd>({
    type: 'ZaakGeregistreerd',
    versie: 1,
    soort: 'bewijs',
    activiteit: 'vastleggen',
    zin: ({ zaaktype, zaaknummer, ontvangenOp }) =>
      `${hoofdletter(zaaktype)} ${zaaknummer} geregistreerd, ontvangen op ${ontvangenOp}.`,
    openbaarheidsklasse: 'openbaar',
    persoonsgegevens: ['belanghebbende', 'onderwerp'],
    exportnaam: 'zaak geregistreerd',
  }),
  declareer<ZaakGeclassificeerd>({
    type: 'ZaakGeclassificeerd',
    versie: 1,
    soort: 'bewijs',
    activiteit: 'vastleggen',
    zin: ({ zaaksoort }) => `Geclassificeerd als ${zaaksoort}.`,
    openbaarheidsklasse: 'openbaar',
    persoonsgegevens: [],
    exportnaam: 'zaak geclassificeerd',
  }),
  declareer<ZaakUitgegeven>({
    type: 'ZaakUitgegeven',
    versie: 1,
    soort: 'start',
    activiteit: 'behandelen',
    zin: ({ grond }) => `Uitgegeven aan een behandelaar (${grond}).`,
    openbaarheidsklasse: 'intern',
    persoonsgegevens: [],
    exportnaam: 'zaak uitgegeven',
  }),
  declareer<BehandelingGestart>({
    type: 'BehandelingGestart',
    versie: 1,
    soort: 'start',
    activiteit: 'behandelen',
    zin: ({ log }) => `Behandeling gestart${uitLog(log)}.`,
    openbaarheidsklasse: 'intern',
    persoonsgegevens: [],
    exportnaam: 'behandeling gestart',
  }),
  declareer<BehandelingGepauzeerd>({
    type: 'BehandelingGepauzeerd',
    versie: 1,
    soort: 'stop',
    activiteit: 'behandelen',
    zin: ({ log }) => `Behandeling gepauzeerd${uitLog(log)}.`,
    openbaarheidsklasse: 'intern',
    persoonsgegevens: [],
    exportnaam: 'behandeling gepauzeerd',
  }),
  declareer<ActiviteitVastgelegd>({
    type: 'ActiviteitVastgelegd',
    versie: 1,
    soort: 'bewijs',
    activiteit: 'behandelen',
    zin: ({ log }) => `Activiteit vastgelegd${uitLog(log)}.`,
    openbaarheidsklasse: 'intern',
    persoonsgegevens: [],
    exportnaam: 'activiteit vastgelegd',
  }),
  declareer<DossierGeraadpleegd>({
    type: 'DossierGeraadpleegd',
    versie: 1,
    soort: 'bewijs',
    activiteit: 'dossier lezen',
    zin: () => 'Dossier geraadpleegd.',
    openbaarheidsklasse: 'intern',
    persoonsgegevens: [],
    exportnaam: 'dossier geraadpleegd',
  }),
  declareer<NotitieVastgelegd>({
    type: 'NotitieVastgelegd',
    versie: 1,
    soort: 'bewijs',
    activiteit: 'vastleggen',
    zin: ({ tekst }) => `Notitie: ${tekst}`,
    openbaarheidsklasse: 'intern',
    persoonsgegevens: ['tekst'],
    exportnaam: 'notitie vastgelegd',
  }),
  declareer<ZaakVrijgegeven>({
    type: 'ZaakVrijgegeven',
    versie: 1,
    soort: 'stop',
    activiteit: 'vastleggen',
    zin: ({ reden }) => (reden ? `Vrijgegeven: ${reden}` : 'Vrijgegeven.'),
    openbaarheidsklasse: 'intern',
    beeindigtWerkVan: ({ behandelaar }) => behandelaar,
    persoonsgegevens: ['reden'],
    exportnaam: 'zaak vrijgegeven',
  }),
  declareer<ZaakAfgedaan>({
    type: 'ZaakAfgedaan',
    versie: 1,
    soort: 'stop',
    activiteit: 'vastleggen',
    zin: ({ uitkomst, toelichting }) => `Afgedaan: ${uitkomst}.${toelichting ? ` ${toelichting}` : ''}`,
    openbaarheidsklasse: 'openbaar',
    beeindigtWerkVan: ({ behandelaar }) => behandelaar,
    persoonsgegevens: ['toelichting'],
    exportnaam: 'zaak afgedaan',
  }),
];

function hoofdletter(tekst: string): string {
  return tekst.charAt(0).toUpperCase() + tekst.slice(1);
}

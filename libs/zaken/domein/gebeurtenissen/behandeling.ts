import { declareer, type DomeinEvent, type EventDefinitie } from '@zaakstroom/catalogus';
import { datumInWoorden } from '@zaakstroom/klok';
import { opEigenRegel } from './woorden.js';

/** Where an event that was imported from a log came from. Such an event sets and ends nobody's hold. */
export interface Logregel {
  readonly bron: string;
  readonly rij: number;
  readonly activiteit?: string | undefined;
  readonly transitie?: string | undefined;
}

export type BehandelingGestart = DomeinEvent<'BehandelingGestart', { readonly log?: Logregel | undefined }>;
export type BehandelingGepauzeerd = DomeinEvent<'BehandelingGepauzeerd', { readonly log?: Logregel | undefined }>;
/** An act of a log that is neither start nor stop. */
export type ActiviteitVastgelegd = DomeinEvent<'ActiviteitVastgelegd', { readonly log: Logregel }>;
export type ZaakInWachtGezet = DomeinEvent<
  'ZaakInWachtGezet',
  {
    readonly reden: string;
    /** What or whom the zaak waits for. */
    readonly waarop?: string | undefined;
    /** ISO date until which it waits, when one is set. */
    readonly tot?: string | undefined;
    /** Who held it: that person's work stops. */
    readonly behandelaar?: number | undefined;
    readonly toelichting?: string | undefined;
  }
>;
export type ZaakHervat = DomeinEvent<'ZaakHervat', { readonly toelichting?: string | undefined }>;

const wachtgrond = ({ reden, waarop }: Pick<ZaakInWachtGezet['data'], 'reden' | 'waarop'>): string =>
  waarop ? `${reden} (${waarop})` : reden;

const uitLog = (log: Logregel | undefined): string => (log?.activiteit ? ` (${log.activiteit})` : '');

export const BEHANDELING: readonly EventDefinitie[] = [
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
  declareer<ZaakInWachtGezet>({
    type: 'ZaakInWachtGezet',
    versie: 1,
    soort: 'stop',
    activiteit: 'vastleggen',
    zin: ({ reden, waarop, tot, toelichting }) =>
      `Wacht: ${reden}${waarop ? ` (${waarop})` : ''}${tot ? `, tot ${tot}` : ''}.${toelichting ? ` ${toelichting}` : ''}`,
    openbaarheidsklasse: 'openbaar',
    nota: {
      rubriek: 'verloop',
      zin: ({ tot, toelichting, ...waarop }) =>
        `In wacht gezet: ${wachtgrond(waarop)}${tot ? `, tot ${datumInWoorden(tot)}` : ''}.${opEigenRegel(toelichting)}`,
      begintWachten: ({ tot, ...waarop }) => ({ reden: wachtgrond(waarop), tot }),
    },
    beeindigtWerkVan: ({ behandelaar }) => behandelaar,
    persoonsgegevens: ['toelichting'],
    exportnaam: 'zaak in wacht gezet',
  }),
  declareer<ZaakHervat>({
    type: 'ZaakHervat',
    versie: 1,
    soort: 'bewijs',
    activiteit: 'vastleggen',
    zin: ({ toelichting }) => `Behandeling hervat.${toelichting ? ` ${toelichting}` : ''}`,
    openbaarheidsklasse: 'openbaar',
    nota: {
      rubriek: 'verloop',
      zin: ({ toelichting }) => `Behandeling hervat.${opEigenRegel(toelichting)}`,
      eindigtWachten: true,
    },
    persoonsgegevens: ['toelichting'],
    exportnaam: 'zaak hervat',
  }),
];

import { declareer, type DomeinEvent, type EventDefinitie } from '@zaakstroom/catalogus';

export type BesluitGenomen = DomeinEvent<
  'BesluitGenomen',
  { readonly uitkomst: string; readonly gronden?: string | undefined }
>;
export type ZaakAfgedaan = DomeinEvent<
  'ZaakAfgedaan',
  {
    readonly uitkomst: string;
    /** Who disposed of it; absent when nobody held it and it was done administratively. */
    readonly behandelaar?: number | undefined;
    readonly toelichting?: string | undefined;
  }
>;
/** Work that moves elsewhere: ends the zaak here and keeps the link, so that it never looks like a change of speed. */
export type ZaakOvergedragen = DomeinEvent<
  'ZaakOvergedragen',
  {
    readonly proces: string;
    readonly reden: string;
    readonly regelversie?: string | undefined;
    readonly behandelaar?: number | undefined;
  }
>;
export type ZaakHeropend = DomeinEvent<'ZaakHeropend', { readonly reden: string }>;

export const EINDE: readonly EventDefinitie[] = [
  declareer<BesluitGenomen>({
    type: 'BesluitGenomen',
    versie: 1,
    soort: 'bewijs',
    activiteit: 'vastleggen',
    zin: ({ uitkomst, gronden }) => `Besluit: ${uitkomst}.${gronden ? ` ${gronden}` : ''}`,
    openbaarheidsklasse: 'openbaar',
    rubriek: 'besluit',
    persoonsgegevens: ['gronden'],
    exportnaam: 'besluit genomen',
  }),
  declareer<ZaakAfgedaan>({
    type: 'ZaakAfgedaan',
    versie: 1,
    soort: 'stop',
    activiteit: 'vastleggen',
    zin: ({ uitkomst, toelichting }) => `Afgedaan: ${uitkomst}.${toelichting ? ` ${toelichting}` : ''}`,
    openbaarheidsklasse: 'openbaar',
    rubriek: 'besluit',
    beeindigtWerkVan: ({ behandelaar }) => behandelaar,
    persoonsgegevens: ['toelichting'],
    exportnaam: 'zaak afgedaan',
  }),
  declareer<ZaakOvergedragen>({
    type: 'ZaakOvergedragen',
    versie: 1,
    soort: 'stop',
    activiteit: 'vastleggen',
    zin: ({ proces, reden }) => `Overgedragen aan ${proces}: ${reden}`,
    openbaarheidsklasse: 'openbaar',
    rubriek: 'besluit',
    beeindigtWerkVan: ({ behandelaar }) => behandelaar,
    persoonsgegevens: ['reden'],
    exportnaam: 'zaak overgedragen',
  }),
  declareer<ZaakHeropend>({
    type: 'ZaakHeropend',
    versie: 1,
    soort: 'bewijs',
    activiteit: 'vastleggen',
    zin: ({ reden }) => `Heropend: ${reden}`,
    openbaarheidsklasse: 'openbaar',
    rubriek: 'verloop',
    persoonsgegevens: ['reden'],
    exportnaam: 'zaak heropend',
  }),
];

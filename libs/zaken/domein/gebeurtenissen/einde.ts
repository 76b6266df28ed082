import {
  blijftBinnen,
  declareer,
  optioneel,
  tekst,
  type DomeinEvent,
  type EventDefinitie,
  type Feit,
} from '@zaakstroom/catalogus';
import { datumInWoorden } from '@zaakstroom/klok';
import { opEigenRegel } from './woorden.js';
import { ZAKEN_TOPIC } from './topics.js';

export type BesluitGenomen = DomeinEvent<
  'BesluitGenomen',
  { readonly uitkomst: string; readonly gronden?: string | undefined }
>;
/** The zaak ends with an outcome that needs no besluit, so the one that stood holds no more. */
export type BesluitVervallen = DomeinEvent<
  'BesluitVervallen',
  {
    /** Outcome of the besluit that lapsed. */
    readonly besluit: string;
    /** Outcome with which the zaak ends instead. */
    readonly uitkomst: string;
  }
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

/** What came out, and the day to which days are counted, under its name. */
const uitkomstfeiten = (uitkomst: string, naam: string, dag: string): readonly Feit[] => [
  { plaats: ['kop'], naam: 'Uitkomst', waarde: uitkomst },
  { plaats: ['termijnen'], naam, waarde: datumInWoorden(dag), telt: { als: 'eind', dag } },
];

export const EINDE: readonly EventDefinitie[] = [
  declareer<BesluitGenomen>({
    type: 'BesluitGenomen',
    versie: 1,
    soort: 'bewijs',
    activiteit: 'vastleggen',
    zin: ({ uitkomst, gronden }) => `Besluit: ${uitkomst}.${gronden ? ` ${gronden}` : ''}`,
    openbaarheidsklasse: 'openbaar',
    nota: {
      rubriek: 'besluit',
      zin: ({ uitkomst, gronden }) => `Besluit: ${uitkomst}.${opEigenRegel(gronden)}`,
      feiten: ({ uitkomst }, dag) => uitkomstfeiten(uitkomst, 'Besluit genomen op', dag),
      stelt: 'besluit',
      laatVervallen: { wat: 'besluit', omdat: 'is een nieuw besluit genomen' },
    },
    persoonsgegevens: ['gronden'],
    publicatie: {
      topics: [ZAKEN_TOPIC],
      uitleg: 'Er is een besluit genomen.',
      velden: {
        uitkomst: tekst('Uitkomst, uit de inrichting van het zaaktype.'),
        gronden: optioneel(tekst('Vrije tekst.')),
      },
    },
    exportnaam: 'besluit genomen',
  }),
  declareer<BesluitVervallen>({
    type: 'BesluitVervallen',
    versie: 1,
    soort: 'bewijs',
    activiteit: 'vastleggen',
    zin: ({ besluit, uitkomst }) => `Besluit vervallen (${besluit}): de zaak eindigt als ${uitkomst}.`,
    openbaarheidsklasse: 'openbaar',
    nota: {
      rubriek: 'besluit',
      zin: ({ besluit, uitkomst }) => `Het besluit (${besluit}) vervalt: de zaak eindigt als ${uitkomst}.`,
      laatVervallen: { wat: 'besluit', omdat: 'is de zaak zonder besluit geëindigd' },
    },
    persoonsgegevens: [],
    publicatie: {
      topics: [ZAKEN_TOPIC],
      uitleg: 'Het besluit geldt niet meer, omdat de zaak eindigt met een uitkomst zonder besluit.',
      velden: {
        besluit: tekst('Uitkomst van het besluit dat verviel.'),
        uitkomst: tekst('Uitkomst waarmee de zaak eindigt, uit de inrichting van het zaaktype.'),
      },
    },
    exportnaam: 'besluit vervallen',
  }),
  declareer<ZaakAfgedaan>({
    type: 'ZaakAfgedaan',
    versie: 1,
    soort: 'stop',
    activiteit: 'vastleggen',
    zin: ({ uitkomst, toelichting }) => `Afgedaan: ${uitkomst}.${toelichting ? ` ${toelichting}` : ''}`,
    openbaarheidsklasse: 'openbaar',
    nota: {
      rubriek: 'besluit',
      zin: ({ uitkomst, toelichting }) => `Zaak afgedaan: ${uitkomst}.${opEigenRegel(toelichting)}`,
      feiten: ({ uitkomst }, dag) => uitkomstfeiten(uitkomst, 'Afgedaan op', dag),
      stelt: 'besluit',
      eindigtWachten: true,
    },
    beeindigtWerkVan: ({ behandelaar }) => behandelaar,
    persoonsgegevens: ['toelichting'],
    publicatie: {
      topics: [ZAKEN_TOPIC],
      uitleg: 'De zaak is afgedaan.',
      velden: {
        uitkomst: tekst('Uitkomst, uit de inrichting van het zaaktype.'),
        behandelaar: blijftBinnen(),
        toelichting: optioneel(tekst('Vrije tekst.')),
      },
    },
    exportnaam: 'zaak afgedaan',
  }),
  declareer<ZaakOvergedragen>({
    type: 'ZaakOvergedragen',
    versie: 1,
    soort: 'stop',
    activiteit: 'vastleggen',
    zin: ({ proces, reden }) => `Overgedragen aan ${proces}: ${reden}`,
    openbaarheidsklasse: 'openbaar',
    nota: {
      rubriek: 'besluit',
      zin: ({ proces, reden, regelversie }) =>
        `Zaak overgedragen aan ${proces}${regelversie ? `, volgens regel ${regelversie}` : ''}.${opEigenRegel(reden)}`,
      feiten: ({ proces }, dag) => uitkomstfeiten(`overgedragen aan ${proces}`, 'Overgedragen op', dag),
      stelt: 'besluit',
      eindigtWachten: true,
    },
    beeindigtWerkVan: ({ behandelaar }) => behandelaar,
    persoonsgegevens: ['reden'],
    publicatie: {
      topics: [ZAKEN_TOPIC],
      uitleg: 'Het werk gaat elders verder; dat is geen afdoening.',
      velden: {
        proces: tekst('Proces waarin het werk verdergaat.'),
        reden: tekst('Vrije tekst.'),
        regelversie: optioneel(tekst('Versie van de regel die het besliste.')),
        behandelaar: blijftBinnen(),
      },
    },
    exportnaam: 'zaak overgedragen',
  }),
  declareer<ZaakHeropend>({
    type: 'ZaakHeropend',
    versie: 1,
    soort: 'bewijs',
    activiteit: 'vastleggen',
    zin: ({ reden }) => `Heropend: ${reden}`,
    openbaarheidsklasse: 'openbaar',
    nota: {
      rubriek: 'verloop',
      zin: ({ reden }) => `Zaak heropend.${opEigenRegel(reden)}`,
      laatVervallen: { wat: 'besluit', omdat: 'is de zaak heropend' },
    },
    persoonsgegevens: ['reden'],
    publicatie: {
      topics: [ZAKEN_TOPIC],
      uitleg: 'De zaak is heropend.',
      velden: {
        reden: tekst('Vrije tekst.'),
      },
    },
    exportnaam: 'zaak heropend',
  }),
];

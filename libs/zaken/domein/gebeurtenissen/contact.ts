import { declareer, eenVan, tekst, type DomeinEvent, type EventDefinitie } from '@zaakstroom/catalogus';
import { opEigenRegel } from './woorden.js';
import { ZAKEN_TOPIC } from './topics.js';

export const CONTACTVORMEN = ['telefoon', 'brief', 'rappel', 'vooraankondiging'] as const;
export type Contactvorm = (typeof CONTACTVORMEN)[number];
export const RICHTINGEN = ['inkomend', 'uitgaand'] as const;
export type Richting = (typeof RICHTINGEN)[number];

export type ContactVastgelegd = DomeinEvent<
  'ContactVastgelegd',
  { readonly vorm: Contactvorm; readonly richting: Richting; readonly samenvatting: string }
>;
/** A telephone call that begins now. */
export type GesprekGestart = DomeinEvent<'GesprekGestart', { readonly richting: Richting }>;
export type GesprekBeeindigd = DomeinEvent<
  'GesprekBeeindigd',
  { readonly richting: Richting; readonly samenvatting: string }
>;

const CONTACT_IN_WOORDEN: Readonly<Record<Contactvorm, Readonly<Record<Richting, string>>>> = {
  telefoon: { inkomend: 'Inkomend telefoongesprek', uitgaand: 'Uitgaand telefoongesprek' },
  brief: { inkomend: 'Inkomende brief', uitgaand: 'Uitgaande brief' },
  rappel: { inkomend: 'Inkomend rappel', uitgaand: 'Uitgaand rappel' },
  vooraankondiging: { inkomend: 'Inkomende vooraankondiging', uitgaand: 'Uitgaande vooraankondiging' },
};

export const CONTACT: readonly EventDefinitie[] = [
  declareer<ContactVastgelegd>({
    type: 'ContactVastgelegd',
    versie: 1,
    soort: 'bewijs',
    activiteit: 'vastleggen',
    zin: ({ vorm, richting, samenvatting }) => `Contact (${vorm}, ${richting}): ${samenvatting}`,
    openbaarheidsklasse: 'openbaar',
    nota: {
      rubriek: 'contacten',
      zin: ({ vorm, richting, samenvatting }) => `${CONTACT_IN_WOORDEN[vorm][richting]}.${opEigenRegel(samenvatting)}`,
    },
    persoonsgegevens: ['samenvatting'],
    publicatie: {
      topics: [ZAKEN_TOPIC],
      uitleg: 'Er was contact met de belanghebbende.',
      velden: {
        vorm: eenVan(CONTACTVORMEN, 'Vorm van het contact.'),
        richting: eenVan(RICHTINGEN, 'Van wie het contact uitging.'),
        samenvatting: tekst('Vrije tekst.'),
      },
    },
    exportnaam: 'contact vastgelegd',
  }),
  declareer<GesprekGestart>({
    type: 'GesprekGestart',
    versie: 1,
    soort: 'start',
    activiteit: 'gesprek',
    zin: ({ richting }) => `Telefoongesprek gestart (${richting}).`,
    openbaarheidsklasse: 'intern',
    persoonsgegevens: [],
    publicatie: {
      topics: [ZAKEN_TOPIC],
      uitleg: 'Een telefoongesprek is begonnen.',
      velden: {
        richting: eenVan(RICHTINGEN, 'Van wie het gesprek uitging.'),
      },
    },
    exportnaam: 'gesprek gestart',
  }),
  declareer<GesprekBeeindigd>({
    type: 'GesprekBeeindigd',
    versie: 1,
    soort: 'bewijs',
    activiteit: 'vastleggen',
    zin: ({ richting, samenvatting }) => `Telefoongesprek (${richting}): ${samenvatting}`,
    openbaarheidsklasse: 'openbaar',
    nota: {
      rubriek: 'contacten',
      zin: ({ richting, samenvatting }) => `${CONTACT_IN_WOORDEN.telefoon[richting]}.${opEigenRegel(samenvatting)}`,
    },
    persoonsgegevens: ['samenvatting'],
    publicatie: {
      topics: [ZAKEN_TOPIC],
      uitleg: 'Een telefoongesprek is beëindigd.',
      velden: {
        richting: eenVan(RICHTINGEN, 'Van wie het gesprek uitging.'),
        samenvatting: tekst('Vrije tekst.'),
      },
    },
    exportnaam: 'gesprek beëindigd',
  }),
];

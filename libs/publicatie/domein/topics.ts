/** What no text gives yet. */
export const NOG_VAST_TE_STELLEN = 'nog vast te stellen';

/** What the register of processing says of a topic. */
export interface Registergegevens {
  readonly doel: string;
  readonly grondslag: string;
  readonly betrokkenen: string;
  readonly ontvangers: string;
  readonly bewaartermijn: string;
  readonly openbaarheidsklasse: 'openbaar' | 'intern' | 'vertrouwelijk';
}

/** A topic that others read. */
export interface Topic {
  readonly naam: string;
  /** Events are kept for ever and never compacted; of a state only the last per key counts. */
  readonly soort: 'gebeurtenissen' | 'toestand';
  /** What the key is, Dutch. */
  readonly sleutel: string;
  /** What stands in it, Dutch. */
  readonly uitleg: string;
  readonly register: Registergegevens;
}

/** DF&A and controllers read topics and aggregates, never a person's row: the role `rapportage`. */
const REGISTER = {
  grondslag: NOG_VAST_TE_STELLEN,
  ontvangers: 'rapportage (DF&A en controllers)',
  bewaartermijn: NOG_VAST_TE_STELLEN,
  openbaarheidsklasse: 'intern',
} as const;

export const ZAKEN: Topic = {
  naam: 'zaakstroom.zaken.v1',
  soort: 'gebeurtenissen',
  sleutel: 'id van de zaak',
  uitleg: 'Alles wat er met een zaak gebeurt en anderen mogen weten, zonder persoonsgegevens en zonder medewerker.',
  register: {
    ...REGISTER,
    doel: 'Rapportage over instroom, doorlooptijd, voorraad en uitstroom van zaken.',
    betrokkenen: 'belanghebbenden, pseudoniem: een zaak is kenbaar aan haar id en zaaknummer',
  },
};

export const TOEWIJZINGEN: Topic = {
  naam: 'zaakstroom.toewijzingen.v1',
  soort: 'gebeurtenissen',
  sleutel: 'id van de zaak',
  uitleg: 'Iedere toedeling van een zaak met mechanisme, grond en niveau, zonder medewerker.',
  register: {
    ...REGISTER,
    doel: 'Inzicht in hoe werk wordt verdeeld en op welke grond.',
    betrokkenen: 'belanghebbenden, pseudoniem: een zaak is kenbaar aan haar id',
  },
};

export const BEHANDELTIJD: Topic = {
  naam: 'zaakstroom.behandeltijd.v1',
  soort: 'toestand',
  sleutel: 'id van de zaak/maand',
  uitleg:
    'Behandeltijd per zaak en maand: per dag en soort werk, met band en rekenwijze. Alleen dagen die voorbij zijn; zonder medewerker.',
  register: {
    ...REGISTER,
    doel: 'Rapportage over behandeltijd per zaak en soort.',
    betrokkenen: 'belanghebbenden, pseudoniem: een zaak is kenbaar aan haar id; geen medewerkers',
  },
};

export const WERKVOORRAAD: Topic = {
  naam: 'zaakstroom.werkvoorraad.v1',
  soort: 'toestand',
  sleutel: 'werkvoorraad/soort',
  uitleg: 'Per werkvoorraad en soort: wat erin kwam, wat eruit ging, wat er ligt en hoe oud dat is.',
  register: {
    ...REGISTER,
    doel: 'Rapportage over de omvang en ouderdom van werkvoorraden.',
    betrokkenen: 'geen: alleen aantallen',
  },
};

export const PEIL: Topic = {
  naam: 'zaakstroom.peil.v1',
  soort: 'toestand',
  sleutel: 'naam van het topic',
  uitleg: 'Tot waar ieder ander topic volledig is: hoogstens eens per minuut, ook als er niets gebeurt.',
  register: {
    ...REGISTER,
    doel: 'Weten of een cijfer over een periode volledig is.',
    betrokkenen: 'geen: alleen posities en tijdstippen',
  },
};

/** All that others read. */
export const TOPICS: readonly Topic[] = [ZAKEN, BEHANDELTIJD, WERKVOORRAAD, TOEWIJZINGEN, PEIL];

/** Ours: how far each stream of publication came, a partition each. Nobody else reads it. */
export const VOORTGANG = 'zaakstroom.publicatie.voortgang.v1';

/** The part of each name that is the same, also of transactional ids: another one sets a second environment apart. */
export const NAAMRUIMTE = 'zaakstroom';

/** The name of a topic in a naamruimte. */
export function inNaamruimte(naam: string, naamruimte: string): string {
  return `${naamruimte}${naam.slice(NAAMRUIMTE.length)}`;
}

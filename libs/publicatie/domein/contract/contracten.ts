import { objectschema, uitgaandeVelden, type EventDefinitie, type Schema, type Veld } from '@zaakstroom/catalogus';
import { BEHANDELTIJDTOESTAND } from '../behandeltijdtoestand.js';
import { cloudEventType } from '../cloudevent.js';
import { PEILTOESTAND } from '../peil.js';
import { BEHANDELTIJD, PEIL, TOPICS, WERKVOORRAAD } from '../topics.js';
import { WERKVOORRAADTOESTAND } from '../werkvoorraadtoestand.js';
import { envelop } from './envelop.js';
import { BEHANDELTIJDSCHEMA, PEILSCHEMA, WERKVOORRAADSCHEMA } from './toestanden.js';

/** What readers of the topics may build on, for one type of message. */
export interface Contract {
  /** Of the CloudEvent. */
  readonly type: string;
  readonly naam: string;
  readonly uitleg: string;
  readonly topics: readonly string[];
  /** JSON Schema of the whole message. */
  readonly schema: Schema;
}

const TIJDSTIP: Veld<true> = {
  schema: { type: 'string', format: 'date-time', description: 'Moment waarop het gebeurde.' },
  verplicht: true,
};

/** All contracts, in the order of the catalogue. @throws Error when an entry names a topic that is none of ours */
export function contracten(definities: readonly EventDefinitie[]): Contract[] {
  return [
    ...definities.flatMap(eventcontract),
    toestandscontract(BEHANDELTIJDTOESTAND, BEHANDELTIJD.naam, BEHANDELTIJD.uitleg, BEHANDELTIJDSCHEMA),
    toestandscontract(WERKVOORRAADTOESTAND, WERKVOORRAAD.naam, WERKVOORRAAD.uitleg, WERKVOORRAADSCHEMA),
    toestandscontract(PEILTOESTAND, PEIL.naam, PEIL.uitleg, PEILSCHEMA),
  ];
}

function eventcontract(definitie: EventDefinitie): Contract[] {
  const { publicatie, type: naam } = definitie;
  if (!publicatie) return [];
  for (const topic of publicatie.topics) {
    if (TOPICS.find((elk) => elk.naam === topic)?.soort !== 'gebeurtenissen') {
      throw new Error(`event ${naam} names topic ${topic}, which is no topic of events`);
    }
  }
  const type = cloudEventType(naam);
  const data = objectschema([['tijdstip', TIJDSTIP], ...uitgaandeVelden(definitie)]);
  const schema = envelop(type, 'gebeurtenissen', data);
  return [{ type, naam, uitleg: publicatie.uitleg, topics: publicatie.topics, schema }];
}

function toestandscontract(naam: string, topic: string, uitleg: string, data: Schema): Contract {
  const type = cloudEventType(naam);
  return { type, naam, uitleg, topics: [topic], schema: envelop(type, 'toestand', data) };
}

/** A contract as a document of its own. */
export function schemadocument({ type, naam, uitleg, topics, schema }: Contract): Schema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `https://zaakstroom.example/contracten/${type}.json`,
    title: naam,
    description: uitleg,
    'x-topics': topics,
    ...schema,
  };
}

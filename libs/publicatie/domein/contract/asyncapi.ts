import type { Contract } from './contracten.js';
import { TOPICS, type Topic } from '../topics.js';

/** The AsyncAPI 3 document of all topics. */
export function asyncapi(contracten: readonly Contract[]): object {
  return {
    asyncapi: '3.0.0',
    info: {
      title: 'Zaakstroom',
      version: '1.0.0',
      description:
        'Topics van Zaakstroom voor rapportage. Berichten zijn CloudEvents (NL GOV-profiel) in structured mode. Lees met isolation.level=read_committed; offsets hebben gaten. Negeer typen en velden die u niet kent.',
      contact: { name: 'Team Zaakstroom', url: 'https://zaakstroom.example/contact', email: 'team@zaakstroom.example' },
      license: { name: 'EUPL-1.2', url: 'https://eupl.eu/1.2/nl/' },
      tags: [{ name: 'zaken', description: 'Zaken van de directie Particulieren.' }],
    },
    defaultContentType: 'application/cloudevents+json',
    servers: {
      kafka: { host: 'kafka.zaakstroom.example:9092', protocol: 'kafka-secure', description: 'Het Kafka-cluster.' },
    },
    channels: Object.fromEntries(TOPICS.map((topic) => [kanaalVan(topic), kanaal(topic, contracten)])),
    operations: Object.fromEntries(
      TOPICS.map((topic) => [
        `publiceer${kanaalVan(topic).replace(/^./, (letter) => letter.toUpperCase())}`,
        {
          action: 'send',
          channel: { $ref: `#/channels/${kanaalVan(topic)}` },
          summary: `Zaakstroom publiceert in ${topic.naam}.`,
          description: topic.uitleg,
        },
      ]),
    ),
    components: {
      messages: Object.fromEntries(contracten.map((contract) => [contract.naam, bericht(contract)])),
    },
  };
}

/** `zaakstroom.zaken.v1` -> `zaken` */
const kanaalVan = ({ naam }: Topic): string => naam.split('.')[1]!;

function kanaal(topic: Topic, contracten: readonly Contract[]): object {
  const { naam, soort, sleutel, uitleg, register } = topic;
  const hier = contracten.filter(({ topics }) => topics.includes(naam));
  return {
    address: naam,
    title: naam,
    description: `${uitleg} Sleutel: ${sleutel}.`,
    messages: Object.fromEntries(
      hier.map((contract) => [contract.naam, { $ref: `#/components/messages/${contract.naam}` }]),
    ),
    bindings: {
      kafka: {
        topic: naam,
        topicConfiguration:
          soort === 'toestand'
            ? { 'cleanup.policy': ['compact'] }
            : { 'cleanup.policy': ['delete'], 'retention.ms': -1 },
        bindingVersion: '0.5.0',
      },
    },
    'x-register': register,
  };
}

function bericht({ naam, type, uitleg, schema }: Contract): object {
  return {
    name: type,
    title: naam,
    summary: uitleg,
    contentType: 'application/cloudevents+json; charset=UTF-8',
    payload: schema,
    bindings: {
      kafka: { key: { type: 'string', description: 'Gelijk aan subject.' }, bindingVersion: '0.5.0' },
    },
  };
}

import { contracten, TOPICS } from '@zaakstroom/publicatie';
import { CATALOGUS } from '@zaakstroom/samenstelling';
import { GEMAAKT, tabel } from './paginas.js';

/** What stands in the topics, and what the register of processing says of them. */
export function topicsPagina(): string {
  const alle = contracten(CATALOGUS);
  return `${GEMAAKT}# Topics

What Zaakstroom publishes to Apache Kafka. How to read it without missing or doubling anything: [reading the topics](topics-lezen.md).
Messages are CloudEvents 1.0 in structured mode (one JSON document), in the NL GOV profile. The contracts: a JSON Schema 2020-12 for each
type of message and an [AsyncAPI 3 document](contracten/asyncapi.json), in [\`contracten\`](contracten). They only grow: a field or a type may be
added, so pass over what you do not know; the build refuses whatever would break a reader. No message passes 64 KB: each field has an end.

${tabel(
  ['topic', 'holds', 'key', 'in it'],
  TOPICS.map(({ naam, soort, sleutel, uitleg }) => [
    `\`${naam}\``,
    soort === 'gebeurtenissen' ? 'events, kept for ever' : 'state, compacted: the last of each key',
    sleutel,
    uitleg,
  ]),
)}
## Register of processing

What no text gives stands as *nog vast te stellen*. No topic is open because the BSN is not in it (AWR 67).

${tabel(
  ['topic', 'doel', 'grondslag', 'betrokkenen', 'ontvangers', 'bewaartermijn', 'openbaarheidsklasse'],
  TOPICS.map(({ naam, register: r }) => [
    `\`${naam}\``,
    r.doel,
    r.grondslag,
    r.betrokkenen,
    r.ontvangers,
    r.bewaartermijn,
    r.openbaarheidsklasse,
  ]),
)}
## Types of message

${tabel(
  ['type', 'topics', 'what it tells'],
  alle.map(({ type, topics, uitleg }) => [
    `[\`${type}\`](contracten/${type}.json)`,
    topics.map((topic) => `\`${topic}\``).join(', '),
    uitleg,
  ]),
)}`;
}

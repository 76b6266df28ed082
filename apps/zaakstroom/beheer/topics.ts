import { Command } from 'commander';
import type { Instellingen } from '@zaakstroom/instellingen';
import { VerkeerdGebruik } from '@zaakstroom/opdrachtregel';
import { legTopicsAan, type Aangelegd } from '@zaakstroom/publicatie';
import { kafkaVan } from '@zaakstroom/samenstelling';

const UITLEG = `
Maakt de topics die er nog niet zijn in het Kafka van KAFKA_BROKERS, en toont van ieder topic hoe het is ingericht.
Topics van gebeurtenissen bewaren alles (retention.ms=-1), van een toestand blijft per sleutel de laatste
(cleanup.policy=compact). Aan een topic dat er al is verandert niets; wat eraan afwijkt staat erbij, en dan is de
uitgang 3. Partities, replicatiefactor en min.insync.replicas volgen de instellingen KAFKA_PARTITIES,
KAFKA_REPLICATIEFACTOR en KAFKA_MIN_INSYNC.

Voorbeeld:
  KAFKA_BROKERS=localhost:9092 npm run zaakstroom -- topics`;

export function topicsOpdracht(instellingen: () => Instellingen): Command {
  return new Command('topics')
    .description('Maakt de topics in Kafka aan en toont hoe zij zijn ingericht')
    .addHelpText('after', UITLEG)
    .action(async () => {
      const gelezen = instellingen();
      const kafka = kafkaVan(gelezen, 'zaakstroom topics', () => undefined);
      if (!kafka) throw new VerkeerdGebruik('KAFKA_BROKERS is niet gezet: er is geen Kafka om topics in te maken');
      const topics = await legTopicsAan(kafka, gelezen.kafka!);
      process.stdout.write(`${topics.flatMap(regels).join('\n')}\n`);
      if (topics.some(({ uitkomst }) => uitkomst === 'anders')) process.exitCode = 3;
    });
}

function regels({ naam, uitkomst, partities, replicatiefactor, instellingen, verschillen }: Aangelegd): string[] {
  return [
    `${naam}: ${uitkomst}`,
    `  partities ${partities}, replicatiefactor ${replicatiefactor}`,
    `  ${Object.entries(instellingen)
      .map(([sleutel, waarde]) => `${sleutel}=${waarde}`)
      .join(' ')}`,
    ...verschillen.map((verschil) => `  afwijkend: ${verschil}`),
  ];
}

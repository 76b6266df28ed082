import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { kafkaLibs } from '@zaakstroom/kafka/testing';

const voerUit = promisify(execFile);

/** A message as Java's own console consumer prints it. */
export interface Consolebericht {
  readonly partitie: number;
  readonly sleutel: string;
  readonly waarde: string;
}

/** Reads a topic whole with the console consumer of Apache Kafka: a client that shares no code with ours. */
export async function leesMetJava(
  brokers: readonly string[],
  topic: string,
  aantal: number,
): Promise<Consolebericht[]> {
  const { stdout } = await voerUit(
    'java',
    [
      '-cp',
      join(await kafkaLibs(), '*'),
      'org.apache.kafka.tools.consumer.ConsoleConsumer',
      '--bootstrap-server',
      brokers.join(','),
      '--topic',
      topic,
      '--from-beginning',
      '--isolation-level',
      'read_committed',
      '--max-messages',
      String(aantal),
      '--timeout-ms',
      '90000',
      '--formatter-property',
      'print.key=true',
      '--formatter-property',
      'print.partition=true',
    ],
    { maxBuffer: 256 * 1024 * 1024 },
  );
  return stdout
    .split('\n')
    .filter((regel) => regel.startsWith('Partition:'))
    .map((regel) => {
      const [partitie, sleutel, waarde] = regel.split('\t') as [string, string, string];
      return { partitie: Number(partitie.slice('Partition:'.length)), sleutel, waarde };
    });
}

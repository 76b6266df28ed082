import { once } from 'node:events';
import { connect } from 'node:net';
import { Broker } from './broker.js';
import { kafkaLibs } from './artefacts.js';

/** Where clients of Kafka look when nobody tells them. */
const PORT = 9092;

/** A broker for who develops, until Ctrl-C; what it held is gone then. @returns the exit code */
async function byHand([text = String(PORT)]: readonly string[]): Promise<number> {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  if (port < 1 || port > 65_535) return refuse(`${text} is geen poort`);
  if (await isTaken(port))
    return refuse(`op poort ${port} luistert al een ander programma; kies een andere: npm run kafka -- 9093`);
  process.stderr.write('Kafka wordt gestart (de eerste keer haalt Maven het op)...\n');
  const stopped = Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM'), once(process, 'SIGHUP')]);
  let broker: Broker;
  try {
    broker = await Broker.start(port);
  } catch (error) {
    return refuse(`Kafka start niet: ${(error as Error).message}`);
  }
  try {
    process.stdout.write(`${await usage(broker.address)}\n`);
    await stopped;
  } finally {
    await broker.stop();
  }
  return 0;
}

const usage = async (
  address: string,
): Promise<string> => `Kafka luistert op ${address}, tot Ctrl-C; wat erin staat is dan weg.

In een andere terminal:
  KAFKA_BROKERS=${address} npm start

Een topic lezen met de console consumer van Kafka zelf:
  java -cp '${await kafkaLibs()}/*' org.apache.kafka.tools.consumer.ConsoleConsumer --bootstrap-server ${address} \\
    --topic zaakstroom.zaken.v1 --from-beginning --isolation-level read_committed --formatter-property print.key=true`;

async function isTaken(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1');
  const answer = await Promise.race([
    once(socket, 'connect').then(() => true),
    once(socket, 'error').then(() => false),
  ]).catch(() => false);
  socket.destroy();
  return answer;
}

function refuse(message: string): number {
  process.stderr.write(`${message}\n`);
  return 1;
}

process.exitCode = await byHand(process.argv.slice(2));

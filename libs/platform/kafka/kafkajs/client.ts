import { Kafka, logLevel, type RetryOptions } from 'kafkajs';
import type { ClientLog, KafkaAddress } from '../port.js';
import './request-queue.js';

/**
 * Each next transaction meets "concurrent operation" once, while the coordinator ends the one before it. With the 300 ms that
 * kafkajs waits by default that costs nine tenths of the throughput.
 */
const RETRY: RetryOptions = { initialRetryTime: 5, retries: 9, maxRetryTime: 2_000 };

export function kafkajsClient({ brokers, tls, sasl }: KafkaAddress, clientId: string, log: ClientLog): Kafka {
  return new Kafka({
    clientId,
    brokers: [...brokers],
    ssl: tls ?? false,
    ...(sasl && { sasl: { mechanism: 'scram-sha-512', ...sasl } }),
    connectionTimeout: 3_000,
    requestTimeout: 10_000,
    retry: RETRY,
    logLevel: logLevel.WARN,
    // Its "errors" are attempts that it makes again: what fails for good is thrown, and told by who called.
    logCreator:
      () =>
      ({ log: { message, timestamp: _, ...fields } }) =>
        log(message, fields),
  });
}

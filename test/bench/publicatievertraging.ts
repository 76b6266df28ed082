import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as na } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { TestCluster } from '@zaakstroom/kafka/testing';
import { ontwikkelUitgever } from '@zaakstroom/toegang/ontwikkeling';
import { TOKENROLLEN } from '@zaakstroom/zaken';
import kafkajs from 'kafkajs';
import { vrijePoort } from '../vrije-poort.js';
import { INHOUD } from './http.js';
import { percentiel } from './paren.js';
import type { Regel } from './regel.js';

const PER_SECONDE = 100;
const AANTAL = 2_000;
const BELLERS = 16;
const WARM = 200;

/** From the answer 201 to a registration until a `read_committed` reader has its event, at a steady load on the whole product. */
export async function vertraging(kafka: TestCluster): Promise<Regel[]> {
  const dataMap = await mkdtemp(join(tmpdir(), 'zaakstroom-bench-'));
  const poort = await vrijePoort();
  const server = spawn(
    process.execPath,
    [fileURLToPath(new URL('../../../apps/zaakstroom/dist/ontwikkeling.js', import.meta.url))],
    {
      env: {
        ...process.env,
        ZAAKSTROOM_DATA: dataMap,
        PORT: String(poort),
        LOG_NIVEAU: 'error',
        KAFKA_BROKERS: kafka.brokers.join(','),
      },
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
  const adres = `http://127.0.0.1:${poort}`;
  const gelezenOp = new Map<string, number>();
  const consumer = new kafkajs.Kafka({ brokers: [...kafka.brokers], logLevel: kafkajs.logLevel.NOTHING }).consumer({
    groupId: `bench-${randomUUID()}`,
    maxWaitTimeInMs: 50,
  });
  try {
    while (!(await fetch(`${adres}/_healthz/readyz`).catch(() => undefined))?.ok) await na(50);
    await consumer.connect();
    await consumer.subscribe({ topic: 'zaakstroom.zaken.v1', fromBeginning: true });
    await consumer.run({
      autoCommit: false,
      eachBatch: async ({ batch: { messages } }) => {
        const nu = performance.now();
        for (const { key } of messages) if (!gelezenOp.has(key!.toString())) gelezenOp.set(key!.toString(), nu);
      },
    });
    const uitgever = await ontwikkelUitgever(dataMap, TOKENROLLEN);
    const token = await uitgever.geefToken({ sub: 'bench', rollen: ['werkvoorbereider'], locatie: 'Arnhem' }, 3_600);
    const beantwoordOp = await registreer(adres, token);
    while (beantwoordOp.some(({ zaakId }) => !gelezenOp.has(zaakId))) await na(20);
    const ms = beantwoordOp.slice(WARM).map(({ zaakId, op }) => Math.max(0, gelezenOp.get(zaakId)! - op));
    const onder = `${PER_SECONDE} registraties/s door ${BELLERS} bellers`;
    return [
      { wat: `van 201 tot leesbaar in het topic, ${onder}: mediaan`, eenheid: ' ms', onze: percentiel(ms, 0.5) },
      { wat: `van 201 tot leesbaar in het topic, ${onder}: p99`, eenheid: ' ms', onze: percentiel(ms, 0.99) },
    ];
  } finally {
    await consumer.disconnect();
    server.kill('SIGTERM');
    if (server.exitCode === null) await once(server, 'close');
    await rm(dataMap, { recursive: true, force: true });
  }
}

/** At a steady pace, whatever the answers take. */
async function registreer(adres: string, token: string): Promise<{ zaakId: string; op: number }[]> {
  const uit: { zaakId: string; op: number }[] = [];
  const begin = performance.now();
  let nr = 0;
  const beller = async () => {
    for (let dit = nr++; dit < AANTAL; dit = nr++) {
      await na(Math.max(0, begin + (dit * 1_000) / PER_SECONDE - performance.now()));
      const antwoord = await fetch(`${adres}/v1/zaken`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${token}`,
          'content-type': 'application/json',
          'idempotency-key': randomUUID(),
        },
        body: INHOUD,
      });
      const op = performance.now();
      if (antwoord.status !== 201) throw new Error(`registering answered ${antwoord.status}`);
      uit.push({ zaakId: ((await antwoord.json()) as { zaakId: string }).zaakId, op });
    }
  };
  await Promise.all(Array.from({ length: BELLERS }, beller));
  return uit;
}

import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ontwikkelUitgever } from '@zaakstroom/toegang/ontwikkeling';
import { ROLLEN } from '@zaakstroom/zaken';
import { belast } from './belasting.js';
import { meetParen } from './paren.js';
import type { Regel } from './regel.js';

const VERBINDINGEN = 16;
const AANTAL = 6_000;
const ONZE_POORT = 34_001;
const KALE_POORT = 34_002;
const INHOUD = JSON.stringify({
  zaaktype: 'bezwaar',
  zaaksoort: 'overig',
  ontvangenOp: '2026-01-31',
  belastingjaar: 2024,
  onderwerp: 'Bezwaar tegen de aanslag inkomstenbelasting 2024, hypotheekrenteaftrek',
});

/** Registering zaken beside a bare Fastify route that validates the same DTO and inserts one row, in the same database. */
export async function http(): Promise<Regel[]> {
  const dataMap = await mkdtemp(join(tmpdir(), 'zaakstroom-bench-'));
  const onze = start('../../../apps/zaakstroom/dist/ontwikkeling.js', dataMap, ONZE_POORT);
  let kaal: ChildProcess | undefined;
  try {
    await bereikbaar(`http://127.0.0.1:${ONZE_POORT}/_healthz/readyz`);
    kaal = start('./kaal.js', dataMap, KALE_POORT);
    await bereikbaar(`http://127.0.0.1:${KALE_POORT}/`);
    const uitgever = await ontwikkelUitgever(dataMap, ROLLEN);
    const token = await uitgever.geefToken({ sub: 'bench', rollen: ['werkvoorbereider'], locatie: 'Arnhem' }, 3_600);
    const last = { inhoud: INHOUD, verbindingen: VERBINDINGEN, aantal: AANTAL };
    const paar = await meetParen(
      () =>
        belast({
          ...last,
          adres: `http://127.0.0.1:${ONZE_POORT}/v1/zaken`,
          kopregels: () => ({ authorization: `Bearer ${token}`, 'idempotency-key': randomUUID() }),
        }),
      () => belast({ ...last, adres: `http://127.0.0.1:${KALE_POORT}/zaken`, kopregels: () => ({}) }),
    );
    return [
      {
        wat: `zaken registreren over ${VERBINDINGEN} verbindingen`,
        eenheid: '/s',
        ...paar,
        naast: 'kale Fastify-route met één insert',
        doel: 1 / 3,
      },
    ];
  } finally {
    await stop(kaal);
    await stop(onze);
    await rm(dataMap, { recursive: true, force: true });
  }
}

function start(programma: string, dataMap: string, poort: number): ChildProcess {
  return spawn(process.execPath, [fileURLToPath(new URL(programma, import.meta.url))], {
    env: { ...process.env, ZAAKSTROOM_DATA: dataMap, PORT: String(poort), LOG_NIVEAU: 'warn' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

async function stop(proces: ChildProcess | undefined): Promise<void> {
  if (!proces || proces.exitCode !== null) return;
  proces.kill('SIGTERM');
  await once(proces, 'close');
}

async function bereikbaar(adres: string): Promise<void> {
  for (let poging = 0; poging < 600; poging++) {
    if (
      await fetch(adres).then(
        () => true,
        () => false,
      )
    )
      return;
    await new Promise((verder) => setTimeout(verder, 100));
  }
  throw new Error(`${adres} does not answer`);
}

import { randomUUID } from 'node:crypto';
import { openDatabase, type Database } from '@zaakstroom/postgres';
import { ontwikkelUitgever } from '@zaakstroom/toegang/ontwikkeling';
import { ROLLEN } from '@zaakstroom/zaken';
import { overVerbindingen, stuur } from './belasting.js';
import { VUL_KALE_ZAKEN } from './kale-zaken.js';
import { mediaan, percentiel } from './paren.js';
import type { Regel } from './regel.js';
import { naastElkaar, type Naast } from './servers.js';

const BELLERS = 200;
const ZAKEN = 5_000;
const RONDEN = 3;
const BASIS = { zaaktype: 'bezwaar', zaaksoort: 'overig', onderwerp: 'Bezwaar tegen de aanslag 2024' };

interface Ronde {
  readonly perSeconde: number;
  readonly p50: number;
  readonly p99: number;
}

/**
 * "Volgende zaak": 200 callers who ask until there is nothing left of 5,000 zaken, beside a bare Fastify route around one statement
 * that takes a row (`skip locked`), with a pool of the same size in the same database.
 */
export function uitgiften(): Promise<Regel[]> {
  return naastElkaar('./kaal-uitgifte.js', async (naast) => {
    const database = await openDatabase({ dataDir: naast.dataMap, name: 'bench' });
    try {
      const ronden: [Ronde, Ronde][] = [];
      // The first of each warms up and does not count.
      for (let i = 0; i <= RONDEN; i++) ronden.push([await onzeRonde(naast), await kaleRonde(naast, database)]);
      return regels(ronden.slice(1));
    } finally {
      await database.close();
    }
  });
}

function regels(ronden: readonly [Ronde, Ronde][]): Regel[] {
  const regel = (wat: string, eenheid: string, veld: keyof Ronde): Regel => ({
    wat,
    eenheid,
    onze: mediaan(ronden.map(([onze]) => onze[veld])),
    naast: 'kale Fastify-route met skip locked',
    ander: mediaan(ronden.map(([, kaal]) => kaal[veld])),
    verhouding: mediaan(ronden.map(([onze, kaal]) => onze[veld] / kaal[veld])),
  });
  return [
    regel(`volgende zaak, ${BELLERS} bellers tegelijk, ${ZAKEN} zaken`, '/s', 'perSeconde'),
    regel('  mediaan', ' ms', 'p50'),
    regel('  p99', ' ms', 'p99'),
  ];
}

async function onzeRonde({ onze, dataMap }: Naast): Promise<Ronde> {
  const { geefToken } = await ontwikkelUitgever(dataMap, ROLLEN);
  const bearer = async (wie: Parameters<typeof geefToken>[0]) => ({
    authorization: `Bearer ${await geefToken(wie, 3_600)}`,
  });
  const werkvoorbereider = await bearer({ sub: 'bench', rollen: ['werkvoorbereider'], locatie: 'Arnhem' });
  let positie = '';
  let over = ZAKEN;
  await overVerbindingen(32, async (agent) => {
    while (over-- > 0) {
      const inhoud = JSON.stringify({ ...BASIS, ontvangenOp: `2025-01-${String((over % 28) + 1).padStart(2, '0')}` });
      const kopregels = { ...werkvoorbereider, 'idempotency-key': randomUUID() };
      const antwoord = await stuur({ methode: 'POST', adres: `${onze}/v1/zaken`, kopregels, inhoud }, agent);
      if (antwoord.positie! > positie) positie = antwoord.positie!;
    }
    const kopregels = { ...werkvoorbereider, 'zaakstroom-positie-minimaal': positie };
    for (;;) {
      if ((await stuur({ methode: 'GET', adres: `${onze}/v1/werkvoorraden`, kopregels }, agent)).status === 200) break;
    }
  });
  const bellers = await Promise.all(
    Array.from({ length: BELLERS }, (_, n) =>
      bearer({ sub: `b${n}`, rollen: ['behandelaar'], locatie: 'Arnhem', team: 'A1', groepsfunctie: 'E' }),
    ),
  );
  return ronde(`${onze}/v1/werkvoorraden/bezwaren/uitgiften`, (beller) => ({
    ...bellers[beller]!,
    'idempotency-key': randomUUID(),
  }));
}

async function kaleRonde({ kaal }: Naast, { pool }: Database): Promise<Ronde> {
  await pool.query(VUL_KALE_ZAKEN, [ZAKEN]);
  return ronde(`${kaal}/uitgiften`, () => ({}));
}

async function ronde(adres: string, kopregels: (beller: number) => Record<string, string>): Promise<Ronde> {
  const duren: number[] = [];
  let beller = 0;
  const begin = performance.now();
  await overVerbindingen(BELLERS, async (agent) => {
    const ik = beller++;
    for (;;) {
      const van = performance.now();
      const { status } = await stuur({ methode: 'POST', adres, kopregels: kopregels(ik) }, agent);
      if (status === 204) return;
      if (status !== 201) throw new Error(`${adres} answered ${status}`);
      duren.push(performance.now() - van);
    }
  });
  const seconden = (performance.now() - begin) / 1_000;
  if (duren.length !== ZAKEN) throw new Error(`${adres} gave out ${duren.length} zaken of ${ZAKEN}`);
  return { perSeconde: ZAKEN / seconden, p50: percentiel(duren, 0.5), p99: percentiel(duren, 0.99) };
}

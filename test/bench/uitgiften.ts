import { randomUUID } from 'node:crypto';
import { openDatabase, type Database } from '@zaakstroom/postgres';
import { ontwikkelUitgever } from '@zaakstroom/toegang/ontwikkeling';
import { TOKENROLLEN } from '@zaakstroom/zaken';
import { overVerbindingen, stuur } from './belasting.js';
import { VUL_KALE_ZAKEN } from './kale-zaken.js';
import { mediaan, percentiel } from './paren.js';
import type { Regel } from './regel.js';
import { naastElkaar, type Naast } from './servers.js';
import { vulVoorraad } from './voorraad.js';

const BELLERS = 200;
const ZAKEN = 5_000;
const RONDEN = 3;
/** A stock that stays: so many are taken out of it in a round. */
const VOORRAAD = 100_000;
const PER_RONDE = 4_000;
/** The least share of the rate of the bare route, as asked for. */
const DOEL = 0.25;
const UITGIFTEN = '/v1/werkvoorraden/bezwaren/uitgiften';
const BASIS = { zaaktype: 'bezwaar', zaaksoort: 'overig', onderwerp: 'Bezwaar tegen de aanslag 2024' };

type Kopregels = Record<string, string>;

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

/**
 * The same on a stock of 100,000 zaken with many dates: the most urgent is found, weighed, explained and recorded, beside the bare
 * statement on as many rows.
 */
export function uitgiftenUitVoorraad(): Promise<Regel[]> {
  return naastElkaar('./kaal-uitgifte.js', async (naast) => {
    const database = await openDatabase({ dataDir: naast.dataMap, name: 'bench' });
    try {
      const positie = await vulVoorraad(naast.dataMap, VOORRAAD);
      await database.pool.query(VUL_KALE_ZAKEN, [VOORRAAD]);
      const bellers = await maakBellers(naast.dataMap);
      await zichtbaar(naast, bellers[0]!, positie);
      const ons = (): Promise<Ronde> => ronde(`${naast.onze}${UITGIFTEN}`, metSleutel(bellers), PER_RONDE);
      const kaal = (): Promise<Ronde> => ronde(`${naast.kaal}/uitgiften`, () => ({}), PER_RONDE);
      const ronden: [Ronde, Ronde][] = [];
      for (let i = 0; i <= RONDEN; i++) ronden.push([await ons(), await kaal()]);
      return regels(ronden.slice(1), `voorraad van ${VOORRAAD} zaken`, DOEL);
    } finally {
      await database.close();
    }
  });
}

function regels(ronden: readonly [Ronde, Ronde][], voorraad = `${ZAKEN} zaken`, doel?: number): Regel[] {
  const regel = (wat: string, eenheid: string, veld: keyof Ronde): Regel => ({
    wat,
    eenheid,
    onze: mediaan(ronden.map(([onze]) => onze[veld])),
    naast: 'kale Fastify-route met skip locked',
    ander: mediaan(ronden.map(([, kaal]) => kaal[veld])),
    verhouding: mediaan(ronden.map(([onze, kaal]) => onze[veld] / kaal[veld])),
  });
  return [
    {
      ...regel(`volgende zaak, ${BELLERS} bellers tegelijk, ${voorraad}`, '/s', 'perSeconde'),
      ...(doel !== undefined && { doel }),
    },
    regel('  mediaan', ' ms', 'p50'),
    regel('  p99', ' ms', 'p99'),
  ];
}

async function onzeRonde(naast: Naast): Promise<Ronde> {
  const { onze, dataMap } = naast;
  const { geefToken } = await ontwikkelUitgever(dataMap, TOKENROLLEN);
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
  });
  await zichtbaar(naast, werkvoorbereider, positie);
  return ronde(`${onze}${UITGIFTEN}`, metSleutel(await maakBellers(dataMap)));
}

const metSleutel = (bellers: readonly Kopregels[]) => (beller: number) => ({
  ...bellers[beller]!,
  'idempotency-key': randomUUID(),
});

async function maakBellers(dataMap: string): Promise<Kopregels[]> {
  const { geefToken } = await ontwikkelUitgever(dataMap, TOKENROLLEN);
  return Promise.all(
    Array.from({ length: BELLERS }, async (_, n) => {
      const wie = { sub: `b${n}`, rollen: ['behandelaar'], locatie: 'Arnhem', team: 'A1', groepsfunctie: 'E' };
      return { authorization: `Bearer ${await geefToken(wie, 3_600)}` };
    }),
  );
}

/** Asks until the werkvoorraden have what was written. */
async function zichtbaar({ onze }: Naast, bearer: Kopregels, positie: string): Promise<void> {
  const kopregels = { ...bearer, 'zaakstroom-positie-minimaal': positie };
  await overVerbindingen(1, async (agent) => {
    for (;;) {
      if ((await stuur({ methode: 'GET', adres: `${onze}/v1/werkvoorraden`, kopregels }, agent)).status === 200) return;
    }
  });
}

async function kaleRonde({ kaal }: Naast, { pool }: Database): Promise<Ronde> {
  await pool.query(VUL_KALE_ZAKEN, [ZAKEN]);
  return ronde(`${kaal}/uitgiften`, () => ({}));
}

/** @param hoeveel are taken; left out: all that there is, which is `ZAKEN` */
async function ronde(adres: string, kopregels: (beller: number) => Kopregels, hoeveel = Infinity): Promise<Ronde> {
  let over = hoeveel;
  const duren: number[] = [];
  let beller = 0;
  const begin = performance.now();
  await overVerbindingen(BELLERS, async (agent) => {
    const ik = beller++;
    while (over-- > 0) {
      const van = performance.now();
      const { status } = await stuur({ methode: 'POST', adres, kopregels: kopregels(ik) }, agent);
      if (status === 204) return;
      if (status !== 201) throw new Error(`${adres} answered ${status}`);
      duren.push(performance.now() - van);
    }
  });
  const seconden = (performance.now() - begin) / 1_000;
  const verwacht = Math.min(hoeveel, ZAKEN);
  if (duren.length !== verwacht) throw new Error(`${adres} gave out ${duren.length} zaken of ${verwacht}`);
  return { perSeconde: verwacht / seconden, p50: percentiel(duren, 0.5), p99: percentiel(duren, 0.99) };
}

import type { Agent } from 'node:http';
import { ontwikkelUitgever } from '@zaakstroom/toegang/ontwikkeling';
import { TOKENROLLEN } from '@zaakstroom/zaken';
import { overVerbindingen, stuur, type Verzoek } from './belasting.js';
import { mediaan, type Paar } from './paren.js';
import type { Regel } from './regel.js';
import { naastElkaar } from './servers.js';
import { vulVoorraad } from './voorraad.js';

const ZAKEN = 100_000;
/** Pairs of requests in a block, and blocks that count; a server that has just started needs thousands to reach its speed. */
const BLOK = 500;
const BLOKKEN = 9;
const OPWARMEN = 6;
const PAD = '/v1/werkvoorraden/bezwaren/zaken?pageSize=50';

/** One page of 50 of a werkvoorraad of 100,000 zaken, beside a bare Fastify route that runs the same SQL; one caller. */
export function lijst(): Promise<Regel[]> {
  return naastElkaar('./kaal-lijst.js', async ({ onze, kaal, dataMap }) => {
    const positie = await vulVoorraad(dataMap, ZAKEN);
    const { geefToken } = await ontwikkelUitgever(dataMap, TOKENROLLEN);
    const token = await geefToken({ sub: 'bench', rollen: ['behandelaar'], locatie: 'Arnhem' }, 3_600);
    const authorization = `Bearer ${token}`;
    await bijgewerkt(`${onze}${PAD}`, { authorization, 'zaakstroom-positie-minimaal': positie });
    const paar = await naastElkaarGemeten(
      { methode: 'GET', adres: `${onze}${PAD}`, kopregels: { authorization } },
      { methode: 'GET', adres: `${kaal}/zaken`, kopregels: {} },
    );
    return [
      {
        wat: `pagina van 50 uit een werkvoorraad van ${ZAKEN} zaken, p50`,
        eenheid: ' ms',
        ...paar,
        naast: 'kale Fastify-route met dezelfde SQL',
        doel: 1.5,
        hoogstens: true,
      },
    ];
  });
}

/** Asks until the projection holds what was asked for. */
async function bijgewerkt(adres: string, kopregels: Record<string, string>): Promise<void> {
  await overVerbindingen(1, async (agent) => {
    for (;;) {
      const { status } = await stuur({ methode: 'GET', adres, kopregels }, agent);
      if (status === 200) return;
      if (status !== 503) throw new Error(`${adres} answered ${status}`);
    }
  });
}

/** Medians in ms of requests that take turns, so that whatever else the machine does meets both. */
async function naastElkaarGemeten(onze: Verzoek, ander: Verzoek): Promise<Paar> {
  const blokken: [number, number][] = [];
  await overVerbindingen(1, async (onzeAgent) => {
    await overVerbindingen(1, async (andereAgent) => {
      while (blokken.length < OPWARMEN + BLOKKEN) {
        const duren: [number[], number[]] = [[], []];
        for (let n = 0; n < BLOK; n++) {
          duren[0].push(await duur(onze, onzeAgent));
          duren[1].push(await duur(ander, andereAgent));
        }
        blokken.push([mediaan(duren[0]), mediaan(duren[1])]);
      }
    });
  });
  const tellend = blokken.slice(OPWARMEN);
  return {
    onze: mediaan(tellend.map(([a]) => a)),
    ander: mediaan(tellend.map(([, b]) => b)),
    verhouding: mediaan(tellend.map(([a, b]) => a / b)),
  };
}

async function duur(verzoek: Verzoek, agent: Agent): Promise<number> {
  const begin = performance.now();
  const { status } = await stuur(verzoek, agent);
  if (status !== 200) throw new Error(`${verzoek.adres} answered ${status}`);
  return performance.now() - begin;
}

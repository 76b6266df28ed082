import { randomUUID } from 'node:crypto';
import { request, type IncomingMessage } from 'node:http';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { ontwikkelUitgever } from '@zaakstroom/toegang/ontwikkeling';
import { TOKENROLLEN } from '@zaakstroom/zaken';
import { belast } from './belasting.js';
import { INHOUD, VERBINDINGEN } from './http.js';
import { meetParen, snelheid } from './paren.js';
import type { Regel } from './regel.js';
import { naastElkaar } from './servers.js';

const ZAKEN = 30_000;
const REGELS_PER_STUK = 200;
const KALE_VERZOEKEN = 6_000;

/** A file of zaken over one connection, from the first line to the last answer, beside the bare route that inserts one row each. */
export function bulk(): Promise<Regel[]> {
  return naastElkaar('./kaal.js', async ({ onze, kaal, dataMap }) => {
    const uitgever = await ontwikkelUitgever(dataMap, TOKENROLLEN);
    const token = await uitgever.geefToken({ sub: 'bench', rollen: ['werkvoorbereider'], locatie: 'Arnhem' }, 3_600);
    const paar = await meetParen(
      () => snelheid(() => lever(`${onze}/v1/zaakregistraties`, token)),
      () =>
        belast({
          adres: `${kaal}/zaken`,
          kopregels: () => ({}),
          inhoud: INHOUD,
          verbindingen: VERBINDINGEN,
          aantal: KALE_VERZOEKEN,
        }),
    );
    return [
      { wat: 'zaken registreren in bulk', eenheid: '/s', onze: paar.onze, doel: 5_000 },
      {
        wat: 'zaken registreren in bulk, naast losse verzoeken',
        eenheid: '/s',
        ...paar,
        naast: 'kale Fastify-route met één insert',
      },
    ];
  });
}

/** @returns the number of zaken; @throws Error when a line was not answered with 201 */
async function lever(adres: string, token: string): Promise<number> {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/x-ndjson' };
  const verzoek = request(adres, { method: 'POST', headers });
  Readable.from(bestand(), { objectMode: false }).pipe(verzoek);
  const antwoord = await new Promise<IncomingMessage>((klaar, mis) => verzoek.on('response', klaar).on('error', mis));
  let geregistreerd = 0;
  for await (const regel of createInterface({ input: antwoord })) if (regel.includes('"status":201')) geregistreerd++;
  if (geregistreerd !== ZAKEN) throw new Error(`${adres} registered ${geregistreerd} of ${ZAKEN} zaken`);
  return ZAKEN;
}

function* bestand(): Generator<Buffer> {
  for (let n = 0; n < ZAKEN; n += REGELS_PER_STUK) {
    const regels = Array.from({ length: REGELS_PER_STUK }, () => `{"sleutel":"${randomUUID()}",${INHOUD.slice(1)}\n`);
    yield Buffer.from(regels.join(''));
  }
}

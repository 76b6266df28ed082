import { randomUUID } from 'node:crypto';
import { ontwikkelUitgever } from '@zaakstroom/toegang/ontwikkeling';
import { TOKENROLLEN } from '@zaakstroom/zaken';
import { belast } from './belasting.js';
import { meetParen } from './paren.js';
import type { Regel } from './regel.js';
import { naastElkaar } from './servers.js';

export const VERBINDINGEN = 16;
const AANTAL = 6_000;
/** What is registered. */
export const INHOUD = JSON.stringify({
  zaaktype: 'bezwaar',
  zaaksoort: 'overig',
  ontvangenOp: '2025-01-31',
  belastingjaar: 2024,
  onderwerp: 'Bezwaar tegen de aanslag inkomstenbelasting 2024, hypotheekrenteaftrek',
});

/** Registering zaken beside a bare Fastify route that validates the same DTO and inserts one row, in the same database. */
export function http(): Promise<Regel[]> {
  return naastElkaar('./kaal.js', async ({ onze, kaal, dataMap }) => {
    const uitgever = await ontwikkelUitgever(dataMap, TOKENROLLEN);
    const token = await uitgever.geefToken({ sub: 'bench', rollen: ['werkvoorbereider'], locatie: 'Arnhem' }, 3_600);
    const last = { inhoud: INHOUD, verbindingen: VERBINDINGEN, aantal: AANTAL };
    const paar = await meetParen(
      () =>
        belast({
          ...last,
          adres: `${onze}/v1/zaken`,
          kopregels: () => ({ authorization: `Bearer ${token}`, 'idempotency-key': randomUUID() }),
        }),
      () => belast({ ...last, adres: `${kaal}/zaken`, kopregels: () => ({}) }),
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
  });
}

import { randomUUID } from 'node:crypto';
import { getPostgreSQLEventStore } from '@event-driven-io/emmett-postgresql';
import { PostgresEventStore } from '@zaakstroom/event-store';
import { uuidV7 } from '@zaakstroom/opdrachten';
import { Pool } from 'pg';
import { metDatabase } from './database.js';
import { meetParen, snelheid } from './paren.js';
import type { Regel } from './regel.js';

const GELIJKTIJDIG = 64;
const AANTAL = 8_192;
const POOL = 16;

const data = { zaaknummer: 'B20260000001', zaaktype: 'bezwaar', ontvangenOp: '2026-01-31', onderwerp: 'x'.repeat(120) };
const metadata = {
  schemaversie: '1',
  tijdstip: '1769850000000',
  medewerker: '123456789',
  team: 'T1',
  locatie: 'Arnhem',
};

/** Appends of one event to a new stream, 64 at once, on one database with fsync on and pools of one size. */
export async function appends(): Promise<Regel[]> {
  return metDatabase(POOL, async (database) => {
    const { rows } = await database.pool.query<{ fsync: string }>('show fsync');
    if (rows[0]?.fsync !== 'on') throw new Error('this measures nothing without fsync');
    const store = await PostgresEventStore.open(database.pool, database.config);
    const pool = new Pool({ ...database.config, max: POOL });
    const emmett = getPostgreSQLEventStore('postgresql://bench@localhost/bench', { connectionOptions: { pool } });
    await emmett.schema.migrate();

    const paar = await meetParen(
      () =>
        gelijktijdig(async () => {
          const id = uuidV7(Date.now());
          await store.append({
            stream: `zaak-${id}`,
            expected: 'no-stream',
            events: [{ id, type: 'ZaakGeregistreerd', data, metadata }],
          });
        }),
      () =>
        gelijktijdig(async () => {
          await emmett.appendToStream(`zaak-${randomUUID()}`, [{ type: 'ZaakGeregistreerd', data, metadata }], {
            expectedStreamVersion: 'STREAM_DOES_NOT_EXIST',
          });
        }),
    );
    await emmett.close();
    await pool.end().catch(() => undefined);
    await store.close();
    return [
      {
        wat: `appends van één gebeurtenis, ${GELIJKTIJDIG} tegelijk`,
        eenheid: '/s',
        ...paar,
        naast: 'emmett-postgresql',
        doel: 8,
      },
    ];
  });
}

function gelijktijdig(een: () => Promise<void>): Promise<number> {
  return snelheid(async () => {
    await Promise.all(
      Array.from({ length: GELIJKTIJDIG }, async () => {
        for (let n = 0; n < AANTAL / GELIJKTIJDIG; n++) await een();
      }),
    );
    return AANTAL;
  });
}

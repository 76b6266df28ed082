import { PostgresEventStore } from '@zaakstroom/event-store';
import { Pool, type ClientConfig } from 'pg';
import { Projecties } from '../projecties.js';
import { Merkprojectie, Rijenprojectie, type Gedrag } from './proefprojectie.js';

/**
 * A program that follows two projections until it is killed. Arguments: how to reach the database, and how many ms it takes over
 * an event, so that a kill meets it in the middle of something.
 */
const config = JSON.parse(process.argv[2] ?? '{}') as ClientConfig;
const pool = new Pool(config);
const store = await PostgresEventStore.open(pool, config);
const gedrag: Gedrag = {
  bij: async (events, tx) =>
    void (await tx.query('select pg_sleep($1)', [(Number(process.argv[3]) / 1_000) * events.length])),
};

const projecties = await Projecties.open(
  { pool, config, source: 'external', close: () => pool.end() },
  store,
  [new Rijenprojectie('rijen_a', gedrag), new Merkprojectie('merken_a', { deel: 500 }, gedrag)],
  {
    opGeparkeerd: (_naam, fout) => process.stderr.write(`${fout.message}\n`),
    opFout: (_naam, fout) => process.stderr.write(`${String(fout)}\n`),
  },
);
projecties.start();
process.stdout.write('gestart\n');

import { createInterface } from 'node:readline';
import { Pool, type ClientConfig } from 'pg';
import { Leases } from '../leases.js';

/**
 * A program that wants a lease until it is killed, and then writes a row a time. Arguments: how to reach the database, the name under
 * which it writes, and where it stands still: `buiten` a transaction, or `binnen` one, after its first row.
 *
 * It says `heeft <token>` when it got the lease, `schreef` after each commit and `kwijt <error>` when the lease is lost. It writes a row
 * for each line that it reads.
 */
const [verbinding = '{}', naam = '', waar = 'buiten'] = process.argv.slice(2);
const config = JSON.parse(verbinding) as ClientConfig;
const pool = new Pool(config);
const leases = await Leases.open({ pool, config });
const regels = createInterface(process.stdin)[Symbol.asyncIterator]();
const zeg = (tekst: string) => process.stdout.write(`${tekst}\n`);

for (;;) {
  try {
    await leases.metLease('proef', new AbortController().signal, async (lease) => {
      zeg(`heeft ${lease.token}`);
      const rij = () => lease.client.query('insert into rijen (door, token) values ($1, $2)', [naam, lease.token]);
      for (;;) {
        if (waar === 'buiten') await regels.next();
        await lease.inTransactie(async () => {
          await rij();
          if (waar === 'buiten') return;
          zeg('binnen');
          await regels.next();
          await rij();
        });
        zeg('schreef');
      }
    });
  } catch (fout) {
    zeg(`kwijt ${(fout as Error).name}`);
  }
  await new Promise((klaar) => setTimeout(klaar, 100));
}

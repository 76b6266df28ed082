import { openDatabase } from '../database.js';

/**
 * A process of Zaakstroom reduced to its database, for tests with several of them. Says `open <server pid>` when it is in, and
 * leaves when its input ends or on Ctrl-C.
 */
const [dataDir = ''] = process.argv.slice(2);

const database = await openDatabase({ dataDir, name: 'member', onError: (error) => say(`lost ${error.message}`) });
const { rows } = await database.pool.query<{ pid: string }>(
  `select split_part(pg_read_file('postmaster.pid'), e'\\n', 1) as pid`,
);
process.on('SIGINT', leave);
process.stdin.on('end', leave).resume();
say(`open ${rows[0]?.pid}`);

function leave(): void {
  void database.close().then(() => {
    say('closed');
    // From here nothing may keep the process: it has to end by itself.
    process.stdin.destroy();
    process.off('SIGINT', leave);
  });
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

import { Command } from 'commander';
import { publicatiestanden, type Systeem } from '@zaakstroom/samenstelling';
import type { MetSysteem } from './met-systeem.js';

const UITLEG = `
Per projectie: tot waar zij verwerkt heeft, tot waar zij leesbaar is, hoe oud de oudste gebeurtenis is die
nog niet leesbaar is, en waarop zij geparkeerd staat. Daaronder per stroom tot waar er gepubliceerd is, hoe oud de
oudste gebeurtenis is die nog niet in Kafka is verteld, en waarom zij stilstaat; en de opslag per onderdeel.

Voorbeeld:
  npm run zaakstroom -- status`;

export function statusOpdracht(metSysteem: MetSysteem): Command {
  return new Command('status')
    .description('Toont posities, achterstand, geparkeerde projecties en opslag')
    .addHelpText('after', UITLEG)
    .action(() =>
      metSysteem({ projecties: false }, async (systeem) => {
        process.stdout.write(`${(await regels(systeem)).join('\n')}\n`);
        return 0;
      }),
    );
}

async function regels(systeem: Systeem): Promise<string[]> {
  const { store, projecties, database } = systeem;
  const [head, aantal, standen] = [await store.head(), await store.size(), await projecties.standen(Date.now())];
  // Positions of one store are wider than those of another.
  const breedte = Math.max(17, ...standen.flatMap(({ positie, leesbaar }) => [positie.length, leesbaar.length]));
  return [
    `database    ${database.source === 'embedded' ? 'ingebed' : 'extern'}`,
    `event store ${aantal} gebeurtenissen, laatste positie ${head || '(leeg)'}`,
    '',
    `projectie              ${'verwerkt tot'.padEnd(breedte)} ${'leesbaar tot'.padEnd(breedte)} achterstand  staat`,
    ...standen.map((stand) =>
      [
        `${stand.naam}${stand.levend ? '' : ' (herbouw)'}`.padEnd(22),
        (stand.positie || '-').padEnd(breedte),
        (stand.leesbaar || '-').padEnd(breedte),
        `${(stand.achterstand / 1_000).toFixed(1)} s`.padStart(11),
        stand.geparkeerd
          ? ` geparkeerd op ${stand.geparkeerd.positie} (${stand.geparkeerd.type}): ${stand.geparkeerd.fout}`
          : ` versie ${stand.versie}, generatie ${stand.generatie}`,
      ].join(' '),
    ),
    '',
    ...(await publicatie(systeem)),
    '',
    'opslag',
    ...(await opslag({ database })),
  ];
}

async function publicatie(systeem: Systeem): Promise<string[]> {
  const standen = await publicatiestanden(systeem, Date.now());
  if (standen.length === 0) return ['publicatie             nog niets: zie KAFKA_BROKERS'];
  const breedte = Math.max(17, ...standen.map(({ positie }) => positie.length));
  return [
    `publicatie             ${'gepubliceerd tot'.padEnd(breedte)} achterstand  bijgewerkt                staat`,
    ...standen.map(({ stroom, positie, achterstand, bijgewerkt, fout }) =>
      [
        stroom.padEnd(22),
        (positie || '-').padEnd(breedte),
        `${(achterstand / 1_000).toFixed(1)} s`.padStart(11),
        ` ${new Date(bijgewerkt).toISOString()} `,
        fout === null ? 'loopt' : `staat stil: ${fout}`,
      ].join(' '),
    ),
  ];
}

async function opslag({ database }: Pick<Systeem, 'database'>): Promise<string[]> {
  const { rows } = await database.pool.query<{ naam: string; bytes: string }>(
    `select n.nspname as naam, sum(pg_total_relation_size(c.oid)) as bytes
       from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind = 'r' and n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema'
      group by 1 order by 2 desc`,
  );
  return rows.map(({ naam, bytes }) => `  ${naam.padEnd(20)} ${(Number(bytes) / 2 ** 20).toFixed(1).padStart(9)} MiB`);
}

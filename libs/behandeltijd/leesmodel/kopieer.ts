import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import type { ClientBase } from 'pg';
import { from } from 'pg-copy-streams';

/** Rows into a table by COPY: several times faster than an insert with arrays. Values are written as PostgreSQL's text format. */
export async function kopieer(
  tx: ClientBase,
  tabel: string,
  kolommen: string,
  rijen: readonly string[],
): Promise<void> {
  if (rijen.length === 0) return;
  const stream = tx.query(from(`copy ${tabel} (${kolommen}) from stdin`));
  const klaar = finished(stream);
  if (!stream.write(rijen.join(''))) await Promise.race([once(stream, 'drain'), klaar]);
  stream.end();
  await klaar;
}

/** One line of COPY's text format. */
export function regel(...waarden: readonly (string | number)[]): string {
  return `${waarden.map((waarde) => (typeof waarde === 'number' ? waarde : ontsnapt(waarde))).join('\t')}\n`;
}

const BIJZONDER = /[\\\t\n\r]/;
const TEKENS: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

function ontsnapt(tekst: string): string {
  return BIJZONDER.test(tekst) ? tekst.replace(/[\\\t\n\r]/g, (teken) => TEKENS[teken]!) : tekst;
}

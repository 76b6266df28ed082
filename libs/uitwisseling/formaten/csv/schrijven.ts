/** A value of a CSV field; undefined becomes an empty field. */
export type CsvWaarde = string | number | undefined;

/**
 * CSV as in RFC 4180: comma, CRLF, quotes where a value needs them and a doubled quote for a quote.
 * @throws TypeError when a row has not as many fields as the header
 */
export async function* csvTekst(
  kop: readonly string[],
  rijen: AsyncIterable<readonly CsvWaarde[]> | Iterable<readonly CsvWaarde[]>,
): AsyncGenerator<string> {
  yield csvRegel(kop);
  for await (const rij of rijen) {
    if (rij.length !== kop.length) throw new TypeError(`a row of ${rij.length} fields under a header of ${kop.length}`);
    yield csvRegel(rij);
  }
}

function csvRegel(velden: readonly CsvWaarde[]): string {
  // A row of one empty field would be an empty line, which readers pass over.
  if (velden.length === 1 && (velden[0] ?? '') === '') return '""\r\n';
  return `${velden.map(csvVeld).join(',')}\r\n`;
}

function csvVeld(waarde: CsvWaarde): string {
  const tekst = waarde === undefined ? '' : String(waarde);
  return /[",\r\n]/.test(tekst) ? `"${tekst.replaceAll('"', '""')}"` : tekst;
}

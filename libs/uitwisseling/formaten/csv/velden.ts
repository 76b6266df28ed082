import { parse } from 'csv-parse/sync';

/** The fields of records that the splitter found whole, unquoted, in the same order. */
export function leesVelden(records: readonly string[]): string[][] {
  const velden: string[][] = parse(records.join('\n'), { record_delimiter: '\n', relax_column_count: true });
  if (velden.length !== records.length) {
    throw new Error(`csv-parse sees ${velden.length} records where the splitter found ${records.length}`);
  }
  return velden;
}

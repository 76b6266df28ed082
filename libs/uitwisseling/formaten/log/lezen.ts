import { leesCsv } from '../csv/lezen.js';
import { leesXes } from '../xes/lezen.js';
import type { GeopendLog } from './openen.js';
import type { Batch } from './rij.js';

/**
 * The rows and refusals of a log in the order of the file, in bounded memory; the format is the one that was recognised.
 * @throws KopOnjuist, LogBeschadigd
 */
export function leesLog(log: GeopendLog): AsyncGenerator<Batch> {
  return log.formaat === 'xes' ? leesXes(log.stukken) : leesCsv(log.stukken);
}

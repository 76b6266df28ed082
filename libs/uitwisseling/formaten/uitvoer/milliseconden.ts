import { vergelijkCodepunten } from './codepunten.js';

/**
 * The JSON object `{ "<zaaknummer>": milliseconds }`, a line per zaak. It is written as text because an object of
 * JavaScript would put keys that look like a number first, whatever their order.
 * @param paren sorted by code point of the zaaknummer (`COLLATE "C"`, `vergelijkCodepunten`), each zaaknummer once
 * @throws RangeError when they are not, or when a value is no whole number
 */
export async function* millisecondenTekst(
  paren: AsyncIterable<readonly [string, number]> | Iterable<readonly [string, number]>,
): AsyncGenerator<string> {
  let vorige: string | undefined;
  yield '{';
  for await (const [zaaknummer, ms] of paren) {
    if (vorige !== undefined && vergelijkCodepunten(vorige, zaaknummer) >= 0) {
      throw new RangeError('the zaaknummers are not sorted by code point, or one stands there twice');
    }
    if (!Number.isSafeInteger(ms)) throw new RangeError(`${ms} is no whole number of milliseconds`);
    yield `${vorige === undefined ? '' : ','}\n${JSON.stringify(zaaknummer)}: ${ms}`;
    vorige = zaaknummer;
  }
  yield vorige === undefined ? '}\n' : '\n}\n';
}

import type { Registratie } from './registratie.js';

/** Below this an insertion sort beats the call into the engine; records that come case by case are mostly in runs. */
const KLEIN = 64;
/** Room for the place of a record in the day; 25 hours of ms take 27 bits, and 53 are exact. */
const PLAATSEN = 2 ** 26;

/**
 * Sorts the records of one day by tijdstip; equal ones keep the order in which they were given, which is that of their
 * positions in nearly every delivery. It sorts numbers that hold time and place in one, because sorting records by a
 * comparison function took as long as the algorithm itself.
 */
export class OpTijd {
  private sleutels = new Float64Array(64);

  /** @returns a copy in order. @param begin of the day that all records are on, ms since the epoch */
  sorteer(registraties: readonly Registratie[], begin: number): Registratie[] {
    const aantal = registraties.length;
    if (this.sleutels.length < aantal) this.sleutels = new Float64Array(2 * aantal);
    const sleutels = this.sleutels;
    for (let i = 0; i < aantal; i++) sleutels[i] = (registraties[i]!.tijdstip - begin) * PLAATSEN + i;
    if (aantal > KLEIN) sleutels.subarray(0, aantal).sort();
    else voegIn(sleutels, aantal);
    const uit = registraties.slice();
    for (let i = 0; i < aantal; i++) {
      const sleutel = sleutels[i]!;
      uit[i] = registraties[sleutel - Math.floor(sleutel / PLAATSEN) * PLAATSEN]!;
    }
    return uit;
  }
}

function voegIn(rij: Float64Array, aantal: number): void {
  for (let i = 1; i < aantal; i++) {
    const waarde = rij[i]!;
    let k = i;
    for (; k > 0 && rij[k - 1]! > waarde; k--) rij[k] = rij[k - 1]!;
    rij[k] = waarde;
  }
}

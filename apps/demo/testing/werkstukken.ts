import type { Regel } from './nepsysteem.js';

/** A stretch during which the time of one person on one zaak runs. */
export interface Werkstuk {
  readonly wie: string;
  readonly zaak: string;
  readonly van: number;
  /** Infinite: it never ended. */
  readonly tot: number;
}

const BEGINT = new Set(['start', 'gesprek', 'meekijken']);
const EINDIGT = new Set(['pauze', 'wacht', 'vrijgave', 'teruggave', 'overdracht', 'afdoening', 'meekijkeinde']);

/** What was open when, from what was told to the system; by the rules of behandeltijd/1, without its cap. */
export function werkstukken(regels: readonly Regel[]): Werkstuk[] {
  const open = new Map<string, Werkstuk>();
  const klaar: Werkstuk[] = [];
  const inGesprek = new Set<string>();
  const begin = (wie: string, zaak: string, van: number): void => {
    const sleutel = `${wie} ${zaak}`;
    if (!open.has(sleutel)) open.set(sleutel, { wie, zaak, van, tot: Infinity });
  };
  const einde = (sleutel: string, tot: number): void => {
    const stuk = open.get(sleutel);
    if (stuk) klaar.push({ ...stuk, tot });
    open.delete(sleutel);
  };
  for (const regel of regels) {
    if (regel.wat === 'uitgifte' && regel.zaak !== undefined) begin(regel.wie, regel.zaak, regel.moment);
    if (regel.wat !== 'handeling') continue;
    const { wie, zaak, moment, handeling } = regel;
    const sleutel = `${wie} ${zaak}`;
    if (handeling === 'gesprek' && !open.has(sleutel)) inGesprek.add(sleutel);
    if (BEGINT.has(handeling)) begin(wie, zaak, moment);
    if (EINDIGT.has(handeling)) einde(sleutel, moment);
    if (handeling === 'gesprekseinde' && inGesprek.delete(sleutel)) einde(sleutel, moment);
    // A release ends the hold of somebody else.
    if (handeling === 'vrijgave')
      for (const ander of open.values()) if (ander.zaak === zaak) einde(`${ander.wie} ${zaak}`, moment);
  }
  return [...klaar, ...open.values()];
}

import type { Gebeurtenis, Lezing } from './bron.js';
import type { Weggelaten } from './document.js';

/** Why an event is left out, as its marker says it. */
export type Reden = 'niet openbaar' | 'vertrouwelijk';

/** Undefined: the reader may see it. */
export function redenVanWeglaten(
  { openbaarheidsklasse }: Gebeurtenis,
  { openbaar, dichtbij }: Lezing,
): Reden | undefined {
  if (openbaar) return openbaarheidsklasse === 'openbaar' ? undefined : 'niet openbaar';
  return openbaarheidsklasse === 'vertrouwelijk' && !dichtbij ? 'vertrouwelijk' : undefined;
}

export function weggelatenPassages(aantal: number, reden: Reden): Weggelaten {
  const wat = aantal === 1 ? '1 passage is' : `${aantal} passages zijn`;
  return { soort: 'weggelaten', tekst: `[${wat} ${reden} en hier weggelaten]` };
}

export function weggelatenGegeven(reden: Reden): Weggelaten {
  return { soort: 'weggelaten', tekst: `[${reden} en hier weggelaten]` };
}

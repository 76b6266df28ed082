import type { Feit, Feitplaats } from '@zaakstroom/catalogus';
import { lokaleDag } from '@zaakstroom/klok';
import type { Gebeurtenis, Lezing } from './bron.js';
import type { Gegeven } from './document.js';
import type { Vervallen } from './geldigheid.js';
import { redenVanWeglaten, weggelatenGegeven, type Reden } from './zicht.js';

/** A fact that holds, and why the reader may not see it. */
export interface Geldend extends Feit {
  readonly verborgen: Reden | undefined;
}

/** Every fact that holds and is known, in the order in which the events established them. */
export function geldendeFeiten(
  gebeurtenissen: readonly Gebeurtenis[],
  vervallen: Vervallen,
  lezing: Lezing,
): readonly Geldend[] {
  return gebeurtenissen
    .filter((gebeurtenis) => !vervallen.has(gebeurtenis))
    .flatMap((gebeurtenis) => {
      const { definitie, data, metadata } = gebeurtenis;
      const verborgen = redenVanWeglaten(gebeurtenis, lezing);
      const feiten = definitie.nota?.feiten?.(data, lokaleDag(metadata.tijdstip)) ?? [];
      return feiten.filter(({ waarde }) => waarde !== undefined).map((feit) => ({ ...feit, verborgen }));
    });
}

/** The facts of one place by name: a later one takes the place of an earlier one, also when it may not be seen. */
export function gegevensIn(plaats: Feitplaats, feiten: readonly Geldend[]): Gegeven[] {
  const opNaam = new Map<string, Gegeven>();
  for (const { plaats: plaatsen, naam, waarde, verborgen } of feiten) {
    if (!plaatsen.includes(plaats)) continue;
    opNaam.set(naam, { naam, waarde: verborgen ? weggelatenGegeven(verborgen) : waarde! });
  }
  return [...opNaam.values()];
}

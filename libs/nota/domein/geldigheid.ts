import { datumInWoorden, lokaleDag } from '@zaakstroom/klok';
import type { Gebeurtenis, Lezing } from './bron.js';
import { redenVanWeglaten } from './zicht.js';

/** What no longer holds, with the sentence that says so: `Vervallen: op 4 maart 2026 is de zaak heropend.` */
export type Vervallen = ReadonlyMap<Gebeurtenis, string>;

/** An event that establishes something holds until the first later one that makes it lapse. */
export function vervallenIn(gebeurtenissen: readonly Gebeurtenis[], lezing: Lezing): Vervallen {
  const geldt = new Map<string, Gebeurtenis[]>();
  const vervallen = new Map<Gebeurtenis, string>();
  for (const gebeurtenis of gebeurtenissen) {
    const { laatVervallen, stelt, waarvan } = gebeurtenis.definitie.nota ?? {};
    const noem = (wat: string): string => JSON.stringify([wat, waarvan?.(gebeurtenis.data)]);
    if (laatVervallen) {
      const wat = noem(laatVervallen.wat);
      for (const eerder of geldt.get(wat) ?? []) vervallen.set(eerder, omdat(gebeurtenis, lezing));
      geldt.delete(wat);
    }
    if (stelt !== undefined) geldt.set(noem(stelt), [...(geldt.get(noem(stelt)) ?? []), gebeurtenis]);
  }
  return vervallen;
}

/** The reason is a passage of its own: who may not see that one does not hear it here either. */
function omdat(gebeurtenis: Gebeurtenis, lezing: Lezing): string {
  if (redenVanWeglaten(gebeurtenis, lezing)) return 'Vervallen.';
  const dag = datumInWoorden(lokaleDag(gebeurtenis.metadata.tijdstip));
  return `Vervallen: op ${dag} ${gebeurtenis.definitie.nota!.laatVervallen!.omdat}.`;
}

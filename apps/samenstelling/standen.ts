import type { Position } from '@zaakstroom/event-store';
import type { Wachtbaar } from '@zaakstroom/http';
import type { Grond } from './grond.js';

/** How far a projection is, whichever program follows it. */
export function standVan(
  projectie: string,
  { projecties, store }: Grond,
): Wachtbaar & { leesbaar(): Promise<Position> } {
  return {
    wacht: (positie, ms) => projecties.wacht(projectie, positie, ms),
    kop: () => store.head(),
    leesbaar: () => projecties.leesbaar(projectie),
  };
}

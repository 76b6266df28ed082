import type { VullingAfgerond, VullingBegonnen, VullingEvent } from './gebeurtenissen.js';

/** Name and version of the rule. */
export const REGEL_VULLING = 'vulling/1';

export interface Vulling {
  readonly plan: VullingBegonnen['data'];
  readonly afgerond: boolean;
  readonly vervallen: VullingAfgerond['data']['vervallen'];
}

export const vullingstroom = (vullingId: string): string => `vulling-${vullingId}`;

function evolve(vulling: Vulling | undefined, event: VullingEvent): Vulling | undefined {
  if (event.type === 'VullingBegonnen') return { plan: event.data, afgerond: false, vervallen: [] };
  return vulling && { ...vulling, afgerond: true, vervallen: event.data.vervallen };
}

export const VULLING = { begin: undefined as Vulling | undefined, evolve };

import { expect } from '@jest/globals';
import type { Cijfers, Filters, Verwachting } from '../teamcijfers/verwachting.js';

/** What `GET /v1/team/behandeltijden` answers, as far as it is compared. */
export interface Behandeltijden {
  readonly soorten: readonly { readonly zaaktype: string; readonly zaaksoort: string; readonly cijfers?: Cijfers }[];
}

/**
 * Holds the figures of an answer against those that were counted from the events: the same kinds, and where there are figures the same ones, with
 * five people behind them.
 * @returns how many kinds had figures
 */
export function houdNaast(
  { soorten }: Behandeltijden,
  verwachting: Verwachting,
  filters: Filters,
  team: string | undefined,
): number {
  const perSoort = verwachting.afgedaan(filters, team);
  const naam = ({ zaaktype, zaaksoort }: { zaaktype: string; zaaksoort: string }): string => `${zaaktype} ${zaaksoort}`;
  expect(soorten.map(naam).sort()).toEqual([...perSoort.keys()].sort());
  const metCijfers = soorten.filter(({ cijfers }) => cijfers !== undefined);
  for (const soort of metCijfers) {
    const { mensen, ...verwacht } = verwachting.cijfers(perSoort.get(naam(soort))!);
    expect([naam(soort), soort.cijfers]).toMatchObject([naam(soort), verwacht]);
    expect(mensen).toBeGreaterThanOrEqual(5);
  }
  return metCijfers.length;
}

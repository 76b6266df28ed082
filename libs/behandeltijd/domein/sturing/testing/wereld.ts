import fc from 'fast-check';
import type { Zaaktijd } from '../cijfers.js';
import { periodenVan, type Periode } from '../periode.js';
import type { Bereik } from '../soortplan.js';

export const JAAR = 2025;
export const TEAMS = ['T1', 'T2'];
export const LOCATIES = ['L1', 'L2'];
export const ZWAARTES = ['C', 'E'];
export const UITKOMSTEN = ['toegewezen', 'afgewezen', 'ingetrokken'];

/** Few people, so that many groups are small; helpers of other teams, zaken without a team, teams in two locaties. */
export const zaken: fc.Arbitrary<Zaaktijd[]> = fc.array(
  fc
    .record({
      team: fc.constantFrom('T1', 'T1', 'T1', 'T1', 'T2', undefined),
      locatie: fc.constantFrom('L1', 'L1', 'L1', 'L2'),
      zwaarte: fc.constantFrom('C', 'C', 'E', undefined),
      uitkomst: fc.constantFrom(...UITKOMSTEN),
      maand: fc.constantFrom(1, 1, 2, 3, 4, 7, 12),
      ms: fc.integer({ min: 1, max: 1_000 }),
      mensen: fc.uniqueArray(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 }),
    })
    .map(({ ms, ...zaak }) => ({
      ...zaak,
      zaaktype: 'bezwaar',
      zaaksoort: 'overig',
      tijd: { half: ms, kap: ms, dubbel: ms },
    })),
  { minLength: 4, maxLength: 30, size: 'max' },
);

export interface Wereldvraag {
  readonly bereik: Bereik;
  readonly periode: Periode;
  readonly zwaarte?: string | undefined;
  readonly uitkomst?: string | undefined;
}

/** Everything that anybody can ask about one kind in one year. */
export const ALLE_VRAGEN: readonly Wereldvraag[] = [
  ...TEAMS.flatMap((team): Bereik[] => [{ team }, ...LOCATIES.map((locatie) => ({ team, locatie }))]),
  ...LOCATIES.map((locatie): Bereik => ({ locatie })),
].flatMap((bereik) =>
  periodenVan(JAAR).flatMap((periode) =>
    [undefined, ...ZWAARTES].flatMap((zwaarte) =>
      [undefined, ...UITKOMSTEN].map((uitkomst) => ({ bereik, periode, zwaarte, uitkomst })),
    ),
  ),
);

import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ocelTekst, schrijfTekst, xesTekst, type ZaakUitvoer } from './index.js';
import { leesMetPm4py, waaromGeenPm4py, type Pm4pyRij } from '../testing/pm4py.js';

const geen = await waaromGeenPm4py();
if (geen !== undefined) process.stderr.write(`\nSKIPPED: reading back with PM4Py (${geen})\n`);

/** Zaken with names that Dutch work has, so that characters of two and more bytes fall on every place of a block. */
const zaken: ZaakUitvoer[] = Array.from({ length: 60 }, (_, z) => ({
  zaaknummer: z % 2 === 0 ? `B2026${String(z).padStart(7, '0')}` : String(100_000 + z),
  zaaktype: z % 3 === 0 ? 'aangifte' : 'bezwaar',
  zaaksoort: 'overig',
  events: Array.from({ length: 20 }, (_, e) => ({
    id: `01890a5d-ac96-774b-bcce-${String(z * 100 + e).padStart(12, '0')}`,
    activiteitnaam: ['Meekijken beëindigd', 'Dossier geraadpleegd', '€ 1.442 geïnd – naïef', 'Afgedaan \u{1f600}'][
      e % 4
    ]!,
    // One instant twice, the clock going back, whole seconds and milliseconds.
    tijdstip: Date.parse('2026-03-29T00:59:59.000Z') + z * 86_400_000 + Math.floor(e / 2) * 1_234_567 * (e % 3),
    medewerker: e % 5 === 0 ? undefined : String(100_000 + e),
    transitie: e % 4 === 3 ? undefined : 'complete',
    // In XES begin and end of an activity have its name; in OCEL an event keeps its own.
    ...(e % 4 === 0 && { stap: { naam: 'meekijken – één keer', transitie: e % 8 === 0 ? 'start' : 'complete' } }),
    soort: 'bewijs' as const,
    attributen: e % 2 === 0 ? { kanaal: 'balie' } : {},
  })),
}));

type Gebeurtenis = ZaakUitvoer['events'][number];

const verwacht = (naam: (e: Gebeurtenis) => string, wie: (medewerker: string) => string): Pm4pyRij[] =>
  zaken.flatMap((zaak) =>
    zaak.events.map((e) => [
      zaak.zaaknummer,
      naam(e),
      e.tijdstip,
      e.medewerker === undefined ? null : wie(e.medewerker),
      e.id,
    ]),
  );
/** The first rows that only one side has: a whole log as a difference helps nobody. */
function verschil(gelezen: readonly Pm4pyRij[], wil: readonly Pm4pyRij[]): object {
  const [a, b] = [gelezen, wil].map((rijen) => rijen.map((rij) => JSON.stringify(rij)).sort()) as [string[], string[]];
  const alleen = (van: string[], niet: string[]): string[] => {
    const bekend = new Set(niet);
    return van.filter((rij) => !bekend.has(rij)).slice(0, 3);
  };
  return { aantal: a.length - b.length, teveel: alleen(a, b), ontbreekt: alleen(b, a) };
}
const GEEN_VERSCHIL = { aantal: 0, teveel: [], ontbreekt: [] };

(geen === undefined ? describe : describe.skip)('PM4Py reads what is written', () => {
  let map: string;
  beforeAll(async () => {
    map = await mkdtemp(join(tmpdir(), 'zaakstroom-pm4py-'));
  });
  afterAll(() => rm(map, { recursive: true }));

  it('XES: the same cases, events, times and people, with each of its readers', async () => {
    const pad = join(map, 'log.xes');
    await schrijfTekst(xesTekst(zaken), createWriteStream(pad));
    const gelezen = await leesMetPm4py('xes', pad);
    expect(Object.keys(gelezen)).toEqual(
      expect.arrayContaining(['standaard', 'iterparse', 'chunk_regex', 'line_by_line']),
    );
    for (const [lezer, rijen] of Object.entries(gelezen)) {
      // chunk_regex knows no <id>: it gives everything but the ids of the events.
      const metId = rijen.some(([, , , , id]) => id !== null);
      const wil = verwacht(
        (e) => e.stap?.naam ?? e.activiteitnaam,
        (m) => m,
      ).map((rij): Pm4pyRij => (metId ? rij : [rij[0], rij[1], rij[2], rij[3], null]));
      expect({ lezer, ...verschil(rijen, wil) }).toEqual({ lezer, ...GEEN_VERSCHIL });
      expect(metId || ['chunk_regex', 'standaard'].includes(lezer)).toBe(true);
    }
  });

  it('OCEL 2.0: the same objects, events, times and people', async () => {
    const pad = join(map, 'log.json');
    await schrijfTekst(ocelTekst(zaken), createWriteStream(pad));
    for (const [lezer, rijen] of Object.entries(await leesMetPm4py('ocel', pad))) {
      expect({
        lezer,
        ...verschil(
          rijen,
          verwacht(
            (e) => e.activiteitnaam,
            (m) => `medewerker:${m}`,
          ),
        ),
      }).toEqual({ lezer, ...GEEN_VERSCHIL });
    }
  });
});

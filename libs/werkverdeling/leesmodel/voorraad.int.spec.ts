import type { Plek, Zaak } from '@zaakstroom/zaken';
import fc from 'fast-check';
import type { Pool } from 'pg';
import { uitgiftecriteria, voldoet, volgorde, type Passend } from '../domein/index.js';
import { arbAanvrager, arbKlaar, arbWerkvoorraad } from '../testing/arbitrair.js';
import { Opstelling } from '../testing/opstelling.js';
import { liggendeZaken, stapels } from './index.js';
import { filtersVan } from './voorwaarden.js';

const ALLES: Plek = { pageSize: 1_000, metAantal: false };

describe('what lies ready', () => {
  let proef: Opstelling;
  let alle: Zaak[];
  beforeAll(async () => {
    proef = await Opstelling.maak();
    await proef.legKlaar(...fc.sample(arbKlaar, 200));
    alle = (await liggendeZaken(proef.omgeving.database.pool, {}, ALLES)).results.map(({ zaak }) => zaak);
  });
  afterAll(() => proef.sluit());

  const nummers = (zaken: readonly Passend[]): string[] => zaken.map(({ zaaknummer }) => zaaknummer);

  it('is by SQL what the rule of the domain says, in the order of the domain', async () => {
    expect(nummers(alle)).toEqual(nummers([...alle].sort(volgorde)));
    await fc.assert(
      fc.asyncProperty(arbAanvrager, arbWerkvoorraad, async (vrager, werkvoorraad) => {
        const criteria = uitgiftecriteria(vrager, werkvoorraad);
        const { results } = await liggendeZaken(proef.omgeving.database.pool, filtersVan(criteria), ALLES);
        expect(nummers(results.map(({ zaak }) => zaak))).toEqual(
          nummers(alle.filter((zaak) => voldoet(zaak, criteria))),
        );
      }),
    );
  });

  it('comes page by page, forth and back, each zaak once', async () => {
    const { pool } = proef.omgeving.database;
    const filters = { locatie: 'Arnhem', zaaktype: 'bezwaar' };
    const verwacht = nummers(alle.filter((zaak) => zaak.locatie === 'Arnhem' && zaak.zaaktype === 'bezwaar'));
    const heen: string[] = [];
    let bladzijde = await liggendeZaken(pool, filters, { pageSize: 7, metAantal: true });
    expect(bladzijde.aantal).toBe(verwacht.length);
    for (;;) {
      heen.push(...nummers(bladzijde.results.map(({ zaak }) => zaak)));
      if (!bladzijde.volgende) break;
      const vanaf = { richting: 'na', sleutel: bladzijde.volgende } as const;
      bladzijde = await liggendeZaken(pool, filters, { pageSize: 7, metAantal: false, vanaf });
    }
    expect(heen).toEqual(verwacht);
    const terug = nummers(bladzijde.results.map(({ zaak }) => zaak));
    while (bladzijde.vorige) {
      const vanaf = { richting: 'voor', sleutel: bladzijde.vorige } as const;
      bladzijde = await liggendeZaken(pool, filters, { pageSize: 7, metAantal: false, vanaf });
      terug.unshift(...nummers(bladzijde.results.map(({ zaak }) => zaak)));
    }
    expect(terug).toEqual(verwacht);
  });

  it('bug: by a plan made without statistics, which a connection may keep, a page was sorted from all that lies there', async () => {
    const { pool } = proef.omgeving.database;
    const gevraagd: { readonly text: string; readonly values: unknown[] }[] = [];
    const luisterend = { query: (vraag: never) => (gevraagd.push(vraag), pool.query(vraag)) } as unknown as Pool;
    await liggendeZaken(luisterend, { locatie: 'Arnhem', zaaktype: 'bezwaar' }, { pageSize: 50, metAantal: false });
    const [{ text, values }] = gevraagd as [(typeof gevraagd)[number]];
    const plan = async () =>
      (await pool.query<{ 'QUERY PLAN': string }>(`explain ${text}`, values)).rows
        .map((rij) => rij['QUERY PLAN'])
        .join('\n');
    await pool.query('alter table werkverdeling.zaken set (autovacuum_enabled = off)');
    await pool.query(`delete from pg_statistic where starelid = 'werkverdeling.zaken'::regclass`);
    expect(await plan()).not.toContain('Sort');
    await pool.query('vacuum werkverdeling.zaken');
    expect(await plan()).not.toContain('Sort');
  });

  it('is counted per kind, of one locatie, of all, of none', async () => {
    const { pool } = proef.omgeving.database;
    const geteld = async (locatie: string | null | undefined) =>
      (await stapels(pool, locatie)).reduce((som, { aantal }) => som + aantal, 0);
    expect(await geteld('Arnhem')).toBe(alle.filter(({ locatie }) => locatie === 'Arnhem').length);
    expect(await geteld(undefined)).toBe(200);
    expect(await geteld(null)).toBe(0);
    for (const stapel of await stapels(pool, 'Arnhem')) {
      const { zaaktype, zaaksoort, zwaarte } = stapel;
      const hier = alle.filter(
        (zaak) =>
          zaak.locatie === 'Arnhem' &&
          zaak.zaaktype === zaaktype &&
          zaak.zaaksoort === zaaksoort &&
          zaak.zwaarte === zwaarte,
      );
      expect(stapel).toEqual({
        zaaktype,
        zaaksoort,
        zwaarte,
        aantal: hier.length,
        oudsteOntvangst: hier.map(({ ontvangenOp }) => ontvangenOp).sort()[0],
      });
    }
  });
});

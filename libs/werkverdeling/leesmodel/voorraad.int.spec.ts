import type { Plek, Zaak } from '@zaakstroom/zaken';
import fc from 'fast-check';
import type { Pool } from 'pg';
import { grenzenVan, ligtIn, uitgiftecriteria, voldoet, volgorde, type Passend } from '../domein/index.js';
import { arbAanvrager, arbKlaar, arbVragen, arbWerkvoorraad } from '../testing/arbitrair.js';
import { Opstelling } from '../testing/opstelling.js';
import { leesSimulatiestand, liggendeZaken, tellingen } from './index.js';
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
      fc.asyncProperty(arbAanvrager, arbWerkvoorraad, arbVragen, async (vrager, werkvoorraad, vragen) => {
        const regels = { dag: '2026-04-01', soorten: ['overig', 'correctie', 'box 3'], vragen };
        const criteria = uitgiftecriteria(vrager, werkvoorraad, regels);
        const { results } = await liggendeZaken(proef.omgeving.database.pool, filtersVan(criteria), ALLES);
        expect(nummers(results.map(({ zaak }) => zaak))).toEqual(
          nummers(alle.filter((zaak) => voldoet(zaak, criteria))),
        );
      }),
    );
  });

  it('bug: a simulation read it without reasons for uitworp, so that a werkvoorraad that goes by them was empty', async () => {
    const stand = await leesSimulatiestand(proef.omgeving.database.pool, undefined, 1_000);
    const op = (zaken: readonly Passend[]): string[] => nummers(zaken).sort();
    fc.assert(
      fc.property(arbAanvrager, arbWerkvoorraad, arbVragen, (vrager, werkvoorraad, vragen) => {
        const regels = { dag: '2026-04-01', soorten: ['overig', 'correctie', 'box 3'], vragen };
        const criteria = uitgiftecriteria(vrager, werkvoorraad, regels);
        const past = (zaak: Parameters<typeof voldoet>[0]): boolean => voldoet(zaak, criteria);
        expect(op(stand!.zaken.filter(past))).toEqual(op(alle.filter(past)));
      }),
    );
    const redenen = new Set(stand!.zaken.flatMap(({ uitworpredenen = [] }) => uitworpredenen));
    expect([...redenen].sort()).toEqual(['giften', 'zorgkosten']);
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

  it('is counted in the same way, of one locatie, of all, of none, with the oldest receipt', async () => {
    const { pool } = proef.omgeving.database;
    const locaties = fc.constantFrom('Arnhem', 'Eindhoven', null, undefined);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(arbWerkvoorraad, locaties), { maxLength: 4 }), async (voorraden) => {
        const filters = voorraden.map(([{ wachtend: _, ...voorraad }, locatie]) => ({
          ...grenzenVan(voorraad),
          locatie,
        }));
        const verwacht = filters.map(({ locatie, ...grenzen }) => {
          const hier = alle.filter(
            (zaak) => ligtIn(grenzen, zaak) && (locatie === undefined || zaak.locatie === locatie),
          );
          const van = (zwaarte: string) => hier.filter((zaak) => zaak.zwaarte === zwaarte).length;
          const perZwaarte = { C: van('C'), E: van('E') };
          return { perZwaarte, oudsteOntvangst: hier.map(({ ontvangenOp }) => ontvangenOp).sort()[0] };
        });
        expect(await tellingen(pool, filters)).toEqual(verwacht);
      }),
    );
  });

  it('is told apart from what waits: each has its own list and its own count', async () => {
    const { pool } = proef.omgeving.database;
    const [zaakId] = await proef.legKlaar({ locatie: 'Den Haag' }, { locatie: 'Den Haag' });
    await proef.gebeurt(zaakId!, { type: 'ZaakInWachtGezet', data: { reden: 'wachtrij' } });
    await proef.bij();
    const hier = { locatie: 'Den Haag', zaaktype: 'bezwaar' };
    const ids = async (filters: object) =>
      (await liggendeZaken(pool, filters, ALLES)).results.map((zaak) => zaak.zaakId);
    expect(await ids({ ...hier, wachtend: 'wachtrij' })).toEqual([zaakId]);
    expect(await ids({ ...hier, wachtend: 'uitstel' })).toEqual([]);
    expect((await ids(hier)).includes(zaakId!)).toBe(false);
    const geteld = await tellingen(pool, [hier, { ...hier, wachtend: 'wachtrij' }, { ...hier, wachtend: 'uitstel' }]);
    expect(geteld.map(({ perZwaarte }) => perZwaarte.E)).toEqual([1, 1, 0]);
    await proef.gebeurt(zaakId!, { type: 'ZaakHervat', data: {} });
    await proef.bij();
    const daarna = await tellingen(pool, [hier, { ...hier, wachtend: 'wachtrij' }]);
    expect(daarna.map(({ perZwaarte }) => perZwaarte.E)).toEqual([2, 0]);
  });
});

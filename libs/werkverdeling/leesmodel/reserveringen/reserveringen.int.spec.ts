import { randomUUID } from 'node:crypto';
import { Pool } from 'pg';
import type { Keuzevraag, Uitgiftecriteria } from '../../domein/index.js';
import { Opstelling, type Klaar } from '../../testing/opstelling.js';
import { Reserveringen, WERKVERDELING } from '../index.js';

const IEDEREEN = { zaaktype: 'bezwaar', soorten: undefined, zwaartes: ['C', 'E'] };

describe('choosing a zaak', () => {
  let proef: Opstelling;
  let een: Reserveringen;
  /** Another program on the same database. */
  let ander: Reserveringen;
  let anderePool: Pool;
  /** Each test has a locatie of its own. */
  let CRITERIA: Uitgiftecriteria & { readonly locatie: string };
  let locaties = 0;
  beforeEach(() => void (CRITERIA = { ...IEDEREEN, locatie: `Locatie ${++locaties}` }));
  beforeAll(async () => {
    proef = await Opstelling.maak();
    anderePool = new Pool(proef.omgeving.database.config);
    een = await Reserveringen.open(proef.omgeving.database.pool, () => undefined);
    ander = await Reserveringen.open(anderePool, () => undefined);
  });
  afterAll(async () => {
    await anderePool.end();
    await proef.sluit();
  });

  const vraag = (bij: Partial<Keuzevraag> = {}): Keuzevraag => ({
    operatieId: randomUUID(),
    vervangt: undefined,
    criteria: CRITERIA,
    ...bij,
  });
  const legKlaar = (...zaken: readonly Klaar[]) =>
    proef.legKlaar(...zaken.map((zaak) => ({ locatie: CRITERIA.locatie, ...zaak })));
  const opVolgorde = (aantal: number) =>
    legKlaar(
      ...Array.from({ length: aantal }, (_, n) => ({ streefdatum: `2026-05-${String(n + 1).padStart(2, '0')}` })),
    );
  const query = async <T extends object>(sql: string, waarden: unknown[] = []) =>
    (await proef.omgeving.database.pool.query<T>(sql, waarden)).rows;
  /** As if the time of all reservations had passed. */
  const laatVerlopen = () => query(`update werkverdeling.zaken set gereserveerd_tot = now() - interval '1 second'`);

  it('takes the first that is free, and none twice', async () => {
    const zaakIds = await opVolgorde(3);
    for (const zaakId of zaakIds) expect(await een.kies(vraag())).toBe(zaakId);
    expect(await een.kies(vraag())).toBeUndefined();
    expect(await ander.kies(vraag())).toBeUndefined();
  });

  it('gives callers who come at once each another, and nobody more than there is', async () => {
    const zaakIds = await opVolgorde(10);
    const gekozen = await Promise.all(Array.from({ length: 6 }, () => een.kies(vraag())));
    expect(new Set(gekozen)).toEqual(new Set(zaakIds.slice(0, 6)));
    const rest = await Promise.all(Array.from({ length: 6 }, () => een.kies(vraag())));
    expect(new Set(rest)).toEqual(new Set([...zaakIds.slice(6), undefined]));
    expect(rest.filter((zaakId) => zaakId === undefined)).toHaveLength(2);
  });

  it('keeps callers with other criteria apart', async () => {
    const [bezwaar, licht, elders] = await legKlaar({}, { zwaarte: 'C' }, { locatie: 'Eindhoven' });
    const gekozen = await Promise.all([
      een.kies(vraag({ criteria: { ...CRITERIA, locatie: 'Eindhoven' } })),
      een.kies(vraag({ criteria: { ...CRITERIA, zwaartes: ['C'] } })),
      een.kies(vraag({ criteria: { ...CRITERIA, zwaartes: [] } })),
      een.kies(vraag({ criteria: { ...CRITERIA, locatie: null } })),
      een.kies(vraag({ criteria: { ...CRITERIA, soorten: ['box 3'] } })),
    ]);
    expect(gekozen).toEqual([elders, licht, undefined, undefined, undefined]);
    expect(await een.kies(vraag())).toBe(bezwaar);
  });

  it('of two programs at once never gives one zaak to both', async () => {
    const zaakIds = await legKlaar(...Array.from({ length: 400 }, () => ({})));
    const gekozen = await Promise.all(
      [een, ander].flatMap((kiezer) =>
        Array.from({ length: 20 }, async () => {
          const mijn: string[] = [];
          for (let zaakId; (zaakId = await kiezer.kies(vraag())) !== undefined;) mijn.push(zaakId);
          return mijn;
        }),
      ),
    );
    expect(gekozen.flat().sort()).toEqual([...zaakIds].sort());
  });

  it('is free again when the time of the reservation has passed', async () => {
    const [zaakId] = await opVolgorde(1);
    expect(await een.kies(vraag())).toBe(zaakId);
    expect(await een.kies(vraag())).toBeUndefined();
    const [{ rest }] = (await query<{ rest: number }>(
      'select extract(epoch from gereserveerd_tot - now())::float as rest from werkverdeling.zaken where zaak_id = $1',
      [zaakId],
    )) as [{ rest: number }];
    expect(rest).toBeGreaterThan(1);
    expect(rest).toBeLessThanOrEqual(5);
    await laatVerlopen();
    expect(await ander.kies(vraag())).toBe(zaakId);
  });

  it('is the same for the same operation, whatever happened in between', async () => {
    const [zaakId] = await opVolgorde(4);
    const mijn = vraag();
    expect(await een.kies(mijn)).toBe(zaakId);
    expect(await een.kies(mijn)).toBe(zaakId);
    expect(await ander.kies(mijn)).toBe(zaakId);
    await laatVerlopen();
    expect(await ander.kies(mijn)).toBe(zaakId);
    await proef.projecties.herbouw(WERKVERDELING, () => undefined);
    expect(await ander.kies({ ...mijn, criteria: { ...CRITERIA, zwaartes: [] } })).toBe(zaakId);
  });

  it('is one for an operation that several programs try at once', async () => {
    await opVolgorde(20);
    for (let ronde = 0; ronde < 10; ronde++) {
      const mijn = vraag();
      const gekozen = await Promise.all([een, ander, een, ander].map((kiezer) => kiezer.kies(mijn)));
      expect(new Set(gekozen).size).toBe(1);
      expect(await query('select zaak_id from uitgiften.keuzes where operatie_id = $1', [mijn.operatieId])).toEqual([
        { zaak_id: gekozen[0] },
      ]);
    }
  });

  it('is replaced once when it did not work out, also when two tries find that out', async () => {
    const [weg, ...rest] = await opVolgorde(20);
    const mijn = vraag();
    expect(await een.kies(mijn)).toBe(weg);
    const daarna = await Promise.all([een, ander].map((kiezer) => kiezer.kies({ ...mijn, vervangt: weg })));
    expect(daarna[0]).toBe(daarna[1]);
    expect(rest).toContain(daarna[0]);
    expect(await ander.kies({ ...mijn, vervangt: weg })).toBe(daarna[0]);
    expect(await een.kies(mijn)).toBe(daarna[0]);
  });

  it('may be lost with a rebuild, and is then made again', async () => {
    const [zaakId] = await opVolgorde(2);
    expect(await een.kies(vraag())).toBe(zaakId);
    await proef.projecties.herbouw(WERKVERDELING, () => undefined);
    expect(await een.kies(vraag())).toBe(zaakId);
  });

  it('is forgotten eight days after, a repeated request being known for seven', async () => {
    await opVolgorde(2);
    const [oud, nieuw] = [vraag(), vraag()];
    await een.kies(oud);
    await een.kies(nieuw);
    const verouder = (dagen: number, { operatieId }: Keuzevraag) =>
      query(`update uitgiften.keuzes set gekozen_op = now() - $1 * interval '1 day' where operatie_id = $2`, [
        dagen,
        operatieId,
      ]);
    await verouder(9, oud);
    await verouder(7.5, nieuw);
    // A program clears away at its first call, and then once an hour.
    await (await Reserveringen.open(anderePool, () => undefined)).kies(vraag());
    await proef.totdat(
      async () => (await query('select from uitgiften.keuzes where operatie_id = $1', [oud.operatieId])).length === 0,
    );
    expect(await query('select from uitgiften.keuzes where operatie_id = $1', [nieuw.operatieId])).toHaveLength(1);
  });
});

import { randomUUID } from 'node:crypto';
import { Pool } from 'pg';
import { INRICHTING } from '@zaakstroom/zaken/testing';
import { Rangorde, type Keuzevraag, type Passend, type Uitgiftecriteria } from '../../domein/index.js';
import { Opstelling, type Klaar } from '../../testing/opstelling.js';
import { Reserveringen, WERKVERDELING } from '../index.js';

const DAG = '2026-04-01';
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
    afgevallen: [],
    medewerker: 1,
    werkvoorraad: 'bezwaren',
    criteria: CRITERIA,
    kaart: undefined,
    maat: { dag: DAG, gewichten: INRICHTING.urgentieOp(DAG) },
    ...bij,
  });
  const kies = async (kiezer: Reserveringen, mijn: Keuzevraag) => (await kiezer.kies(mijn))?.zaakId;
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
    for (const zaakId of zaakIds) expect(await kies(een, vraag())).toBe(zaakId);
    expect(await kies(een, vraag())).toBeUndefined();
    expect(await kies(ander, vraag())).toBeUndefined();
  });

  it('gives callers who come at once each another, and nobody more than there is', async () => {
    const zaakIds = await opVolgorde(10);
    const gekozen = await Promise.all(Array.from({ length: 6 }, () => kies(een, vraag())));
    expect(new Set(gekozen)).toEqual(new Set(zaakIds.slice(0, 6)));
    const rest = await Promise.all(Array.from({ length: 6 }, () => kies(een, vraag())));
    expect(new Set(rest)).toEqual(new Set([...zaakIds.slice(6), undefined]));
    expect(rest.filter((zaakId) => zaakId === undefined)).toHaveLength(2);
  });

  it('keeps callers with other criteria apart', async () => {
    const [bezwaar, licht, elders] = await legKlaar({}, { zwaarte: 'C' }, { locatie: 'Eindhoven' });
    const gekozen = await Promise.all([
      kies(een, vraag({ criteria: { ...CRITERIA, locatie: 'Eindhoven' } })),
      kies(een, vraag({ criteria: { ...CRITERIA, zwaartes: ['C'] } })),
      kies(een, vraag({ criteria: { ...CRITERIA, zwaartes: [] } })),
      kies(een, vraag({ criteria: { ...CRITERIA, locatie: null } })),
      kies(een, vraag({ criteria: { ...CRITERIA, soorten: ['box 3'] } })),
    ]);
    expect(gekozen).toEqual([elders, licht, undefined, undefined, undefined]);
    expect(await kies(een, vraag())).toBe(bezwaar);
  });

  it('of two programs at once never gives one zaak to both', async () => {
    const zaakIds = await legKlaar(...Array.from({ length: 400 }, () => ({})));
    const gekozen = await Promise.all(
      [een, ander].flatMap((kiezer) =>
        Array.from({ length: 20 }, async () => {
          const mijn: string[] = [];
          for (let zaakId; (zaakId = await kies(kiezer, vraag())) !== undefined;) mijn.push(zaakId);
          return mijn;
        }),
      ),
    );
    expect(gekozen.flat().sort()).toEqual([...zaakIds].sort());
  });

  it('is free again when the time of the reservation has passed', async () => {
    const [zaakId] = await opVolgorde(1);
    expect(await kies(een, vraag())).toBe(zaakId);
    expect(await kies(een, vraag())).toBeUndefined();
    const [{ rest }] = (await query<{ rest: number }>(
      'select extract(epoch from gereserveerd_tot - now())::float as rest from werkverdeling.zaken where zaak_id = $1',
      [zaakId],
    )) as [{ rest: number }];
    expect(rest).toBeGreaterThan(1);
    expect(rest).toBeLessThanOrEqual(5);
    await laatVerlopen();
    expect(await kies(ander, vraag())).toBe(zaakId);
  });

  it('is the same for the same operation, whatever happened in between', async () => {
    const [zaakId] = await opVolgorde(4);
    const mijn = vraag();
    expect(await kies(een, mijn)).toBe(zaakId);
    expect(await kies(een, mijn)).toBe(zaakId);
    expect(await kies(ander, mijn)).toBe(zaakId);
    await laatVerlopen();
    expect(await kies(ander, mijn)).toBe(zaakId);
    await proef.projecties.herbouw(WERKVERDELING, () => undefined);
    expect(await kies(ander, { ...mijn, criteria: { ...CRITERIA, zwaartes: [] } })).toBe(zaakId);
  });

  it('is one for an operation that several programs try at once', async () => {
    await opVolgorde(20);
    for (let ronde = 0; ronde < 10; ronde++) {
      const mijn = vraag();
      const gekozen = await Promise.all([een, ander, een, ander].map((kiezer) => kies(kiezer, mijn)));
      expect(new Set(gekozen).size).toBe(1);
      expect(await query('select zaak_id from uitgiften.keuzes where operatie_id = $1', [mijn.operatieId])).toEqual([
        { zaak_id: gekozen[0] },
      ]);
    }
  });

  it('is replaced once when it did not work out, also when two tries find that out', async () => {
    const [weg, ...rest] = await opVolgorde(20);
    const mijn = vraag();
    expect(await kies(een, mijn)).toBe(weg);
    const daarna = await Promise.all([een, ander].map((kiezer) => kies(kiezer, { ...mijn, vervangt: weg })));
    expect(daarna[0]).toBe(daarna[1]);
    expect(rest).toContain(daarna[0]);
    expect(await kies(ander, { ...mijn, vervangt: weg })).toBe(daarna[0]);
    expect(await kies(een, mijn)).toBe(daarna[0]);
  });

  it('is the most urgent, however far down the lists it stands', async () => {
    // By streefdatum and by receipt they come in opposite orders, so that the ends of the lists say little.
    const dag = (n: number): string => new Date(Date.UTC(2026, 3, 1) + n * 86_400_000).toISOString().slice(0, 10);
    const zaakIds = await legKlaar(
      ...Array.from({ length: 600 }, (_, n) => ({
        streefdatum: dag(n % 300),
        ontvangenOp: dag(-364 + ((n * 7) % 300)),
      })),
      { streefdatum: dag(150), ontvangenOp: dag(-200), themas: ['box 3'] },
    );
    const gewichten = {
      ...INRICHTING.urgentieOp(DAG),
      termijn: { punten: 30, aanloopdagen: 300 },
      leeftijd: { punten: 30, dagen: 365 },
      prioriteit: { punten: 40, themas: ['box 3'] },
    };
    const maat = { dag: DAG, gewichten };
    const rijen = await query<{ zaak_id: string; zaak: Passend }>(
      'select zaak_id, zaak from werkverdeling.zaken where locatie = $1',
      [CRITERIA.locatie],
    );
    const rang = new Rangorde(
      rijen.map(({ zaak_id, zaak }) => ({ ...zaak, zaakId: zaak_id })),
      maat,
    ).voor(1);
    const gekozen: (string | undefined)[] = [];
    for (let n = 0; n < 5; n++) gekozen.push(await kies(een, vraag({ maat })));
    expect(gekozen).toEqual(rang.slice(0, 5).map(({ zaak }) => zaak.zaakId));
    expect(gekozen[0]).toBe(zaakIds.at(-1));
  });

  it('tells which more urgent zaken other calls held, and up to where the stock was known', async () => {
    const zaakIds = await opVolgorde(4);
    const { rows } = await proef.omgeving.database.pool.query<{ zaaknummer: string; zaak_id: string }>(
      'select zaak_id, zaaknummer from werkverdeling.zaken where zaak_id = any ($1::uuid[])',
      [zaakIds],
    );
    const nummers = zaakIds.map((zaakId) => rows.find(({ zaak_id }) => zaak_id === zaakId)!.zaaknummer);
    const voorraad = await proef.omgeving.store.head();
    const keuzes = await Promise.all([een, een].map((kiezer) => kiezer.kies(vraag())));
    keuzes.push(await ander.kies(vraag()));
    expect(keuzes.map((keuze) => keuze!.onderbouwing)).toMatchObject([
      { voorraad, passend: 4, bezet: [] },
      { voorraad, passend: 4, bezet: nummers.slice(0, 1) },
      { voorraad, passend: 4, bezet: nummers.slice(0, 2) },
    ]);
  });

  it('keeps with the choice what it rests on: a repeat has it too', async () => {
    await opVolgorde(3);
    const mijn = vraag();
    const { revisie: _, ...eerst } = (await een.kies(mijn))!;
    expect(await ander.kies(mijn)).toEqual(JSON.parse(JSON.stringify(eerst)));
    const afgevallen = [{ zaaknummer: eerst.zaaknummer, reden: 'niet meer vrij' }];
    const { revisie: __, ...daarna } = (await een.kies({ ...mijn, vervangt: eerst.zaakId, afgevallen }))!;
    expect(daarna).toMatchObject({ onderbouwing: { afgevallen, bezet: [] } });
    expect(await ander.kies(mijn)).toEqual(JSON.parse(JSON.stringify(daarna)));
  });

  it('may be lost with a rebuild, and is then made again', async () => {
    const [zaakId] = await opVolgorde(2);
    expect(await kies(een, vraag())).toBe(zaakId);
    await proef.projecties.herbouw(WERKVERDELING, () => undefined);
    expect(await kies(een, vraag())).toBe(zaakId);
  });

  it('is forgotten eight days after, a repeated request being known for seven', async () => {
    await opVolgorde(2);
    const [oud, nieuw] = [vraag(), vraag()];
    await kies(een, oud);
    await kies(een, nieuw);
    const verouder = (dagen: number, { operatieId }: Keuzevraag) =>
      query(`update uitgiften.keuzes set gekozen_op = now() - $1 * interval '1 day' where operatie_id = $2`, [
        dagen,
        operatieId,
      ]);
    await verouder(9, oud);
    await verouder(7.5, nieuw);
    // A program clears away at its first call, and then once an hour.
    await kies(await Reserveringen.open(anderePool, () => undefined), vraag());
    await proef.totdat(
      async () => (await query('select from uitgiften.keuzes where operatie_id = $1', [oud.operatieId])).length === 0,
    );
    expect(await query('select from uitgiften.keuzes where operatie_id = $1', [nieuw.operatieId])).toHaveLength(1);
  });
});

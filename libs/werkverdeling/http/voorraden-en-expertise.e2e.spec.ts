import { randomUUID } from 'node:crypto';
import { Inrichting, STANDAARDINRICHTING, type Werkvoorraad, type Zaaktype } from '@zaakstroom/zaken';
import { herhaalToewijzing, toewijzingenVan, zakenOp } from '../herhaling/index.js';
import { JAN, Opstelling } from '../testing/opstelling.js';

const BEZWAAR = STANDAARDINRICHTING.zaaktypen.find(({ naam }) => naam === 'bezwaar')!;
const VANDAAG = '2026-11-23';
const dagenGeleden = (dagen: number): string =>
  new Date(Date.parse(VANDAAG) - dagen * 86_400_000).toISOString().slice(0, 10);

/** Soort `box 3` demands its expertise, soort `FSV` wishes one for thirty days. */
const ZAAKTYPE: Zaaktype = {
  ...BEZWAAR,
  soorten: BEZWAAR.soorten.map((soort) => {
    if (soort.naam === 'box 3') return { ...soort, expertise: { naam: 'box 3', niveau: 'gevorderd' } };
    return soort.naam === 'FSV' ? { ...soort, expertise: { naam: 'boetes', naDagen: 30 } } : soort;
  }),
};
const ZAAKTYPEN = STANDAARDINRICHTING.zaaktypen.map((type) => (type.naam === 'bezwaar' ? ZAAKTYPE : type));
const WERKVOORRADEN: readonly Werkvoorraad[] = [
  { id: 'bezwaren', naam: 'Bezwaren', zaaktype: 'bezwaar' },
  { id: 'oud', naam: 'Oude voorraad', zaaktype: 'bezwaar', ontvangenVoor: '2026-01-01', nemers: { teams: ['A9'] } },
  { id: 'thema', naam: 'Hypotheek', zaaktype: 'bezwaar', themas: ['hypotheekrenteaftrek'] },
  { id: 'aangehouden', naam: 'Aangehouden', zaaktype: 'bezwaar', wachtend: 'aangehouden' },
  { id: 'licht', naam: 'Licht', zaaktype: 'bezwaar', zwaartes: ['C'], nemers: { groepsfuncties: ['C'] } },
];

let proef: Opstelling;
let locaties = 0;
let locatie: string;
beforeAll(async () => {
  const kaart = (groepsfunctie: 'B' | 'C' | 'E' | undefined, expertise?: string, niveau?: 'basis' | 'gevorderd') => ({
    groepsfunctie,
    expertises: expertise === undefined ? [] : [{ expertise, niveau: niveau! }],
  });
  proef = await Opstelling.maak({
    inrichting: { zaaktypen: ZAAKTYPEN, werkvoorraden: WERKVOORRADEN },
    kaarten: new Map([
      ['kenner', kaart('E', 'box 3', 'gevorderd')],
      ['leerling', kaart('E', 'box 3', 'basis')],
      ['boeter', kaart('E', 'boetes', 'basis')],
      ['licht', kaart('C')],
      ['geen', kaart('B')],
    ]),
  });
});
afterAll(() => proef.sluit());
/** Each test has a locatie of its own. */
beforeEach(() => void (locatie = `Locatie ${++locaties}`));

const wie = (sub: string, meer: object = {}) => ({ ...JAN, sub, locatie, ...meer });
const leg = async (meer: object) => (await proef.legKlaar({ locatie, ...meer }))[0]!;
const krijgt = async (sub: string, werkvoorraad = 'bezwaren', meer: object = {}) =>
  (await proef.volgende(wie(sub, meer), undefined, werkvoorraad)).inhoud.zaakId as string | undefined;
const toelichting = async (sub: string, zaakId: string) => {
  const pad = `/zaken/${zaakId}/toewijzingen`;
  const { toewijzingId } = (await proef.doe(wie(sub), 'GET', pad)).inhoud.results[0] as unknown as {
    toewijzingId: string;
  };
  return (await proef.doe(wie(sub), 'GET', `${pad}/${toewijzingId}/toelichting`)).tekst;
};

describe('a soort that demands an expertise', () => {
  it('goes to who has it at that level, and the explanation says so', async () => {
    const zaakId = await leg({ zaaksoort: 'box 3' });
    expect(await krijgt('leerling')).toBeUndefined();
    expect(await krijgt('iemand zonder kaart')).toBeUndefined();
    expect(await krijgt('kenner')).toBe(zaakId);
    const zin = 'De soort box 3 vraagt expertise box 3 (gevorderd of meer); de behandelaar heeft gevorderd.';
    const gezegd = await toelichting('kenner', zaakId);
    expect(JSON.parse(gezegd)).toMatchObject({ uitleg: expect.stringContaining(zin), keuze: { expertise: zin } });
    // What the person may take is for the auditor, who has the stream.
    expect(gezegd).not.toContain('kaart');
    const events = await proef.omgeving.gebeurd(`zaak-${zaakId}`);
    expect(events.find(({ type }) => type === 'ZaakUitgegeven')!.data).toMatchObject({
      onderbouwing: {
        kaart: 3,
        criteria: {
          expertises: [
            { soort: 'box 3', expertise: 'box 3', niveau: 'gevorderd', heeft: 'gevorderd', voldoet: true },
            { soort: 'FSV', expertise: 'boetes', heeft: null, voldoet: false, ontvangenTot: dagenGeleden(30) },
          ],
        },
      },
    });
  });

  it('that goes before all is passed over by who may not have it', async () => {
    await leg({ zaaksoort: 'box 3', streefdatum: '2026-01-01' });
    const zaakId = await leg({ streefdatum: '2027-01-01' });
    expect(await krijgt('leerling')).toBe(zaakId);
  });
});

describe('a soort that wishes an expertise', () => {
  it('goes to who has it, and after so many days to anybody', async () => {
    const jong = await leg({ zaaksoort: 'FSV', ontvangenOp: dagenGeleden(29) });
    expect(await krijgt('kenner')).toBeUndefined();
    expect(await krijgt('boeter')).toBe(jong);
    const oud = await leg({ zaaksoort: 'FSV', ontvangenOp: dagenGeleden(30) });
    expect(await krijgt('kenner')).toBe(oud);
    expect(await toelichting('kenner', oud)).toContain('dan geldt die voorkeur niet meer');
  });
});

describe('the kaart', () => {
  it('goes before what the token claims of the groepsfunctie', async () => {
    const zwaar = await leg({});
    expect(await krijgt('licht')).toBeUndefined();
    const { status, inhoud } = await proef.volgende(wie('geen'));
    expect([status, inhoud.detail]).toEqual([403, expect.stringContaining('groepsfunctie B')]);
    expect(await krijgt('kenner', 'bezwaren', { groepsfunctie: 'C' })).toBe(zwaar);
  });
});

describe('a werkvoorraad of the configuration', () => {
  it('holds and gives what belongs to it, to who may take from it', async () => {
    const gewoon = await leg({});
    const thema = await leg({ themas: ['giften', 'hypotheekrenteaftrek'] });
    const oud = await leg({ ontvangenOp: '2025-12-31' });
    const telling = async (id: string) => (await proef.doe(wie('x'), 'GET', `/werkvoorraden/${id}`)).inhoud.aantal;
    expect(await Promise.all(['bezwaren', 'thema', 'oud', 'aangehouden'].map(telling))).toEqual([3, 1, 1, 0]);
    const lijst = await proef.doe(wie('x'), 'GET', '/werkvoorraden/thema/zaken');
    expect(lijst.inhoud.results.map(({ zaakId }) => zaakId)).toEqual([thema]);
    const geweigerd = await proef.volgende(wie('kenner'), undefined, 'oud');
    expect([geweigerd.status, geweigerd.inhoud.detail]).toEqual([403, expect.stringContaining('alleen team A9')]);
    expect(await krijgt('kenner', 'oud', { team: 'A9' })).toBe(oud);
    expect(await krijgt('kenner', 'thema')).toBe(thema);
    expect(await krijgt('kenner', 'thema')).toBeUndefined();
    expect(await krijgt('kenner')).toBe(gewoon);
  });

  it('of what waits shows it and gives nothing', async () => {
    const zaakId = await leg({});
    await proef.gebeurt(zaakId, {
      type: 'ZaakInWachtGezet',
      data: { reden: 'aangehouden', waarop: 'massaal bezwaar' },
    });
    await proef.bij();
    const { inhoud } = await proef.doe(wie('x'), 'GET', '/werkvoorraden/aangehouden');
    expect(inhoud).toMatchObject({ aantal: 1, wachtend: 'aangehouden' });
    const geweigerd = await proef.volgende(wie('kenner'), undefined, 'aangehouden');
    expect([geweigerd.status, geweigerd.inhoud.type]).toEqual([403, '/problemen/geen-uitgifte']);
    expect((await proef.doe(wie('x'), 'GET', '/werkvoorraden/bezwaren')).inhoud.aantal).toBe(0);
  });

  it('for another groepsfunctie says for whom it is', async () => {
    const zaakId = await leg({ zwaarte: 'C' });
    expect((await proef.volgende(wie('kenner'), undefined, 'licht')).inhoud.detail).toContain('groepsfunctie C');
    expect(await krijgt('licht', 'licht')).toBe(zaakId);
  });
});

describe('a candidate that fails', () => {
  const GEPARKEERD = '/werkvoorraden/bezwaren/geparkeerd';
  const geparkeerd = async (als = wie('x')) => (await proef.doe(als, 'GET', GEPARKEERD)).inhoud.results;
  const WIM = (meer: object = {}) => wie('wim', { rollen: ['werkvoorbereider'], ...meer });
  const query = (sql: string, ...waarden: unknown[]) => proef.omgeving.database.pool.query(sql, waarden);

  /** Its row says another thing of it than its stream does, and stays so: each try fails. */
  async function kapot(): Promise<string> {
    const zaakId = await leg({});
    await query(
      `update werkverdeling.zaken set zaak = jsonb_set(zaak, '{streefdatum}', '"2026-01-01"') where zaak_id = $1`,
      zaakId,
    );
    return zaakId;
  }

  it('is put aside with the reason, and the next is handed out, to others as well', async () => {
    const kwaad = await kapot();
    const [een, twee] = [await leg({ streefdatum: '2027-01-01' }), await leg({ streefdatum: '2027-01-02' })];
    expect(await krijgt('kenner')).toBe(een);
    expect(await geparkeerd()).toEqual([
      {
        zaakId: kwaad,
        zaaknummer: expect.any(String),
        reden: 'veranderd',
        sinds: expect.any(String),
        tot: expect.any(String),
      },
    ]);
    expect(await krijgt('leerling')).toBe(twee);
    const [event] = (await proef.omgeving.gebeurd(`zaak-${twee}`)).filter(({ type }) => type === 'ZaakUitgegeven');
    expect(event!.data).toMatchObject({ onderbouwing: { geparkeerd: [expect.any(String)], afgevallen: [] } });
    expect(JSON.parse(await toelichting('leerling', twee))).toMatchObject({
      keuze: { kandidaten: { geparkeerd: [expect.any(String)] } },
    });
  });

  it('comes back when its zaak changes, and when the time has passed', async () => {
    const [eerste, tweede] = [await kapot(), await kapot()];
    await query(`update werkverdeling.zaken set gereserveerd_tot = null`);
    expect(await krijgt('kenner')).toBeUndefined();
    expect((await geparkeerd()).map(({ zaakId }) => zaakId)).toEqual([eerste, tweede]);
    await query(`update werkverdeling.zaken set revisie = revisie + 1 where zaak_id = $1`, eerste);
    expect((await geparkeerd()).map(({ zaakId }) => zaakId)).toEqual([tweede]);
    await query(`update uitgiften.geparkeerd set tot = now() where zaak_id = $1`, tweede);
    expect(await geparkeerd()).toEqual([]);
  });

  it('is freed by who prepares the work there, once', async () => {
    const kwaad = await kapot();
    expect(await krijgt('kenner')).toBeUndefined();
    const vrij = `${GEPARKEERD}/${kwaad}/vrijgaven`;
    expect((await proef.doe(wie('kenner'), 'POST', vrij)).status).toBe(403);
    expect((await proef.doe(WIM({ locatie: 'Elders' }), 'POST', vrij)).status).toBe(404);
    const sleutel = randomUUID();
    for (let keer = 0; keer < 2; keer++) {
      expect((await proef.doe(WIM(), 'POST', vrij, { sleutel })).status).toBe(204);
    }
    expect(await geparkeerd()).toEqual([]);
    expect((await proef.doe(WIM(), 'POST', vrij)).status).toBe(404);
  });
});

it('every choice can be made again from the streams, without the kaarten and without what was put aside', async () => {
  const { store, catalogus } = proef.omgeving;
  const gegevens = { ...STANDAARDINRICHTING, zaaktypen: ZAAKTYPEN, werkvoorraden: WERKVOORRADEN };
  const bronnen = { store, catalogus, inrichting: new Inrichting(gegevens) };
  const zaakIds = [...(await zakenOp(store, catalogus, await store.head())).keys()];
  const alle = (await Promise.all(zaakIds.map((zaakId) => toewijzingenVan(store, catalogus, zaakId)))).flat();
  const gekozen = alle.flatMap(({ onderbouwing, ...toen }) => (onderbouwing ? [{ ...toen, onderbouwing }] : []));
  expect(gekozen.some(({ onderbouwing }) => onderbouwing.expertise !== undefined)).toBe(true);
  expect(gekozen.some(({ onderbouwing }) => onderbouwing.geparkeerd !== undefined)).toBe(true);
  for (const toen of gekozen) expect((await herhaalToewijzing(bronnen, toen)).verschillen).toEqual([]);
});

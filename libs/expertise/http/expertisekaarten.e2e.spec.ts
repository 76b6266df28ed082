import { randomUUID } from 'node:crypto';
import { Omgeving, type Antwoord, type Vraag } from '../testing/omgeving.js';

const JAN = { sub: 'jansen', rollen: ['behandelaar'], locatie: 'Arnhem', team: 'A1' };
const KIM = { sub: 'kim', rollen: ['behandelaar'], locatie: 'Arnhem', team: 'A1' };
const EVA = { sub: 'eva', rollen: ['behandelaar'], locatie: 'Eindhoven', team: 'E1' };
const LEO = { sub: 'leo', rollen: ['teamleider'], locatie: 'Arnhem', team: 'A1' };
const LIZ = { sub: 'liz', rollen: ['teamleider'], locatie: 'Eindhoven', team: 'E1' };
const RIA = { sub: 'ria', rollen: ['regie'] };
const PAD = '/expertisekaarten';
const ROOSTER = { ma: 480, di: 480, wo: 0, do: 480, vr: 240, za: 0, zo: 0 };

interface Inhoud {
  readonly type: string;
  readonly invalidParams?: readonly { readonly name: string; readonly code: string }[];
  readonly kaartId: string;
  readonly medewerker: string;
  readonly zin: string;
  readonly results: readonly Inhoud[];
  readonly next: string | null;
  readonly previous: string | null;
  readonly count: number;
}

let omgeving: Omgeving;
beforeAll(async () => {
  omgeving = await Omgeving.maak(['aanmerkelijk belang', 'box 3', 'giften']);
  for (const wie of [JAN, KIM, EVA, LEO, LIZ, RIA]) await omgeving.werkt(wie);
});
afterAll(() => omgeving.sluit());

type Wie = typeof JAN | typeof RIA;
const open = (wie: Wie, inhoud: object, meer: Vraag = {}) => omgeving.schrijf<Inhoud>(wie, PAD, { inhoud, ...meer });
const wijzig = (wie: Wie, kaartId: string, inhoud: object, revisie?: number) =>
  omgeving.schrijf<Inhoud>(wie, `${PAD}/${kaartId}/wijzigingen`, { inhoud, ...(revisie !== undefined && { revisie }) });
const fout = ({ status, inhoud }: Antwoord<Inhoud>) => [
  status,
  inhoud.invalidParams?.map(({ name, code }) => [name, code]) ?? inhoud.type,
];

let nieuw = 0;
/** The kaart of somebody new in team A1, kept by Leo. */
async function kaart(inhoud: object = {}): Promise<Inhoud> {
  const sub = `nieuw${++nieuw}`;
  await omgeving.werkt({ ...JAN, sub });
  return (await open(LEO, { medewerker: sub, ...inhoud })).inhoud;
}

describe('opening a kaart', () => {
  it('gives somebody one, in the place of the last token, and again the same under the same key', async () => {
    const sleutel = randomUUID();
    const inhoud = { medewerker: 'jansen', groepsfunctie: 'E', expertises: [{ expertise: 'box 3', niveau: 'expert' }] };
    const eerste = await open(LEO, inhoud, { sleutel });
    expect(eerste.status).toBe(201);
    expect(eerste.inhoud).toEqual({
      kaartId: expect.any(String),
      medewerker: 'jansen',
      groepsfunctie: 'E',
      expertises: [{ expertise: 'box 3', niveau: 'expert' }],
      tweetalig: false,
      coach: false,
      locatie: 'Arnhem',
      team: 'A1',
      vandaagAfwezig: false,
      afwezigheden: [],
    });
    expect(eerste.kop['location']).toBe(`/v1${PAD}/${eerste.inhoud.kaartId}`);
    expect(eerste.kop['etag']).toBe('"2"');
    expect(await open(LEO, inhoud, { sleutel })).toMatchObject({ status: 201, inhoud: eerste.inhoud });
    expect(fout(await open(LEO, { medewerker: 'jansen' }))).toEqual([409, '/problemen/expertisekaart-bestaat']);
    const nummer = await omgeving.medewerkers.nummerVan('jansen');
    expect(JSON.stringify(eerste.inhoud)).not.toContain(String(nummer));
    await omgeving.projecties.wacht('expertise', await omgeving.store.head());
    expect(await omgeving.kaarten.kaartVan(nummer)).toMatchObject({ medewerker: nummer, groepsfunctie: 'E' });
  });

  it.each<[string, Wie, object, unknown]>([
    ['of somebody of another team', LEO, { medewerker: 'eva' }, [400, [['medewerker', 'niet-toegestaan']]]],
    ['of somebody whom nobody knows', LEO, { medewerker: 'niemand' }, [400, [['medewerker', 'onbekende-waarde']]]],
    ['into another team', LEO, { medewerker: 'kim', team: 'E1' }, [400, [['team', 'niet-toegestaan']]]],
    ['by a behandelaar', KIM, { medewerker: 'kim' }, [403, '/problemen/geen-recht']],
    [
      'with an expertise that there is not',
      LEO,
      { medewerker: 'kim', expertises: [{ expertise: 'weer', niveau: 'basis' }] },
      [400, [['expertises', 'onbekende-waarde']]],
    ],
    [
      'with a day of more than a day',
      LEO,
      { medewerker: 'kim', rooster: { ...ROOSTER, ma: 1_441 } },
      [400, [['rooster.ma', 'te-hoog']]],
    ],
    [
      'with a reason for being absent',
      LEO,
      { medewerker: 'kim', afwezigheden: [{ van: '2026-03-10', tot: '2026-03-11', reden: 'griep' }] },
      [400, [['afwezigheden[0].reden', expect.any(String)]]],
    ],
  ])('is not done %s', async (_, wie, inhoud, verwacht) => {
    expect(fout(await open(wie, inhoud))).toEqual(verwacht);
  });
});

describe('changing a kaart', () => {
  it('is decided on the version that was read, by who keeps the kaarten of that team', async () => {
    const { kaartId } = await kaart();
    expect((await wijzig(LEO, kaartId, { coach: true })).status).toBe(428);
    expect((await wijzig(LEO, kaartId, { coach: true }, 9)).status).toBe(412);
    expect((await wijzig(LIZ, kaartId, { coach: true }, 1)).status).toBe(404);
    expect((await wijzig(LEO, randomUUID(), { coach: true }, 1)).status).toBe(404);
    const nu = await wijzig(LEO, kaartId, { coach: true }, 1);
    expect(nu).toMatchObject({ status: 201, inhoud: { coach: true, team: 'A1' } });
    expect(nu.kop['etag']).toBe('"2"');
    expect(fout(await wijzig(LEO, kaartId, { team: 'E1' }, 2))).toEqual([400, [['team', 'niet-toegestaan']]]);
    expect((await wijzig(RIA, kaartId, { team: 'E1', locatie: 'Eindhoven' }, 2)).status).toBe(201);
    expect((await wijzig(LEO, kaartId, { coach: false }, 3)).status).toBe(404);
  });

  it('stands in the time line; when somebody works is there for that person and who keeps the kaart', async () => {
    const { kaartId, medewerker } = await kaart();
    const expertises = [{ expertise: 'giften', niveau: 'basis' }];
    const afwezigheden = [{ van: '2026-03-10', tot: '2026-03-11' }];
    await wijzig(LEO, kaartId, { expertises, rooster: ROOSTER, afwezigheden }, 1);
    const zinnen = async (wie: Wie) =>
      (await omgeving.lees<Inhoud>(wie, `${PAD}/${kaartId}/tijdlijn`)).inhoud.results.map(({ zin }) => zin);
    const voorIedereen = [
      'Expertisekaart geopend.',
      'Vastgelegd: geen groepsfunctie, locatie Arnhem, team A1.',
      'Expertise giften: basis.',
    ];
    const alles = [...voorIedereen, expect.stringContaining('Rooster:'), expect.stringContaining('Afwezig van')];
    const zelf = { ...JAN, sub: medewerker };
    for (const wie of [LEO, RIA, zelf]) expect(await zinnen(wie)).toEqual(alles);
    for (const wie of [EVA, LIZ]) expect(await zinnen(wie)).toEqual(voorIedereen);
    const ziet = async (wie: Wie) => (await omgeving.lees<Inhoud>(wie, `${PAD}/${kaartId}`)).inhoud;
    expect(await ziet(zelf)).toMatchObject({ rooster: ROOSTER, afwezigheden, vandaagAfwezig: true });
    const vanVer = await ziet(EVA);
    expect(vanVer).toMatchObject({ vandaagAfwezig: true, expertises });
    expect(vanVer).not.toHaveProperty('rooster');
    expect(vanVer).not.toHaveProperty('afwezigheden');
  });
});

describe('who can help', () => {
  it('is found by expertise, level, coach, tweetalig and place, and nobody is ranked', async () => {
    const ab = (niveau: string) => ({ expertises: [{ expertise: 'aanmerkelijk belang', niveau }] });
    const basis = await kaart(ab('basis'));
    const expert = await kaart({ ...ab('expert'), coach: true });
    await omgeving.werkt({ ...EVA, sub: 'elders' });
    const elders = (await open(RIA, { medewerker: 'elders', ...ab('gevorderd'), tweetalig: true })).inhoud;
    const zoek = async (vraag: string) =>
      (await omgeving.lees<Inhoud>(EVA, `${PAD}?expertise=aanmerkelijk%20belang${vraag}`)).inhoud.results.map(
        ({ kaartId }) => kaartId,
      );
    const inArnhem = [basis.kaartId, expert.kaartId].sort();
    expect(await zoek('')).toEqual([...inArnhem, elders.kaartId]);
    expect(await zoek('&niveau=gevorderd')).toEqual([expert.kaartId, elders.kaartId]);
    expect(await zoek('&coach=true')).toEqual([expert.kaartId]);
    expect(await zoek('&tweetalig=true')).toEqual([elders.kaartId]);
    expect(await zoek('&locatie=Arnhem')).toEqual(inArnhem);
    expect(await zoek('&team=E1')).toEqual([elders.kaartId]);
    expect(await zoek('&groepsfunctie=F')).toEqual([]);
  });

  it('is read page by page, forth and back', async () => {
    for (let i = 0; i < 4; i++) await kaart({ expertises: [{ expertise: 'giften', niveau: 'expert' }] });
    const lees = async (pad: string) => (await omgeving.lees<Inhoud>(EVA, pad)).inhoud;
    const ids = ({ results }: Inhoud) => results.map(({ kaartId }) => kaartId);
    const vraag = `${PAD}?expertise=giften&niveau=expert`;
    const alle = ids(await lees(vraag));
    const eerste = await lees(`${vraag}&pageSize=3&metAantal=true`);
    expect([ids(eerste), eerste.count, eerste.previous]).toEqual([alle.slice(0, 3), 4, null]);
    const tweede = await lees(eerste.next!.slice('/v1'.length));
    expect([ids(tweede), tweede.next]).toEqual([alle.slice(3), null]);
    const terug = await lees(tweede.previous!.slice('/v1'.length));
    expect([ids(terug), terug.previous]).toEqual([alle.slice(0, 3), null]);
    for (const nummer of await omgeving.medewerkers.alleNummers()) {
      expect(
        Buffer.from(new URL(eerste.next!, 'http://x').searchParams.get('cursor')!, 'base64url').toString(),
      ).not.toContain(String(nummer));
    }
  });
});

it('the read model is the same after a rebuild', async () => {
  const rijen = async () =>
    (await omgeving.database.pool.query('select * from expertise.kaarten order by medewerker')).rows;
  await omgeving.projecties.wacht('expertise', await omgeving.store.head());
  const voor = await rijen();
  expect(voor.length).toBeGreaterThan(5);
  await omgeving.projecties.herbouw('expertise', () => undefined);
  expect(await rijen()).toEqual(voor);
  const { locatie, team } = { locatie: 'Eindhoven', team: 'E1' };
  const nummers = async (filter: object) => (await omgeving.kaarten.kaartenVan(filter)).map((k) => k.medewerker);
  expect(await nummers({ locatie })).toEqual(await nummers({ team }));
  expect(await nummers({ locatie: 'Nergens' })).toEqual([]);
});

import { Nepserver, type Gegeven, type Ontvangen } from '../testing/nepserver.js';
import { bezetting } from '../simulatie/bezetting.js';
import { GeenDemoserver, meldAan } from './aanmelden.js';
import { GeenVerbinding, Geweigerd, Verbinding } from './verbinding.js';

const MOMENT = Date.parse('2026-09-07T07:00:00Z');
const TOKENS = new Map([['jansen', 'token-van-jansen']]);

let server: Nepserver;
afterEach(() => server.stop());

const verbonden = async (antwoord: (vraag: Ontvangen, hoeveelste: number) => Gegeven, tokens = TOKENS) => {
  server = await Nepserver.start(antwoord);
  return new Verbinding(server.adres, tokens);
};

describe('Verbinding', () => {
  it('asks as somebody, at a moment', async () => {
    const verbinding = await verbonden(() => ({ inhoud: { results: [] } }));
    const { inhoud } = await verbinding.vraag({ wie: 'jansen', moment: MOMENT, pad: '/v1/zaken?pageSize=1' });
    expect(inhoud).toEqual({ results: [] });
    expect(server.ontvangen).toEqual([
      expect.objectContaining({
        methode: 'GET',
        pad: '/v1/zaken?pageSize=1',
        inhoud: undefined,
        kopregels: expect.objectContaining({
          authorization: 'Bearer token-van-jansen',
          'zaakstroom-klok': '2026-09-07T07:00:00.000Z',
        }),
      }),
    ]);
  });

  it('does with a key, a revision and a body', async () => {
    const verbinding = await verbonden(() => ({
      status: 201,
      kopregels: { etag: '"8"', location: '/v1/zaken/1' },
      inhoud: { zaakId: '1' },
    }));
    const verzoek = { wie: 'jansen', moment: MOMENT, pad: '/v1/zaken/1/pauzes', sleutel: 's-1', ifMatch: '"7"' };
    const antwoord = await verbinding.vraag({ ...verzoek, inhoud: { a: 1 } });
    expect(antwoord).toEqual({
      status: 201,
      etag: '"8"',
      locatie: '/v1/zaken/1',
      positie: '',
      inhoud: { zaakId: '1' },
    });
    expect(server.ontvangen[0]).toMatchObject({
      methode: 'POST',
      inhoud: { a: 1 },
      kopregels: { 'idempotency-key': 's-1', 'if-match': '"7"', 'content-type': 'application/json' },
    });
  });

  it('knows the highest position that was answered, and demands one only when asked to', async () => {
    const posities = ['0007', '0012', '0009'];
    const verbinding = await verbonden((_, hoeveelste) => ({
      kopregels: { 'zaakstroom-positie': posities[hoeveelste - 1] ?? '0013' },
    }));
    const vraag = { wie: 'jansen', moment: MOMENT, pad: '/v1/werkvoorraden' };
    await verbinding.vraag({ ...vraag, minstens: verbinding.positie });
    await verbinding.vraag(vraag);
    await verbinding.vraag({ ...vraag, minstens: '0003' });
    await verbinding.vraag({ ...vraag, minstens: verbinding.positie });
    const gevraagd = server.ontvangen.map(({ kopregels }) => kopregels['zaakstroom-positie-minimaal']);
    expect(gevraagd).toEqual([undefined, undefined, '0003', '0012']);
  });

  it('asks again, with the same key, when the system asks for a moment', async () => {
    const verbinding = await verbonden((_, hoeveelste) =>
      hoeveelste < 3
        ? { status: 503, kopregels: { 'retry-after': '0' }, inhoud: {} }
        : { status: 201, inhoud: 'klaar' },
    );
    const { inhoud } = await verbinding.vraag({ wie: 'jansen', moment: MOMENT, pad: '/v1/zaken', sleutel: 's-1' });
    expect([inhoud, verbinding.aantal]).toEqual(['klaar', 3]);
    expect(new Set(server.ontvangen.map(({ kopregels }) => kopregels['idempotency-key']))).toEqual(new Set(['s-1']));
  });

  it('a refusal tells who was refused what, and why', async () => {
    const probleem = { title: 'Dit kan nu niet', detail: 'De zaak wacht.', invalidParams: [{ name: 'x' }] };
    const verbinding = await verbonden(() => ({ status: 409, inhoud: probleem }));
    const fout = await verbinding.vraag({ wie: 'jansen', moment: MOMENT, pad: '/v1/zaken/1/pauzes' }).catch((e) => e);
    expect(fout).toBeInstanceOf(Geweigerd);
    expect(fout.message).toBe(
      'jansen kreeg op /v1/zaken/1/pauzes het antwoord 409 (Dit kan nu niet). De zaak wacht. [{"name":"x"}]',
    );
  });

  it('a server that is not there is told by its address', async () => {
    const verbinding = await verbonden(() => ({}));
    await server.stop();
    const fout = await verbinding.vraag({ wie: 'jansen', moment: MOMENT, pad: '/v1/zaken' }).catch((e) => e);
    expect(fout).toBeInstanceOf(GeenVerbinding);
    expect(fout.message).toContain(server.adres);
    server = await Nepserver.start(() => ({}));
  });
});

describe('signing in', () => {
  const { behandelaars } = bezetting('Arnhem', 3);
  const tokens = new Map(behandelaars.map(({ sub }) => [sub, sub]));

  it('everybody looks once, in order', async () => {
    const verbinding = await verbonden(() => ({ inhoud: {} }), tokens);
    await meldAan(behandelaars, verbinding, MOMENT);
    expect(server.ontvangen.map(({ kopregels }) => kopregels.authorization)).toEqual(
      behandelaars.map(({ sub }) => `Bearer ${sub}`),
    );
  });

  it.each([
    [401, { title: 'Niet aangemeld' }, /kent onze tokens niet.*ZAAKSTROOM_DATA/],
    [400, { title: 'Ongeldige invoer' }, /niet in ontwikkeling/],
    [404, 'geen JSON', /geen Zaakstroom/],
  ])('%d: says that it is no server for a demo, and what to do', async (status, inhoud, uitleg) => {
    const verbinding = await verbonden(() => ({ status, inhoud }), tokens);
    const fout = await meldAan(behandelaars, verbinding, MOMENT).catch((e) => e);
    expect(fout).toBeInstanceOf(GeenDemoserver);
    expect(fout.message).toMatch(uitleg);
  });
});

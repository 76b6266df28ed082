import { randomUUID } from 'node:crypto';
import { relatiesVan, ROLLEN } from '../domein/index.js';
import { JAN, maakZakenapp, PIET, RIA, VERA, WIM, type Zakenapp } from '../testing/app.js';
import { ZAAKROUTES, type Zaakroute } from '../testing/routes.js';

let proef: Zakenapp;
beforeAll(async () => {
  proef = await maakZakenapp();
});
afterAll(() => proef.sluit());

const vraag = ({ methode, pad }: Zaakroute, wie: object, zaakId: string, bij: object = {}) =>
  proef.doe(wie, methode, `/zaken/${zaakId}${pad}`, bij);
/** Who does it in these proofs: a behandelaar, where a behandelaar may. */
const doener = ({ operatie }: Zaakroute) =>
  relatiesVan('behandelaar', operatie).length > 0
    ? JAN
    : relatiesVan('werkvoorbereider', operatie).length > 0
      ? WIM
      : RIA;
const namen = ZAAKROUTES.map((route) => [`${route.methode} ${route.pad}`, route] as const);
const schrijvend = namen.filter(([, { ifMatch }]) => ifMatch !== undefined);

it('the table has every route of a zaak that there is', () => {
  const gediend = Object.entries(proef.openapi.paths).flatMap(([pad, methoden]) =>
    pad.startsWith('/zaken/{zaakId}') ? Object.keys(methoden).map((methode) => `${methode.toUpperCase()} ${pad}`) : [],
  );
  const inTabel = ZAAKROUTES.map(
    ({ methode, pad }) =>
      `${methode} /zaken/{zaakId}${pad
        .replace(/\/(brie|consult|toewijzing)(v?en)\/[^/]+/, '/$1$2/{$1Id}')
        .replace('{brieId}', '{briefId}')}`,
  );
  expect(inTabel.sort()).toEqual(gediend.sort());
});

describe('a zaak outside the view does not exist', () => {
  let zaakId: string;
  beforeAll(async () => void (zaakId = await proef.eenZaak()));

  it.each(namen.flatMap(([naam, route]) => ROLLEN.map((rol) => [naam, rol, route] as const)))(
    '%s for a %s of elsewhere',
    async (_, rol, route) => {
      const wie = { sub: `${rol}-elders`, rollen: [rol as string], locatie: 'Eindhoven', team: 'E9' };
      const relaties = relatiesVan(rol, route.operatie);
      const eigen = route.pad === '/koppelingen' && relaties.length > 0 && { zaakId: await proef.eenZaak(wie) };
      const inhoud = route.verplicht && { ...route.verplicht, ...eigen };
      const { status, inhoud: antwoord } = await vraag(route, wie, zaakId, { ...(inhoud && { inhoud }) });
      // Of an allocation that never was, even who sees the zaak hears nothing.
      if (relaties.length === 0) expect(status).toBe(403);
      else if (relaties.includes('alle') && !route.pad.endsWith('/toelichting')) {
        expect([200, 201, 409, 428]).toContain(status);
      } else expect([status, antwoord.type]).toEqual([404, '/problemen/niet-gevonden']);
    },
  );

  it('for who was asked by name it does, wherever that person is; for other advisers it does not', async () => {
    const gevraagd = await proef.eenZaak();
    const adviseur = { ...VERA, sub: 'adviseur' };
    await proef.doe(adviseur, 'GET', '/zaken');
    const vraagstelling = { aan: 'VTA', medewerker: 'adviseur', vraag: 'Mag dit?' };
    await proef.doe(JAN, 'POST', `/zaken/${gevraagd}/behandelingen`, { revisie: 1 });
    await proef.doe(JAN, 'POST', `/zaken/${gevraagd}/consulten`, { inhoud: vraagstelling });
    expect((await proef.doe(adviseur, 'GET', `/zaken/${gevraagd}`)).status).toBe(200);
    expect((await proef.doe({ ...VERA, sub: 'een ander' }, 'GET', `/zaken/${gevraagd}`)).status).toBe(404);
  });
});

describe.each(schrijvend)('%s', (_, route) => {
  const { verplicht = {}, fout = {}, ifMatch } = route;
  let zaakId: string;
  beforeAll(async () => {
    await proef.doe(PIET, 'GET', '/zaken');
    zaakId = await proef.eenZaak();
  });
  const geldig = async (): Promise<object> =>
    route.pad === '/koppelingen' ? { zaakId: await proef.eenZaak() } : { ...verplicht };

  it(ifMatch === 'verplicht' ? 'demands If-Match: 428' : 'works without If-Match', async () => {
    const { status } = await vraag(route, doener(route), await proef.eenZaak(), { inhoud: await geldig() });
    if (ifMatch === 'verplicht') expect(status).toBe(428);
    else expect([201, 409]).toContain(status);
  });

  it('refuses a stale If-Match: 412', async () => {
    const { status, inhoud } = await vraag(route, doener(route), zaakId, { revisie: 99, inhoud: await geldig() });
    expect([status, inhoud.type]).toEqual([412, '/problemen/revisie-verouderd']);
  });

  it('demands an Idempotency-Key: 400', async () => {
    const { status, inhoud } = await vraag(route, doener(route), zaakId, {
      revisie: 1,
      sleutel: '',
      inhoud: await geldig(),
    });
    expect([status, inhoud.invalidParams.map(({ name }) => name)]).toEqual([400, ['Idempotency-Key']]);
  });

  it('refuses a field that it does not know: 400', async () => {
    const inhoud = { ...(await geldig()), onbekend: 1 };
    const antwoord = await vraag(route, doener(route), zaakId, { revisie: 1, inhoud });
    expect([antwoord.status, antwoord.inhoud.invalidParams.map(({ name }) => name)]).toEqual([400, ['onbekend']]);
  });

  it('takes the least that a body must have', async () => {
    const antwoord = await vraag(route, doener(route), zaakId, { revisie: 1, inhoud: await geldig() });
    expect([201, 409, 412]).toContain(antwoord.status);
  });

  const velden = Object.keys(verplicht);
  if (velden.length > 0) {
    it.each(velden)('misses %s: 400', async (veld) => {
      const inhoud = Object.fromEntries(Object.entries(await geldig()).filter(([naam]) => naam !== veld));
      const antwoord = await vraag(route, doener(route), await proef.eenZaak(), { revisie: 1, inhoud });
      expect([antwoord.status, antwoord.inhoud.invalidParams[0]?.name]).toEqual([400, veld]);
    });
  }

  const fouten = Object.entries(fout);
  if (fouten.length > 0) {
    it.each(fouten)('refuses a wrong %s: 400', async (veld, waarde) => {
      const vers = await proef.eenZaak();
      const antwoord = await vraag(route, doener(route), vers, {
        revisie: 1,
        inhoud: { ...(await geldig()), [veld]: waarde },
      });
      expect([antwoord.status, antwoord.inhoud.invalidParams.map(({ name }) => name)]).toEqual([400, [veld]]);
      expect(await proef.omgeving.gebeurd(`zaak-${vers}`)).toHaveLength(2);
    });
  }

  it('takes no list and no text for a body: 400', async () => {
    for (const inhoud of [[1], ['x']]) {
      expect((await vraag(route, doener(route), zaakId, { revisie: 1, inhoud })).status).toBe(400);
    }
  });

  it('answers 400 for an address that is no zaak, and 404 for one that is nobody’s', async () => {
    const inhoud = await geldig();
    expect((await vraag(route, doener(route), 'B20260000001', { revisie: 1, inhoud })).status).toBe(400);
    expect((await vraag(route, RIA, randomUUID(), { revisie: 1, inhoud })).status).toBe(
      relatiesVan('regie', route.operatie).length > 0 ? 404 : 403,
    );
  });
});

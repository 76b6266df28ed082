import { connect } from 'node:net';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import type { LightMyRequestResponse } from 'fastify';
import { BEKEND, stand, VASTGEHOUDEN } from '../testing/dingen.js';
import { maakProefapp, type Proefapp } from '../testing/proefapp.js';

const ONBEKEND = '018f0000-0000-7000-8000-00000000ffff';
const MET = { authorization: 'Bearer goed', 'idempotency-key': 'k1' };
const LEZER = { ...MET, authorization: 'Bearer lezer' };
const DING = { naam: 'bal', kleur: 'rood' };

let proef: Proefapp;
beforeAll(async () => {
  proef = await maakProefapp();
});
afterAll(() => proef.app.close());
beforeEach(() => {
  proef.log.length = 0;
});

type Vraag = Parameters<Proefapp['app']['inject']>[0] & object;
const vraag = (v: Vraag): Promise<LightMyRequestResponse> => proef.app.inject(v);

function verwachtProbleem(antwoord: LightMyRequestResponse, status: number, slug: string): Record<string, unknown> {
  expect([antwoord.statusCode, antwoord.headers['content-type'], antwoord.headers['api-version']]).toEqual([
    status,
    'application/problem+json',
    '1.2.3',
  ]);
  expect(antwoord.headers['cache-control']).toBe('no-store');
  const probleem = antwoord.json<Record<string, unknown>>();
  expect(probleem).toMatchObject({ type: `/problemen/${slug}`, status, instance: expect.stringMatching(/^urn:uuid:/) });
  expect(typeof probleem['title']).toBe('string');
  expect(typeof probleem['detail']).toBe('string');
  return probleem;
}

describe('every error is problem+json', () => {
  it.each<[string, Vraag, number, string]>([
    ['an unknown address', { url: '/v1/nergens' }, 404, 'niet-gevonden'],
    ['outside the prefix', { url: '/dingen' }, 404, 'niet-gevonden'],
    ['a trailing slash', { url: '/v1/dingen/', headers: MET }, 404, 'niet-gevonden'],
    [
      'an empty parameter',
      { method: 'POST', url: '/v1/dingen//verven', headers: MET, payload: {} },
      404,
      'niet-gevonden',
    ],
    [
      'an unknown address with a strange body',
      { method: 'POST', url: '/v1/x', payload: 'x', headers: { 'content-type': 'text/plain' } },
      404,
      'niet-gevonden',
    ],
    ['a method that is not there', { method: 'PUT', url: '/v1/dingen', payload: DING }, 405, 'methode-niet-toegestaan'],
    [
      'broken JSON',
      {
        method: 'POST',
        url: '/v1/dingen',
        headers: { ...MET, 'content-type': 'application/json' },
        payload: '{"naam":',
      },
      400,
      'ongeldige-json',
    ],
    [
      'an empty body that calls itself JSON, where a body is needed',
      { method: 'POST', url: '/v1/dingen', headers: { ...MET, 'content-type': 'application/json' }, payload: '' },
      400,
      'ongeldige-invoer',
    ],
    [
      'a poisoned body',
      {
        method: 'POST',
        url: '/v1/dingen',
        headers: { ...MET, 'content-type': 'application/json' },
        payload: '{"__proto__":{"a":1}}',
      },
      400,
      'ongeldige-json',
    ],
    [
      'a body that is no JSON',
      { method: 'POST', url: '/v1/dingen', headers: { ...MET, 'content-type': 'text/plain' }, payload: 'bal' },
      415,
      'soort-niet-ondersteund',
    ],
    [
      'a form',
      {
        method: 'POST',
        url: '/v1/dingen',
        headers: { ...MET, 'content-type': 'application/x-www-form-urlencoded' },
        payload: 'a=1',
      },
      415,
      'soort-niet-ondersteund',
    ],
    [
      'too large a body',
      { method: 'POST', url: '/v1/dingen', headers: MET, payload: { naam: 'x'.repeat(300_000) } },
      413,
      'te-groot',
    ],
    ['an address that cannot be decoded', { url: '/v1/%zz' }, 400, 'ongeldig-verzoek'],
    ['too long a parameter', { url: `/v1/dingen/${'a'.repeat(500)}`, headers: MET }, 414, 'adres-te-lang'],
    ['the store away', { url: '/v1/dingen/weg' }, 503, 'niet-beschikbaar'],
    [
      'an own error of a capability',
      {
        method: 'POST',
        url: `/v1/dingen/${VASTGEHOUDEN}/verven`,
        headers: { ...MET, 'if-match': '"7"' },
        payload: { soort: 'rood' },
      },
      409,
      'ding-bezet',
    ],
    [
      'a lost race on a route with If-Match',
      {
        method: 'POST',
        url: `/v1/dingen/${BEKEND}/verven`,
        headers: { ...MET, 'if-match': '"7"' },
        payload: { soort: 'race' },
      },
      412,
      'revisie-verouderd',
    ],
  ])('%s', async (_, v, status, slug) => {
    verwachtProbleem(await vraag(v), status, slug);
  });

  it('keeps the members that belong to a problem', async () => {
    const url = `/v1/dingen/${VASTGEHOUDEN}/verven`;
    const antwoord = await vraag({
      method: 'POST',
      url,
      headers: { ...MET, 'if-match': '"7"' },
      payload: { soort: 'rood' },
    });
    expect(antwoord.json()).toMatchObject({ mogelijk: ['wachten'] });
    expect((await vraag({ url: '/v1/dingen/weg' })).headers['retry-after']).toBe('5');
  });

  it('names the methods of a known address', async () => {
    const fout = await vraag({ method: 'PATCH', url: '/v1/dingen' });
    expect(fout.headers['allow']).toBe('GET, HEAD, OPTIONS, POST');
    const opties = await vraag({ method: 'OPTIONS', url: `/v1/dingen/${BEKEND}/verven` });
    expect([opties.statusCode, opties.headers['allow'], opties.body]).toEqual([204, 'OPTIONS, POST', '']);
    verwachtProbleem(await vraag({ method: 'OPTIONS', url: '/v1/nergens' }), 404, 'niet-gevonden');
  });

  it('answers HEAD as GET without body', async () => {
    const get = await vraag({ url: `/v1/dingen/${BEKEND}`, headers: MET });
    const head = await vraag({ method: 'HEAD', url: `/v1/dingen/${BEKEND}`, headers: MET });
    expect([head.statusCode, head.body, head.headers['etag']]).toEqual([200, '', '"7"']);
    expect(head.headers['content-length']).toBe(get.headers['content-length']);
  });

  it('tells nothing of a fault of its own, and logs it under the id of the answer without personal facts', async () => {
    const probleem = verwachtProbleem(await vraag({ url: '/v1/dingen/stuk' }), 500, 'interne-fout');
    expect(JSON.stringify(probleem)).not.toMatch(/bsn|12345/);
    const regel = proef.log.find(({ msg }) => msg === 'interne-fout')!;
    expect(`urn:uuid:${String(regel['verzoek'])}`).toBe(probleem['instance']);
    expect(regel['err']).toMatchObject({ message: 'key (bsn)=([...]) exists' });
    expect(JSON.stringify(proef.log)).not.toContain('123456782');
  });

  it('answers what Node cannot read as HTTP', async () => {
    await proef.app.listen(0, '127.0.0.1');
    const { port } = proef.app.getHttpServer().address() as AddressInfo;
    const socket = connect(port, '127.0.0.1');
    let tekst = '';
    socket.on('data', (stuk: Buffer) => (tekst += stuk.toString()));
    socket.write('GET / HTTP/1.1\r\nHost: x\r\nkapot\r\n\r\n');
    await once(socket, 'close');
    expect(tekst).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n/);
    expect(tekst).toMatch(/content-type: application\/problem\+json\r\n/);
    expect(tekst).toMatch(/api-version: 1\.2\.3\r\n/);
    expect(JSON.parse(tekst.slice(tekst.indexOf('\r\n\r\n')))).toMatchObject({ status: 400 });
  });
});

describe('validation', () => {
  const fouten = async (payload: object | string, url = '/v1/dingen'): Promise<unknown> => {
    const antwoord = await vraag({
      method: 'POST',
      url,
      headers: { ...MET, 'content-type': 'application/json' },
      payload,
    });
    return verwachtProbleem(antwoord, 400, 'ongeldige-invoer')['invalidParams'];
  };

  it('tells every fault at once, in Dutch, nested ones by their path', async () => {
    const payload = {
      naam: 'x'.repeat(21),
      vreemd: 1,
      gemaaktOp: '2026-01-31T09:00:00',
      datum: '2026-02-30',
      onderdelen: [{ soort: 'wiel' }, { soort: 'w', aantal: 10, raar: true }],
    };
    expect(await fouten(payload)).toEqual(
      expect.arrayContaining([
        { name: 'naam', code: 'verkeerde-lengte', reason: 'Moet 1 tot en met 20 tekens lang zijn.' },
        { name: 'kleur', code: 'verplicht', reason: 'Is verplicht.' },
        { name: 'vreemd', code: 'onbekend-veld', reason: 'Dit veld bestaat niet.' },
        { name: 'gemaaktOp', code: 'geen-tijdstip', reason: expect.stringContaining('2026-01-31T09:00:00Z') as string },
        { name: 'datum', code: 'geen-datum', reason: expect.any(String) as string },
        { name: 'onderdelen[1].soort', code: 'verkeerde-lengte', reason: 'Moet 2 tot en met 10 tekens lang zijn.' },
        { name: 'onderdelen[1].aantal', code: 'te-hoog', reason: 'Mag hoogstens 9 zijn.' },
        { name: 'onderdelen[1].raar', code: 'onbekend-veld', reason: 'Dit veld bestaat niet.' },
      ]),
    );
    expect(((await fouten(payload)) as unknown[]).length).toBe(8);
  });

  it.each(['abc', '1.5', '', '1e2'])(
    'tells one thing of a pageSize of %j: it was too low and too high at once',
    async (waarde) => {
      const antwoord = await vraag({ url: `/v1/dingen?pageSize=${waarde}`, headers: MET });
      expect(verwachtProbleem(antwoord, 400, 'ongeldige-invoer')['invalidParams']).toEqual([
        { name: 'pageSize', code: 'geen-geheel-getal', reason: 'Moet een geheel getal zijn.' },
      ]);
    },
  );

  it('names the values that are allowed', async () => {
    expect(await fouten({ naam: 'bal', kleur: 'geel' })).toEqual([
      { name: 'kleur', code: 'onbekende-waarde', reason: 'Moet een van deze zijn: rood, blauw.' },
    ]);
  });

  it('refuses a body that is no object', async () => {
    for (const payload of ['[]', '"bal"', 'null', '7']) {
      expect(await fouten(payload)).toEqual([{ name: '', code: 'geen-object', reason: 'Moet een object zijn.' }]);
    }
    expect(await fouten({ ...DING, onderdelen: ['wiel'] })).toMatchObject([
      { name: 'onderdelen[0]', code: 'geen-object', reason: 'Moet een object zijn.' },
    ]);
  });

  it('survives a body nested so deeply that recursion fails', async () => {
    const diep = '['.repeat(100_000) + ']'.repeat(100_000);
    expect(await fouten(`{"naam":"bal","kleur":"rood","onderdelen":${diep}}`)).not.toEqual([]);
  });

  it('reads query and path as strictly as the body', async () => {
    const query = await vraag({ url: '/v1/dingen?pageSize=101&kleur=rood&metAantal=ja', headers: MET });
    expect(verwachtProbleem(query, 400, 'ongeldige-invoer')['invalidParams']).toEqual(
      expect.arrayContaining([
        { name: 'pageSize', code: 'te-hoog', reason: 'Mag hoogstens 100 zijn.' },
        { name: 'kleur', code: 'onbekend-veld', reason: 'Dit veld bestaat niet.' },
        { name: 'metAantal', code: 'geen-waarheidswaarde', reason: 'Moet true of false zijn.' },
      ]),
    );
    verwachtProbleem(await vraag({ url: '/v1/dingen/geen-uuid', headers: MET }), 400, 'ongeldige-invoer');
    verwachtProbleem(await vraag({ url: `/v1/dingen/${BEKEND}?x=1`, headers: MET }), 400, 'ongeldige-invoer');
    const body = { method: 'DELETE', url: `/v1/dingen/${BEKEND}`, headers: MET, payload: { reden: 'x' } } as const;
    verwachtProbleem(await vraag(body), 400, 'ongeldige-invoer');
  });
});

describe('the order of checks', () => {
  const verf = (headers: Record<string, string>, payload: object | string = { soort: 'rood' }, id = BEKEND): Vraag => ({
    method: 'POST',
    url: `/v1/dingen/${id}/verven`,
    headers: { 'content-type': 'application/json', ...headers },
    payload,
  });
  const geen = { 'idempotency-key': 'k1' };

  /** Each request breaks the rule of its name and that of everything after it. */
  it.each<[string, Vraag, number]>([
    ['401 before a body that is no JSON', verf(geen, '{', ONBEKEND), 401],
    ['401 before a body of a wrong type', verf({ ...geen, 'content-type': 'text/plain' }, 'x', ONBEKEND), 401],
    ['401 before a body too large', verf(geen, { soort: 'x'.repeat(300_000) }, ONBEKEND), 401],
    ['401 before validation', verf(geen, {}, ONBEKEND), 401],
    ['401 before 403 and 404', verf(geen, { soort: 'rood' }, ONBEKEND), 401],
    ['400 before 403: body', verf(LEZER, {}, ONBEKEND), 400],
    ['400 before 403: no JSON', verf(LEZER, '{', ONBEKEND), 400],
    ['400 before 403: path', verf(LEZER, { soort: 'rood' }, 'x'), 400],
    ['400 before 403: no Idempotency-Key', verf({ authorization: 'Bearer lezer' }, { soort: 'rood' }, ONBEKEND), 400],
    ['400 before 403: malformed If-Match', verf({ ...LEZER, 'if-match': '7' }, { soort: 'rood' }, ONBEKEND), 400],
    [
      '400 before 403: a clock in production',
      verf({ ...LEZER, 'zaakstroom-klok': '2026-01-01T00:00:00Z' }, { soort: 'rood' }, ONBEKEND),
      400,
    ],
    ['403 before 404', verf(LEZER, { soort: 'rood' }, ONBEKEND), 403],
    ['404 before 428', verf(MET, { soort: 'rood' }, ONBEKEND), 404],
    ['428 before 409', verf(MET, { soort: 'rood' }, VASTGEHOUDEN), 428],
    ['409 bezet before 412', verf({ ...MET, 'if-match': '"3"' }, { soort: 'rood' }, VASTGEHOUDEN), 409],
    ['412', verf({ ...MET, 'if-match': '"3"' }), 412],
    ['all well', verf({ ...MET, 'if-match': '"7"' }), 201],
  ])('%s', async (_, v, status) => {
    expect((await vraag(v)).statusCode).toBe(status);
  });
});

describe('who is it', () => {
  it.each([
    ['no header', undefined, 'Bearer'],
    ['another scheme', 'Basic Z29lZA==', 'Bearer error="invalid_token"'],
    ['a token that is refused', 'Bearer vals', 'Bearer error="invalid_token"'],
  ])('%s: 401 with a challenge', async (_, authorization, uitdaging) => {
    const antwoord = await vraag({ url: '/v1/dingen/wie', headers: authorization ? { authorization } : {} });
    verwachtProbleem(antwoord, 401, 'niet-aangemeld');
    expect(antwoord.headers['www-authenticate']).toBe(uitdaging);
  });

  it('reads the scheme without case', async () => {
    expect((await vraag({ url: '/v1/dingen/wie', headers: { authorization: 'bearer goed' } })).statusCode).toBe(200);
  });
});

describe('the context of a request', () => {
  const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
  const fsc = '018F0000-0000-7000-8000-0000000000AB';

  it('reaches handlers across awaits, each its own', async () => {
    const met = await vraag({ url: '/v1/dingen/wie', headers: { ...MET, traceparent, 'fsc-transaction-id': fsc } });
    expect(met.json()).toMatchObject({ sub: 'm1', traceparent, fscTransactionId: fsc.toLowerCase() });
    const zonder = await vraag({ url: '/v1/dingen/wie', headers: { ...MET, traceparent: '00-kapot' } });
    expect(zonder.json()).toEqual({ sub: 'm1', nu: expect.any(Number) as number });
    const verkeerd = await vraag({ url: '/v1/dingen/wie', headers: { ...MET, 'fsc-transaction-id': 'x' } });
    verwachtProbleem(verkeerd, 400, 'ongeldige-invoer');
  });

  it('keeps a request id that is a UUID and makes one otherwise', async () => {
    const id = '11111111-2222-4333-8444-555555555555';
    expect(
      (await vraag({ url: '/v1/dingen/wie', headers: { ...MET, 'x-request-id': id } })).headers['x-request-id'],
    ).toBe(id);
    const eigen = await vraag({ url: '/v1/dingen/wie', headers: { ...MET, 'x-request-id': '123456782' } });
    expect(eigen.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('has the clock of the request in development only', async () => {
    const kopregel = { 'zaakstroom-klok': '2020-02-03T04:05:06.789+01:00' };
    const productie = await vraag({ url: '/v1/dingen/wie', headers: { ...MET, ...kopregel } });
    expect(verwachtProbleem(productie, 400, 'ongeldige-invoer')['invalidParams']).toMatchObject([
      { name: 'Zaakstroom-Klok', code: 'niet-toegestaan' },
    ]);
    const { app } = await maakProefapp({ ontwikkeling: true, klok: { nu: () => 5 } });
    const nu = async (headers: object): Promise<unknown> =>
      (await app.inject({ url: '/v1/dingen/wie', headers: { ...MET, ...headers } })).json();
    expect(await nu(kopregel)).toMatchObject({ nu: Date.parse('2020-02-03T03:05:06.789Z') });
    expect(await nu({})).toMatchObject({ nu: 5 });
    expect(await nu({ 'zaakstroom-klok': '2020-02-03 04:05' })).toMatchObject({ status: 400 });
    await app.close();
  });
});

describe('headers and log', () => {
  it('sets the fixed headers on answers of every kind', async () => {
    for (const v of [
      { url: '/v1/dingen/wie', headers: MET },
      { url: '/v1/x' },
      { url: '/_healthz/livez' },
      { url: '/v1/%zz' },
    ]) {
      expect((await vraag(v)).headers).toMatchObject({
        'api-version': '1.2.3',
        'cache-control': 'no-store',
        'content-security-policy': "frame-ancestors 'none'",
        'strict-transport-security': 'max-age=31536000; includeSubDomains',
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
      });
    }
  });

  it('opens no other address than the document to other origins', async () => {
    const met = { origin: 'https://elders.example' };
    expect((await vraag({ url: '/v1/openapi.json', headers: met })).headers['access-control-allow-origin']).toBe('*');
    const anders = await vraag({ url: '/v1/dingen/wie', headers: { ...MET, ...met } });
    expect(anders.headers['access-control-allow-origin']).toBeUndefined();
  });

  it('logs one line per request: the pattern, never the address, the token, the body or the person', async () => {
    await vraag({ url: `/v1/dingen/${BEKEND}`, headers: MET });
    await vraag({ url: '/v1/burgers/123456782?naam=Jansen', headers: MET });
    await vraag({ method: 'POST', url: '/v1/dingen?bsn=123456782', headers: MET, payload: { naam: 'Jansen' } });
    expect(proef.log.map(({ methode, route, status }) => [methode, route, status])).toEqual([
      ['GET', '/v1/dingen/:id', 200],
      ['GET', '-', 404],
      ['POST', '/v1/dingen', 400],
    ]);
    expect(JSON.stringify(proef.log)).not.toMatch(/123456782|Jansen|goed|burgers|"m1"/);
  });
});

describe('an answer in more than one media type', () => {
  const kaart = (accept: string | undefined, meer: object = {}) =>
    vraag({ url: `/v1/dingen/${BEKEND}/kaart`, headers: { ...MET, ...(accept && { accept }), ...meer } });

  it('is the one that the client likes best, and says that it was chosen', async () => {
    for (const [accept, soort, inhoud] of [
      [undefined, 'text/plain', 'ding'],
      ['text/html, */*;q=0.1', 'text/html', '<p>ding</p>'],
    ] as const) {
      const { headers, body } = await kaart(accept);
      expect([headers['content-type'], headers['vary'], body]).toEqual([`${soort}; charset=utf-8`, 'accept', inhoud]);
    }
  });

  it('is refused with 406 when the client accepts none, after 401, 400 and 403, and before 404', async () => {
    const geen = { accept: 'image/png' };
    const { detail } = verwachtProbleem(await kaart('image/png'), 406, 'soort-niet-leverbaar');
    expect(detail).toContain('text/plain, text/html');
    verwachtProbleem(await kaart('image/png', { authorization: 'Bearer vals' }), 401, 'niet-aangemeld');
    const onbekend = { url: `/v1/dingen/${ONBEKEND}/kaart`, headers: { ...MET, ...geen } };
    verwachtProbleem(await vraag(onbekend), 406, 'soort-niet-leverbaar');
    verwachtProbleem(await vraag({ ...onbekend, headers: MET }), 404, 'niet-gevonden');
    verwachtProbleem(await vraag({ ...onbekend, url: `${onbekend.url}?x=1` }), 400, 'ongeldige-invoer');
  });

  it('is no other answer to a route that gives JSON only', async () => {
    const { statusCode } = await vraag({ url: `/v1/dingen/${BEKEND}`, headers: { ...MET, accept: 'image/png' } });
    expect(statusCode).toBe(200);
  });
});

describe('health', () => {
  it('lives, and is ready when every part is', async () => {
    expect((await vraag({ url: '/_healthz/livez' })).statusCode).toBe(200);
    expect((await vraag({ url: '/_healthz/readyz' })).json()).toEqual({ status: 'gereed' });
    stand.gereed = false;
    const antwoord = await vraag({ url: '/_healthz/readyz' });
    stand.gereed = true;
    expect(verwachtProbleem(antwoord, 503, 'niet-beschikbaar')['detail']).toContain('kast');
  });
});

describe('revisions, positions and pages', () => {
  it('refuses an If-Match that names no version, and never matches a weak or foreign one', async () => {
    const met = async (tag: string): Promise<number> => {
      const url = `/v1/dingen/${BEKEND}/verven`;
      const headers = { ...MET, 'if-match': tag };
      return (await vraag({ method: 'POST', url, headers, payload: { soort: 'rood' } })).statusCode;
    };
    for (const tag of ['*', '7', '"7", "8"', '"7', '']) expect([tag, await met(tag)]).toEqual([tag, 400]);
    for (const tag of ['W/"7"', '"zeven"', '"07"', '""']) expect([tag, await met(tag)]).toEqual([tag, 412]);
    expect(await met(' "7" ')).toBe(201);
  });

  it('says of a weak If-Match what is wrong with it, and not that it is old', async () => {
    const headers = { ...MET, 'if-match': 'W/"7"' };
    const antwoord = await vraag({
      method: 'POST',
      url: `/v1/dingen/${BEKEND}/verven`,
      headers,
      payload: { soort: 'rood' },
    });
    const { title, detail } = verwachtProbleem(antwoord, 412, 'revisie-verouderd');
    expect(title).toBe('If-Match noemt niet de huidige versie');
    expect(detail).toContain('zonder W/');
  });

  it('refuses an Idempotency-Key of the wrong form', async () => {
    const met = async (sleutel: string): Promise<number> => {
      const headers = { authorization: 'Bearer goed', 'idempotency-key': sleutel };
      return (await vraag({ method: 'POST', url: '/v1/dingen', headers, payload: DING })).statusCode;
    };
    for (const sleutel of ['', 'met spatie', 'é', 'x'.repeat(256)])
      expect([sleutel, await met(sleutel)]).toEqual([sleutel, 400]);
    expect(await met('x'.repeat(255))).toBe(201);
  });

  it('refuses null for a field that may be left out: a consult asked of medewerker null failed with 500', async () => {
    const headers = { authorization: 'Bearer lezer' };
    const antwoord = await vraag({ method: 'POST', url: '/v1/dingen/_zoek', headers, payload: { soort: null } });
    verwachtProbleem(antwoord, 400, 'ongeldige-invoer');
    expect(antwoord.json<{ invalidParams: { name: string; code: string }[] }>().invalidParams).toMatchObject([
      { name: 'soort', code: 'null' },
    ]);
  });

  it('needs no key on a search', async () => {
    const headers = { authorization: 'Bearer lezer' };
    expect(
      (await vraag({ method: 'POST', url: '/v1/dingen/_zoek', headers, payload: { soort: 'wiel' } })).statusCode,
    ).toBe(200);
  });

  it('takes GET /dingen/_zoek for the wrong method of the search, not for a thing with that id', async () => {
    const antwoord = await vraag({ url: '/v1/dingen/_zoek', headers: MET });
    verwachtProbleem(antwoord, 405, 'methode-niet-toegestaan');
    expect(antwoord.headers['allow']).toBe('OPTIONS, POST');
    verwachtProbleem(await vraag({ url: '/v1/dingen/_anders', headers: MET }), 404, 'niet-gevonden');
  });

  it('waits for the least position: 400 beyond the store, 503 when it lags', async () => {
    const met = (positie: string): Promise<LightMyRequestResponse> =>
      vraag({ url: '/v1/dingen', headers: { ...MET, 'zaakstroom-positie-minimaal': positie } });
    expect((await met('0042')).statusCode).toBe(200);
    verwachtProbleem(await met('0051'), 400, 'ongeldige-invoer');
    verwachtProbleem(await met('0042; drop'), 400, 'ongeldige-invoer');
    const traag = await met('0043');
    verwachtProbleem(traag, 503, 'niet-beschikbaar');
    expect(traag.headers['retry-after']).toBe('1');
  });

  it('gives pages whose addresses repeat the question', async () => {
    const antwoord = await vraag({ url: '/v1/dingen?pageSize=5&metAantal=true', headers: MET });
    const { next, previous, count } = antwoord.json<{ next: string; previous: null; count: number }>();
    expect([previous, count]).toEqual([null, 12]);
    expect(next).toMatch(/^\/v1\/dingen\?pageSize=5&metAantal=true&cursor=[\w-]+$/);
    const volgende = (await vraag({ url: next, headers: MET })).json<{
      results: { pageSize: number; cursor: string }[];
    }>();
    expect(volgende.results[0]).toMatchObject({ pageSize: 5, metAantal: true, cursor: next.split('cursor=')[1] });
    expect((await vraag({ url: '/v1/dingen', headers: MET })).json()).not.toHaveProperty('count');
  });
});

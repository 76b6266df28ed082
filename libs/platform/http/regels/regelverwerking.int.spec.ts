import { Agent, request, type ClientRequest, type IncomingMessage } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { jest } from '@jest/globals';
import { Controller, Module, Post } from '@nestjs/common';
import { StoreUnavailable } from '@zaakstroom/event-store';
import { stopRustig } from '../app/stop.js';
import { Probleem } from '../probleem/probleem.js';
import { Operatie, SchrijftPerRegel } from '../routes/bewerking.js';
import { DINGEN_TOEGANG, DingenController, NieuwDing } from '../testing/dingen.js';
import { maakProefapp, type Proefapp } from '../testing/proefapp.js';
import { Regelsleutel } from './leesregel.js';
import { Regelverwerking } from './regelverwerking.js';

class Dingregel extends NieuwDing {
  @Regelsleutel()
  sleutel!: string;
}

/** What is done with a line, by its name; a test sets it. */
let doe: (naam: string) => Promise<void> = async () => {};
let gedaan: string[] = [];

@Controller('dingregels')
class DingregelsController {
  constructor(private readonly regels: Regelverwerking) {}

  @Post()
  @Operatie('ding maken')
  @SchrijftPerRegel(Dingregel)
  maakDingen(): Readable {
    return this.regels.beantwoord<Dingregel>(async ({ naam }, { sub, inhoud }) => {
      await doe(naam);
      gedaan.push(naam);
      return {
        status: 201,
        velden: { ding: naam, sub, velden: Object.keys(inhoud as object).length },
        positie: '0007',
      };
    });
  }
}

@Module({ controllers: [DingregelsController, DingenController], providers: DINGEN_TOEGANG })
class RegelModule {}

const GRENS = 4_096;
const VERZOEKTIJD = 600;

let proef: Proefapp;
let poort: number;
let agent: Agent;
beforeEach(async () => {
  doe = async () => {};
  gedaan = [];
  proef = await maakProefapp({ bodyLimit: GRENS, verzoektijd: VERZOEKTIJD }, RegelModule);
  await proef.app.listen(0, '127.0.0.1');
  poort = (proef.app.getHttpServer().address() as AddressInfo).port;
  agent = new Agent({ keepAlive: true, maxSockets: 1 });
});
afterEach(async () => {
  agent.destroy();
  await stopRustig(proef.app);
});

interface Antwoordregel {
  readonly regel: number;
  readonly sleutel?: string;
  readonly status: number;
  readonly probleem?: Record<string, unknown>;
}

/** A request that lasts as long as the test wants. */
class Levering {
  readonly verzoek: ClientRequest;
  readonly antwoord: Promise<IncomingMessage>;
  private tekst = '';

  constructor(headers: Record<string, string> = {}) {
    this.verzoek = request({
      port: poort,
      host: '127.0.0.1',
      path: '/v1/dingregels',
      method: 'POST',
      agent,
      headers: { authorization: 'Bearer goed', 'content-type': 'application/x-ndjson', ...headers },
    });
    this.antwoord = once(this.verzoek, 'response').then(([antwoord]) => antwoord as IncomingMessage);
    this.antwoord.catch(() => undefined);
  }

  stuur(...regels: (string | object)[]): void {
    this.verzoek.write(
      regels.map((regel) => `${typeof regel === 'string' ? regel : JSON.stringify(regel)}\n`).join(''),
    );
  }

  /** The next lines of the answer, as they come. */
  async lees(aantal: number): Promise<Antwoordregel[]> {
    const antwoord = await this.antwoord;
    while (this.tekst.split('\n').length <= aantal) {
      const deel = antwoord.read() as Buffer | null;
      if (deel) this.tekst += deel.toString();
      else if (antwoord.readableEnded) throw new Error(`the answer ended after: ${this.tekst}`);
      else await Promise.race([once(antwoord, 'readable'), once(antwoord, 'end')]);
    }
    const regels = this.tekst.split('\n');
    this.tekst = regels.slice(aantal).join('\n');
    return regels.slice(0, aantal).map((regel) => JSON.parse(regel) as Antwoordregel);
  }

  async alles(): Promise<Antwoordregel[]> {
    this.verzoek.end();
    const rest = this.tekst + (await text(await this.antwoord));
    return rest
      .split('\n')
      .slice(0, -1)
      .map((regel) => JSON.parse(regel) as Antwoordregel);
  }
}

const ding = (sleutel: string, naam = 'bal'): object => ({ sleutel, naam, kleur: 'rood' });

async function lever(...regels: (string | object)[]): Promise<Antwoordregel[]> {
  const levering = new Levering();
  levering.stuur(...regels);
  return levering.alles();
}

describe('lines of a stream', () => {
  it('each have an answer, in their order', async () => {
    const levering = new Levering();
    levering.stuur(ding('a'), ding('b', 'kar'));
    expect(await levering.alles()).toEqual([
      { regel: 1, sleutel: 'a', status: 201, ding: 'bal', sub: 'm1', velden: 2 },
      { regel: 2, sleutel: 'b', status: 201, ding: 'kar', sub: 'm1', velden: 2 },
    ]);
    const antwoord = await levering.antwoord;
    expect([antwoord.statusCode, antwoord.headers['content-type'], antwoord.headers['api-version']]).toEqual([
      200,
      'application/x-ndjson',
      '1.2.3',
    ]);
    expect(antwoord.trailers).toEqual({ 'zaakstroom-positie': '0007' });
  });

  it.each<[string, string | object, number, string, string | undefined, unknown]>([
    ['no JSON', '{"sleutel": "x"', 400, 'ongeldige-json', undefined, undefined],
    ['nothing', '', 400, 'ongeldige-json', undefined, undefined],
    ['no object', '[1]', 400, 'ongeldige-invoer', undefined, [['', 'geen-object']]],
    ['null', 'null', 400, 'ongeldige-invoer', undefined, [['', 'geen-object']]],
    ['a prototype', '{"sleutel": "x", "__proto__": {}}', 400, 'ongeldige-json', undefined, undefined],
    ['no key', { naam: 'bal', kleur: 'rood' }, 400, 'ongeldige-invoer', undefined, [['sleutel', 'verplicht']]],
    ['a key that is no text', ding(7 as never), 400, 'ongeldige-invoer', undefined, [['sleutel', 'verkeerde-vorm']]],
    ['a key with a space', ding('x y'), 400, 'ongeldige-invoer', undefined, [['sleutel', 'verkeerde-vorm']]],
    ['a key that is a BSN', ding('123456782'), 400, 'ongeldige-invoer', undefined, [['sleutel', 'bsn']]],
    ['a BSN', ding('x', '123456782'), 400, 'ongeldige-invoer', 'x', [['naam', 'bsn']]],
    ['an unknown field', { ...ding('x'), maat: 3 }, 400, 'ongeldige-invoer', 'x', [['maat', 'onbekend-veld']]],
    [
      'two faults',
      { sleutel: 'x', kleur: 'wit' },
      400,
      'ongeldige-invoer',
      'x',
      [
        ['kleur', 'onbekende-waarde'],
        ['naam', 'verplicht'],
      ],
    ],
    ['more bytes than a line may have', ding('x', 'a'.repeat(GRENS)), 413, 'te-groot', undefined, undefined],
  ])('with %s are refused, and their neighbours are not', async (_, slecht, status, slug, sleutel, velden) => {
    const [eerste, tweede, derde] = await lever(ding('voor', 'voor'), slecht, ding('na', 'na'));
    expect([eerste!.status, derde!.status, gedaan]).toEqual([201, 201, ['voor', 'na']]);
    expect(tweede).toMatchObject({ regel: 2, status, probleem: { type: `/problemen/${slug}`, status } });
    expect(tweede!.sleutel).toBe(sleutel);
    const gevonden = tweede!.probleem!['invalidParams'] as { name: string; code: string }[] | undefined;
    expect(gevonden?.map(({ name, code }) => [name, code]).sort()).toEqual(velden);
    expect(JSON.stringify(tweede)).not.toContain('123456782');
  });

  it('that hold no UTF-8 are refused', async () => {
    const levering = new Levering();
    levering.verzoek.write(Buffer.from(`${JSON.stringify(ding('x', 'caf\u00e9'))}\n`, 'latin1'));
    expect(await levering.alles()).toMatchObject([{ status: 400, probleem: { type: '/problemen/ongeldige-json' } }]);
  });

  it('that are refused by the work get the problem of it', async () => {
    doe = async () => {
      throw new Probleem({ status: 409, slug: 'nee', titel: 'Nee', detail: 'Dat kan nu niet.' });
    };
    expect(await lever(ding('a'))).toMatchObject([{ status: 409, probleem: { type: '/problemen/nee' } }]);
  });

  it('that meet a fault of ours say nothing of it, and the rest goes on; the log has it with the line', async () => {
    doe = async (naam) => {
      if (naam === 'stuk') throw new Error('secret 123456782');
      if (naam === 'weg') throw new StoreUnavailable('gone');
    };
    const antwoorden = await lever(ding('a', 'stuk'), ding('b', 'weg'), ding('c'));
    expect(antwoorden.map(({ status }) => status)).toEqual([500, 503, 201]);
    expect(JSON.stringify(antwoorden)).not.toContain('secret');
    const fouten = proef.log.filter(({ level }) => Number(level) >= 50);
    expect(fouten).toMatchObject([
      { regel: 1, status: 500 },
      { regel: 2, status: 503 },
    ]);
    expect(`urn:uuid:${String(fouten[0]!['verzoek'])}`).toBe(antwoorden[0]!.probleem!['instance']);
  });

  it('are not each a line of the log when the store is away', async () => {
    doe = async () => {
      throw new StoreUnavailable('gone');
    };
    const antwoorden = await lever(...Array.from({ length: 200 }, (_, n) => ding(`s${n}`)));
    expect(new Set(antwoorden.map(({ status }) => status))).toEqual(new Set([503]));
    expect(proef.log.filter(({ level }) => Number(level) >= 50).length).toBeLessThan(50);
  });

  it('may be none', async () => {
    expect(await lever()).toEqual([]);
  });
});

describe('a stream', () => {
  it.each([
    ['a stranger', { authorization: 'Bearer onbekend' }, 401],
    ['who may never do it', { authorization: 'Bearer lezer' }, 403],
    ['another media type', { 'content-type': 'application/json' }, 415],
    ['an unknown media type', { 'content-type': 'text/csv' }, 415],
  ])('of %s is refused as a whole', async (_, headers: Record<string, string>, status) => {
    const levering = new Levering(headers);
    levering.stuur(ding('a'));
    levering.verzoek.end();
    const antwoord = await levering.antwoord;
    expect([antwoord.statusCode, antwoord.headers['content-type']]).toEqual([status, 'application/problem+json']);
    expect(gedaan).toEqual([]);
  });

  it('may name the charset of its media type', async () => {
    const levering = new Levering({ 'content-type': 'Application/X-NDJSON; charset=utf-8' });
    levering.stuur(ding('a'));
    expect(await levering.alles()).toHaveLength(1);
  });

  it('is no body of another route', async () => {
    const antwoord = await proef.app.inject({
      method: 'POST',
      url: '/v1/dingen',
      headers: { authorization: 'Bearer goed', 'content-type': 'application/x-ndjson', 'idempotency-key': 'k' },
      payload: '{"naam":"bal","kleur":"rood"}\n',
    });
    expect([antwoord.statusCode, antwoord.json<{ type: string }>().type]).toEqual([
      415,
      '/problemen/soort-niet-ondersteund',
    ]);
  });

  it('is answered while it comes, and may take longer than a request may', async () => {
    const levering = new Levering();
    const begin = Date.now();
    for (let n = 0; Date.now() - begin < 3 * VERZOEKTIJD; n++) {
      levering.stuur(ding(`s${n}`));
      expect(await levering.lees(1)).toMatchObject([{ regel: n + 1, status: 201 }]);
    }
    expect(await levering.alles()).toEqual([]);
  });

  it('leaves its connection to others, for which the time of a request holds again', async () => {
    await lever(ding('a'));
    const traag = request({
      port: poort,
      host: '127.0.0.1',
      path: '/v1/dingen',
      method: 'POST',
      agent,
      headers: { authorization: 'Bearer goed', 'content-type': 'application/json', 'content-length': 100 },
    });
    traag.flushHeaders();
    const [antwoord] = (await once(traag, 'response')) as [IncomingMessage];
    expect([antwoord.statusCode, traag.reusedSocket]).toEqual([408, true]);
    antwoord.resume();
    traag.on('error', () => undefined).destroy();
  });

  it('of who goes away is worked on no further than was read, and hurts nobody', async () => {
    let laatGaan = (): void => undefined;
    const vast = new Promise<void>((verder) => (laatGaan = verder));
    doe = (naam) => (naam === 'vast' ? vast : Promise.resolve());
    const levering = new Levering();
    levering.verzoek.on('error', () => undefined);
    levering.stuur(ding('a'), ding('b', 'vast'), '{"sleutel":"c","naam":"half');
    await levering.lees(1);
    levering.verzoek.destroy();
    while ((await verbindingen()) > 0) await new Promise(setImmediate);
    laatGaan();
    expect(await lever(ding('d', 'later'))).toMatchObject([{ status: 201 }]);
    expect(gedaan).toEqual(['bal', 'vast', 'later']);
    expect(proef.log.filter(({ level }) => Number(level) >= 50)).toEqual([]);
  });

  it('that breaks the rules of HTTP is cut off, with nothing in the middle of its answer', async () => {
    const socket = connect(poort, '127.0.0.1');
    const koppen = 'Authorization: Bearer goed\r\nContent-Type: application/x-ndjson\r\nTransfer-Encoding: chunked';
    const eerste = `${JSON.stringify(ding('a'))}\n`;
    socket.write(
      `POST /v1/dingregels HTTP/1.1\r\nHost: x\r\n${koppen}\r\n\r\n${eerste.length.toString(16)}\r\n${eerste}\r\n`,
    );
    await once(socket, 'readable');
    socket.write('zz\r\n');
    const alles = await text(socket);
    expect(alles).toContain('"status":201');
    expect(alles).not.toContain('400');
  });

  it('of who does not read his answers is not read on', async () => {
    const levering = new Levering();
    const stuk = Buffer.from(`${JSON.stringify(ding('x', 'groot'))}\n`.repeat(500));
    let geschreven = 0;
    // Each line is answered with many times its bytes: the answers stop first.
    while (levering.verzoek.write(stuk) || (await loopt(levering.verzoek))) geschreven += stuk.length;
    expect(geschreven).toBeLessThan(32 * 1024 * 1024);
    // Once he reads it goes on.
    const vooraf = gedaan.length;
    (await levering.antwoord).on('error', () => undefined).resume();
    while (gedaan.length < vooraf + 500) await new Promise(setImmediate);
    levering.verzoek.on('error', () => undefined).destroy();
  });

  it('ends when the app stops: what was read is answered, the rest is not', async () => {
    let laatGaan = (): void => undefined;
    const vast = new Promise<void>((verder) => (laatGaan = verder));
    const begonnen: string[] = [];
    doe = (naam) => (begonnen.push(naam), vast);
    const levering = new Levering();
    levering.verzoek.on('error', () => undefined);
    levering.stuur(ding('a', 'een'), ding('b', 'twee'));
    while (!begonnen.includes('twee')) await new Promise(setImmediate);
    const gestopt = stopRustig(proef.app);
    levering.stuur(ding('c', 'drie'));
    laatGaan();
    expect(await levering.lees(2)).toMatchObject([{ status: 201 }, { status: 201 }]);
    const antwoord = await levering.antwoord;
    antwoord.resume();
    await once(antwoord, 'end');
    await gestopt;
    expect(gedaan).toEqual(expect.arrayContaining(['een', 'twee']));
    expect(gedaan).not.toContain('drie');
  });
});

function verbindingen(): Promise<number> {
  return new Promise((klaar, mis) =>
    proef.app
      .getHttpServer()
      .getConnections((fout: Error | null, aantal: number) => (fout ? mis(fout) : klaar(aantal))),
  );
}

/** Whether a request that was full takes more within the turns that a server that reads needs. */
async function loopt(verzoek: ClientRequest): Promise<boolean> {
  const gedraineerd = jest.fn();
  verzoek.once('drain', gedraineerd);
  for (let n = 0; n < 2_000 && gedraineerd.mock.calls.length === 0; n++) await new Promise(setImmediate);
  return gedraineerd.mock.calls.length > 0;
}

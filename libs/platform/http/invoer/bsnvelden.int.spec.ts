import { Body, Controller, Get, HttpCode, Module, Param, Post, Query, type Type } from '@nestjs/common';
import { Type as VanType } from 'class-transformer';
import { IsArray, IsOptional, IsString, ValidateNested } from 'class-validator';
import { Bladeren, pagina, type Pagina } from '../bladeren/pagina.js';
import { Leest, Openbaar, Operatie, Schrijft } from '../routes/bewerking.js';
import { BEKEND, DINGEN_TOEGANG, DingPad } from '../testing/dingen.js';
import { maakProefapp, type Proefapp } from '../testing/proefapp.js';
import { IsBsn, MagOpBsnLijken } from './bsnvelden.js';

const BSN = '123456782';
const MET = { authorization: 'Bearer goed', 'idempotency-key': 'k1' };

class Persoon {
  @IsBsn()
  bsn!: string;
  @IsOptional()
  @IsString()
  naam?: string;
}

class Regel {
  @IsString()
  tekst!: string;
}

class Brief {
  @IsOptional()
  @IsString()
  onderwerp?: string;
  @IsArray()
  @ValidateNested({ each: true })
  @VanType(() => Regel)
  regels!: Regel[];
}

class Vraag extends Bladeren {
  @IsOptional()
  @MagOpBsnLijken()
  @IsString()
  kenmerk?: string;
  @IsOptional()
  @IsString()
  tekst?: string;
}

class VraagMetBsn {
  @IsBsn()
  bsn!: string;
}

@Controller('brieven')
class BrievenController {
  @Post('personen')
  @Operatie('ding maken')
  @Schrijft()
  persoon(@Body() { bsn }: Persoon): object {
    return { lengte: bsn.length };
  }

  @Post()
  @HttpCode(200)
  @Operatie('ding maken')
  @Leest()
  brief(@Body() _: Brief): object {
    return { ok: true };
  }

  @Get()
  @Operatie('ding lezen')
  lijst(@Query() _: Vraag): Pagina<object> {
    return pagina({ results: [], volgende: ['b'], vorige: ['a'] });
  }

  @Get('open')
  @Openbaar()
  open(): object {
    return {};
  }

  @Get(':id')
  @Operatie('ding lezen')
  een(@Param() { id }: DingPad): object {
    return { id };
  }
}

const module = (controller: Type): Type => {
  @Module({ controllers: [controller], providers: DINGEN_TOEGANG })
  class Proef {}
  return Proef;
};

let proef: Proefapp;
beforeAll(async () => {
  proef = await maakProefapp({}, module(BrievenController));
});
afterAll(() => proef.app.close());

type Vraagvorm = Parameters<Proefapp['app']['inject']>[0] & object;

/** The faults of the answer, of which nothing repeats the BSN. */
async function fouten(vraag: Vraagvorm): Promise<string[]> {
  const antwoord = await proef.app.inject({ headers: MET, ...vraag });
  expect(antwoord.body + JSON.stringify(antwoord.headers)).not.toMatch(/123456782|1234\.56\.782/);
  const { invalidParams = [] } = antwoord.json<{ invalidParams?: { name: string; code: string }[] }>();
  return [String(antwoord.statusCode), ...invalidParams.map(({ name, code }) => `${name}: ${code}`)];
}
const post = (url: string, payload: unknown): Vraagvorm => ({
  method: 'POST',
  url,
  headers: { ...MET, 'content-type': 'application/json' },
  payload: JSON.stringify(payload),
});

describe('a BSN', () => {
  it('goes in through the field that is made for it', async () => {
    expect(await fouten(post('/v1/brieven/personen', { bsn: BSN }))).toEqual(['201']);
  });

  it.each([
    ['no BSN', '123456789'],
    ['a number', 123456782],
    ['written with dots', '1234.56.782'],
    ['nothing', undefined],
  ])('%s is refused there without being told', async (_, bsn) => {
    const [status, fout] = await fouten(post('/v1/brieven/personen', { bsn }));
    expect([status, fout]).toEqual(['400', expect.stringMatching(/^bsn: (geen-bsn|verplicht)$/)]);
  });

  it.each<[string, Vraagvorm, string[]]>([
    ['a field', post('/v1/brieven', { onderwerp: `over ${BSN}`, regels: [] }), ['onderwerp: bsn']],
    ['a field beside the one for it', post('/v1/brieven/personen', { bsn: BSN, naam: 'x 1234.56.782' }), ['naam: bsn']],
    ['a list in the one for it', post('/v1/brieven/personen', { bsn: [BSN] }), ['bsn[0]: bsn']],
    ['deep in', post('/v1/brieven', { regels: [{ tekst: 'a' }, { tekst: BSN }] }), ['regels[1].tekst: bsn']],
    [
      'every field',
      post('/v1/brieven', { onderwerp: BSN, regels: [{ tekst: BSN }] }),
      ['onderwerp: bsn', 'regels[0].tekst: bsn'],
    ],
    ['a number', post('/v1/brieven', { regels: [], onderwerp: 123456782 }), ['onderwerp: bsn']],
    [
      'escapes',
      { ...post('/v1/brieven', {}), payload: '{"regels":[],"onderwerp":"12345678\\u0032"}' },
      ['onderwerp: bsn'],
    ],
    ['a field that does not exist', post('/v1/brieven', { regels: [], x: { y: BSN } }), ['x.y: bsn']],
    ['a name', post('/v1/brieven', { regels: [], [BSN]: 1 }), ['[...]: bsn']],
    ['a name deep in', post('/v1/brieven', { regels: [{ [`t${BSN}`]: 1 }] }), ['regels[0].[...]: bsn']],
    ['a body that is no object', post('/v1/brieven', BSN), [': bsn']],
    ['a body that is a list', post('/v1/brieven', [BSN]), ['[0]: bsn']],
    ['a body where none belongs', post('/v1/brieven/open', { x: BSN }), []],
    ['the path', { url: `/v1/brieven/${BSN}` }, ['id: bsn']],
    ['the path, encoded', { url: '/v1/brieven/%31%32%33456782' }, ['id: bsn']],
    ['the query', { url: `/v1/brieven?tekst=${BSN}` }, ['tekst: bsn']],
    ['the query, encoded', { url: '/v1/brieven?tekst=1234%2e56%2E782' }, ['tekst: bsn']],
    ['the query, with plusses for spaces', { url: '/v1/brieven?tekst=123+456+782' }, ['tekst: bsn']],
    ['the query, twice', { url: `/v1/brieven?tekst=a&tekst=${BSN}` }, ['tekst[1]: bsn']],
    ['a name in the query', { url: `/v1/brieven?${BSN}=1` }, ['[...]: bsn']],
    ['a query that nobody reads', { url: `/v1/brieven/open?x=${BSN}` }, ['x: bsn']],
    [
      'Idempotency-Key',
      {
        ...post('/v1/brieven/personen', { bsn: BSN }),
        headers: { ...MET, 'content-type': 'application/json', 'idempotency-key': `k-${BSN}` },
      },
      ['Idempotency-Key: bsn'],
    ],
  ])('%s is no place for it', async (_, vraag, verwacht) => {
    const [status, ...gezegd] = await fouten(vraag);
    expect(gezegd).toEqual(verwacht);
    expect(status).toBe(verwacht.length > 0 ? '400' : '405');
  });

  it('is answered with what to do instead', async () => {
    const antwoord = await proef.app.inject(post('/v1/brieven', { regels: [], onderwerp: BSN }));
    expect(antwoord.json()).toMatchObject({
      detail:
        'onderwerp: Bevat een getal dat een BSN kan zijn. Noem de belanghebbende met zijn id (POST /v1/belanghebbenden).',
    });
  });

  it('is found in a body nested deeper than the stack', async () => {
    const diep = `${'['.repeat(100_000)}"${BSN}"${']'.repeat(100_000)}`;
    const [status, fout] = await fouten({ ...post('/v1/brieven', {}), payload: `{"regels":${diep}}` });
    expect([status, fout?.slice(-5)]).toEqual(['400', ': bsn']);
  });

  it('gives an answer that does not outgrow the question', async () => {
    const inhoud = { regels: [], ['x'.repeat(50_000)]: Array.from({ length: 10_000 }, () => BSN) };
    const antwoord = await proef.app.inject(post('/v1/brieven', inhoud));
    expect(antwoord.statusCode).toBe(400);
    expect(antwoord.body.length).toBeLessThan(150_000);
  });

  it('can stand in no address: such a route does not start', async () => {
    @Controller('a')
    class InAdres {
      @Get()
      @Openbaar()
      lees(@Query() _: VraagMetBsn): object {
        return {};
      }
    }
    await expect(maakProefapp({}, module(InAdres))).rejects.toThrow(/never in an address/);
  });
});

describe('a field that may look like one', () => {
  const lijst = async (vraag: string): Promise<Pagina<object>> =>
    (await proef.app.inject({ url: `/v1/brieven?${vraag}`, headers: MET })).json();

  it('is taken, and not repeated in the addresses of the pages', async () => {
    expect(await fouten({ url: `/v1/brieven?kenmerk=${BSN}` })).toEqual(['200']);
    for (const vraag of [`kenmerk=${BSN}`, 'kenmerk=123%20456+782', `pageSize=5&kenmerk=a${BSN}b`]) {
      expect(await lijst(vraag)).toEqual({ results: [], next: null, previous: null });
    }
    expect((await lijst('kenmerk=123456789')).next).toContain('kenmerk=123456789&cursor=');
  });

  it('makes no room for others', async () => {
    expect(await fouten({ url: `/v1/brieven?kenmerk=${BSN}&tekst=${BSN}` })).toEqual(['400', 'tekst: bsn']);
    expect(await fouten({ url: `/v1/brieven?kenmerk=${BSN}&kenmerk=x` })).toEqual(['400', 'kenmerk[0]: bsn']);
  });

  it('leaves an id alone', async () => {
    expect((await proef.app.inject({ url: `/v1/brieven/${BEKEND}`, headers: MET })).statusCode).toBe(200);
  });
});

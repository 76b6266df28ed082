import { Body, Controller, Get, HttpCode, Module, Param, Post, Query } from '@nestjs/common';
import { IsOptional, IsString } from 'class-validator';
import { Leest, Operatie } from '../routes/bewerking.js';
import { DINGEN_TOEGANG } from '../testing/dingen.js';
import { maakProefapp, type Proefapp } from '../testing/proefapp.js';

class Adres {
  @IsString()
  id!: string;
}

class Vraag {
  @IsOptional()
  @IsString()
  tekst?: string;
}

@Controller('teksten')
class TekstenController {
  @Post()
  @HttpCode(200)
  @Operatie('ding maken')
  @Leest()
  neem(@Body() vraag: Vraag): object {
    return vraag;
  }

  @Get()
  @Operatie('ding lezen')
  lijst(@Query() vraag: Vraag): object {
    return vraag;
  }

  @Get(':id')
  @Operatie('ding lezen')
  een(@Param() { id }: Adres): object {
    return { id };
  }
}

@Module({ controllers: [TekstenController], providers: DINGEN_TOEGANG })
class Proef {}

let proef: Proefapp;
beforeAll(async () => {
  proef = await maakProefapp({}, Proef);
});
afterAll(() => proef.app.close());

type Vraagvorm = Exclude<Parameters<Proefapp['app']['inject']>[0], string | undefined>;

const MET = { authorization: 'Bearer goed' };
/** The body goes as it stands: JSON writes what is no text as an escape. */
const post = (payload: string): Vraagvorm => ({
  method: 'POST',
  url: '/v1/teksten',
  headers: { ...MET, 'content-type': 'application/json' },
  payload,
});
const get = (url: string): Vraagvorm => ({ url: `/v1/teksten${url}`, headers: MET });

describe('a text that no database can keep', () => {
  it.each<[string, Vraagvorm, string[]]>([
    ['U+0000 in a field', post(String.raw`{"tekst":"A\u0000"}`), ['tekst']],
    ['half a character in a field', post(String.raw`{"tekst":"\ud83d x"}`), ['tekst']],
    ['the other half', post(String.raw`{"tekst":"\udc18"}`), ['tekst']],
    ['deep in', post(String.raw`{"tekst":[{"a":["x","\u0000"]}]}`), ['tekst[0].a[1]']],
    ['a name', post(String.raw`{"\u0000":1}`), ['[...]']],
    ['a name deep in', post(String.raw`{"tekst":{"\ud83d":1}}`), ['tekst.[...]']],
    ['two fields', post(String.raw`{"tekst":"\u0000","ander":"\ud83d"}`), ['tekst', 'ander']],
    ['a body that is no object', post(String.raw`"\u0000"`), ['']],
    ['the path', get('/a%00'), ['id']],
    ['a filter: it gave 500', get('?tekst=%00'), ['tekst']],
    ['a filter twice', get('?tekst=a&tekst=%00'), ['tekst[1]']],
    ['a name in the query', get('?%00=a'), ['[...]']],
  ])('is refused at the gate: %s', async (_, vraag, velden) => {
    const antwoord = await proef.app.inject(vraag);
    expect(antwoord.statusCode).toBe(400);
    expect(antwoord.json()).toMatchObject({
      invalidParams: velden.map((name) => ({
        name,
        code: 'ongeldige-tekst',
        reason: 'Bevat U+0000 of een half teken (losse surrogate); dat is geen tekst.',
      })),
    });
  });

  it('is told beside a BSN', async () => {
    const antwoord = await proef.app.inject(post(String.raw`{"tekst":"\u0000","ander":"123456782"}`));
    const { invalidParams } = antwoord.json<{ invalidParams: { name: string; code: string }[] }>();
    expect(invalidParams.map(({ name, code }) => `${name}: ${code}`)).toEqual(['ander: bsn', 'tekst: ongeldige-tekst']);
  });

  it('is no text with a whole character of two halves, a tab or a line end', async () => {
    const tekst = 'ééñ 🐘\t\r\n\u0001';
    expect((await proef.app.inject(post(JSON.stringify({ tekst })))).json()).toEqual({ tekst });
  });
});

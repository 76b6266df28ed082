import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Serverproces, tokenVoor } from '../e2e/serverproces.js';
import { DAG, STAPPEN, VERWACHT, type Stap } from './dag.js';
import { werkdagPagina } from './pagina.js';

const PAGINA = join(import.meta.dirname, '../../docs/werkdag.md');
const MENSEN = {
  jansen: { sub: 'jansen', rollen: ['behandelaar'], locatie: 'Arnhem', team: 'A1' },
  piet: { sub: 'piet', rollen: ['behandelaar'], locatie: 'Arnhem', team: 'A1' },
  vta: { sub: 'vta', rollen: ['vta'], locatie: 'Arnhem', team: 'VT' },
  postkamer: { sub: 'postkamer', rollen: ['systeem'] },
  regie: { sub: 'regie', rollen: ['regie'] },
};
type Wie = keyof typeof MENSEN;

interface Segment {
  readonly van: string;
  readonly tot: string;
  readonly herkomst: string;
  readonly activiteit: string;
}

let dataMap: string;
let server: Serverproces;
const zaken: Record<string, string> = {};
const tokens = {} as Record<Wie, string>;

const klok = (om: string): string => `${DAG}T${om}:00+01:00`;

async function vraag(wie: Wie, om: string, pad: string, inhoud?: object, kop: Record<string, string> = {}) {
  const antwoord = await fetch(`${server.adres}/v1/${pad}`, {
    method: inhoud ? 'POST' : 'GET',
    headers: {
      authorization: `Bearer ${tokens[wie]}`,
      'zaakstroom-klok': klok(om),
      ...(inhoud && { 'content-type': 'application/json', 'idempotency-key': randomUUID() }),
      ...kop,
    },
    ...(inhoud && { body: JSON.stringify(inhoud) }),
  });
  return { status: antwoord.status, kop: antwoord.headers, inhoud: (await antwoord.json()) as Record<string, unknown> };
}

/** Reads first, as a screen does, and acts on what it read. */
async function doe({ om, wie, zaak, pad, inhoud = {} }: Stap): Promise<string> {
  const zaakId = zaken[zaak]!;
  const gelezen = await vraag('regie', om, `zaken/${zaakId}`);
  const [consult] = (gelezen.inhoud['consulten'] ?? []) as { consultId: string }[];
  const waar = `zaken/${zaakId}/${pad.replace(':consult', consult?.consultId ?? '')}`;
  const metRevisie = pad === 'raadplegingen' ? {} : { 'if-match': gelezen.kop.get('etag')! };
  const leeg = ['behandelingen', 'pauzes', 'raadplegingen', 'meekijkbeurten', 'meekijkafsluitingen'].includes(pad);
  const antwoord = await vraag(wie, om, waar, leeg ? {} : inhoud, metRevisie);
  expect([pad, antwoord.status, antwoord.inhoud['detail']]).toEqual([pad, 201, undefined]);
  return antwoord.kop.get('zaakstroom-positie')!;
}

beforeAll(async () => {
  dataMap = await mkdtemp(join(tmpdir(), 'zaakstroom-werkdag-'));
  server = await Serverproces.start(dataMap);
  for (const wie of Object.keys(MENSEN) as Wie[]) tokens[wie] = await tokenVoor(dataMap, MENSEN[wie]);
  for (const zaaktype of ['bezwaar', 'verzoek']) {
    const nieuw = { zaaktype, zaaksoort: 'overig', ontvangenOp: '2026-11-02', locatie: 'Arnhem' };
    zaken[zaaktype] = (await vraag('postkamer', '08:00', 'zaken', nieuw)).inhoud['zaakId'] as string;
  }
});
afterAll(async () => {
  await server.eindig('SIGTERM');
  await rm(dataMap, { recursive: true });
});

describe('a worked day, as a screen sends it', () => {
  it('gives the minutes that a person would expect, and is told so in docs/werkdag.md', async () => {
    let positie = '';
    for (const stap of STAPPEN) positie = await doe(stap);
    const rijen: string[][] = [];
    for (const { wie, minuten } of VERWACHT) {
      const { inhoud } = await vraag(wie, '23:00', `mijn/behandeltijd?vanaf=${DAG}&tot=${DAG}`, undefined, {
        'zaakstroom-positie-minimaal': positie,
      });
      const [dag] = inhoud['dagen'] as { milliseconden: number; zaken: { segmenten: Segment[] }[] }[];
      expect([wie, dag!.milliseconden / 60_000]).toEqual([wie, minuten]);
      for (const { van, tot, herkomst, activiteit } of dag!.zaken.flatMap(({ segmenten }) => segmenten)) {
        rijen.push([wie, uur(van), uur(tot), activiteit, herkomst]);
      }
    }
    const pagina = werkdagPagina(rijen);
    // The page is made where this variable asks for it, and only compared everywhere else.
    if (process.env['ZAAKSTROOM_SCHRIJF_DOCS']) await writeFile(PAGINA, pagina);
    expect(await readFile(PAGINA, 'utf8')).toBe(pagina);
  });
});

const uur = (moment: string): string =>
  Temporal.Instant.from(moment)
    .toZonedDateTimeISO('Europe/Amsterdam')
    .toPlainTime()
    .toString({ smallestUnit: 'minute' });

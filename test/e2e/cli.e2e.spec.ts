import { mkdtemp, readdir, readFile, readlink, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { bereken, type Registratie } from '@zaakstroom/behandeltijd';
import { begin, zaakstroom } from './cli.js';
import { alsGestart } from './datamap.js';

const KOP = 'zaak,medewerker,soort,tijdstip';
const VOORBEELD = [
  'A,kim,start,2025-03-03T09:00:00+01:00',
  'A,kim,bewijs,2025-03-03T09:20:00+01:00',
  'B,kim,start,2025-03-03T09:30:00+01:00',
  'A,kim,stop,2025-03-03T09:50:00+01:00',
  'B,kim,stop,2025-03-03T11:30:00+01:00',
  'C,kim,bewijs,2025-03-03T11:35:00+01:00',
  'D,kim,bewijs,2025-03-03T11:41:00+01:00',
  'A,kim,start,2025-03-03T11:55:00+01:00',
];

let map: string;
let data: string;
beforeEach(async () => {
  map = await mkdtemp(join(tmpdir(), 'zaakstroom-cli-'));
  data = join(map, 'data');
  await alsGestart(data);
});
afterEach(async () => {
  expect(await processenIn(map)).toEqual([]);
  await rm(map, { recursive: true, force: true });
});

async function bestand(naam: string, inhoud: string | Buffer): Promise<string> {
  const pad = join(map, naam);
  await writeFile(pad, inhoud);
  return pad;
}
const log = (...rijen: readonly string[]): string => [KOP, ...rijen].join('\n');

async function tijd(...opties: string[]): Promise<string> {
  const uit = join(map, 'tijd.json');
  const { code, fout } = await zaakstroom(
    data,
    'exporteer',
    'behandeltijd',
    '--per',
    'zaak',
    '--formaat',
    'json',
    '--uit',
    uit,
    ...opties,
  );
  if (code !== 0) throw new Error(fout);
  return readFile(uit, 'utf8');
}

describe('importeer and exporteer', () => {
  it('turn a log into time per zaak, once, whatever the row ends and the order of the columns', async () => {
    const eerste = await zaakstroom(data, 'importeer', await bestand('log.csv', log(...VOORBEELD)));
    expect(eerste).toMatchObject({ code: 0 });
    expect(eerste.uit).toContain('8 rijen gelezen: 8 toegevoegd, 0 al bekend, 0 geweigerd; 4 zaken geregistreerd');
    expect(eerste.fout).toContain('100%');
    expect(await tijd()).toBe('{\n"A": 6000000,\n"B": 3000000,\n"C": 360000\n}\n');
    expect(await tijd('--kap', '30')).toBe('{\n"A": 4200000,\n"B": 1200000,\n"C": 360000\n}\n');

    const opnieuw = await zaakstroom(
      data,
      'importeer',
      await bestand('log.csv.gz', gzipSync(log(...VOORBEELD).replaceAll('\n', '\r\n'))),
    );
    expect(opnieuw.uit).toContain('0 toegevoegd, 8 al bekend');
    const { uit } = await zaakstroom(data, 'herbouw', 'behandeltijd');
    expect(uit).toMatch(/behandeltijd: 16 gebeurtenissen verwerkt in \d+\.\d s \(\d+\/s\)/);
    expect(await tijd()).toContain('"A": 6000000');
    expect((await zaakstroom(data, 'status')).uit).toMatch(/behandeltijd .* generatie 2/);
  });

  it('refuse rows with their line and keep the others; the mended file adds what was missing', async () => {
    const slecht = VOORBEELD.with(1, 'A,kim,gelezen,2025-03-03T09:20:00+01:00').with(
      5,
      'C,kim,bewijs,2025-03-03T11:35:00',
    );
    const eerste = await zaakstroom(
      data,
      'importeer',
      await bestand('log.csv', log(...slecht, '"A,kim,start,2025-03-03T14:00:00+01:00')),
    );
    expect(eerste.code).toBe(3);
    expect(eerste.fout).toMatch(/regel 3: .*gelezen/);
    expect(eerste.fout).toMatch(/regel 7: .*offset/);
    expect(eerste.fout).toMatch(/regel 10: /);
    expect(eerste.uit).toContain('6 toegevoegd, 0 al bekend, 3 geweigerd');
    const tweede = await zaakstroom(data, 'importeer', await bestand('log.csv', log(...VOORBEELD)));
    expect(tweede).toMatchObject({ code: 0 });
    expect(tweede.uit).toContain('2 toegevoegd, 6 al bekend');
    expect(await tijd()).toBe('{\n"A": 6000000,\n"B": 3000000,\n"C": 360000\n}\n');
  });

  it('sort keys by code point although they look like numbers, and keep numbers of two sources apart', async () => {
    const rijen = ['9', '10', '2'].flatMap((zaak, n) => [
      `${zaak},kim,start,2025-03-0${n + 3}T09:00:00+01:00`,
      `${zaak},kim,stop,2025-03-0${n + 3}T09:10:00+01:00`,
    ]);
    await zaakstroom(data, 'importeer', await bestand('log.csv', log(...rijen)));
    await zaakstroom(
      data,
      'importeer',
      await bestand('log.csv', log(...rijen)),
      '--bron',
      'ander',
      '--voorvoegsel',
      'x-',
    );
    expect(await tijd()).toBe(
      ['10', '2', '9', 'x-10', 'x-2', 'x-9'].map((zaak, n) => `${n ? ',' : '{'}\n"${zaak}": 300000`).join('') + '\n}\n',
    );
  });

  it('show people as pseudonyms, and by name only with a reason, which is recorded', async () => {
    await zaakstroom(data, 'importeer', await bestand('log.csv', log(...VOORBEELD)));
    const uit = join(map, 'mensen.csv');
    const opties = ['exporteer', 'behandeltijd', '--per', 'medewerker', '--formaat', 'csv', '--uit', uit];
    await zaakstroom(data, ...opties);
    expect(await readFile(uit, 'utf8')).toMatch(
      /^medewerker,milliseconden,minimum,maximum\r?\nmedewerker-\d{9},9360000,/,
    );
    expect(await zaakstroom(data, ...opties, '--herkenbaar')).toMatchObject({ code: 2 });
    expect(await zaakstroom(data, ...opties, '--herkenbaar', '--reden', 'onderzoek')).toMatchObject({ code: 0 });
    expect(await readFile(uit, 'utf8')).toContain('kim,9360000,');
  });

  it('write XES that is read back with the same zaken, acts and time', async () => {
    const xes = `<log xmlns="http://www.xes-standard.org/"><trace><string key="concept:name" value="Z1"/>
      ${['start', 'complete', 'schedule']
        .map(
          (
            overgang,
            n,
          ) => `<event><string key="concept:name" value="Beoordelen"/><string key="org:resource" value="kim"/>
            <date key="time:timestamp" value="2025-03-03T09:${n}0:00.000+01:00"/><string key="lifecycle:transition" value="${overgang}"/></event>`,
        )
        .join('')}</trace></log>`;
    expect(await zaakstroom(data, 'importeer', await bestand('log.xes', xes))).toMatchObject({ code: 0 });
    const uit = join(map, 'uit.xes');
    expect((await zaakstroom(data, 'exporteer', 'gebeurtenissen', '--formaat', 'xes', '--uit', uit)).uit).toContain(
      '1 zaken, 5 gebeurtenissen',
    );
    const geschreven = await readFile(uit, 'utf8');
    expect(geschreven.match(/key="concept:name" value="Beoordelen"/g)).toHaveLength(3);
    expect(geschreven).not.toContain('kim');
    const ander = join(map, 'data2');
    await alsGestart(ander);
    await zaakstroom(ander, 'importeer', uit);
    data = ander;
    expect(await tijd()).toBe('{\n"Z1": 600000\n}\n');
    const ocel = join(map, 'uit.json');
    await zaakstroom(data, 'exporteer', 'gebeurtenissen', '--formaat', 'ocel', '--uit', ocel);
    const { objects, events } = JSON.parse(await readFile(ocel, 'utf8')) as {
      objects: { id: string }[];
      events: object[];
    };
    expect(objects.map(({ id }) => id)).toContain('Z1');
    expect(events.length).toBeGreaterThanOrEqual(5);
  });
});

describe('wrong use and broken files', () => {
  it.each([
    ['a file that is not there', ['importeer', '/bestaat/niet.csv'], 2],
    ['an unknown zaaktype', ['importeer', '{goed}', '--zaaktype', 'klacht'], 2],
    [
      'a kap of nothing',
      ['exporteer', 'behandeltijd', '--per', 'zaak', '--formaat', 'json', '--uit', 'x', '--kap', '0'],
      2,
    ],
    [
      'a place where nothing can be written',
      ['exporteer', 'behandeltijd', '--per', 'zaak', '--formaat', 'json', '--uit', '/bestaat/niet/x'],
      2,
    ],
    ['an unknown projection', ['herbouw', 'alles'], 2],
    ['another header', ['importeer', '{kop}'], 1],
  ])('%s: %j ends with %i', async (_, argumenten, code) => {
    const bestanden: Record<string, string> = {
      '{goed}': await bestand('goed.csv', log(...VOORBEELD)),
      '{kop}': await bestand('kop.csv', 'case,resource\nA,kim'),
    };
    const afloop = await zaakstroom(data, ...argumenten.map((argument) => bestanden[argument] ?? argument));
    expect([afloop.code, afloop.fout.length > 0]).toEqual([code, true]);
  });

  it.each([
    [[], ['importeer', 'exporteer', 'herbouw', 'status', 'topics', 'inrichting', 'demo', 'token']],
    [['exporteer'], ['behandeltijd', 'gebeurtenissen']],
    [
      ['exporteer', 'behandeltijd'],
      ['--per', '--formaat', '--kap', '--herkenbaar', '--reden'],
    ],
  ])('explains zaakstroom %j: %j', async (opdracht, woorden) => {
    const { code, uit } = await zaakstroom(data, ...opdracht, '--help');
    expect([code, uit]).toEqual([0, expect.stringContaining(['Gebruik: zaakstroom', ...opdracht].join(' '))]);
    for (const woord of woorden) expect(uit).toMatch(new RegExp(`^ +${woord}\\b`, 'm'));
  });

  it('keeps the good rows of a gzip that ends half-way', async () => {
    const rijen = Array.from(
      { length: 3_000 },
      (_, n) => `Z${n},kim,bewijs,2025-03-03T09:00:00.${String(n % 1000).padStart(3, '0')}Z`,
    );
    const heel = gzipSync(log(...rijen));
    const { code, uit } = await zaakstroom(
      data,
      'importeer',
      await bestand('half.csv.gz', heel.subarray(0, heel.length / 2)),
    );
    expect(code).toBe(1);
    expect(Number(/(\d+) toegevoegd/.exec(uit)![1])).toBeGreaterThan(500);
  });
});

describe('an import that is killed', () => {
  it('and started again gives what an unbroken one gives: ties, a change of the clock, rows case by case', async () => {
    const begin0 = Date.parse('2025-03-29T20:00:00Z');
    const rijen = Array.from({ length: 6_000 }, (_, n) => {
      const [zaak, wie] = [`Z${n % 37}`, `m${n % 5}`];
      const moment = new Date(begin0 + Math.floor(n / 3) * 45_000).toISOString();
      return { zaak, wie, soort: (['start', 'bewijs', 'stop'] as const)[(n * 7) % 3]!, moment };
    }).sort((a, b) => (a.zaak < b.zaak ? -1 : a.zaak > b.zaak ? 1 : 0));
    const pad = await bestand(
      'log.csv',
      log(...rijen.map(({ zaak, wie, soort, moment }) => `${zaak},${wie},${soort},${moment}`)),
    );
    for (const rijenTot of [1, 2, 3]) {
      const { proces, afloop } = begin(data, 'importeer', pad);
      proces.stderr!.on('data', (deel: Buffer) => {
        const gelezen = Number(/\| (\d+) rijen/.exec(deel.toString())?.[1] ?? 0);
        if (gelezen >= rijenTot * 500) proces.kill('SIGKILL');
      });
      setTimeout(() => proces.kill('SIGKILL'), 600 + rijenTot * 150);
      await afloop;
    }
    expect(await zaakstroom(data, 'importeer', pad)).toMatchObject({ code: 0 });

    const registraties = rijen.map(({ zaak, wie, soort, moment }, n): Registratie => ({
      zaak,
      medewerker: wie,
      soort,
      activiteit: 'behandelen',
      tijdstip: Date.parse(moment),
      positie: String(n).padStart(8, '0'),
      volgnummer: 0,
    }));
    const verwacht = new Map<string, number>();
    for (const dag of bereken(registraties)) {
      for (const { zaak, milliseconden } of dag.zaken) verwacht.set(zaak, (verwacht.get(zaak) ?? 0) + milliseconden);
    }
    expect(new Map(Object.entries(JSON.parse(await tijd()) as Record<string, number>))).toEqual(verwacht);
  });
});

/** Processes that work in the folder: the embedded database and its helpers. */
async function processenIn(plek: string): Promise<string[]> {
  const gevonden: string[] = [];
  for (const pid of await readdir('/proc')) {
    if (!/^\d+$/.test(pid)) continue;
    if ((await readlink(`/proc/${pid}/cwd`).catch(() => '')).startsWith(plek)) gevonden.push(pid);
  }
  return gevonden;
}

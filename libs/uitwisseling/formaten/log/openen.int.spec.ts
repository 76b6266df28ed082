import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { verzamel } from '../testing/stukken.js';
import { leesLog } from './lezen.js';
import { openLog } from './openen.js';

const KOP = 'zaak,medewerker,soort,tijdstip\n';
/** Ten thousand rows that hardly compress, so that the packed file spans many reads. */
const RIJEN = Array.from({ length: 10_000 }, (_, i) => {
  const tijd = new Date(1.7e12 + Math.imul(i, 2654435761)).toISOString();
  return `Z${(Math.imul(i + 1, 2246822519) >>> 0).toString(36)},m${i % 97},bewijs,${tijd}\n`;
});
const LOG = KOP + RIJEN.join('');
const PAK = gzipSync(LOG);

describe('openLog', () => {
  let map: string;
  beforeAll(async () => {
    map = await mkdtemp(join(tmpdir(), 'zaakstroom-log-'));
  });
  afterAll(() => rm(map, { recursive: true }));
  const bestand = async (naam: string, inhoud: string | Uint8Array): Promise<string> => {
    const pad = join(map, naam);
    await writeFile(pad, inhoud);
    return pad;
  };
  const lees = async (naam: string, inhoud: string | Uint8Array) =>
    verzamel(leesLog(await openLog(await bestand(naam, inhoud))));

  it('reads plain and packed alike, whatever the name says', async () => {
    for (const [naam, inhoud] of [
      ['a.csv', LOG],
      ['b.csv.gz', LOG],
      ['c.csv', PAK],
      ['d.csv.gz', PAK],
    ] as const) {
      const { rijen, fout } = await lees(naam, inhoud);
      expect(fout).toBeUndefined();
      expect(rijen).toHaveLength(10_000);
    }
  });

  it('tells the name, the format and how far it is', async () => {
    const log = await openLog(await bestand('mijn.log.csv.gz', PAK));
    expect(log).toMatchObject({ naam: 'mijn.log.csv', formaat: 'csv', bytesTotaal: PAK.length });
    const standen: number[] = [];
    for await (const _ of leesLog(log)) standen.push(log.bytesGelezen);
    expect(standen[0]).toBeLessThan(PAK.length);
    expect(standen).toEqual([...standen].sort((a, b) => a - b));
    expect(log.bytesGelezen).toBe(PAK.length);
  });

  it('reads a gzip of several members, and passes over zeros after it', async () => {
    const leden = Buffer.concat([gzipSync(KOP), gzipSync(RIJEN.join('')), Buffer.alloc(512)]);
    const { rijen, fout } = await lees('leden.gz', leden);
    expect(fout).toBeUndefined();
    expect(rijen).toHaveLength(10_000);
  });

  it.each([
    ['text', Buffer.from(`Z,m,bewijs,2026-01-31T09:30:00Z\n`)],
    ['more text than is read at once', Buffer.alloc(200_000, 'x')],
    ['zeros and text', Buffer.from('\0\0\0\0Z,m,bewijs,2026-01-31T09:30:00Z\n')],
    ['many zeros and text', Buffer.concat([Buffer.alloc(200_000), Buffer.from('x')])],
  ])('gives every row of a gzip with %s behind it, and says that something stands there', async (_, rommel) => {
    const { rijen, weigeringen, fout } = await lees('rommel.gz', Buffer.concat([PAK, rommel]));
    expect([rijen.length, weigeringen]).toEqual([10_000, []]);
    expect(fout).toMatchObject({
      name: 'LogBeschadigd',
      message: 'na het einde van het gzip-bestand staan bytes die geen gzip zijn; 10000 rijen gelezen tot aan de fout',
    });
  });

  it('gives every row before the place where a gzip was cut off', async () => {
    for (const deel of [0.2, 0.5, 0.9, 1 - 4 / PAK.length]) {
      const { rijen, weigeringen, fout } = await lees('kort.gz', PAK.subarray(0, Math.floor(PAK.length * deel)));
      expect(weigeringen).toEqual([]);
      expect(rijen.length).toBeGreaterThan(10_000 * (deel - 0.15));
      expect(rijen.at(-1)).toMatchObject({ rij: rijen.length });
      expect(fout).toMatchObject({
        name: 'LogBeschadigd',
        rijen: rijen.length,
        message: expect.stringMatching(/^het gzip-bestand is afgebroken: het einde ontbreekt; \d+ rijen gelezen/),
      });
    }
  });

  it('gives every row of a gzip of which only the checksum is wrong', async () => {
    const pak = Buffer.from(PAK);
    pak.writeUInt32LE(pak.readUInt32LE(pak.length - 8) ^ 1, pak.length - 8);
    const { rijen, fout } = await lees('som.gz', pak);
    expect(rijen).toHaveLength(10_000);
    expect(fout).toMatchObject({
      name: 'LogBeschadigd',
      rijen: 10_000,
      message: expect.stringMatching(/beschadigd: de controlesom klopt niet;/),
    });
  });

  it('gives what came before damage in the middle', async () => {
    const pak = Buffer.from(PAK);
    pak.fill(0xff, pak.length / 2, pak.length / 2 + 64);
    const { rijen, fout } = await lees('midden.gz', pak);
    expect(rijen.length).toBeGreaterThan(3_500);
    expect(rijen.slice(0, 3_500).map(({ zaak }) => zaak)).toEqual(
      RIJEN.slice(0, 3_500).map((rij) => rij.split(',')[0]),
    );
    expect(fout).toMatchObject({ name: 'LogBeschadigd' });
  });

  it('says so when there is nothing but a gzip header', async () => {
    expect((await lees('niets.gz', PAK.subarray(0, 5))).fout).toMatchObject({ name: 'LogBeschadigd', rijen: 0 });
    expect((await lees('twee.gz', PAK.subarray(0, 2))).fout).toMatchObject({ name: 'LogBeschadigd', rijen: 0 });
  });

  it('reads an empty file as a log without a header', async () => {
    expect((await lees('leeg.csv', '')).fout).toMatchObject({ name: 'KopOnjuist' });
    expect((await lees('leeg.xes', '')).fout).toMatchObject({ name: 'LogBeschadigd' });
  });

  it('recognises XES by its content and takes it packed', async () => {
    const xes = `<?xml version="1.0"?><log><trace><string key="concept:name" value="Z"/><event><date key="time:timestamp" value="2026-01-31T09:30:00Z"/></event></trace></log>`;
    for (const [naam, inhoud] of [
      ['l.xes', xes],
      ['l.xes.gz', gzipSync(xes)],
      ['l.csv', `\ufeff \n${xes}`],
    ] as const) {
      const { rijen } = await lees(naam, inhoud);
      expect(rijen).toMatchObject([{ zaak: 'Z', soort: 'bewijs' }]);
    }
  });

  it('throws what the file system says', async () => {
    await expect(openLog(join(map, 'bestaat-niet.csv'))).rejects.toMatchObject({ code: 'ENOENT' });
    await expect(openLog(map)).rejects.toMatchObject({ code: 'EISDIR' });
  });

  it('can be closed before its end', async () => {
    const log = await openLog(await bestand('dicht.csv.gz', PAK));
    await log.sluit();
    expect((await verzamel(leesLog(log))).rijen).toEqual([]);
  });

  it('unpacks a bomb in bounded memory', async () => {
    // 400 MiB, in members that are packed once.
    const deel = gzipSync(Buffer.alloc(50 * 1024 * 1024, 'x'));
    const bom = Buffer.concat([gzipSync(KOP), ...Array<Buffer>(8).fill(deel)]);
    const log = await openLog(await bestand('bom.csv.gz', bom));
    const vooraf = process.memoryUsage().rss;
    const { weigeringen } = await verzamel(leesLog(log));
    expect(weigeringen).toMatchObject([{ rij: 1, regel: 2, reden: expect.stringMatching(/1 MiB/) }]);
    expect((process.memoryUsage().rss - vooraf) / 1024 / 1024).toBeLessThan(256);
  });
});

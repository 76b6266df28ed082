import { execFileSync, spawn } from 'node:child_process';
import { closeSync, lstatSync, openSync } from 'node:fs';
import { lstat, mkdir, mkdtemp, readdir, readFile, readlink, rm, symlink, writeFile } from 'node:fs/promises';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import { VerkeerdGebruik } from '@zaakstroom/opdrachtregel';
import { schrijfBestand } from './bestand.js';

const WORTEL = join(import.meta.dirname, '../../..');

let map: string;
let pad: string;
const gemeld: string[] = [];
beforeEach(async () => {
  map = await mkdtemp(join(tmpdir(), 'zaakstroom-uit-'));
  pad = join(map, 'uit.json');
  gemeld.length = 0;
  jest.spyOn(process.stdout, 'write').mockImplementation((tekst) => gemeld.push(String(tekst)) > 0);
});
afterEach(async () => {
  jest.restoreAllMocks();
  await rm(map, { recursive: true, force: true });
});

const { signal: signaal } = new AbortController();
const schrijf = (waarheen: string, delen: Iterable<string> | AsyncIterable<string> = ['een\n', 'twee\n']) =>
  schrijfBestand(waarheen, { delen, melding: () => 'klaar', signaal });
async function* breektAf(): AsyncGenerator<string> {
  yield 'half';
  await Promise.resolve();
  throw new Error('bron');
}

describe('--uit', () => {
  it('makes a file that only its owner reads, tells it, and leaves nothing beside it', async () => {
    await schrijf(pad);
    expect(await readFile(pad, 'utf8')).toBe('een\ntwee\n');
    expect((await lstat(pad)).mode & 0o777).toBe(0o600);
    expect(await readdir(map)).toEqual(['uit.json']);
    expect(gemeld).toEqual(['klaar\n']);
  });

  it('leaves what was there when the export breaks off', async () => {
    await writeFile(pad, 'oud');
    await expect(schrijf(pad, breektAf())).rejects.toThrow('bron');
    expect(await readFile(pad, 'utf8')).toBe('oud');
    expect(await readdir(map)).toEqual(['uit.json']);
    expect(gemeld).toEqual([]);
  });

  it('leaves what was there when it is told to stop', async () => {
    await writeFile(pad, 'oud');
    const stop = new AbortController();
    async function* zonderEinde(): AsyncGenerator<string> {
      for (let n = 0; ; n++) {
        yield 'x'.repeat(10_000);
        if (n === 50) stop.abort();
        await Promise.resolve();
      }
    }
    const uitvoer = { delen: zonderEinde(), melding: () => 'klaar', signaal: stop.signal };
    await expect(schrijfBestand(pad, uitvoer)).rejects.toThrow(/abort/);
    expect(await readFile(pad, 'utf8')).toBe('oud');
    expect(await readdir(map)).toEqual(['uit.json']);
  });

  it('writes straight into what is no file: it was replaced by a file, /dev/stdout too for root', async () => {
    const pijp = join(map, 'pijp');
    execFileSync('mkfifo', [pijp]);
    const lezer = spawn('cat', [pijp]);
    let gelezen = '';
    lezer.stdout.on('data', (deel: Buffer) => (gelezen += deel.toString()));
    const dicht = once(lezer, 'close');
    await schrijf(pijp);
    await dicht;
    expect(gelezen).toBe('een\ntwee\n');
    expect(lstatSync(pijp).isFIFO()).toBe(true);
    expect(await readdir(map)).toEqual(['pijp']);
  });

  it('follows a symbolic link, to a file and to what is not there yet, and leaves the link', async () => {
    await mkdir(join(map, 'elders'));
    await writeFile(join(map, 'elders/oud.json'), 'oud');
    await symlink('elders/oud.json', pad);
    await symlink('tussen', join(map, 'verder'));
    await symlink('elders/nieuw.json', join(map, 'tussen'));
    await schrijf(pad);
    await schrijf(join(map, 'verder'));
    for (const naam of ['oud', 'nieuw']) {
      expect(await readFile(join(map, `elders/${naam}.json`), 'utf8')).toBe('een\ntwee\n');
    }
    expect(await readlink(pad)).toBe('elders/oud.json');
    expect(await readlink(join(map, 'verder'))).toBe('tussen');
    expect((await readdir(join(map, 'elders'))).sort()).toEqual(['nieuw.json', 'oud.json']);
  });

  it.each([
    ['a folder', ''],
    ['a folder that is not there', 'niets/uit.json'],
    ['a file for a folder', 'bestand/uit.json'],
    ['a link to itself', 'kring'],
  ])('refuses %s as wrong use', async (_, waar) => {
    await writeFile(join(map, 'bestand'), '');
    await symlink('kring', join(map, 'kring'));
    const fout = await schrijf(join(map, waar)).catch((reden: unknown) => reden);
    expect(fout).toBeInstanceOf(VerkeerdGebruik);
    expect((fout as Error).message).toMatch(/^--uit \S+ kan niet worden geschreven: /);
  });

  it('into our own output, a file too, keeps it whole and tells the rest beside it', async () => {
    const script = `import { schrijfBestand } from './libs/uitwisseling/cli/bestand.ts';
      process.stdout.write('vooraf\\n');
      const signaal = new AbortController().signal;
      await schrijfBestand(${JSON.stringify(pad)}, { delen: ['een\\n'], melding: () => 'klaar', signaal });
      process.stdout.write('na\\n');`;
    const uit = openSync(pad, 'w');
    const vlaggen = ['--no-warnings', '--conditions=zaakstroom-source', '--import', './test/setup/from-source.js'];
    const proces = spawn(process.execPath, [...vlaggen, '--input-type=module', '--eval', script], {
      cwd: WORTEL,
      stdio: ['ignore', uit, 'pipe'],
    });
    closeSync(uit);
    let fout = '';
    proces.stderr!.on('data', (deel: Buffer) => (fout += deel.toString()));
    await once(proces, 'close');
    expect([await readFile(pad, 'utf8'), fout]).toEqual(['vooraf\neen\nna\n', 'klaar\n']);
  });
});

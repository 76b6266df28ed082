import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { VerkeerdGebruik } from '@zaakstroom/opdrachtregel';
import { leesPlaatsen } from './plaatsen.js';

let map: string;
beforeEach(async () => {
  map = await mkdtemp(join(tmpdir(), 'zaakstroom-plaatsen-'));
});
afterEach(() => rm(map, { recursive: true, force: true }));

async function lees(inhoud: string | Buffer) {
  const bestand = join(map, 'mensen.csv');
  await writeFile(bestand, inhoud);
  return leesPlaatsen(bestand);
}

describe('--medewerkers', () => {
  it('gives each person a team and a locatie, whatever the order of the columns, line ends and quotes', async () => {
    const plaatsen = await lees(
      '\ufefflocatie,medewerker,sinds,team\r\n"Arnhem","kim",2020,A1\r\n\r\nUtrecht,lee,,\r\n',
    );
    expect([...plaatsen]).toEqual([
      ['kim', { team: 'A1', locatie: 'Arnhem' }],
      ['lee', { team: undefined, locatie: 'Utrecht' }],
    ]);
  });

  it('may name nobody', async () => {
    expect((await lees('medewerker,team,locatie\n')).size).toBe(0);
  });

  const KOP = 'medewerker,team,locatie\n';
  it.each<[string, string | Buffer, RegExp]>([
    ['an empty file', '', /het bestand is leeg; verwacht de kop medewerker,team,locatie$/],
    ['a file of empty lines', '\n\n', /het bestand is leeg/],
    ['another header', 'medewerker;team;locatie\nkim;A;B\n', /verwacht de kop medewerker,team,locatie, niet '/],
    ['another header and no rows', 'naam,team,locatie\n', /niet 'naam,team,locatie'$/],
    ['a column twice', 'medewerker,team,locatie,team\n', /verwacht de kop/],
    ['a medewerker twice', `${KOP}kim,A,B\nlee,A,B\nkim,A,C\n`, /regel 4: deze medewerker staat er al/],
    ['no medewerker', `${KOP},A,B\n`, /regel 2: medewerker is leeg$/],
    ['too few fields', `${KOP}kim,A\n`, /regel 2: 2 velden, de kop heeft er 3$/],
    [
      'U+0000 in a team: it parked the projections for good',
      `${KOP}kim,A\0,B\n`,
      /regel 2: team bevat een stuurteken$/,
    ],
    ['a control character in a locatie', `${KOP}kim,A,"B\u0007x"\n`, /regel 2: locatie bevat een stuurteken$/],
    ['a long name', `${KOP}kim,A,${'k'.repeat(256)}\n`, /locatie is langer dan 255 tekens/],
    ['bytes that are no UTF-8', Buffer.from(`${KOP}J\xe9,A,B\n`, 'latin1'), /geen UTF-8/],
    ['a quote that is not closed', `${KOP}"kim,A,B\n`, /geen geldige CSV bij regel \d: de aanhalingstekens/],
    ['a stray quote', `${KOP}k"im,A,B\n`, /geen geldige CSV bij regel 2: de aanhalingstekens/],
  ])('refuses %s', async (_, inhoud, melding) => {
    const fout = await lees(inhoud).catch((reden: unknown) => reden);
    expect(fout).toBeInstanceOf(VerkeerdGebruik);
    expect((fout as Error).message).toMatch(/^--medewerkers \S+mensen\.csv: /);
    expect((fout as Error).message).toMatch(melding);
  });

  it('refuses a file that is not there', async () => {
    await expect(leesPlaatsen(join(map, 'niets.csv'))).rejects.toThrow(/kan niet worden gelezen/);
  });
});

import { jest } from '@jest/globals';
import { Argument, Command, InvalidArgumentError, Option } from 'commander';
import { draaiProgramma, programma, VerkeerdGebruik, voerUit } from './index.js';

const geschreven: string[] = [];
beforeEach(() => {
  geschreven.length = 0;
  const neem = (tekst: unknown): boolean => geschreven.push(String(tekst)) > 0;
  jest.spyOn(process.stderr, 'write').mockImplementation(neem);
  jest.spyOn(process.stdout, 'write').mockImplementation(neem);
});
afterEach(() => jest.restoreAllMocks());

const getal = (): never => {
  throw new InvalidArgumentError('Verwacht een getal.');
};
const regel = (): Command =>
  programma('zaakstroom', 'Proef.', [
    new Command('meet')
      .addArgument(new Argument('<bestand>', 'wat'))
      .addOption(new Option('--per <wat>').choices(['zaak', 'dag']).makeOptionMandatory())
      .option('--kap <minuten>', 'kap', getal)
      .action((bestand: string) => {
        if (bestand === 'weg') throw new VerkeerdGebruik('weg bestaat niet');
        if (bestand === 'stuk') throw new Error('stuk');
      }),
  ]);
const WIJZER = '(--help geeft uitleg)';

describe('wrong use', () => {
  it.each<[string[], string]>([
    [['vergeet'], "onbekende opdracht 'vergeet'"],
    [['met'], "onbekende opdracht 'met'\n(Bedoelt u meet?)"],
    [['meet', 'a', '--per', 'zaak', '--snel'], "onbekende optie '--snel'"],
    [['meet', 'a', '--per', 'zaak', '--kaap', '1'], "onbekende optie '--kaap'\n(Bedoelt u --kap?)"],
    [['meet', '--per', 'zaak'], "'bestand' ontbreekt"],
    [['meet', 'a'], "optie '--per <wat>' is verplicht"],
    [['meet', 'a', '--per'], "optie '--per <wat>' mist haar waarde"],
    [['meet', 'a', '--per', 'x'], "optie '--per <wat>' kan niet 'x' zijn. Mogelijk zijn: zaak, dag."],
    [['meet', 'a', '--per', 'dag', '--kap', 'y'], "optie '--kap <minuten>' kan niet 'y' zijn. Verwacht een getal."],
    [['meet', 'a', 'b', '--per', 'dag'], 'te veel woorden: 2, ten hoogste 1'],
  ])('%j is told in Dutch, with exit code 2', async (woorden, melding) => {
    expect(await voerUit(regel(), woorden)).toBe(2);
    expect(geschreven.join('').slice(0, melding.length + 12)).toBe(`zaakstroom: ${melding}`);
    expect(geschreven.join('')).toContain(WIJZER);
  });

  it('is what a command itself says it is', async () => {
    expect(await voerUit(regel(), ['meet', 'weg', '--per', 'dag'])).toBe(2);
    expect(geschreven).toEqual(['zaakstroom: weg bestaat niet\n']);
  });

  it('is not to ask for help, which comes in Dutch', async () => {
    expect(await voerUit(regel(), ['meet', '--help'])).toBe(0);
    expect(geschreven.join('')).toBe(
      `Gebruik: zaakstroom meet [opties] <bestand>

Argumenten:
  bestand          wat

Opties:
  --per <wat>      (keuze uit: "zaak", "dag")
  --kap <minuten>  kap
  -h, --help       uitleg
`,
    );
  });

  it('names the commands in the help of the whole', async () => {
    expect(await voerUit(regel(), ['--help'])).toBe(0);
    expect(geschreven.join('')).toMatch(
      /^Gebruik: zaakstroom \[opties\] \[opdracht\]\n[^]*\nOpdrachten:\n {2}meet \[opties\] <bestand>/,
    );
  });
});

describe('a program that fails', () => {
  it('says why in one line, without a stack', async () => {
    expect(await voerUit(regel(), ['meet', 'stuk', '--per', 'dag'])).toBe(1);
    expect(await draaiProgramma(() => Promise.reject(new Error('poort bezet')))).toBe(1);
    expect(geschreven).toEqual(['zaakstroom: stuk\n', 'zaakstroom: poort bezet\n']);
  });
});

import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command, CommanderError } from 'commander';
import { decodeJwt } from 'jose';
import { ontwikkelUitgever, tokenOpdracht } from '@zaakstroom/toegang/ontwikkeling';

const ROLLEN = { namen: ['lezer', 'schrijver', 'machine'], alleen: ['machine'] };

let map: string;
beforeEach(async () => {
  map = await mkdtemp(join(tmpdir(), 'token-'));
});
afterEach(() => rm(map, { recursive: true }));

/** Runs the command below a programme, as the command line of the product does. */
async function voerUit(...woorden: string[]) {
  let uit = '';
  let fout = '';
  const opdracht = tokenOpdracht(() => map, ROLLEN).configureOutput({
    writeOut: (tekst) => (uit += tekst),
    writeErr: (tekst) => (fout += tekst),
  });
  const gevallen = await new Command('zaakstroom')
    .addCommand(opdracht)
    .parseAsync(['token', ...woorden], { from: 'user' })
    .then(
      () => undefined,
      (reden: unknown) => reden,
    );
  return { uit, fout, gevallen };
}

describe('token', () => {
  it('prints a token that the server on the same data folder knows, and nothing else', async () => {
    const woorden =
      '--medewerker jansen --rol lezer schrijver --locatie Arnhem --team A1 --groepsfunctie E --soort een twee';
    const { uit, fout, gevallen } = await voerUit(...woorden.split(' '));
    expect({ fout, gevallen }).toEqual({ fout: '', gevallen: undefined });
    expect(uit).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+\n$/);
    const { verifier } = await ontwikkelUitgever(map, ROLLEN);
    expect(await verifier.verify(uit.trim())).toEqual({
      sub: 'jansen',
      rollen: ['lezer', 'schrijver'],
      locatie: 'Arnhem',
      team: 'A1',
      groepsfunctie: 'E',
      soorten: ['een', 'twee'],
    });
  });

  it.each([
    [[], 8 * 3_600],
    [['--uren', '1'], 3_600],
    [['--uren', '0.5'], 1_800],
    [['--uren', '8784'], 8_784 * 3_600],
  ])('is valid as long as asked: %j', async (woorden, seconden) => {
    const { uit } = await voerUit('--medewerker', 'j', '--rol', 'lezer', ...woorden);
    const { iat, exp, ...claims } = decodeJwt(uit.trim());
    expect(exp! - iat!).toBe(seconden);
    expect(claims).toEqual({ iss: 'urn:zaakstroom:ontwikkeling', aud: 'zaakstroom', sub: 'j', rollen: ['lezer'] });
  });

  it('a repeated option adds to the list', async () => {
    const { uit } = await voerUit('--rol', 'lezer', '--medewerker', 'j', '--rol', 'schrijver');
    expect(decodeJwt(uit.trim())['rollen']).toEqual(['lezer', 'schrijver']);
  });

  it.each([
    [[], 'required option', '--medewerker'],
    [['--medewerker', 'j'], 'required option', '--rol'],
    [['--medewerker', '', '--rol', 'lezer'], 'Geef 1 tot en met 255 tekens.', '--medewerker'],
    [['--medewerker', 'j', '--rol', 'admin'], 'Bekende rollen zijn: lezer, schrijver, machine.', 'admin'],
    [['--medewerker', 'j', '--rol', 'lezer', '--soort', ' '], 'Geef 1 tot en met 255 tekens.', '--soort'],
    [['--medewerker', 'j', '--rol', 'lezer', '--uren', '0'], 'groter dan 0', '--uren'],
    [['--medewerker', 'j', '--rol', 'lezer', '--uren', '-1'], 'groter dan 0', '--uren'],
    [['--medewerker', 'j', '--rol', 'lezer', '--uren', 'acht'], 'groter dan 0', '--uren'],
    [['--medewerker', 'j', '--rol', 'lezer', '--uren', '8785'], 'ten hoogste 8784', '--uren'],
    [['--medewerker', 'j', '--rol', 'lezer', '--uren', '1e3'], 'groter dan 0', '--uren'],
    [['--medewerker', 'j', '--rol', 'lezer', '--geldig', '1'], 'unknown option', '--geldig'],
  ])('wrong use is told and makes no key: %j', async (woorden, ...verwacht) => {
    const { uit, fout, gevallen } = await voerUit(...woorden);
    expect(gevallen).toBeInstanceOf(CommanderError);
    expect((gevallen as CommanderError).exitCode).not.toBe(0);
    for (const deel of verwacht) expect(fout).toContain(deel);
    expect(uit).toBe('');
    expect(await readdir(map)).toEqual([]);
  });

  it('gives no token that a server would refuse', async () => {
    const { uit, gevallen } = await voerUit('--medewerker', 'j', '--rol', 'machine', '--rol', 'lezer');
    expect([uit, (gevallen as Error).message]).toEqual(['', expect.stringContaining('gaat niet samen met')]);
  });

  it('--help explains itself without any setting', async () => {
    let uit = '';
    const opdracht = tokenOpdracht(() => {
      throw new Error('asked for the data folder');
    }, ROLLEN).configureOutput({ writeOut: (tekst) => (uit += tekst) });
    await expect(opdracht.parseAsync(['--help'], { from: 'user' })).rejects.toMatchObject({ exitCode: 0 });
    for (const deel of [
      'Alleen voor ontwikkeling',
      'lezer, schrijver',
      'Voorbeeld:',
      'ontwikkelsleutel.jwk',
      '--uren',
    ]) {
      expect(uit).toContain(deel);
    }
  });
});

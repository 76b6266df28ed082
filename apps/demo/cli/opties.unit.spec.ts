import { CommanderError } from 'commander';
import { AANNAMES } from '../cijfers/aannames.js';
import { opdrachtMetOpties, type Opties } from './opties.js';

/** What the command line makes of these words. */
async function gelezen(...woorden: string[]): Promise<Opties> {
  let opties: Opties | undefined;
  const opdracht = opdrachtMetOpties()
    .exitOverride()
    .configureOutput({ writeErr: () => undefined })
    .action((zo: Opties) => {
      opties = zo;
    });
  await opdracht.parseAsync(woorden, { from: 'user' });
  return opties!;
}

describe('the options of the demo', () => {
  it('without any: two weeks of 24 behandelaars in Arnhem', async () => {
    const opties = await gelezen();
    expect(opties).toMatchObject({ weken: 2, medewerkers: 24, locatie: 'Arnhem', zaad: '1' });
    expect([opties.begin.toString(), opties.adres]).toEqual(['2026-07-06', undefined]);
  });

  it('all of them', async () => {
    const woorden =
      '--weken 6 --medewerkers 60 --locatie Eindhoven --begin 2026-11-02 --zaad x --adres http://[::1]:3000/';
    const { begin, ...opties } = await gelezen(...woorden.split(' '));
    expect(opties).toEqual({ weken: 6, medewerkers: 60, locatie: 'Eindhoven', zaad: 'x', adres: 'http://[::1]:3000' });
    expect(begin.toString()).toBe('2026-11-02');
  });

  it.each([
    ['--weken', '0'],
    ['--weken', '1.5'],
    ['--weken', 'drie'],
    ['--medewerkers', '501'],
    ['--locatie', 'arnhem'],
    ['--locatie', 'A/1'],
    ['--begin', '2026-09-08'],
    ['--begin', '2026-02-30'],
    ['--begin', 'maandag'],
    ['--zaad', ' '],
    ['--adres', '127.0.0.1:3000'],
    ['--adres', 'http://127.0.0.1:3000/v1'],
  ])('refuses %s %s', async (optie, waarde) => {
    await expect(gelezen(optie, waarde)).rejects.toBeInstanceOf(CommanderError);
  });

  it('--help names the source of the figures, and every assumption with its value', () => {
    let hulp = '';
    opdrachtMetOpties()
      .configureOutput({ writeOut: (tekst) => (hulp += tekst) })
      .outputHelp();
    expect(hulp).toContain('rapport Auditdienst Rijk, jaren 2021-2023');
    expect(hulp).toContain('Aannamen, nergens gemeten');
    expect(hulp).toContain(`${AANNAMES.voorraadWeken} weken instroom`);
    expect(hulp).toContain(`teruggave ${AANNAMES.teruggave * 100} %`);
  });
});

import { join } from 'node:path';
import { draai } from '../e2e/cli.js';
import { Dienstenproef } from '../e2e/dienstenproef.js';
import { LOG_IS_ER, schrijfLog, totalen, VERWACHT } from './bpic2012.js';

const metLog = LOG_IS_ER ? describe : describe.skip;

metLog('a real log, with every service as a process of its own', () => {
  let proef: Dienstenproef;
  beforeEach(async () => {
    proef = await Dienstenproef.maak();
  });
  afterEach(() => proef.sluit());

  async function gedaan(...argumenten: string[]): Promise<void> {
    const { DATABASE_URL, ZAAKSTROOM_SLEUTEL } = proef.omgeving as Record<
      'DATABASE_URL' | 'ZAAKSTROOM_SLEUTEL',
      string
    >;
    const { code, uit, fout } = await draai('cli.ts', { DATABASE_URL, ZAAKSTROOM_SLEUTEL }, ...argumenten).afloop;
    if (code !== 0) throw new Error(fout);
    process.stdout.write(`${uit.trim()}\n`);
  }

  it('gives the same totals to the millisecond, also when a projecties is killed halfway', async () => {
    await proef.start('projecties', 'projecties', 'zaken-api', 'zaken-api', 'werkverdeling', 'rapportage-api');
    const klaar = gedaan('importeer', await schrijfLog(proef.map, 'zaak'), '--bron', 'bpic2012');
    const genoeg = async () => {
      const { rows } = await proef.database.pool.query<{ n: number }>(
        'select count(*)::int as n from behandeltijd.registraties',
      );
      return rows[0]!.n > 50_000;
    };
    while (!(await genoeg())) await new Promise((verder) => setTimeout(verder, 50));
    await proef.dood((await proef.houder('projectie behandeltijd'))!);
    await klaar;
    const bestand = join(proef.map, 'tijd.json');
    await gedaan('exporteer', 'behandeltijd', '--per', 'zaak', '--formaat', 'json', '--uit', bestand);
    expect(await totalen(bestand)).toEqual([...VERWACHT[60]]);
  });
});

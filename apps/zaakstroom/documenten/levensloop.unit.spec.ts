import { HANDELINGEN, HANDELINGPADEN, isBeeindigd, ZAAKSTATUSSEN } from '@zaakstroom/zaken';
import { levensloopPagina, verkenLevens } from './levensloop.js';

describe('the life of a zaak, found by doing', () => {
  const { overgangen: alle } = verkenLevens();
  const van = (status: string) => alle.filter((overgang) => overgang.van === status);

  it('comes to every status and does every act', () => {
    expect(new Set(alle.map(({ naar }) => naar))).toEqual(new Set(ZAAKSTATUSSEN));
    const gedaan = alle.map(({ door }) => door as string);
    expect(HANDELINGEN.filter((handeling) => !gedaan.includes(handeling))).toEqual([]);
  });

  it('leaves an end by heropening only', () => {
    const weg = alle.filter(
      ({ van: begin, naar }) => begin && isBeeindigd({ status: begin }) && !isBeeindigd({ status: naar }),
    );
    expect(new Set(weg.map(({ door }) => door))).toEqual(new Set(['heropening']));
  });

  it('works on a zaak by a start, and on no zaak that waits', () => {
    const werk = alle.filter(({ van: begin, naar }) => naar === 'in behandeling' && begin !== naar);
    expect(new Set(werk.map(({ door }) => door))).toEqual(new Set(['start']));
    expect(van('wachtend').map(({ door }) => door)).not.toContain('start');
  });

  it('is drawn with an arrow for every change of status', () => {
    const pijlen = levensloopPagina().match(/ --> (?!\[\*\])/g)!;
    const paren = new Set(alle.filter(({ van: begin, naar }) => begin !== naar).map((o) => `${o.van} ${o.naar}`));
    expect(pijlen).toHaveLength(paren.size);
  });

  it('tells of every act by which word it is known, where it stands, for whom, and why not', () => {
    const rijen = levensloopPagina()
      .split('\n')
      .map((regel) => regel.split('|').map((cel) => cel.trim()))
      .filter(([, , pad]) => pad?.startsWith('`'));
    expect(rijen.map(([, woord, pad]) => [woord, pad!.replaceAll('`', '')])).toEqual(
      HANDELINGEN.map((woord) => [woord, HANDELINGPADEN[woord].replace(/:(\w+)/, '{$1}')]),
    );
    const rij = (woord: string) => rijen.find(([, ander]) => ander === woord)!;
    expect(rij('start')).toEqual([
      '',
      'start',
      '`behandelingen`',
      'another behandelaar: ontvangen, in werkvoorraad; holder: uitgegeven',
      expect.stringMatching(/^De zaak is afgedaan\. .*hervat haar eerst\..* _al toegewezen_$/),
      '',
    ]);
    expect(rij('heropening')[3]).toBe(
      'another behandelaar, werkvoorbereider, regie, holder, teamleider: afgedaan, overgedragen',
    );
  });
});

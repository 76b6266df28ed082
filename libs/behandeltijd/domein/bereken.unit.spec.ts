import { bereken, berekenDag } from './bereken.js';
import { STANDAARD } from './parameters.js';
import { maak, MINUUT, moment } from './testing/maak.js';

const uur = (dag: string, zaak: string, medewerker: string | number) => [
  maak('start', zaak, `${dag}T10:00`, { medewerker }),
  maak('stop', zaak, `${dag}T11:00`, { medewerker }),
];

describe('all person-days', () => {
  it('come in order of medewerker and day, whatever the order of the records', () => {
    const records = [
      ...uur('2026-01-15', 'A', 9),
      ...uur('2026-01-14', 'A', 10),
      ...uur('2026-01-14', 'B', 9),
      ...uur('2025-12-31', 'A', 9),
    ];
    const dagen = bereken(records.toReversed());
    expect(dagen.map((d) => [d.medewerker, d.dag])).toEqual([
      [9, '2025-12-31'],
      [9, '2026-01-14'],
      [9, '2026-01-15'],
      [10, '2026-01-14'],
    ]);
  });

  it('takes medewerkers by name too', () => {
    expect(bereken([...uur('2026-01-14', 'A', 'b'), ...uur('2026-01-14', 'A', 'a')]).map((d) => d.medewerker)).toEqual([
      'a',
      'b',
    ]);
  });

  it('does not share between people', () => {
    const dagen = bereken([...uur('2026-01-14', 'A', 1), ...uur('2026-01-14', 'A', 2)]);
    expect(dagen.map((d) => d.zaken[0]!.milliseconden)).toEqual([60 * MINUUT, 60 * MINUUT]);
  });

  it('leaves out days without time', () => {
    expect(bereken([maak('bewijs', 'A', '2026-01-14T10:00'), ...uur('2026-01-15', 'A', 11)]).map((d) => d.dag)).toEqual(
      ['2026-01-15'],
    );
    expect(bereken([])).toEqual([]);
  });

  it('a spell over midnight is cut; the stop of the day after counts nothing', () => {
    const dagen = bereken([maak('start', 'A', '2026-01-14T23:30'), maak('stop', 'A', '2026-01-15T00:20')]);
    expect(dagen.map((d) => [d.dag, d.zaken[0]!.milliseconden])).toEqual([['2026-01-14', 30 * MINUUT]]);
  });

  it('as of T: days that are over are closed, the day of T runs, later ones are not there', () => {
    const records = ['14', '15', '16'].map((d) => maak('start', 'A', `2026-01-${d}T10:00`));
    const dagen = bereken(records, STANDAARD, moment('2026-01-15T10:20'));
    expect(dagen.map((d) => [d.dag, d.voorlopig, d.segmenten[0]!.herkomst, d.zaken[0]!.milliseconden])).toEqual([
      ['2026-01-14', false, 'afgekapt', 60 * MINUUT],
      ['2026-01-15', true, 'lopend', 20 * MINUUT],
    ]);
  });

  it('berekenDag is one of them', () => {
    const records = uur('2026-01-14', 'A', 11);
    expect([berekenDag(records)]).toEqual(bereken(records));
    expect(berekenDag(records, { ...STANDAARD, kap: MINUUT }).zaken[0]!.milliseconden).toBe(MINUUT);
  });
});

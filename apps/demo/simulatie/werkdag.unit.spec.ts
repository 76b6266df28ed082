import { AANNAMES } from '../cijfers/aannames.js';
import { TIJDSBESTEDING } from '../cijfers/ijking.js';
import { MINUUT, moment } from './kalender.js';
import { Toeval } from './toeval.js';
import { aanwezigheid, dagindeling } from './werkdag.js';

const DAG = Temporal.PlainDate.from('2026-09-07');
const CONTRACT = AANNAMES.urenPerDag * 60 * MINUUT;

/** Working days of many people: what a day is, and its blocks. */
const dagen = (mensen: number, aantal: number) =>
  Array.from({ length: mensen }, (_, mens) => {
    const toeval = new Toeval(`werkdag/${mens}`);
    const reeks = aanwezigheid(toeval.van('aanwezigheid'));
    return Array.from({ length: aantal }, () => {
      const soort = reeks.next().value;
      return { soort, blokken: soort === 'aanwezig' ? dagindeling(DAG, toeval.tussen(...AANNAMES.begin), toeval) : [] };
    });
  });

describe('working days', () => {
  const alle = dagen(100, 150).flat();

  it('62 % of the contract is time for zaken, within half a point', () => {
    const productie = alle.flatMap(({ blokken }) => blokken).reduce((som, { van, tot }) => som + tot - van, 0);
    expect(Math.abs((productie / (alle.length * CONTRACT)) * 100 - TIJDSBESTEDING.productie)).toBeLessThan(0.5);
  });

  it.each(['verlof', 'verzuim'] as const)('%s is as printed, within a point', (soort) => {
    const deel = alle.filter((dag) => dag.soort === soort).length / alle.length;
    expect(Math.abs(deel * 100 - TIJDSBESTEDING[soort])).toBeLessThan(1);
  });

  it('leave and illness last: who is away today is mostly away tomorrow', () => {
    const paren = dagen(100, 150).flatMap((reeks) => reeks.slice(1).map((dag, i) => [reeks[i]!.soort, dag.soort]));
    const ziek = paren.filter(([vandaag]) => vandaag === 'verzuim');
    const blijft = ziek.filter(([, morgen]) => morgen === 'verzuim').length / ziek.length;
    expect(Math.abs(blijft - (1 - 1 / AANNAMES.spelDagen.verzuim))).toBeLessThan(0.02);
  });

  it('blocks follow one another, and lie between seven and seven', () => {
    const [zeven, avond] = [moment(DAG, 7 * 60), moment(DAG, 19 * 60)];
    for (const { blokken } of alle) {
      const grenzen = [zeven, ...blokken.flatMap(({ van, tot }) => [van, tot]), avond];
      expect(grenzen).toEqual(grenzen.toSorted((a, b) => a - b));
      expect(blokken.every(({ van, tot }) => tot > van)).toBe(true);
    }
  });

  it('a whole day has a dagstart, a lunch and an end', () => {
    const heel = alle.find(({ blokken }) => blokken.length === 5)!;
    expect(heel.blokken.map(({ daarna }) => daarna)).toEqual(['overleg', 'pauze', 'lunch', 'pauze', 'einde dag']);
    const gaten = heel.blokken.slice(1).map(({ van }, i) => (van - heel.blokken[i]!.tot) / MINUUT);
    expect(gaten[0]).toBeCloseTo(19, 0);
    expect(gaten[2]).toBe(AANNAMES.lunchMinuten);
  });
});

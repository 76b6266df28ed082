import { ligtIn, telling, type Stapel } from './index.js';

const BEZWAREN = { id: 'bezwaren', naam: 'Bezwaren', zaaktype: 'bezwaar' };
const stapel = (zaaktype: string, zaaksoort: string, zwaarte: string, aantal: number, oudste: string): Stapel => ({
  zaaktype,
  zaaksoort,
  zwaarte,
  aantal,
  oudsteOntvangst: oudste,
});

describe('a werkvoorraad', () => {
  it('holds all soorten of its zaaktype, or those that it names', () => {
    const smal = { ...BEZWAREN, soorten: ['overig'] };
    expect(ligtIn(BEZWAREN, { zaaktype: 'bezwaar', zaaksoort: 'box 3' })).toBe(true);
    expect(ligtIn(BEZWAREN, { zaaktype: 'beroep', zaaksoort: 'overig' })).toBe(false);
    expect(ligtIn(smal, { zaaktype: 'bezwaar', zaaksoort: 'overig' })).toBe(true);
    expect(ligtIn(smal, { zaaktype: 'bezwaar', zaaksoort: 'box 3' })).toBe(false);
    expect(ligtIn(smal, { zaaktype: 'bezwaar' })).toBe(false);
  });

  it('counts what lies in it by zwaarte, with the oldest receipt', () => {
    const alle = [
      stapel('bezwaar', 'overig', 'E', 3, '2026-01-09'),
      stapel('bezwaar', 'overig', 'C', 2, '2026-01-12'),
      stapel('bezwaar', 'box 3', 'E', 5, '2026-01-03'),
      stapel('beroep', 'overig', 'E', 7, '2025-01-01'),
    ];
    expect(telling(BEZWAREN, alle)).toEqual({ aantal: 10, perZwaarte: { C: 2, E: 8 }, oudsteOntvangst: '2026-01-03' });
    expect(telling({ ...BEZWAREN, soorten: ['overig'] }, alle)).toEqual({
      aantal: 5,
      perZwaarte: { C: 2, E: 3 },
      oudsteOntvangst: '2026-01-09',
    });
    expect(telling({ ...BEZWAREN, soorten: [] }, alle)).toEqual({ aantal: 0, perZwaarte: { C: 0, E: 0 } });
  });
});

import { ALGORITME, berekeningMet, sleutelVan, STANDAARD } from './parameters.js';
import { Rekenaar } from './rekenaar.js';

describe('parameters', () => {
  it('have the defaults of the algorithm', () => {
    expect(STANDAARD).toEqual({ kap: 3_600_000, aansluiting: 600_000, zone: 'Europe/Amsterdam' });
    expect(new Rekenaar().parameters).toEqual(STANDAARD);
  });

  it('give a computation a key that does not depend on how the object was written', () => {
    const sleutel = 'behandeltijd/1;kap=3600000;aansluiting=600000;zone=Europe/Amsterdam';
    expect(sleutelVan(berekeningMet())).toBe(sleutel);
    const anders = { zone: 'Europe/Amsterdam', aansluiting: 600_000, kap: 3_600_000 };
    expect(sleutelVan({ parameters: anders, algoritme: ALGORITME })).toBe(sleutel);
  });

  it.each([
    ['kap', { kap: 1 }],
    ['aansluiting', { aansluiting: 1 }],
    ['zone', { zone: 'UTC' }],
  ])('another %s is another computation', (_, anders) => {
    expect(sleutelVan(berekeningMet({ ...STANDAARD, ...anders }))).not.toBe(sleutelVan(berekeningMet()));
  });

  it.each([
    ['kap', { kap: 0 }],
    ['kap', { kap: 1.5 }],
    ['kap', { kap: NaN }],
    ['kap', { kap: Infinity }],
    ['aansluiting', { aansluiting: -1 }],
    ['aansluiting', { aansluiting: 0.5 }],
  ])('a wrong %s is refused', (naam, anders) => {
    expect(() => new Rekenaar({ ...STANDAARD, ...anders })).toThrow(naam);
    expect(() => berekeningMet({ ...STANDAARD, ...anders })).toThrow(RangeError);
  });
});

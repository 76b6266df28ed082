import { testBsn } from './bsn.js';
import { Toeval } from './toeval.js';

it('test numbers pass the elfproef, and are of the range that is nobody’s', () => {
  const toeval = new Toeval('bsn');
  for (let i = 0; i < 1_000; i++) {
    const bsn = testBsn(toeval);
    const som = [9, 8, 7, 6, 5, 4, 3, 2, -1].reduce((tot, gewicht, plek) => tot + gewicht * Number(bsn[plek]), 0);
    expect(bsn).toMatch(/^9999\d{5}$/);
    expect(som % 11).toBe(0);
  }
});

import fc from 'fast-check';
import { dagenNa } from './inrichting.js';

describe('so many days after a day', () => {
  it('is what the calendar says, also over a leap day and a change of the clock', () => {
    const jaren = fc.date({ min: new Date('1900-01-01'), max: new Date('2200-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(jaren, fc.integer({ min: 1, max: 36_500 }), (dag, dagen) => {
        const datum = dag.toISOString().slice(0, 10);
        expect(dagenNa(datum, dagen)).toBe(Temporal.PlainDate.from(datum).add({ days: dagen }).toString());
      }),
    );
  });

  it('does not exist for what is no day', () => {
    expect(() => dagenNa('geen dag', 1)).toThrow(RangeError);
  });
});

import { estimatedSize, SAMPLE } from './estimate.js';

/** The last events of a store in which each event takes `length` bytes, newest first. */
const store = (events: number, length: number) =>
  Array.from({ length: Math.min(events, SAMPLE) }, (_, n) => {
    const place = BigInt((events - 1 - n) * length);
    return { commit: place, prepare: place };
  });

describe('the size of a store that cannot count', () => {
  it.each([0, 1, 7, SAMPLE - 1])('is exact for %i events: all were read', (events) => {
    expect(estimatedSize(store(events, 300))).toBe(events);
  });

  it.each([SAMPLE, 12_345, 40_000_000])('follows from where the last of %i events stand', (events) => {
    expect(estimatedSize(store(events, 300)) / events).toBeCloseTo(1, 2);
  });

  it('is a number also when all of them stand at one place', () => {
    expect(estimatedSize(Array.from({ length: SAMPLE }, () => ({ commit: 0n, prepare: 0n })))).toBe(SAMPLE);
  });
});

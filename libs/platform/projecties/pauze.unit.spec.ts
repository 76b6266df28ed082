import { jest } from '@jest/globals';
import { pauze } from './pauze.js';

describe('pauze', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  it('waits its time', async () => {
    let klaar = false;
    void pauze(100, new AbortController().signal).then(() => (klaar = true));
    await jest.advanceTimersByTimeAsync(99);
    expect(klaar).toBe(false);
    await jest.advanceTimersByTimeAsync(1);
    expect(klaar).toBe(true);
  });

  it('ends at once when the signal aborts, and leaves no timer', async () => {
    const stop = new AbortController();
    const wacht = pauze(100_000, stop.signal);
    stop.abort();
    await wacht;
    expect(jest.getTimerCount()).toBe(0);
  });

  it('does not begin after the signal aborted', async () => {
    await pauze(100_000, AbortSignal.abort());
    expect(jest.getTimerCount()).toBe(0);
  });
});

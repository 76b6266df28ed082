import { jest } from '@jest/globals';
import { metStopsignaal, naStopsignaal, Onderbroken, totStopsignaal } from './stopsignaal.js';

/** As the kernel would send it. */
const stuur = (naam: NodeJS.Signals): boolean => process.emit(naam, naam);
const luisteraars = (): number[] =>
  (['SIGINT', 'SIGTERM', 'SIGHUP'] as const).map((naam) => process.listenerCount(naam));

let vooraf: number[];
const gedood = jest.fn<typeof process.kill>(() => true);
beforeEach(() => {
  jest.useFakeTimers();
  gedood.mockClear();
  jest.spyOn(process, 'kill').mockImplementation(gedood);
  vooraf = luisteraars();
});
afterEach(() => {
  expect(luisteraars()).toEqual(vooraf);
  jest.restoreAllMocks();
  jest.useRealTimers();
});

describe('metStopsignaal', () => {
  it('answers what the work answers, and hears nothing after it', async () => {
    expect(await metStopsignaal(() => Promise.resolve(3))).toBe(3);
    await expect(metStopsignaal(() => Promise.reject(new Error('mis')))).rejects.toThrow('mis');
  });

  it.each<[NodeJS.Signals, number]>([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ])('tells the work of %s: exit code %i', async (naam, uitgang) => {
    const fout = await metStopsignaal(async (signaal) => {
      stuur(naam);
      await naStopsignaal(signaal);
      throw signaal.reason;
    }).catch((reden: unknown) => reden);
    expect(fout).toBeInstanceOf(Onderbroken);
    expect(fout).toMatchObject({ signaal: naam, uitgang, message: `onderbroken (${naam})` });
  });

  it('acts on the first signal and swallows the others: one key press often comes as two', async () => {
    const gehoord: unknown[] = [];
    await metStopsignaal(async (signaal) => {
      signaal.addEventListener('abort', () => gehoord.push((signaal.reason as Onderbroken).signaal));
      stuur('SIGINT');
      stuur('SIGINT');
      stuur('SIGTERM');
      await naStopsignaal(signaal);
    });
    expect(gehoord).toEqual(['SIGINT']);
    expect(gedood).not.toHaveBeenCalled();
  });

  it('ends the process when the work does not end in time', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    const bezig = metStopsignaal(() => promise);
    stuur('SIGTERM');
    await jest.advanceTimersByTimeAsync(19_999);
    expect(gedood).not.toHaveBeenCalled();
    await jest.advanceTimersByTimeAsync(1);
    expect(gedood.mock.calls).toEqual([[process.pid, 'SIGTERM']]);
    resolve();
    await bezig;
  });

  it('ends the process when something that nobody waits for keeps it', async () => {
    await metStopsignaal(async () => void stuur('SIGINT'));
    await jest.advanceTimersByTimeAsync(1_000);
    expect(gedood.mock.calls).toEqual([[process.pid, 'SIGINT']]);
  });
});

describe('totStopsignaal', () => {
  const nu = new AbortController();
  const nooit = new Promise<never>(() => undefined);

  it('gives the outcome of work that nobody breaks off', async () => {
    expect(await totStopsignaal(Promise.resolve(0), nu.signal)).toBe(0);
    await expect(totStopsignaal(Promise.reject(new Error('mis')), nu.signal)).rejects.toThrow('mis');
  });

  it.each<[string, Promise<number>]>([
    ['heeded the signal', Promise.resolve(3)],
    ['failed by it', Promise.reject(new Error('closed'))],
  ])('tells of the stop when the work %s', async (_, werk) => {
    const stop = new AbortController();
    stop.abort(new Onderbroken('SIGINT'));
    await expect(totStopsignaal(werk, stop.signal)).rejects.toThrow(Onderbroken);
  });

  it('gives up work that does not end by itself', async () => {
    const stop = new AbortController();
    const uitkomst = totStopsignaal(nooit, stop.signal).catch((reden: unknown) => reden);
    stop.abort(new Onderbroken('SIGINT'));
    await jest.advanceTimersByTimeAsync(5_000);
    expect(await uitkomst).toBeInstanceOf(Onderbroken);
  });
});

import { jest } from '@jest/globals';
import { Bijhouder } from './bijhouder.js';

describe('what is told of a relay', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });
  const maak = () => {
    const log: string[] = [];
    const rijen: string[] = [];
    const bijhouder = new Bijhouder(
      's',
      {
        meld: async (_, positie) => void rijen.push(`tot ${positie}`),
        meldBegin: async () => void rijen.push('leeg'),
        meldFout: async (_, fout) => {
          rijen.push(`fout ${fout}`);
          throw new Error('the table is away');
        },
      },
      {
        opFout: (_, reden) => log.push(reden),
        opVerder: (_, voortgang, na) => log.push(`verder van ${voortgang}${na ? ` na ${na.pogingen}` : ''}`),
      },
    );
    return { log, rijen, bijhouder };
  };
  const deel = (positie: string, berichten: number) => ({
    berichten: Array.from({ length: berichten }, () => ({}) as never),
    voortgang: '',
    bij: { positie },
  });

  it('is the same reason once in an outage, then that it goes on, after how many attempts', () => {
    const { log, rijen, bijhouder } = maak();
    for (const reden of ['weg', 'weg', 'anders', 'weg']) {
      bijhouder.opBegin('s', '7');
      bijhouder.opGepubliceerd('s', deel('1', 0));
      bijhouder.opFout('s', new Error(reden));
    }
    expect([log, rijen, bijhouder.reden]).toEqual([['weg', 'anders'], ['fout weg', 'fout anders'], 'weg']);
    bijhouder.opBegin('s', '7');
    bijhouder.opGepubliceerd('s', deel('2', 1));
    expect([log.slice(2), rijen.slice(2), bijhouder.reden]).toEqual([['verder van 7 na 4'], ['tot 2'], undefined]);
    bijhouder.opFout('s', new Error('weg'));
    expect(log.at(-1)).toBe('weg');
  });

  it('is that it goes on when nothing failed for some seconds, also where there was nothing to publish', () => {
    const { log, rijen, bijhouder } = maak();
    bijhouder.opBegin('s', '7');
    bijhouder.opGepubliceerd('s', deel('1', 0));
    expect([log, rijen]).toEqual([[], []]);
    jest.advanceTimersByTime(3_000);
    expect([log, rijen]).toEqual([['verder van 7'], ['tot 1']]);
  });

  it('is the reason with its cause, in one line', () => {
    const { log, bijhouder } = maak();
    const cause = new Error('connect ECONNREFUSED', { cause: new Error('refused\n    at somewhere') });
    bijhouder.opFout('s', new Error('transaction failed: connect ECONNREFUSED', { cause }));
    expect(log).toEqual(['transaction failed: connect ECONNREFUSED: refused at somewhere']);
  });

  it('is nothing of the topics that were there before those in which nothing stands', () => {
    const { rijen, bijhouder } = maak();
    bijhouder.opBegin('s', undefined);
    expect(rijen).toEqual(['leeg']);
  });

  it('is where it stands: at once, then once a second with the last, and rarely where nothing is new', () => {
    const { rijen, bijhouder } = maak();
    bijhouder.opBegin('s', '7');
    for (const positie of ['1', '2', '3']) bijhouder.opGepubliceerd('s', deel(positie, 1));
    expect(rijen).toEqual(['tot 1']);
    jest.advanceTimersByTime(1_000);
    expect(rijen).toEqual(['tot 1', 'tot 3']);
    for (let seconde = 0; seconde < 45; seconde++) {
      bijhouder.opGepubliceerd('s', deel('3', 0));
      jest.advanceTimersByTime(1_000);
    }
    expect(rijen).toEqual(['tot 1', 'tot 3', 'tot 3']);
  });
});

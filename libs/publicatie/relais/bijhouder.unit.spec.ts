import { jest } from '@jest/globals';
import type { Standen } from '../leesmodel/stand.js';
import { Bijhouder } from './bijhouder.js';

describe('what is told of a relay', () => {
  const maak = () => {
    const gehoord: string[] = [];
    const standen = {
      meld: async (stroom: string, positie: string) => void gehoord.push(`${stroom} tot ${positie}`),
      meldFout: async (stroom: string, fout: string) => {
        gehoord.push(`${stroom} fout ${fout}`);
        throw new Error('the table is away');
      },
    } as unknown as Standen;
    const bijhouder = new Bijhouder(standen, {
      opFout: (stroom, fout) => gehoord.push(`log ${stroom} ${(fout as Error).message}`),
      opBegin: (stroom) => gehoord.push(`log ${stroom} begint`),
    });
    return { gehoord, bijhouder };
  };
  const deel = (positie: string) => ({ berichten: [], voortgang: '', positie });

  it('is the same reason once, until it goes on', () => {
    const { gehoord, bijhouder } = maak();
    for (const reden of ['weg', 'weg', 'anders', 'weg']) bijhouder.opFout('s', new Error(reden));
    expect(gehoord.filter((regel) => regel.startsWith('log'))).toEqual(['log s weg', 'log s anders', 'log s weg']);
    bijhouder.opBegin('s', undefined);
    bijhouder.opFout('s', new Error('weg'));
    expect(gehoord.slice(-3)).toEqual(['log s begint', 'log s weg', 's fout weg']);
  });

  it('is where it stands: at once, then once a second with the last', () => {
    jest.useFakeTimers();
    const { gehoord, bijhouder } = maak();
    for (const positie of ['1', '2', '3']) bijhouder.opGepubliceerd('s', deel(positie));
    expect(gehoord).toEqual(['s tot 1']);
    jest.advanceTimersByTime(1_000);
    expect(gehoord).toEqual(['s tot 1', 's tot 3']);
    jest.useRealTimers();
  });
});

import { once } from 'node:events';
import { connect } from 'node:net';
import { StoreUnavailable } from '../errors.js';
import { normalised } from './unavailable.js';

const faalt = (code: string | undefined, bericht = 'x'): Promise<never> =>
  normalised(() => Promise.reject(Object.assign(new Error(bericht), code && { code })));

describe('the loss of the server', () => {
  it.each(['57P01', '08006', '53300', 'ECONNREFUSED', 'ECONNRESET'])('is told by %s', (code) =>
    expect(faalt(code)).rejects.toThrow(StoreUnavailable),
  );

  it('is told by EPIPE, which is as long as an SQLSTATE: a subscription ended for good on it', () =>
    expect(faalt('EPIPE', 'write EPIPE')).rejects.toThrow(StoreUnavailable));

  it('is told by an error that Node itself made: it need not be of the realm that this code runs in', async () => {
    const [error] = (await once(connect('/geen/server'), 'connect').catch((fout: unknown) => [fout])) as [Error];
    await expect(normalised(() => Promise.reject(error))).rejects.toThrow(StoreUnavailable);
  });

  it.each(['23505', 'XX000', 'P0001'])('is not told by %s: the server answered', (code) =>
    expect(faalt(code)).rejects.not.toThrow(StoreUnavailable),
  );
});

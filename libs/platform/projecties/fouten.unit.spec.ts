import { runInNewContext } from 'node:vm';
import { StoreUnavailable } from '@zaakstroom/event-store';
import { LeaseVerloren, Verbroken } from '@zaakstroom/leases';
import { gaatVoorbij } from './fouten.js';

const metCode = (code: string, syscall?: string) => Object.assign(new Error('x'), { code, syscall });

describe('gaatVoorbij', () => {
  it.each([
    ['a lost connection', new Verbroken()],
    ['a lease that another program took over', new LeaseVerloren('x')],
    ['a store that does not answer', new StoreUnavailable()],
    ['another client that lost its connection', new Error('Connection terminated unexpectedly')],
    ['a pool that gives none in time', new Error('timeout exceeded when trying to connect')],
    ['a refused connection', metCode('ECONNREFUSED', 'connect')],
    ['a socket that is not there', metCode('ENOENT', 'connect')],
    ['a broken pipe', metCode('EPIPE', 'write')],
    [
      'an error of another realm, as those that Node makes',
      runInNewContext('Object.assign(new Error, { code: "EPIPE", syscall: "write" })'),
    ],
    ['a shutdown', metCode('57P01')],
    ['a deadlock', metCode('40P01')],
    ['a serialization failure', metCode('40001')],
    ['a full disk', metCode('53100')],
    ['a lock that was not given', metCode('55P03')],
  ])('%s passes', (_naam, error) => {
    expect(gaatVoorbij(error)).toBe(true);
  });

  it.each([
    ['a violated constraint', metCode('23505')],
    ['a table that is not there', metCode('42P01')],
    ['a transaction that was aborted by an error before', metCode('25P02')],
    ['an argument that Node refuses', metCode('ERR_INVALID_ARG_TYPE')],
    ['a file that is not there', metCode('ENOENT', 'open')],
    ['an error of the handler', new Error('the connection between these zaken is unknown')],
    ['something thrown that is no error', 'Connection terminated'],
  ])('%s does not', (_naam, error) => {
    expect(gaatVoorbij(error)).toBe(false);
  });
});

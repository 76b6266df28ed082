import {
  AccessDeniedError,
  CancelledError,
  DeadlineExceededError,
  MaxAppendSizeExceededError,
  StreamDeletedError,
  UnavailableError,
  UnknownError,
  UnsupportedError,
} from '@kurrent/kurrentdb-client';
import { StoreUnavailable } from '../errors.js';
import { failure, isUnsupported, Refused } from './failures.js';

const same = (text: string): string => text;

describe('a failure of the client', () => {
  it.each<[string, unknown]>([
    ['a read that reaches nobody', new UnavailableError()],
    ['an append that reaches nobody', Object.assign(new Error('14 UNAVAILABLE: No connection'), { code: 14 })],
    ['a cluster that is not found', new Error('Failed to discover after 10 attempts.')],
    ['no answer in time', new DeadlineExceededError()],
    ['a server that stops', new CancelledError()],
    ['a server that is starting', new UnknownError(undefined, 'Could not recognize Server Is Not Ready')],
    ['the client that stumbles over the answer of a server that is not the leader', new TypeError('undefined')],
    ['something that is no error', 'gone'],
  ])('leaves the outcome open: %s', (_, error) => {
    expect(failure(error, same)).toBeInstanceOf(StoreUnavailable);
  });

  it.each<[string, unknown, string]>([
    ['a wrong password', new AccessDeniedError(), 'these credentials'],
    [
      'a wrong password, said by gRPC',
      Object.assign(new Error('16 UNAUTHENTICATED'), { code: 16 }),
      'these credentials',
    ],
    ['an append that is too large', MaxAppendSizeExceededError.fromMaxAppendSize(1_048_576), 'MaxAppendSize'],
    ['a tombstone', StreamDeletedError.fromStreamName('zaak-1'), 'tombstone'],
  ])('is an answer, and not the loss of the server: %s', (_, error, words) => {
    const named = failure(error, same);
    expect(named).toBeInstanceOf(Refused);
    expect(named).not.toBeInstanceOf(StoreUnavailable);
    expect(named.message).toContain(words);
  });

  it('says what the client said, without the password', () => {
    const redact = (text: string) => text.replaceAll('changeit', '***');
    const error = failure(new Error('cannot reach admin:changeit@db'), redact);
    expect(error.message).toBe('event store: failed: cannot reach admin:***@db');
    expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toContain('changeit');
    expect(error.cause).toBeUndefined();
  });

  it('may be one that takes a newer server, and is no loss of this one then', () => {
    const unsupported = [
      new UnsupportedError('appendToStream', '21.10'),
      Object.assign(new Error('12 UNIMPLEMENTED: Method not found'), { code: 12 }),
      new UnknownError(undefined, 'UnsupportedFeature'),
    ];
    expect(unsupported.map(isUnsupported)).toEqual([true, true, true]);
    const others = [new UnavailableError(), new UnknownError(undefined, 'Server Is Not Ready'), new Error('x'), 'x'];
    expect(others.map(isUnsupported)).toEqual([false, false, false, false]);
  });
});

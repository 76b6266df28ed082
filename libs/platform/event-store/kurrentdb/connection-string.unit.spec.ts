import fc from 'fast-check';
import { InvalidConnectionString, readConnectionString } from './connection-string.js';

const refuses = (text: string): Error => {
  try {
    readConnectionString(text);
  } catch (error) {
    expect(error).toBeInstanceOf(InvalidConnectionString);
    return error as Error;
  }
  throw new Error(`'${text}' was taken`);
};

describe('the connection string of KurrentDB', () => {
  it.each([
    'kurrentdb://localhost:2113?tls=false',
    'kurrentdb://admin:changeit@db.intern:2113?tls=true&tlsCAFile=/etc/ca.crt&tlsVerifyCert=true',
    'kurrentdb+discover://zaak:p%40ss%3Aw@cluster.intern:2113?keepAliveInterval=10000&nodePreference=leader',
    'kurrentdb://a:2113,b:2113,c:2113?tls=false',
    'kurrentdb://db?userCertFile=/c.crt&userKeyFile=/c.key',
  ])('goes to the client as it stands: %s', (text) => {
    expect(readConnectionString(text).url).toBe(text);
  });

  it.each([
    ['esdb://admin:changeit@db:2113', 'kurrentdb://admin:changeit@db:2113'],
    ['esdb+discover://db:2113/?tls=false', 'kurrentdb+discover://db:2113?tls=false'],
    ['kdb://db:2113/', 'kurrentdb://db:2113'],
  ])('may be written as it was before: %s', (old, url) => {
    expect(readConnectionString(old).url).toBe(url);
  });

  it.each([
    ['', 'must begin with'],
    ['postgres://db/x', 'must begin with'],
    ['kurrentdb://', 'must read'],
    ['kurrentdb://db:poort', 'must read'],
    ['kurrentdb://db:2113 ', 'must read'],
    ['kurrentdb://a:b:c@db', 'must read'],
    ['kurrentdb://db?tsl=false', 'option that is not known: tsl'],
    ['kurrentdb://db?tls', 'gives no value to tls'],
    ['kurrentdb://db?throwOnAppendFailure=false', 'not known: throwOnAppendFailure'],
    ['kurrentdb://db?nodePreference=follower', 'no other node than the leader'],
    ['kurrentdb://a:%zz@db', 'broken % code'],
  ])('is refused where the client would read it otherwise: %j', (text, reason) => {
    expect(refuses(text).message).toContain(reason);
  });

  it('never shows its password: not when it is refused, and not in what others say', () => {
    const word = fc.stringMatching(/^[a-z0-9]{8,20}$/);
    fc.assert(
      fc.property(
        word,
        fc.constantFrom('@db?x=1', '@db:q', '@@db', '@db?nodePreference=random', ':x@db'),
        (w, rest) => {
          expect(refuses(`kurrentdb://user:${w}${rest}`).message).not.toContain(w);
          const { redact } = readConnectionString(`kurrentdb://user:${w}%40@db`);
          expect(redact(`cannot reach user:${w}@@db, nor ${w}%40`)).toBe('cannot reach user:***@db, nor ***');
        },
      ),
    );
  });
});

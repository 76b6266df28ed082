import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { canoniek, Vingerafdrukken } from './hmac.js';

function omgekeerd(waarde: unknown): unknown {
  if (Array.isArray(waarde)) return waarde.map(omgekeerd);
  if (typeof waarde !== 'object' || waarde === null) return waarde;
  return Object.fromEntries(
    Object.entries(waarde)
      .reverse()
      .map(([naam, v]) => [naam, omgekeerd(v)]),
  );
}

describe('canoniek', () => {
  it('does not depend on the order of fields and loses nothing', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (waarde) => {
        const json = JSON.parse(JSON.stringify(waarde)) as unknown;
        expect(canoniek(omgekeerd(json))).toBe(canoniek(json));
        expect(JSON.parse(canoniek(json))).toEqual(json);
      }),
    );
  });
});

describe('Vingerafdrukken', () => {
  const afdruk = new Vingerafdrukken(randomBytes(32));

  it('tells callers, keys and requests apart', () => {
    const alle = [
      afdruk.sleutel('a', 'bc'),
      afdruk.sleutel('ab', 'c'),
      afdruk.verzoek('POST', '/v1/a', { b: 1 }),
      afdruk.verzoek('POST', '/v1/a', { b: 2 }),
      afdruk.verzoek('POST', '/v1/b', { b: 1 }),
      afdruk.verzoek('DELETE', '/v1/a', { b: 1 }),
      new Vingerafdrukken(randomBytes(32)).sleutel('a', 'bc'),
    ];
    expect(new Set(alle).size).toBe(alle.length);
  });

  it('sees no difference between no body and an empty one', () => {
    expect(afdruk.verzoek('POST', '/v1/a', undefined)).toEqual(afdruk.verzoek('POST', '/v1/a', {}));
  });

  it('wants a key that cannot be guessed', () => {
    expect(() => new Vingerafdrukken(Buffer.alloc(16))).toThrow(/32 bytes/);
  });
});

import fc from 'fast-check';
import { eventId, uuidV7 } from './operatie.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-([0-9a-f])[0-9a-f]{3}-([0-9a-f])[0-9a-f]{3}-[0-9a-f]{12}$/;
const moment = fc.integer({ min: 0, max: 2 ** 48 - 1 });

describe('uuidV7', () => {
  it('carries version 7, the variant of RFC 9562 and the moment in its first 48 bits', () => {
    fc.assert(
      fc.property(moment, (ms) => {
        const id = uuidV7(ms);
        const [, versie, variant] = UUID.exec(id)!;
        expect(versie).toBe('7');
        expect('89ab').toContain(variant);
        expect(parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toBe(ms);
      }),
    );
  });

  it('sorts by moment', () => {
    fc.assert(
      fc.property(moment, moment, (a, b) => {
        fc.pre(a < b);
        expect(uuidV7(a) < uuidV7(b)).toBe(true);
      }),
    );
  });

  it('differs each time, also within one millisecond', () => {
    expect(new Set(Array.from({ length: 10_000 }, () => uuidV7(1_700_000_000_000))).size).toBe(10_000);
  });

  it.each([-1, 2 ** 48])('refuses %d: no moment that it can hold', (ms) => {
    expect(() => uuidV7(ms)).toThrow('out of range');
  });
});

describe('eventId', () => {
  const operatie = fc.uuid();

  it('is the operation itself for the first event', () => {
    fc.assert(fc.property(operatie, (id) => expect(eventId(id, 0)).toBe(id)));
  });

  it('is the same at every try', () => {
    fc.assert(fc.property(operatie, fc.nat(999), (id, n) => expect(eventId(id, n)).toBe(eventId(id, n))));
  });

  it('is another for each event of an operation', () => {
    fc.assert(
      fc.property(operatie, (id) => {
        expect(new Set(Array.from({ length: 1_000 }, (_, n) => eventId(id, n))).size).toBe(1_000);
      }),
      { numRuns: 20 },
    );
  });

  it('keeps version, variant and moment of the operation', () => {
    fc.assert(
      fc.property(moment, fc.nat(65_535), (ms, n) => {
        const id = uuidV7(ms);
        expect(eventId(id, n)).toMatch(UUID);
        expect(eventId(id, n).slice(0, 32)).toBe(id.slice(0, 32));
      }),
    );
  });

  it('is that of no other operation', () => {
    fc.assert(
      fc.property(operatie, operatie, fc.nat(999), fc.nat(999), (een, ander, n, m) => {
        fc.pre(een.slice(0, 32) !== ander.slice(0, 32));
        expect(eventId(een, n)).not.toBe(eventId(ander, m));
      }),
    );
  });

  it.each(['', 'zaak-17', '0190163D-8694-739B-AEA5-966C26F8AD91', '0190163d8694739baea5966c26f8ad91'])(
    "bug: the operation id '%s' gave an id of garbage, or a range error",
    (id) => {
      expect(() => eventId(id, 0)).toThrow('must be a lower-case UUID');
    },
  );

  it('refuses an event beyond the 65,536th', () => {
    const id = uuidV7(1);
    expect(() => eventId(id, 65_536)).toThrow('out of range');
    expect(() => eventId(id, -1)).toThrow('out of range');
  });
});

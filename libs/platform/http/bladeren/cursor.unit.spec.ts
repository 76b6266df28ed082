import fc from 'fast-check';
import { Probleem } from '../probleem/probleem.js';
import { codeerCursor, leesCursor } from './cursor.js';

describe('a cursor', () => {
  it('comes back as it went', () => {
    const sleutel = fc.tuple(fc.string(), fc.integer());
    fc.assert(
      fc.property(sleutel, fc.constantFrom('na', 'voor'), (delen, richting) => {
        const cursor = { richting, sleutel: delen } as const;
        expect(leesCursor(codeerCursor(cursor), ['string', 'number'])).toEqual(cursor);
      }),
    );
  });

  it('is safe in an address', () => {
    expect(codeerCursor({ richting: 'na', sleutel: ['é?&=/+', null] })).toMatch(/^[\w-]+$/);
  });

  it.each<[string, string]>([
    ['nothing', ''],
    ['no base64 of JSON', 'x!y'],
    ['no list', Buffer.from('{"v":1}').toString('base64url')],
    ['another version', Buffer.from('[2,"na","a",1]').toString('base64url')],
    ['another direction', Buffer.from('[1,"op","a",1]').toString('base64url')],
    ['the cursor of another list', codeerCursor({ richting: 'na', sleutel: [1, 'a'] })],
    ['too short a key', codeerCursor({ richting: 'na', sleutel: ['a'] })],
    ['a text that no database takes', codeerCursor({ richting: 'na', sleutel: ['a\u0000', 1] })],
    ['null where none may be', codeerCursor({ richting: 'na', sleutel: [null, 1] })],
  ])('%s: 400', (_, tekst) => {
    const lees = (): unknown => leesCursor(tekst, ['string', 'number']);
    expect(lees).toThrow(Probleem);
    expect(lees).toThrow(/^400 ongeldige-invoer: cursor/);
  });

  it('may hold null where the list says so', () => {
    const cursor = { richting: 'voor', sleutel: [null, 'a'] } as const;
    expect(leesCursor(codeerCursor(cursor), ['number?', 'string'])).toEqual(cursor);
  });
});

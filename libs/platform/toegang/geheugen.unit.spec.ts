import fc from 'fast-check';
import { VasteKlok } from '@zaakstroom/klok';
import { Tokengeheugen } from './geheugen.js';
import type { Toegang } from './toegang.js';

const NU = 1_000_000_000;
const wie = (sub: string): Toegang => ({ sub, rollen: [] });

describe('Tokengeheugen', () => {
  it('knows a token until its end, not after', () => {
    const klok = new VasteKlok(NU);
    const geheugen = new Tokengeheugen(klok);
    expect(geheugen.vind('a')).toBeUndefined();
    geheugen.onthoud('a', wie('jansen'), NU + 5_000);
    klok.zet(NU + 4_999);
    expect(geheugen.vind('a')?.sub).toBe('jansen');
    klok.zet(NU + 5_000);
    expect(geheugen.vind('a')).toBeUndefined();
  });

  it('knows a token for ten minutes at most, so that a withdrawn key does not last', () => {
    const klok = new VasteKlok(NU);
    const geheugen = new Tokengeheugen(klok);
    geheugen.onthoud('a', wie('jansen'), NU + 86_400_000);
    klok.zet(NU + 599_999);
    expect(geheugen.vind('a')).toBeDefined();
    klok.zet(NU + 600_000);
    expect(geheugen.vind('a')).toBeUndefined();
  });

  it('forgets when the clock is set back to before the moment at which the token was verified', () => {
    const klok = new VasteKlok(NU);
    const geheugen = new Tokengeheugen(klok);
    geheugen.onthoud('a', wie('jansen'), NU + 5_000);
    klok.zet(NU - 1);
    expect(geheugen.vind('a')).toBeUndefined();
  });

  it('never answers one token with another, and lets the least used go first', () => {
    const plaatsen = 4;
    const stap = fc.record({ token: fc.nat({ max: 9 }), onthoud: fc.boolean() });
    fc.assert(
      fc.property(fc.array(stap, { maxLength: 60, size: 'max' }), (stappen) => {
        const geheugen = new Tokengeheugen(new VasteKlok(NU), plaatsen);
        let model: number[] = [];
        for (const { token, onthoud } of stappen) {
          const gevonden = geheugen.vind(`t${token}`);
          expect(gevonden?.sub).toBe(model.includes(token) ? `m${token}` : undefined);
          if (gevonden === undefined && onthoud) geheugen.onthoud(`t${token}`, wie(`m${token}`), NU + 1);
          if (gevonden !== undefined || onthoud) model = [...model.filter((t) => t !== token), token].slice(-plaatsen);
        }
      }),
    );
  });

  it('holds no token that could be read from memory', () => {
    const geheugen = new Tokengeheugen(new VasteKlok(NU));
    geheugen.onthoud('geheim-token', wie('jansen'), NU + 1);
    const sleutels = [...(geheugen as unknown as { tokens: Map<string, unknown> }).tokens.keys()];
    expect(sleutels).toHaveLength(1);
    expect(sleutels[0]).not.toContain('geheim');
  });
});

import { createHmac } from 'node:crypto';
import { exportSPKI, generateKeyPair, SignJWT, type CryptoKey, type JWTPayload } from 'jose';
import { VasteKlok } from '@zaakstroom/klok';
import { GeenToegang } from '@zaakstroom/toegang';
import { jwtVerifier, type TokenVerifier } from './verifier.js';

const NU = Date.UTC(2026, 0, 5, 9);
const NU_S = NU / 1_000;
const GOED = { iss: 'uitgever', aud: 'wij', sub: 'jansen', rollen: ['lezer'], exp: NU_S + 60 };

let prive: CryptoKey;
let publiek: CryptoKey;
beforeAll(async () => {
  ({ privateKey: prive, publicKey: publiek } = await generateKeyPair('ES256', { extractable: true }));
});

let klok: VasteKlok;
let opgevraagd: number;
let verifier: TokenVerifier;
beforeEach(() => {
  klok = new VasteKlok(NU);
  opgevraagd = 0;
  const sleutel = async () => {
    opgevraagd++;
    return publiek;
  };
  verifier = jwtVerifier(sleutel, {
    issuer: 'uitgever',
    audience: 'wij',
    algoritmes: ['ES256'],
    rollen: { namen: ['lezer'], alleen: [] },
    klok,
  });
});

const onderteken = (claims: JWTPayload, met = prive, alg = 'ES256') =>
  new SignJWT(claims).setProtectedHeader({ alg }).sign(met);
const zonder = (...namen: string[]) =>
  Object.fromEntries(Object.entries(GOED).filter(([naam]) => !namen.includes(naam))) as JWTPayload;
const deel = (waarde: unknown) =>
  Buffer.from(typeof waarde === 'string' ? waarde : JSON.stringify(waarde)).toString('base64url');

async function weigering(token: string): Promise<[string, string] | 'toegelaten'> {
  try {
    await verifier.verify(token);
    return 'toegelaten';
  } catch (fout) {
    if (fout instanceof GeenToegang) return [fout.weigering, fout.reden];
    throw fout;
  }
}

it('lets a good token in', async () => {
  expect(await verifier.verify(await onderteken(GOED))).toEqual({ sub: 'jansen', rollen: ['lezer'] });
  expect(await weigering(await onderteken({ ...GOED, aud: ['anderen', 'wij'] }))).toBe('toegelaten');
});

describe('refuses', () => {
  it('no token at all', async () => {
    expect(await weigering('')).toEqual(['ontbreekt', 'Er is geen token meegegeven.']);
  });

  it.each([
    [{ iss: 'iemand' }, 'uitgever', 'Het token komt van een andere uitgever.'],
    [{ iss: ['uitgever'] }, 'uitgever', 'Het token komt van een andere uitgever.'],
    [{ aud: 'anderen' }, 'doelgroep', 'Het token is voor een andere toepassing bestemd.'],
    [{ aud: ['anderen'] }, 'doelgroep', 'Het token is voor een andere toepassing bestemd.'],
    [{ exp: NU_S - 6 }, 'verlopen', 'Het token is verlopen.'],
    [{ nbf: NU_S + 6 }, 'nog niet geldig', 'Het token is nog niet geldig.'],
    [{ rollen: ['admin'] }, 'claims', 'Het token noemt een onbekende rol: admin. Bekend zijn: lezer.'],
    [
      { sub: '' },
      'claims',
      'De claim sub van het token moet een tekst van 1 tot en met 255 tekens zijn, zonder stuurtekens.',
    ],
  ])('%j: %s', async (anders, welke, reden) => {
    expect(await weigering(await onderteken({ ...GOED, ...anders } as JWTPayload))).toEqual([welke, reden]);
  });

  it.each(['exp', 'sub', 'iss', 'aud', 'rollen'])('a token without %s', async (claim) => {
    expect(await weigering(await onderteken(zonder(claim)))).toEqual(['claims', `Het token mist de claim ${claim}.`]);
  });

  it('an end that is no number: it would never come', async () => {
    const token = await onderteken({ ...GOED, exp: 'nooit' as unknown as number });
    expect(await weigering(token)).toEqual(['claims', 'De claim exp van het token heeft geen geldige waarde.']);
  });

  it('a token signed with another key', async () => {
    const { privateKey } = await generateKeyPair('ES256');
    expect(await weigering(await onderteken(GOED, privateKey))).toEqual([
      'handtekening',
      'De handtekening van het token klopt niet.',
    ]);
  });

  it('a good token whose claims were changed afterwards', async () => {
    const [kop, , handtekening] = (await onderteken(GOED)).split('.');
    const token = [kop, deel({ ...GOED, sub: 'directeur' }), handtekening].join('.');
    expect(await weigering(token)).toEqual(['handtekening', 'De handtekening van het token klopt niet.']);
    expect(await weigering([kop, deel(GOED), ''].join('.'))).toEqual([
      'handtekening',
      'De handtekening van het token klopt niet.',
    ]);
  });

  it.each(['none', 'None'])('a token that is not signed (alg %s)', async (alg) => {
    const [welke, reden] = await weigering(`${deel({ alg })}.${deel(GOED)}.`);
    expect(welke).toBe('algoritme');
    expect(reden).toContain('is niet ondertekend');
    expect(opgevraagd).toBe(0);
  });

  it('HS256 with the public key as its secret', async () => {
    const kop = `${deel({ alg: 'HS256', typ: 'JWT' })}.${deel(GOED)}`;
    const handtekening = createHmac('sha256', await exportSPKI(publiek))
      .update(kop)
      .digest('base64url');
    expect(await weigering(`${kop}.${handtekening}`)).toEqual([
      'algoritme',
      'Het token is niet ondertekend met een algoritme dat hier geldt (ES256).',
    ]);
    expect(opgevraagd).toBe(0);
  });

  it('a key of the right family under another algorithm', async () => {
    const { privateKey } = await generateKeyPair('ES384');
    expect((await weigering(await onderteken(GOED, privateKey, 'ES384')))[0]).toBe('algoritme');
  });

  const kop = deel({ alg: 'ES256' });
  it.each([
    'x',
    'a.b.c',
    '...',
    `${deel('geen json')}.${deel(GOED)}.x`,
    `${deel('[]')}.${deel(GOED)}.x`,
    `${kop}.${deel(GOED)}`,
    `${kop}.${deel(GOED)}.x.y.z`,
    `${kop}.${deel(GOED)}.!!!`,
    `${deel({ alg: 'ES256', crit: ['b64'], b64: false })}.${deel(GOED)}.x`,
    `${deel({ alg: 'ES256', crit: ['onbekend'], onbekend: 1 })}.${deel(GOED)}.x`,
  ])('what is no JWT: %s', async (token) => {
    expect(await weigering(token)).toEqual(['misvormd', 'Het token is geen leesbare JWT.']);
  });

  it.each(['geen json', '[]', 'null', '"tekst"'])(
    'a good signature under what is no set of claims: %s',
    async (inhoud) => {
      const { CompactSign } = await import('jose');
      const token = await new CompactSign(Buffer.from(inhoud)).setProtectedHeader({ alg: 'ES256' }).sign(prive);
      expect(await weigering(token)).toEqual(['misvormd', 'Het token is geen leesbare JWT.']);
    },
  );

  it('without ever repeating the token in its reason', async () => {
    const token = `${kop}.${deel({ ...GOED, sub: 'geheim' })}.AAAA`;
    await expect(verifier.verify(token)).rejects.toThrow(
      expect.objectContaining({ message: expect.not.stringContaining(token.slice(0, 20)) }),
    );
  });
});

describe('in time', () => {
  it('clocks may differ by five seconds', async () => {
    expect(await weigering(await onderteken({ ...GOED, exp: NU_S - 4 }))).toBe('toegelaten');
    expect((await weigering(await onderteken({ ...GOED, exp: NU_S - 5 })))[0]).toBe('verlopen');
    expect(await weigering(await onderteken({ ...GOED, nbf: NU_S + 5 }))).toBe('toegelaten');
  });

  it('a token that was verified needs no key until it ends, and then is refused', async () => {
    const token = await onderteken(GOED);
    const eerste = await verifier.verify(token);
    klok.zet(NU + 64_999);
    expect(await verifier.verify(token)).toBe(eerste);
    expect(opgevraagd).toBe(1);
    klok.zet(NU + 65_000);
    expect((await weigering(token))[0]).toBe('verlopen');
    expect(opgevraagd).toBe(2);
  });

  it('a long token is verified anew after ten minutes', async () => {
    const token = await onderteken({ ...GOED, exp: NU_S + 86_400 });
    await verifier.verify(token);
    klok.zet(NU + 600_000);
    expect(await weigering(token)).toBe('toegelaten');
    expect(opgevraagd).toBe(2);
  });

  it('a clock set back to before the beginning of a token that was verified refuses it', async () => {
    const token = await onderteken({ ...GOED, nbf: NU_S });
    expect(await weigering(token)).toBe('toegelaten');
    klok.zet(NU - 60_000);
    expect((await weigering(token))[0]).toBe('nog niet geldig');
  });

  it('what was refused is not remembered', async () => {
    const token = await onderteken({ ...GOED, nbf: NU_S + 30 });
    expect((await weigering(token))[0]).toBe('nog niet geldig');
    klok.zet(NU + 30_000);
    expect(await weigering(token)).toBe('toegelaten');
  });

  it('the memory is that of one verifier: another does not know its tokens', async () => {
    const token = await onderteken(GOED);
    await verifier.verify(token);
    const ander = jwtVerifier(async () => publiek, {
      issuer: 'x',
      audience: 'wij',
      algoritmes: ['ES256'],
      rollen: { namen: [], alleen: [] },
      klok,
    });
    await expect(ander.verify(token)).rejects.toThrow('andere uitgever');
  });
});

it('a fault that is not the token its own stays what it is', async () => {
  const kapot = new Error('no keys');
  const eisen = { issuer: 'uitgever', audience: 'wij', algoritmes: ['ES256'], rollen: { namen: [], alleen: [] }, klok };
  const fout = jwtVerifier(() => Promise.reject(kapot), eisen).verify(await onderteken(GOED));
  await expect(fout).rejects.toBe(kapot);
});

import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWK } from 'jose';
import { VasteKlok } from '@zaakstroom/klok';
import { GeenToegang, oidcVerifier, SleutelsOnbereikbaar } from '@zaakstroom/toegang';

const NU = Date.UTC(2026, 0, 5, 9);

let server: Server;
let jwksUri: string;
let opgevraagd: number;
let antwoord: { status: number; inhoud: string };
beforeEach(async () => {
  opgevraagd = 0;
  server = createServer((_verzoek, res) => {
    opgevraagd++;
    res.writeHead(antwoord.status, { 'content-type': 'application/json' }).end(antwoord.inhoud);
  });
  await new Promise<void>((klaar) => server.listen(0, '127.0.0.1', klaar));
  jwksUri = `http://127.0.0.1:${(server.address() as AddressInfo).port}/jwks`;
});
afterEach(() => {
  server.closeAllConnections();
  return new Promise((klaar) => server.close(klaar));
});

async function sleutel(kid: string, alg: string): Promise<{ prive: CryptoKey; jwk: JWK }> {
  const { privateKey, publicKey } = await generateKeyPair(alg, { extractable: true });
  return { prive: privateKey, jwk: { ...(await exportJWK(publicKey)), kid, alg, use: 'sig' } };
}
const publiceer = (...keys: JWK[]) => (antwoord = { status: 200, inhoud: JSON.stringify({ keys }) });
const token = (prive: CryptoKey, kop: { alg: string; kid?: string }) =>
  new SignJWT({ sub: 'jansen', rollen: ['lezer'] })
    .setProtectedHeader(kop)
    .setIssuer('https://login.nl')
    .setAudience('zaakstroom')
    .setExpirationTime(NU / 1_000 + 60)
    .sign(prive);
const maak = () =>
  oidcVerifier(
    { issuer: 'https://login.nl', audience: 'zaakstroom', jwksUri, rollen: { namen: ['lezer'], alleen: [] } },
    new VasteKlok(NU),
  );

describe('oidcVerifier', () => {
  it.each(['ES256', 'PS256', 'RS256', 'EdDSA'])('verifies %s with the keys of the issuer', async (alg) => {
    const { prive, jwk } = await sleutel('een', alg);
    publiceer((await sleutel('ander', 'ES256')).jwk, jwk);
    expect((await maak().verify(await token(prive, { alg, kid: 'een' }))).sub).toBe('jansen');
  });

  it('fetches the keys once, for many tokens at once too, and not before the first', async () => {
    const { prive, jwk } = await sleutel('een', 'ES256');
    publiceer(jwk);
    const verifier = maak();
    expect(opgevraagd).toBe(0);
    const tokens = await Promise.all(Array.from({ length: 8 }, () => token(prive, { alg: 'ES256', kid: 'een' })));
    expect(new Set(tokens).size).toBe(8);
    await Promise.all(tokens.map((t) => verifier.verify(t)));
    expect(opgevraagd).toBe(1);
  });

  it.each([{ kid: 'onbekend' }, {}])('a key that the issuer does not have, or that is not clear: %j', async (kop) => {
    const { prive, jwk } = await sleutel('een', 'ES256');
    publiceer(jwk, (await sleutel('twee', 'ES256')).jwk);
    await expect(maak().verify(await token(prive, { alg: 'ES256', ...kop }))).rejects.toMatchObject({
      constructor: GeenToegang,
      weigering: 'handtekening',
      reden: 'Het token is niet ondertekend met een bekende sleutel van de uitgever.',
    });
  });

  it('a symmetric algorithm is refused before the issuer is asked, also when it publishes such a key', async () => {
    publiceer({ kty: 'oct', k: 'c2xldXRlbA', kid: 'een', alg: 'HS256' });
    const hs256 = await new SignJWT({})
      .setProtectedHeader({ alg: 'HS256', kid: 'een' })
      .sign(Buffer.from('sleutel'.repeat(5)));
    await expect(maak().verify(hs256)).rejects.toMatchObject({ weigering: 'algoritme' });
    expect(opgevraagd).toBe(0);
  });

  it.each([
    ['an error', 500, '{}'],
    ['no JSON', 200, '<html>'],
    ['no key set', 200, '{"sleutels":[]}'],
  ])('an issuer that answers %s is no fault of the token, and is asked again', async (_, status, inhoud) => {
    const { prive, jwk } = await sleutel('een', 'ES256');
    const verifier = maak();
    const goed = await token(prive, { alg: 'ES256', kid: 'een' });
    antwoord = { status, inhoud };
    await expect(verifier.verify(goed)).rejects.toBeInstanceOf(SleutelsOnbereikbaar);
    publiceer(jwk);
    expect((await verifier.verify(goed)).sub).toBe('jansen');
  });

  it('an issuer that is not there either', async () => {
    const { prive } = await sleutel('een', 'ES256');
    await new Promise((klaar) => server.close(klaar));
    await expect(maak().verify(await token(prive, { alg: 'ES256', kid: 'een' }))).rejects.toMatchObject({
      constructor: SleutelsOnbereikbaar,
      message: `De sleutels van de uitgever zijn niet te lezen: ${jwksUri}`,
    });
  });
});

describe('when the issuer is away', () => {
  const klok = new VasteKlok(NU);
  const minuten = (aantal: number) => klok.zet(NU + aantal * 60_000);
  beforeEach(() => minuten(0));
  const verifierMet = () =>
    oidcVerifier(
      { issuer: 'https://login.nl', audience: 'zaakstroom', jwksUri, rollen: { namen: ['lezer'], alleen: [] } },
      klok,
    );
  const langToken = (prive: CryptoKey) =>
    new SignJWT({ sub: crypto.randomUUID(), rollen: ['lezer'] })
      .setProtectedHeader({ alg: 'ES256', kid: 'een' })
      .setIssuer('https://login.nl')
      .setAudience('zaakstroom')
      .setExpirationTime(NU / 1_000 + 86_400)
      .sign(prive);

  it('before its keys were ever read: not ready, until it answers', async () => {
    const { jwk } = await sleutel('een', 'ES256');
    const { sleutels } = verifierMet();
    antwoord = { status: 500, inhoud: '{}' };
    await expect(sleutels!.gereed()).rejects.toBeInstanceOf(SleutelsOnbereikbaar);
    expect(sleutels!.stand()).toEqual({ fout: expect.any(String) });
    publiceer(jwk);
    await sleutels!.gereed();
    expect(sleutels!.stand()).toEqual({ sleutelsGelezen: new Date(NU).toISOString() });
  });

  it('afterwards: ready, and the keys that were read last suffice for an hour; who watches is told', async () => {
    const { prive, jwk } = await sleutel('een', 'ES256');
    const verifier = verifierMet();
    publiceer(jwk);
    await verifier.sleutels!.gereed();
    antwoord = { status: 500, inhoud: '{}' };
    minuten(11);
    await verifier.sleutels!.gereed();
    expect((await verifier.verify(await langToken(prive))).rollen).toEqual(['lezer']);
    expect(verifier.sleutels!.stand()).toEqual({
      sleutelsGelezen: new Date(NU).toISOString(),
      fout: expect.any(String),
    });
    expect(opgevraagd).toBe(2); // it is left alone for half a minute

    minuten(61);
    await expect(verifier.verify(await langToken(prive))).rejects.toBeInstanceOf(SleutelsOnbereikbaar);
    await verifier.sleutels!.gereed();
    publiceer(jwk);
    minuten(62);
    expect((await verifier.verify(await langToken(prive))).rollen).toEqual(['lezer']);
    expect(verifier.sleutels!.stand()).toEqual({ sleutelsGelezen: new Date(NU + 62 * 60_000).toISOString() });
  });

  it('a key that it withdrew opens nothing ten minutes later', async () => {
    const { prive, jwk } = await sleutel('een', 'ES256');
    const verifier = verifierMet();
    publiceer(jwk);
    await verifier.sleutels!.gereed();
    publiceer((await sleutel('twee', 'ES256')).jwk);
    minuten(10);
    await expect(verifier.verify(await langToken(prive))).rejects.toBeInstanceOf(GeenToegang);
  });
});

import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey } from 'jose';
import type { Beller } from './serverproces.js';

const ISSUER = 'https://login.voorbeeld.nl';
const AUDIENCE = 'zaakstroom';

/** The issuer of an organisation: it publishes its key, and signs tokens. For services as they run in production. */
export class Uitgever {
  private constructor(
    private readonly server: Server,
    private readonly prive: CryptoKey,
  ) {}

  static async start(): Promise<Uitgever> {
    const { privateKey, publicKey } = await generateKeyPair('ES256');
    const jwks = JSON.stringify({ keys: [{ ...(await exportJWK(publicKey)), kid: 'een', alg: 'ES256', use: 'sig' }] });
    const server = createServer((_vraag, antwoord) => {
      antwoord.writeHead(200, { 'content-type': 'application/json' }).end(jwks);
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new Uitgever(server, privateKey);
  }

  /** What services need to trust it. */
  get instellingen(): Readonly<Record<string, string>> {
    const { port } = this.server.address() as AddressInfo;
    return { OIDC_ISSUER: ISSUER, OIDC_AUDIENCE: AUDIENCE, OIDC_JWKS_URI: `http://127.0.0.1:${port}/jwks` };
  }

  token({ sub, ...claims }: Beller): Promise<string> {
    return new SignJWT({ ...claims })
      .setProtectedHeader({ alg: 'ES256', kid: 'een' })
      .setSubject(sub)
      .setIssuer(ISSUER)
      .setAudience(AUDIENCE)
      .setIssuedAt()
      .setExpirationTime('1h')
      .sign(this.prive);
  }

  sluit(): void {
    this.server.closeAllConnections();
    this.server.close();
  }
}

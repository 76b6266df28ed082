import { SignJWT } from 'jose';
import { systeemklok, type Klok } from '@zaakstroom/klok';
import { leesToegang, type Rollen, type Toegang } from '../toegang.js';
import { jwtVerifier, type TokenVerifier } from '../verifier.js';
import { ALGORITME, leesOfMaakSleutel } from './sleutelbestand.js';

const ISSUER = 'urn:zaakstroom:ontwikkeling';
const AUDIENCE = 'zaakstroom';

export interface OntwikkelUitgever {
  /**
   * A token for anybody, without any proof of who asks.
   * @param geldigSeconden from now on; a negative number makes a token that is over
   * @throws GeenToegang (`claims`) when the verifier would refuse it
   */
  geefToken(toegang: Toegang, geldigSeconden: number): Promise<string>;
  readonly verifier: TokenVerifier;
}

/**
 * The issuer of a development machine: who can read the data folder can be anybody. Tokens live in real time, also
 * when the product itself runs on another clock.
 */
export async function ontwikkelUitgever(
  dataDir: string,
  rollen: Rollen,
  klok: Klok = systeemklok,
): Promise<OntwikkelUitgever> {
  const { prive, publiek, kid } = await leesOfMaakSleutel(dataDir);
  return {
    async geefToken(toegang, geldigSeconden) {
      const nu = Math.floor(klok.nu() / 1_000);
      return new SignJWT({ ...leesToegang({ ...toegang }, rollen) })
        .setProtectedHeader({ alg: ALGORITME, typ: 'JWT', kid })
        .setIssuer(ISSUER)
        .setAudience(AUDIENCE)
        .setIssuedAt(nu)
        .setExpirationTime(nu + geldigSeconden)
        .sign(prive);
    },
    verifier: jwtVerifier(async () => publiek, {
      issuer: ISSUER,
      audience: AUDIENCE,
      algoritmes: [ALGORITME],
      rollen,
      klok,
    }),
  };
}

import { createRemoteJWKSet, errors, type JWTVerifyGetKey } from 'jose';
import { systeemklok, type Klok } from '@zaakstroom/klok';
import { SleutelsOnbereikbaar } from './geen-toegang.js';
import { jwtVerifier, type TokenVerifier } from './verifier.js';

export interface OidcUitgever {
  readonly issuer: string;
  readonly audience: string;
  readonly jwksUri: string;
  /** The roles that exist. */
  readonly rollen: readonly string[];
}

const ALGORITMES = [
  'ES256',
  'ES384',
  'ES512',
  'PS256',
  'PS384',
  'PS512',
  'RS256',
  'RS384',
  'RS512',
  'EdDSA',
  'Ed25519',
];

/**
 * Tokens of an OpenID Connect issuer. Its keys are fetched at the first token, again after ten minutes, and when a
 * token names a key that is not known yet (at most every thirty seconds).
 */
export function oidcVerifier(uitgever: OidcUitgever, klok: Klok = systeemklok): TokenVerifier {
  const { issuer, audience, jwksUri, rollen } = uitgever;
  return jwtVerifier(sleutelsVan(jwksUri), { issuer, audience, rollen, klok, algoritmes: ALGORITMES });
}

function sleutelsVan(jwksUri: string): JWTVerifyGetKey {
  const sleutels = createRemoteJWKSet(new URL(jwksUri));
  return async (header, token) => {
    try {
      return await sleutels(header, token);
    } catch (cause) {
      if (cause instanceof errors.JWKSNoMatchingKey || cause instanceof errors.JWKSMultipleMatchingKeys) throw cause;
      throw new SleutelsOnbereikbaar(`De sleutels van de uitgever zijn niet te lezen: ${jwksUri}`, { cause });
    }
  };
}

import { systeemklok, type Klok } from '@zaakstroom/klok';
import type { Rollen } from './toegang.js';
import { Uitgeversleutels } from './uitgeversleutels.js';
import { jwtVerifier, type TokenVerifier } from './verifier.js';

export interface OidcUitgever {
  readonly issuer: string;
  readonly audience: string;
  readonly jwksUri: string;
  readonly rollen: Rollen;
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
 * Tokens of an OpenID Connect issuer. Its keys are read at the first token or when readiness is asked, again after ten minutes, and when
 * a token names a key that is not known yet (at most every thirty seconds). While it is away the last ones suffice, up to an hour.
 */
export function oidcVerifier(uitgever: OidcUitgever, klok: Klok = systeemklok): TokenVerifier {
  const { issuer, audience, jwksUri, rollen } = uitgever;
  const sleutels = new Uitgeversleutels(jwksUri, klok);
  return {
    ...jwtVerifier(sleutels.zoek, { issuer, audience, rollen, klok, algoritmes: ALGORITMES }),
    sleutels,
  };
}

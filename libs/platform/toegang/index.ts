export { bearerUit } from './bearer.js';
export { GeenToegang, SleutelsOnbereikbaar, type Weigering } from './geen-toegang.js';
export { oidcVerifier, type OidcUitgever } from './oidc.js';
export { leesToegang, type Rollen, type Toegang } from './toegang.js';
export type { Uitgeverstand } from './uitgeversleutels.js';
export { GEEN_TOKENS, type TokenVerifier } from './verifier.js';

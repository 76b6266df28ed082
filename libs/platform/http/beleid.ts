import type { Toegang } from '@zaakstroom/toegang';

/** Nest token of the provider that checks bearer tokens: a `TokenVerifier` of `@zaakstroom/toegang`. */
export const TOKEN_VERIFIER = Symbol('TokenVerifier');

/** Nest token of the provider that knows the policy table. */
export const BELEID = Symbol('Beleid');

export interface Beleid {
  /** Whether the table has a line for the operation. */
  kent(operatie: string): boolean;
  /** Whether a role of the caller may ever do the operation, whatever the object. */
  magOoit(toegang: Toegang, operatie: string): boolean;
}

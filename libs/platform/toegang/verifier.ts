import { decodeProtectedHeader, jwtVerify, type JWTVerifyGetKey } from 'jose';
import type { Klok } from '@zaakstroom/klok';
import { GeenToegang } from './geen-toegang.js';
import { Tokengeheugen } from './geheugen.js';
import { alsGeenToegang } from './jose-fouten.js';
import { leesToegang, type Rollen, type Toegang } from './toegang.js';
import type { Uitgeversleutels } from './uitgeversleutels.js';

export interface TokenVerifier {
  /** @throws GeenToegang, SleutelsOnbereikbaar */
  verify(token: string): Promise<Toegang>;
  /** Where it depends on keys that come from elsewhere. */
  readonly sleutels?: Pick<Uitgeversleutels, 'gereed' | 'stand'>;
}

/** Of a program that answers nobody. */
export const GEEN_TOKENS: TokenVerifier = {
  async verify() {
    throw new GeenToegang('uitgever', 'Deze dienst neemt geen tokens aan: zij heeft geen API.');
  },
};

export interface Eisen {
  readonly issuer: string;
  readonly audience: string;
  /** Asymmetric only: with HS256 the public key of the issuer would be enough to sign. */
  readonly algoritmes: readonly string[];
  readonly rollen: Rollen;
  readonly klok: Klok;
}

/** Seconds that the clocks of the issuer and of ours may differ. */
const KLOKVERSCHIL = 5;

export function jwtVerifier(sleutel: JWTVerifyGetKey, eisen: Eisen): TokenVerifier {
  const geheugen = new Tokengeheugen(eisen.klok);
  return {
    async verify(token) {
      const bekend = geheugen.vind(token);
      if (bekend !== undefined) return bekend;
      keurAlgoritme(token, eisen.algoritmes);
      const { payload } = await jwtVerify(token, sleutel, {
        issuer: eisen.issuer,
        audience: eisen.audience,
        algorithms: [...eisen.algoritmes],
        clockTolerance: KLOKVERSCHIL,
        currentDate: new Date(eisen.klok.nu()),
        requiredClaims: ['sub', 'exp'],
      }).catch((fout: unknown) => {
        throw alsGeenToegang(fout);
      });
      const toegang = leesToegang(payload, eisen.rollen);
      geheugen.onthoud(token, toegang, ((payload.exp ?? 0) + KLOKVERSCHIL) * 1_000);
      return toegang;
    },
  };
}

/** Before any key is looked for: the reason for the well-known attacks, which jose would refuse with a general one. */
function keurAlgoritme(token: string, algoritmes: readonly string[]): void {
  if (token === '') throw new GeenToegang('ontbreekt', 'Er is geen token meegegeven.');
  let alg: string | undefined;
  try {
    ({ alg } = decodeProtectedHeader(token));
  } catch (cause) {
    throw new GeenToegang('misvormd', 'Het token is geen leesbare JWT.', { cause });
  }
  if (alg === 'none') throw new GeenToegang('algoritme', 'Het token is niet ondertekend (alg none).');
  if (alg === undefined || !algoritmes.includes(alg)) {
    throw new GeenToegang(
      'algoritme',
      `Het token is niet ondertekend met een algoritme dat hier geldt (${algoritmes.join(', ')}).`,
    );
  }
}

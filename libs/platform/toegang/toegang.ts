import { GeenToegang } from './geen-toegang.js';

/** Who asks, as the token says it. */
export interface Toegang {
  /** The medewerker or machine, as the issuer names it. */
  readonly sub: string;
  readonly rollen: readonly string[];
  readonly locatie?: string;
  readonly team?: string;
  readonly groepsfunctie?: string;
  readonly soorten?: readonly string[];
}

/** A name of a person or a place holds none; U+0000 could not even be kept. */
const STUURTEKEN = /\p{Cc}/u;

/** OpenID Connect Core 1.0, 2: a subject has at most 255 characters. */
const LANGSTE = 255;

/**
 * Only what it knows of the claims, checked and frozen: the outcome is kept and shared between requests.
 * @param rollen the roles that exist
 * @throws GeenToegang (`claims`)
 */
export function leesToegang(claims: Readonly<Record<string, unknown>>, rollen: readonly string[]): Toegang {
  const locatie = tekst(claims, 'locatie');
  const team = tekst(claims, 'team');
  const groepsfunctie = tekst(claims, 'groepsfunctie');
  const soorten = teksten(claims, 'soorten');
  return Object.freeze({
    sub: tekst(claims, 'sub') ?? mist('sub'),
    rollen: bekend(teksten(claims, 'rollen') ?? mist('rollen'), rollen),
    ...(locatie !== undefined && { locatie }),
    ...(team !== undefined && { team }),
    ...(groepsfunctie !== undefined && { groepsfunctie }),
    ...(soorten !== undefined && { soorten }),
  });
}

function bekend(gevraagd: readonly string[], rollen: readonly string[]): readonly string[] {
  const vreemd = gevraagd.filter((rol) => !rollen.includes(rol));
  if (vreemd.length === 0) return gevraagd;
  throw new GeenToegang(
    'claims',
    `Het token noemt een onbekende rol: ${vreemd.join(', ')}. Bekend zijn: ${rollen.join(', ')}.`,
  );
}

function tekst(claims: Readonly<Record<string, unknown>>, naam: string): string | undefined {
  const waarde = claims[naam];
  if (waarde === undefined || isTekst(waarde)) return waarde;
  throw new GeenToegang(
    'claims',
    `De claim ${naam} van het token moet een tekst van 1 tot en met ${LANGSTE} tekens zijn, zonder stuurtekens.`,
  );
}

function teksten(claims: Readonly<Record<string, unknown>>, naam: string): readonly string[] | undefined {
  const waarde = claims[naam];
  if (waarde === undefined) return undefined;
  if (Array.isArray(waarde) && waarde.every(isTekst)) return Object.freeze([...new Set(waarde)]);
  throw new GeenToegang(
    'claims',
    `De claim ${naam} van het token moet een lijst zijn van teksten van 1 tot en met ${LANGSTE} tekens, zonder stuurtekens.`,
  );
}

function isTekst(waarde: unknown): waarde is string {
  if (typeof waarde !== 'string' || waarde.trim() === '' || waarde.length > LANGSTE) return false;
  return waarde.isWellFormed() && !STUURTEKEN.test(waarde);
}

function mist(naam: string): never {
  throw new GeenToegang('claims', `Het token mist de claim ${naam}.`);
}

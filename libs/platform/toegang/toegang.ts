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

/** The roles that tokens may name. */
export interface Rollen {
  readonly namen: readonly string[];
  /** Those that go with no other: who has one is nothing else. */
  readonly alleen: readonly string[];
}

/** A name of a person or a place holds none; U+0000 could not even be kept. */
const STUURTEKEN = /\p{Cc}/u;

/** OpenID Connect Core 1.0, 2: a subject has at most 255 characters. */
const LANGSTE = 255;

/**
 * Only what it knows of the claims, checked and frozen: the outcome is kept and shared between requests.
 * @throws GeenToegang (`claims`)
 */
export function leesToegang(claims: Readonly<Record<string, unknown>>, rollen: Rollen): Toegang {
  const locatie = tekst(claims, 'locatie');
  const team = tekst(claims, 'team');
  const groepsfunctie = tekst(claims, 'groepsfunctie');
  const soorten = teksten(claims, 'soorten');
  return Object.freeze({
    sub: tekst(claims, 'sub') ?? mist('sub'),
    rollen: keur(teksten(claims, 'rollen') ?? mist('rollen'), rollen),
    ...(locatie !== undefined && { locatie }),
    ...(team !== undefined && { team }),
    ...(groepsfunctie !== undefined && { groepsfunctie }),
    ...(soorten !== undefined && { soorten }),
  });
}

function keur(gevraagd: readonly string[], { namen, alleen }: Rollen): readonly string[] {
  const vreemd = gevraagd.filter((rol) => !namen.includes(rol));
  if (vreemd.length > 0) {
    const bekend = namen.join(', ');
    throw new GeenToegang('claims', `Het token noemt een onbekende rol: ${vreemd.join(', ')}. Bekend zijn: ${bekend}.`);
  }
  const apart = gevraagd.find((rol) => alleen.includes(rol));
  if (apart !== undefined && gevraagd.length > 1) {
    const andere = gevraagd.filter((rol) => rol !== apart).join(', ');
    throw new GeenToegang(
      'claims',
      `De rol ${apart} gaat niet samen met een andere rol; het token noemt ook: ${andere}.`,
    );
  }
  return gevraagd;
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

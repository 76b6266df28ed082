import { Probleem, type OngeldigeParameter } from './probleem.js';

/** 400 with one entry per fault. */
export function ongeldigeInvoer(fouten: readonly OngeldigeParameter[]): Probleem {
  return new Probleem({
    status: 400,
    slug: 'ongeldige-invoer',
    titel: 'De invoer is ongeldig',
    detail: fouten.map(({ name, reason }) => (name ? `${name}: ${reason}` : reason)).join(' '),
    extra: { invalidParams: fouten.map(({ name, code, reason }) => ({ name, code, reason })) },
  });
}

/** 401. @param afgewezen true when there was a token and it was refused (RFC 6750 section 3.1) */
export function nietAangemeld(detail: string, afgewezen: boolean): Probleem {
  return new Probleem({
    status: 401,
    slug: 'niet-aangemeld',
    titel: 'Aanmelden is nodig',
    detail,
    headers: { 'www-authenticate': afgewezen ? 'Bearer error="invalid_token"' : 'Bearer' },
  });
}

/** 403: no role of the caller may ever do this. */
export function geenRecht(): Probleem {
  return new Probleem({
    status: 403,
    slug: 'geen-recht',
    titel: 'Geen recht op deze handeling',
    detail: 'Geen van uw rollen geeft recht op deze handeling.',
  });
}

/** 404: unknown, or outside the view of the caller; the answer does not tell which. */
export function nietGevonden(detail = 'Dit adres bestaat niet.'): Probleem {
  return new Probleem({ status: 404, slug: 'niet-gevonden', titel: 'Niet gevonden', detail });
}

export function methodeNietToegestaan(methoden: readonly string[]): Probleem {
  const allow = methoden.join(', ');
  return new Probleem({
    status: 405,
    slug: 'methode-niet-toegestaan',
    titel: 'Methode niet toegestaan',
    detail: `Dit adres kent alleen ${allow}.`,
    headers: { allow },
  });
}

/** 406: the client accepts none of what the route can answer. */
export function soortNietLeverbaar(soorten: readonly string[]): Probleem {
  return new Probleem({
    status: 406,
    slug: 'soort-niet-leverbaar',
    titel: 'Soort inhoud niet leverbaar',
    detail: `Accept noemt niets van wat dit adres kan geven: ${soorten.join(', ')}.`,
  });
}

/** 409: somebody else changed the same thing in the same moment. */
export function gelijktijdigGewijzigd(): Probleem {
  return new Probleem({
    status: 409,
    slug: 'gelijktijdig-gewijzigd',
    titel: 'Gelijktijdig gewijzigd',
    detail: 'Een ander wijzigde dit op hetzelfde moment. Lees opnieuw en probeer het nog eens.',
  });
}

/** 412: the client decided on another revision than the present one, or named none that it can be compared with. */
export function revisieVerouderd(): Probleem {
  return new Probleem({
    status: 412,
    slug: 'revisie-verouderd',
    titel: 'If-Match noemt niet de huidige versie',
    detail: 'Lees opnieuw en stuur de ETag mee zoals u die dan krijgt: met aanhalingstekens, en zonder W/ ervoor.',
  });
}

/** 415. @param verwacht the media type that the route takes */
export function soortNietOndersteund(verwacht: string): Probleem {
  return new Probleem({
    status: 415,
    slug: 'soort-niet-ondersteund',
    titel: 'Soort inhoud niet ondersteund',
    detail: `Dit adres neemt Content-Type: ${verwacht}.`,
  });
}

export function revisieVereist(): Probleem {
  return new Probleem({
    status: 428,
    slug: 'revisie-vereist',
    titel: 'If-Match is nodig',
    detail: 'Stuur de ETag van de gelezen versie mee in If-Match.',
  });
}

/** 503. @param seconden when a client may try again */
export function nietBeschikbaar(detail: string, seconden = 5): Probleem {
  return new Probleem({
    status: 503,
    slug: 'niet-beschikbaar',
    titel: 'Tijdelijk niet beschikbaar',
    detail,
    headers: { 'retry-after': String(seconden) },
  });
}

/** 500: the cause is in the log only, under the id that `instance` names. */
export function onverwachteFout(): Probleem {
  return new Probleem({
    status: 500,
    slug: 'interne-fout',
    titel: 'Interne fout',
    detail: 'Er ging iets mis aan onze kant. Noem het nummer in instance als u dit meldt.',
  });
}

import { JAREN } from '@zaakstroom/klok';

/** A fault in Dutch. `r` holds the arguments of the constraint, as the decorator was given them. */
type Reden = readonly [code: string, zin: (r: readonly unknown[]) => string];

const vast = (code: string, zin: string): Reden => [code, () => zin];

/** Every constraint of class-validator that the API uses, and our own, with its code and its reason; a route with another does not start. */
const REDENEN: Readonly<Record<string, Reden>> = {
  arrayMaxSize: ['te-veel', ([max]) => `Hoogstens ${tekst(max)} zijn toegestaan.`],
  arrayMinSize: ['te-weinig', ([min]) => `Ten minste ${tekst(min)} zijn nodig.`],
  arrayNotEmpty: vast('te-weinig', 'Ten minste een is nodig.'),
  arrayUnique: vast('dubbel', 'Ieder element mag maar een keer voorkomen.'),
  bevatBsn: vast(
    'bsn',
    'Bevat een getal dat een BSN kan zijn. Noem de belanghebbende met zijn id (POST /v1/belanghebbenden).',
  ),
  isArray: vast('geen-lijst', 'Moet een lijst zijn.'),
  isBewaarbaar: vast('ongeldige-tekst', 'Bevat U+0000 of een half teken (losse surrogate); dat is geen tekst.'),
  isBoolean: vast('geen-waarheidswaarde', 'Moet true of false zijn.'),
  isBsn: vast('geen-bsn', 'Moet een BSN zijn: negen cijfers die aan de elfproef voldoen.'),
  isDatum: vast('geen-datum', 'Moet een bestaande datum zijn, als 2026-01-31.'),
  isDefined: vast('verplicht', 'Is verplicht.'),
  isEnum: ['onbekende-waarde', ([, waarden]) => `Moet een van deze zijn: ${tekst(waarden)}.`],
  isIn: ['onbekende-waarde', ([waarden]) => `Moet een van deze zijn: ${tekst(waarden)}.`],
  isInt: vast('geen-geheel-getal', 'Moet een geheel getal zijn.'),
  isLength: ['verkeerde-lengte', ([min, max]) => `Moet ${tekst(min)} tot en met ${tekst(max)} tekens lang zijn.`],
  isMoment: vast(
    'geen-tijdstip',
    `Moet een tijdstip met tijdzone zijn, als 2026-01-31T09:00:00Z, in de jaren ${JAREN}.`,
  ),
  isNotEmpty: vast('leeg', 'Mag niet leeg zijn.'),
  isNumber: vast('geen-getal', 'Moet een getal zijn.'),
  isObject: vast('geen-object', 'Moet een object zijn.'),
  isPositive: vast('te-laag', 'Moet groter dan 0 zijn.'),
  isString: vast('geen-tekst', 'Moet tekst zijn.'),
  isUuid: vast('geen-uuid', 'Moet een UUID zijn.'),
  // Which form, only the place that demands it can say.
  matches: vast('verkeerde-vorm', ''),
  max: ['te-hoog', ([max]) => `Mag hoogstens ${tekst(max)} zijn.`],
  maxLength: ['te-lang', ([max]) => `Mag hoogstens ${tekst(max)} tekens lang zijn.`],
  min: ['te-laag', ([min]) => `Moet ten minste ${tekst(min)} zijn.`],
  minLength: ['te-kort', ([min]) => `Moet ten minste ${tekst(min)} tekens lang zijn.`],
  nestedValidation: vast('geen-object', 'Moet een object zijn.'),
  notEquals: ['niet-toegestaan', ([waarde]) => `Mag niet ${tekst(waarde)} zijn.`],
  whitelistValidation: vast('onbekend-veld', 'Dit veld bestaat niet.'),
};

const ONBEKEND: Reden = vast('ongeldig', '');

/** @returns an empty reason where the decorator must bring its own */
export function redenVan(constraint: string, argumenten: readonly unknown[]): { code: string; reason: string } {
  const [code, zin] = REDENEN[constraint] ?? ONBEKEND;
  return { code, reason: zin(argumenten) };
}

function tekst(waarde: unknown): string {
  return Array.isArray(waarde) ? waarde.map(String).join(', ') : String(waarde);
}

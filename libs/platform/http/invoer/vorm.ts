import { plainToInstance } from 'class-transformer';
import { getMetadataStorage, validateSync, ValidationTypes, type ValidationError } from 'class-validator';
import type { OngeldigeParameter } from '../probleem/probleem.js';
import { redenVan } from './redenen.js';

export type Klasse = new () => object;

const REGELS = {
  whitelist: true,
  forbidNonWhitelisted: true,
  forbidUnknownValues: false,
  validationError: { target: false },
};

export const ONBEKEND_VELD = redenVan('whitelistValidation', []);

/**
 * Reads what a client sent as a DTO. Validation is synchronous on purpose: a check that needs I/O is a rule of the domain
 * and has its own place in the order of checks.
 */
export function leesVorm(klasse: Klasse, ruw: unknown, fouten: OngeldigeParameter[]): unknown {
  if (typeof ruw !== 'object' || ruw === null || Array.isArray(ruw)) {
    fouten.push({ name: '', ...redenVan('isObject', []) });
    return undefined;
  }
  try {
    meldNull(ruw, '', fouten);
    const waarde = plainToInstance(klasse, ruw, { exposeUnsetFields: false });
    verzamel(validateSync(waarde, REGELS), klasse, '', fouten);
    return waarde;
  } catch (fout) {
    // class-transformer walks down by recursion: a body of many thousands of nested arrays exhausts the stack, perhaps inside Node.
    if (!Error.isError(fout) || fout.name !== 'RangeError') throw fout;
    fouten.push({ name: '', code: 'te-diep', reason: 'De inhoud is te diep genest.' });
    return undefined;
  }
}

/** @returns the fields of which a refusal would not tell, in Dutch, what is asked */
export function veldenZonderReden(klasse: Klasse): string[] {
  return regelsVan(klasse).flatMap(({ propertyName, message, name, type, constraints }) => {
    if (type === ValidationTypes.CONDITIONAL_VALIDATION) return [];
    if (type === ValidationTypes.NESTED_VALIDATION) {
      const deel: unknown = Reflect.getMetadata('design:type', klasse.prototype as object, propertyName);
      return typeof deel === 'function' && deel !== klasse && deel !== Array ? veldenZonderReden(deel as Klasse) : [];
    }
    const { reason } = redenVan(name ?? type, (constraints as unknown[] | undefined) ?? []);
    return message || reason ? [] : [`${klasse.name}.${propertyName} (${name ?? type})`];
  });
}

const regelsVan = (klasse: Klasse) => getMetadataStorage().getTargetValidationMetadatas(klasse, '', false, false);

/** Absent is absent: no field takes null, and class-validator would let it pass wherever a field is optional. */
function meldNull(waarde: unknown, plaats: string, uit: OngeldigeParameter[]): void {
  if (waarde === null) uit.push({ name: plaats, code: 'null', reason: 'Mag niet null zijn; laat het veld weg.' });
  if (typeof waarde !== 'object' || waarde === null) return;
  for (const [naam, deel] of Object.entries(waarde)) {
    meldNull(deel, Array.isArray(waarde) ? `${plaats}[${naam}]` : plaats ? `${plaats}.${naam}` : naam, uit);
  }
}

function verzamel(fouten: ValidationError[], klasse: unknown, voor: string, uit: OngeldigeParameter[]): void {
  for (const { property, constraints, children, value } of fouten as (ValidationError & { value?: unknown })[]) {
    const name = /^\d+$/.test(property) ? `${voor}[${property}]` : voor ? `${voor}.${property}` : property;
    const namen = Object.keys(constraints ?? {});
    const ontbreekt = value == null && !namen.includes('whitelistValidation');
    if (ontbreekt && value === null) continue; // told already
    if (namen.length > 0 && ontbreekt) {
      // All constraints of a field that is not there fail; one of them is worth telling.
      uit.push({ name, ...redenVan('isDefined', []) });
    } else {
      for (const naam of teZeggen(namen)) uit.push({ name, ...reden(klasse, property, naam, constraints![naam]!) });
    }
    if (children?.length) verzamel(children, klasseVan(value) ?? klasse, name, uit);
  }
}

/** What a value must be before anything else can be said of it. */
const AARD = ['isArray', 'isObject', 'nestedValidation', 'isString', 'isBoolean', 'isNumber', 'isInt'];

/** What is no number is neither too low nor too high: of something of the wrong kind the kind is told, and nothing else. */
function teZeggen(namen: readonly string[]): readonly string[] {
  const aard = AARD.find((naam) => namen.includes(naam));
  return aard === undefined ? namen : [aard];
}

/** The central Dutch reason, unless the decorator was given a message of its own. */
function reden(klasse: unknown, veld: string, constraint: string, bericht: string): { code: string; reason: string } {
  const regel =
    typeof klasse === 'function'
      ? regelsVan(klasse as Klasse).find((m) => m.propertyName === veld && (m.name ?? m.type) === constraint)
      : undefined;
  const standaard = redenVan(constraint, (regel?.constraints as unknown[] | undefined) ?? []);
  // class-validator gives `@ValidateNested()` an English message where the decorator was given none.
  const eigen = regel?.message && constraint !== 'nestedValidation';
  return eigen ? { code: standaard.code, reason: bericht } : standaard;
}

function klasseVan(waarde: unknown): unknown {
  if (typeof waarde !== 'object' || waarde === null || Array.isArray(waarde)) return undefined;
  return waarde.constructor;
}

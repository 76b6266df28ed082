import 'reflect-metadata';
import { ValidateBy, type ValidationOptions } from 'class-validator';
import type { OngeldigeParameter } from '../probleem/probleem.js';
import { bevatBsn, isBsn } from './bsn.js';
import { foutenPerVeld } from './doorzoek.js';
import { redenVan } from './redenen.js';
import type { Klasse } from './vorm.js';

/** `bsn`: made for one; `gelijkend`: holds numbers of others, of which some look like one. */
type Soort = 'bsn' | 'gelijkend';

const VELDEN = Symbol('bsnvelden');
const BEVAT_BSN = redenVan('bevatBsn', []);

/** A field that takes a BSN, at the top of a body: nowhere else may one come in. */
export function IsBsn(opties?: ValidationOptions): PropertyDecorator {
  const regel = ValidateBy({ name: 'isBsn', validator: { validate: isBsn } }, opties);
  return (klasse, veld) => {
    markeer(klasse, veld, 'bsn');
    regel(klasse, veld);
  };
}

/**
 * A field with numbers that others gave out, such as case ids of an imported log: nine digits may stand in it. Lists do not repeat
 * such a number in the addresses of their pages, so as a filter it must find one row at most.
 */
export function MagOpBsnLijken(): PropertyDecorator {
  return (klasse, veld) => markeer(klasse, veld, 'gelijkend');
}

function markeer(klasse: object, veld: string | symbol, soort: Soort): void {
  Reflect.defineMetadata(VELDEN, new Map([...veldenVan(klasse), [String(veld), soort]]), klasse);
}

const veldenVan = (prototype: object): ReadonlyMap<string, Soort> =>
  (Reflect.getMetadata(VELDEN, prototype) as ReadonlyMap<string, Soort> | undefined) ?? new Map<string, Soort>();

export function neemtBsn(klasse: Klasse | undefined): boolean {
  return klasse !== undefined && [...veldenVan(klasse.prototype as object).values()].includes('bsn');
}

/** A fault for each field of what a client sent that holds, however deep, a text, number or name that can be a BSN. */
export function zoekBsn(klasse: Klasse | undefined, ruw: unknown): OngeldigeParameter[] {
  const vrij = klasse && veldenVan(klasse.prototype as object);
  const raakt = (waarde: unknown): boolean =>
    typeof waarde === 'number' ? isBsn(String(waarde)) : bevatBsn(String(waarde));
  return foutenPerVeld(ruw, raakt, BEVAT_BSN, (veld) => vrij?.has(veld) === true);
}

import { relaties, type Operatie, type Relatie, type Vrager } from '../domein/index.js';
import type { Parameters } from './voorwaarden.js';

/**
 * `ziet` of the domain in SQL, for the rows of `zaken`. A caller without locatie or team gives null, which equals nothing, just as
 * in the domain.
 */
const ZICHT: Readonly<Record<Relatie, (vrager: Vrager, p: Parameters) => string>> = {
  alle: () => 'true',
  locatie: ({ medewerker, locatie }, p) =>
    `(behandelaar = ${p.van(medewerker)} or locatie = ${p.van(locatie ?? null)})`,
  houder: ({ medewerker }, p) => `behandelaar = ${p.van(medewerker)}`,
  gevraagd: ({ medewerker }, p) => `gevraagden @> ${p.van(JSON.stringify([medewerker]))}::jsonb`,
  consult: ({ medewerker }, p) => `(vta_gevraagd or gevraagden @> ${p.van(JSON.stringify([medewerker]))}::jsonb)`,
  team: ({ team }, p) => `team = ${p.van(team ?? null)}`,
  geleverd: ({ medewerker }, p) => `geleverd_door = ${p.van(medewerker)}`,
};

/** The one condition by which queries show a caller only what that caller may see. */
export function zichtVoorwaarde(vrager: Vrager, operatie: Operatie, parameters: Parameters): string {
  const voorwaarden = relaties(vrager.rollen, operatie).map((relatie) => ZICHT[relatie](vrager, parameters));
  return voorwaarden.length === 0 ? 'false' : `(${voorwaarden.join(' or ')})`;
}

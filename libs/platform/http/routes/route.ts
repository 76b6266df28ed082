import type { Bewerking } from './bewerking.js';
import { maakInvoerplan, type Invoerplan } from './invoerplan.js';

/** A route as it is served, with what it declares. */
export interface Route {
  readonly methode: string;
  /** The pattern, with prefix: `/v1/zaken/:id`. */
  readonly pad: string;
  readonly bewerking: Bewerking;
  readonly invoerplan: Invoerplan;
}

const SCHRIJVEND = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);

/**
 * Every route that Fastify serves passes here, those of Nest and our own.
 *
 * @throws Error at start when a route does not say who may use it and what it does, so that none is open by neglect
 */
export function maakRoute(methode: string, pad: string, bewerking: Bewerking | undefined): Route {
  const naam = `${methode} ${pad}`;
  if (!bewerking?.openbaar === !bewerking?.operatie) {
    throw new Error(`${naam} needs either @Openbaar() or @Operatie('<name>')`);
  }
  const { schrijft, leest, regels } = bewerking!;
  const soorten = [schrijft, leest, regels].filter((soort) => soort !== undefined).length;
  if (soorten > 1) throw new Error(`${naam} is more than one of @Schrijft(), @Leest() and @SchrijftPerRegel()`);
  if (SCHRIJVEND.has(methode) && soorten === 0) {
    throw new Error(`${naam} needs one of @Schrijft(), @Leest() and @SchrijftPerRegel()`);
  }
  if (!SCHRIJVEND.has(methode) && (schrijft ?? regels)) throw new Error(`${naam} must not write: GET never does`);
  return { methode, pad, bewerking: bewerking!, invoerplan: maakInvoerplan(pad, bewerking!) };
}

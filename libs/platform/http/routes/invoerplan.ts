import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum.js';
import type { OngeldigeParameter } from '../probleem/probleem.js';
import { neemtBsn, zoekBsn } from '../invoer/bsnvelden.js';
import { zoekOngeldigeTekst } from '../invoer/tekst.js';
import { leesVorm, ONBEKEND_VELD, veldenZonderReden, type Klasse } from '../invoer/vorm.js';
import type { Bewerking } from './bewerking.js';

/** The DTO per part of the request; a part without one must be empty. */
export interface Invoerplan {
  readonly params?: Klasse;
  readonly query?: Klasse;
  readonly body?: Klasse;
  /** The body is a stream, read line by line while the request is handled. */
  readonly stroom?: true;
}

type Deel = Exclude<keyof Invoerplan, 'stroom'>;

const DELEN: Readonly<Record<number, Deel | undefined>> = {
  [RouteParamtypes.PARAM]: 'params',
  [RouteParamtypes.QUERY]: 'query',
  [RouteParamtypes.BODY]: 'body',
};

/**
 * Reads the DTO classes off the signature of the controller method, at start. Validation runs before Nest's own pipes,
 * because 400 comes before 403 and 403 before the handler.
 *
 * @throws Error when a parameter would slip past validation: `@Query('naam')` instead of `@Query() query: EenDto`; when a BSN
 * could stand in an address; when a field would be refused without a reason
 */
export function maakInvoerplan(pad: string, { plaats, regels }: Bewerking): Invoerplan {
  const plan: { -readonly [K in keyof Invoerplan]: Invoerplan[K] } = regels ? { stroom: true } : {};
  if (plaats) {
    const { klasse, methode } = plaats;
    const soorten = (Reflect.getMetadata('design:paramtypes', klasse, methode) ?? []) as Klasse[];
    const argumenten = (Reflect.getMetadata(ROUTE_ARGS_METADATA, klasse.constructor, methode) ?? {}) as Record<
      string,
      { index: number; data?: unknown }
    >;
    for (const [sleutel, { index, data }] of Object.entries(argumenten)) {
      const deel = DELEN[Number(sleutel.split(':')[0])];
      if (!deel) continue;
      const dto = soorten[index];
      if (data !== undefined || !dto || dto === Object || dto === String || dto === Array) {
        throw new Error(`${pad}: the ${deel} of ${methode} must be taken whole, as a class with validation rules`);
      }
      const stom = veldenZonderReden(dto);
      if (stom.length > 0) throw new Error(`${pad}: no Dutch reason for ${stom.join(', ')}; give a message`);
      plan[deel] = dto;
    }
  }
  if (neemtBsn(plan.params) || neemtBsn(plan.query))
    throw new Error(`${pad}: a BSN stands in a body, never in an address`);
  if (pad.includes(':') && !plan.params) throw new Error(`${pad}: the path parameters need a class: @Param() params`);
  return plan;
}

export interface Invoer {
  readonly params: unknown;
  readonly query: unknown;
  readonly body: unknown;
}

/**
 * Reads all parts, adding every fault to `fouten`, so that a client hears all at once. What holds a BSN where none may stand, or
 * what is no text, is read no further: a fault tells the name of a field that does not exist.
 */
export function leesInvoer(plan: Invoerplan, ruw: Invoer, fouten: OngeldigeParameter[]): Invoer {
  const { stroom, ...zonderStroom } = plan;
  if (stroom) return { ...leesInvoer(zonderStroom, { ...ruw, body: undefined }, fouten), body: ruw.body };
  const { params, query, body } = ruw;
  const verboden = (['params', 'query', 'body'] as const).flatMap((deel) => [
    ...zoekBsn(plan[deel], ruw[deel]),
    ...zoekOngeldigeTekst(ruw[deel]),
  ]);
  if (verboden.length > 0) {
    fouten.push(...verboden);
    return ruw;
  }
  return {
    params: plan.params ? leesVorm(plan.params, params, fouten) : params,
    query: plan.query ? leesVorm(plan.query, query, fouten) : leeg(query, fouten),
    body: plan.body ? leesVorm(plan.body, body === undefined ? {} : body, fouten) : leeg(body, fouten),
  };
}

function leeg(ruw: unknown, fouten: OngeldigeParameter[]): unknown {
  if (ruw === undefined) return ruw;
  if (typeof ruw !== 'object' || ruw === null) fouten.push({ name: '', ...ONBEKEND_VELD });
  else for (const name of Object.keys(ruw)) fouten.push({ name, ...ONBEKEND_VELD });
  return ruw;
}

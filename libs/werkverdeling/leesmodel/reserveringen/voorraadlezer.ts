import { Parameters } from '@zaakstroom/zaken';
import type { Pool } from 'pg';
import {
  bijzonderheden,
  type Bereik,
  type Bijzonderheid,
  type Maatstaf,
  type Passend,
  type Uitgiftecriteria,
} from '../../domein/index.js';
import { IS_BIJZONDER, STAND, STAPELS, ZAKEN_ZONDER_HOUDER } from '../schema.js';
import { filtersVan, geteld, klaarVoor } from '../voorwaarden.js';
import { STAAT_TERZIJDE } from './parkeerplaats.js';

/** A zaak that fits, as the stock has it. */
export interface Liggend extends Passend {
  readonly zaakId: string;
  /** Reserved for another operation. */
  readonly bezet: boolean;
  /** Put aside because it failed before. */
  readonly geparkeerd: boolean;
  /** Of its stream, at the last event that changed it. */
  readonly revisie: number;
  /** Among the first by streefdatum. */
  readonly vooraan: boolean;
}

/** What fits, as far as it was read, all of one moment. */
export interface Uitsnede {
  readonly zaken: readonly Liggend[];
  readonly bereik: Bereik;
  readonly passend: number;
  /** Position of the last event that it knows. */
  readonly voorraad: string;
}

interface Rij {
  readonly zaken: readonly Liggend[];
  readonly passend: number;
  readonly voorraad: string | null;
  readonly streefdatum: string | null;
  readonly ontvangenOp: string | null;
  readonly bijzonder: readonly (string | null)[];
}

/**
 * The first of each list in which the most urgent must stand, in one statement and so of one moment.
 * @param mensen for whom: what each had last is read whole
 * @param diepte how many of each list
 */
export async function leesVoorraad(
  pool: Pool,
  criteria: Uitgiftecriteria,
  maat: Maatstaf,
  mensen: readonly number[],
  diepte: number,
): Promise<Uitsnede> {
  const p = new Parameters();
  const passend = klaarVoor(filtersVan(criteria), p).join(' and ');
  const limiet = p.van(diepte);
  const soorten = bijzonderheden(maat);
  const lijsten = soorten.map((soort, n) => lijst(`c${n}`, `${passend} and ${bijzonder(soort, maat, p)}`, limiet));
  const namen = ['a', 'b', 'd', ...soorten.map((_, n) => `c${n}`)];
  const einde = (naam: string, kolom = 'streefdatum') =>
    `(select case when count(*) = ${limiet} then max(${kolom}) end from ${naam})`;
  const { rows } = await pool.query<Rij>(
    `with ${[
      lijst('a', passend, limiet),
      `b as materialized (select zaak_id, ontvangen_op from ${ZAKEN_ZONDER_HOUDER} where ${passend}
         order by ontvangen_op, zaaknummer limit ${limiet})`,
      `d as materialized (select zaak_id from ${ZAKEN_ZONDER_HOUDER}
         where ${passend} and laatste_behandelaar is not null and laatste_behandelaar = any (${p.van(mensen)}::int[]))`,
      ...lijsten,
    ].join(',\n')}
     select (select positie from ${STAND}) as voorraad,
            ${einde('a')} as streefdatum, ${einde('b', 'ontvangen_op')} as "ontvangenOp",
            array[${soorten.map((_, n) => einde(`c${n}`)).join(', ')}]::text[] as bijzonder,
            (select coalesce(sum(aantal), 0)::int from ${STAPELS}
              where ${geteld(filtersVan(criteria), p).join(' and ')}) as passend,
            (select coalesce(json_agg(json_strip_nulls(json_build_object('zaakId', zaak_id, 'zaaknummer', zaaknummer, 'zaaksoort', zaaksoort, 'revisie', revisie,
                      'streefdatum', streefdatum, 'ontvangenOp', ontvangen_op, 'themas', themas, 'wachtteOp', wachtte_op,
                      'laatsteBehandelaar', laatste_behandelaar, 'teruggaven', zaak->'teruggaven',
                      'voorrang', zaak->'voorrang', 'campagne', zaak->'campagne',
                      'bezet', gereserveerd_tot is not null and gereserveerd_tot >= now(),
                      'geparkeerd', exists (select from uitgiften.geparkeerd g where g.zaak_id = z.zaak_id and ${STAAT_TERZIJDE}),
                      'vooraan', zaak_id in (select zaak_id from a)))), '[]')
               from ${ZAKEN_ZONDER_HOUDER} z
              where zaak_id in (${namen.map((naam) => `select zaak_id from ${naam}`).join(' union ')})) as zaken`,
    p.waarden,
  );
  const rij = rows[0]!;
  return {
    zaken: rij.zaken,
    bereik: {
      streefdatum: rij.streefdatum ?? undefined,
      ontvangenOp: rij.ontvangenOp ?? undefined,
      bijzonder: soorten.map((soort, n) => ({ ...soort, streefdatum: rij.bijzonder[n] ?? undefined })),
    },
    passend: rij.passend,
    voorraad: rij.voorraad ?? '',
  };
}

const lijst = (naam: string, waar: string, limiet: string): string =>
  `${naam} as materialized (select zaak_id, streefdatum from ${ZAKEN_ZONDER_HOUDER} where ${waar}
     order by streefdatum, ontvangen_op, zaaknummer limit ${limiet})`;

function bijzonder({ prioriteit, antwoord }: Bijzonderheid, { gewichten, dag }: Maatstaf, p: Parameters): string {
  return [
    ...(prioriteit === 'voorrang' ? [`voorrang_tot is not null and voorrang_tot >= ${p.van(dag)}`] : [IS_BIJZONDER]),
    ...(prioriteit === 'thema' ? [`themas ?| ${p.van(gewichten.prioriteit.themas)}::text[]`] : []),
    ...(antwoord ? [`wachtte_op = any (${p.van(gewichten.antwoord.wachtredenen)}::text[])`] : []),
  ].join(' and ');
}

import type { Pool } from 'pg';
import type { Simulatiezaak } from '../domein/index.js';
import { STAND, ZAKEN_ZONDER_HOUDER } from './schema.js';
import { klaarVoor } from './voorwaarden.js';
import { Parameters } from '@zaakstroom/zaken';

/** What lies ready, all of one moment. */
export interface Simulatiestand {
  readonly zaken: readonly Simulatiezaak[];
  /** Position of the last event that it knows. */
  readonly voorraad: string;
}

/** Rows that are read at once: between them other work goes on. */
const STUK = 2_000;

/**
 * All that lies ready, in one transaction that sees one moment and changes nothing.
 * @param locatie undefined: of all; null: of none
 * @returns undefined when more than `hoogstens` lie there
 */
export async function leesSimulatiestand(
  pool: Pool,
  locatie: string | null | undefined,
  hoogstens: number,
): Promise<Simulatiestand | undefined> {
  const client = await pool.connect();
  let verloren: Error | undefined;
  try {
    await client.query('begin isolation level repeatable read read only');
    const { rows } = await client.query<{ positie: string }>(`select positie from ${STAND}`);
    const p = new Parameters();
    await client.query(
      `declare liggend no scroll cursor for
       select json_strip_nulls(json_build_object('zaaknummer', zaaknummer, 'zaaktype', zaaktype, 'zaaksoort', zaaksoort,
                'zwaarte', zwaarte, 'status', status, 'locatie', locatie, 'streefdatum', streefdatum,
                'ontvangenOp', ontvangen_op, 'themas', themas, 'uitworpredenen', uitworpredenen, 'wachtteOp', wachtte_op,
                'laatsteBehandelaar', laatste_behandelaar, 'teruggaven', zaak->'teruggaven',
                'voorrang', zaak->'voorrang', 'campagne', zaak->'campagne')) as zaak
         from ${ZAKEN_ZONDER_HOUDER} where ${klaarVoor({ locatie }, p).join(' and ')} order by zaaknummer`,
      p.waarden,
    );
    const zaken: Simulatiezaak[] = [];
    for (;;) {
      const { rows: stuk } = await client.query<{ zaak: Simulatiezaak }>(`fetch ${STUK} from liggend`);
      if (stuk.length === 0) break;
      for (const { zaak } of stuk) zaken.push(zaak);
      if (zaken.length > hoogstens) return undefined;
    }
    return { zaken, voorraad: rows[0]?.positie ?? '' };
  } finally {
    await client.query('rollback').catch((reden: Error) => void (verloren = reden));
    client.release(verloren);
  }
}

import type { Pool } from 'pg';
import type { Koppeling, Vrager } from '../domein/index.js';
import { ZAKEN } from './projectie.js';
import { Parameters } from './voorwaarden.js';
import { zichtVoorwaarde } from './zicht.js';

/** Links shown of one zaak at most. */
const MEESTE = 100;

/**
 * The other side of a link, which is recorded on one side only: the zaken that came from this one, as far as the caller sees them,
 * and as far as the projection is.
 */
export async function hieruitVoortgekomen(pool: Pool, zaakId: string, vrager: Vrager): Promise<Koppeling[]> {
  const p = new Parameters();
  const { rows } = await pool.query<{ zaak_id: string; zaaknummer: string }>(
    `select zaak_id, zaaknummer from ${ZAKEN}.zaken
      where koppelingen @> ${p.van(JSON.stringify([{ zaakId }]))}::jsonb and ${zichtVoorwaarde(vrager, 'zaak inzien', p)}
      order by zaaknummer limit ${MEESTE}`,
    p.waarden,
  );
  return rows.map(({ zaak_id, zaaknummer }) => ({ zaakId: zaak_id, zaaknummer, aard: 'leidde tot' }));
}

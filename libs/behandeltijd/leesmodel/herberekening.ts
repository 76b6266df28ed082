import type { Pool } from 'pg';
import {
  Dagstroom,
  GEEN_TIJD,
  Rekenaar,
  compareCodePoints,
  telOp,
  type DagTijd,
  type Drietal,
  type Parameters,
  type ZaakBand,
} from '../domein/index.js';
import { naarRegistratie, REGISTRATIE_KOLOMMEN, type RegistratieRij } from './registratie-rij.js';
import type { Per, Som } from './tijden.js';

const DEEL = 20_000;

/** As `sommen`, computed anew from the records with other parameters; nothing is stored. */
export async function herbereken(pool: Pool, per: Per, parameters: Parameters, voorDag: string): Promise<Som[]> {
  const rekenaar = new Rekenaar(parameters);
  const totalen = new Map<string, Drietal>();
  const tel = (dag: DagTijd<ZaakBand> | undefined) => {
    for (const zaak of dag?.zaken ?? []) {
      const sleutel = { zaak: zaak.zaak, medewerker: String(dag!.medewerker), dag: dag!.dag }[per];
      totalen.set(sleutel, telOp(totalen.get(sleutel) ?? GEEN_TIJD, zaak.drietal));
    }
  };

  const stroom = new Dagstroom(rekenaar.dagen, (groep) => rekenaar.dagMetBand(groep));
  const client = await pool.connect();
  try {
    await client.query('begin isolation level repeatable read read only');
    await client.query({
      text: `declare registraties cursor for select ${REGISTRATIE_KOLOMMEN} from behandeltijd.registraties
              where dag < $1::date order by medewerker, dag, tijdstip, positie, volgnummer`,
      values: [voorDag],
    });
    for (;;) {
      const { rows } = await client.query<RegistratieRij>({
        text: `fetch ${DEEL} from registraties`,
        rowMode: 'array',
      });
      if (rows.length === 0) break;
      for (const row of rows) tel(stroom.neem(naarRegistratie(row)));
    }
    tel(stroom.sluit());
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
  return [...totalen]
    .filter(([, drietal]) => drietal.kap > 0)
    .map(([sleutel, drietal]) => ({ sleutel, ...drietal }))
    .sort((a, b) => compareCodePoints(a.sleutel, b.sleutel));
}

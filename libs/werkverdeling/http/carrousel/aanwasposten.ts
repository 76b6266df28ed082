import { zakenBuitenLocaties, type Inrichting, type Zakenstand } from '@zaakstroom/zaken';
import type { Pool } from 'pg';
import { VoorraadLooptAchter, type Aanwasposten } from '../../opdrachten/index.js';

/** Most posts in one round; what is left lies ready for the next. */
const HOOGSTENS = 500;
/** How long a round waits for the projection, in ms. */
const WACHT = 5_000;

/** Aanwasposten from the read model of all zaken, by the configuration. */
export function aanwasposten(delen: {
  readonly pool: Pool;
  readonly inrichting: Inrichting;
  readonly zakenstand: Zakenstand;
}): Aanwasposten {
  const { pool, inrichting, zakenstand } = delen;
  const { soorten = [], voorraad } = inrichting.gegevens.carrousel ?? {};
  return {
    async liggend() {
      if (!(await zakenstand.wacht(await zakenstand.kop(), WACHT))) throw new VoorraadLooptAchter();
      const rijen = await zakenBuitenLocaties(pool, { soorten, voorraad, hoogstens: HOOGSTENS });
      return rijen.flatMap(({ zaakId, zaak: { zaaknummer, zwaarte, locatie } }) =>
        zwaarte === undefined ? [] : [{ zaakId, zaaknummer, zwaarte, ...(locatie !== undefined && { van: locatie }) }],
      );
    },
  };
}

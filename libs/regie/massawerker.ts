import type { Leases } from '@zaakstroom/leases';
import type { Pool } from 'pg';
import { Massalezer } from './leesmodel/index.js';
import { Massawerker, Verwerking, type Verwerkingsdelen } from './opdrachten/index.js';

export type { Massawerker };

export interface Massadelen extends Verwerkingsdelen {
  readonly pool: Pool;
  readonly leases: Pick<Leases, 'metLease'>;
  /** Hears why an operation does not go on; it is tried again. */
  readonly opFout: (massabewerking: string | undefined, fout: unknown) => void;
}

/** What goes on with bulk operations in a program that may write. */
export function maakMassawerker({ pool, leases, opFout, ...delen }: Massadelen): Massawerker {
  const lezer = new Massalezer(pool, delen.store, delen.catalogus, delen.versleuteling);
  const verwerking = new Verwerking(delen);
  return new Massawerker({ leases, verwerking, lopende: () => lezer.lopende(), opFout });
}

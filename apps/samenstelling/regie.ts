import { Leases } from '@zaakstroom/leases';
import { maakMassawerker } from '@zaakstroom/regie';
import type { Start, Werker } from './dienst.js';
import type { Systeem } from './systeem.js';

/** Goes on with bulk operations, whichever program they were ordered at. */
export async function massawerker(systeem: Systeem, { logger }: Start): Promise<Werker> {
  return maakMassawerker({
    ...systeem,
    leases: await Leases.open(systeem.database),
    opFout: (massabewerking, fout) =>
      logger.warn({ err: fout, massabewerking }, 'een massabewerking gaat niet verder; zij wordt opnieuw geprobeerd'),
  });
}

import { Leases } from '@zaakstroom/leases';
import { maakVulwerker, WERKVERDELING } from '@zaakstroom/werkverdeling';
import { ZAKEN } from '@zaakstroom/zaken';
import { behandeltijdenVan } from './behandeltijd.js';
import type { Start, Werker } from './dienst.js';
import { standVan } from './standen.js';
import type { Systeem } from './systeem.js';

/** Fills lists each day, where the settings ask for it. */
export async function vulwerker(systeem: Systeem, { logger }: Start): Promise<Werker> {
  return maakVulwerker({
    ...systeem,
    kiezer: systeem.reserveringen,
    behandeltijden: behandeltijdenVan(systeem),
    stand: standVan(WERKVERDELING, systeem),
    zakenstand: standVan(ZAKEN, systeem),
    leases: await Leases.open(systeem.database),
    opFout: (team, fout) =>
      logger.warn({ err: fout, team }, 'werklijsten worden niet gevuld; het wordt opnieuw geprobeerd'),
  });
}

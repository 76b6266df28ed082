import type { DynamicModule } from '@nestjs/common';
import { BelanghebbendenModule } from '@zaakstroom/belanghebbenden';
import { BehandeltijdModule, berekeningMet, TeamcijfersModule } from '@zaakstroom/behandeltijd';
import { NotaModule } from '@zaakstroom/nota';
import { WERKVERDELING, WerkverdelingModule } from '@zaakstroom/werkverdeling';
import { ZAKEN, ZakenModule } from '@zaakstroom/zaken';
import type { Logger } from 'pino';
import { behandeltijdstanden, TEAMZICHT, zaakzichtVan } from './behandeltijd.js';
import type { Grond } from './grond.js';
import { standVan } from './standen.js';
import type { Systeem } from './systeem.js';

/** What people do with zaken, and what they read of their own work and correct in it. */
export function zakenModules(systeem: Systeem, logger: Logger): DynamicModule[] {
  const { pool, medewerkers, belanghebbenden, pijplijn, inrichting, zaaknummers, dossiers } = systeem;
  const idempotentie = idempotentieVan(systeem, logger);
  return [
    ZakenModule.met({
      pool,
      pijplijn,
      inrichting,
      zaaknummers,
      dossiers,
      medewerkers,
      belanghebbenden,
      stand: standVan(ZAKEN, systeem),
      ...idempotentie,
    }),
    BelanghebbendenModule.met({ pool, register: belanghebbenden, ...idempotentie }),
    NotaModule.met({ dossiers, medewerkers }),
    BehandeltijdModule.met({
      pool,
      berekening: berekeningMet(),
      pijplijn,
      correcties: systeem.correcties,
      medewerkers,
      standen: behandeltijdstanden(systeem),
      zaakzicht: zaakzichtVan(systeem),
      teamzicht: TEAMZICHT,
      ...idempotentie,
    }),
  ];
}

/** The werkvoorraden, and the next zaak out of them. */
export function werkverdelingModules(systeem: Systeem, logger: Logger): DynamicModule[] {
  const { pool, medewerkers, pijplijn, inrichting, dossiers, reserveringen } = systeem;
  return [
    WerkverdelingModule.met({
      pool,
      pijplijn,
      inrichting,
      dossiers,
      medewerkers,
      kiezer: reserveringen,
      stand: standVan(WERKVERDELING, systeem),
      ...idempotentieVan(systeem, logger),
    }),
  ];
}

/** What a team has to do and how long its work takes: only reading. */
export function rapportageModules(grond: Grond): DynamicModule[] {
  return [
    TeamcijfersModule.met({
      pool: grond.pool,
      berekening: berekeningMet(),
      standen: behandeltijdstanden(grond),
      teamzicht: TEAMZICHT,
    }),
  ];
}

const idempotentieVan = ({ sleutelbos }: Systeem, logger: Logger) => ({
  idempotentiegeheim: sleutelbos.afgeleid('idempotentie'),
  bijFout: (fout: unknown) => logger.warn({ err: fout }, 'opruimen van oude idempotentiesleutels is mislukt'),
});

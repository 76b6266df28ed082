import type { DynamicModule } from '@nestjs/common';
import { BelanghebbendenModule } from '@zaakstroom/belanghebbenden';
import { Afscherming, BehandeltijdModule, berekeningMet, TeamcijfersModule } from '@zaakstroom/behandeltijd';
import { EXPERTISE, ExpertiseModule } from '@zaakstroom/expertise';
import { IdempotentieModule } from '@zaakstroom/http';
import { NotaModule } from '@zaakstroom/nota';
import { uuidV7 } from '@zaakstroom/opdrachten';
import { CAMPAGNES, MASSABEWERKINGEN, RegieModule, WACHTRIJEN } from '@zaakstroom/regie';
import { TERUGGAVEN, WERKVERDELING, WerkverdelingModule } from '@zaakstroom/werkverdeling';
import { ZAKEN, ZakenModule } from '@zaakstroom/zaken';
import type { Logger } from 'pino';
import { behandeltijdenVan, behandeltijdstanden, filterkeuzesVan, TEAMZICHT, zaakzichtVan } from './behandeltijd.js';
import type { Ingericht } from './ingericht.js';
import { standVan } from './standen.js';
import type { Systeem } from './systeem.js';

/** Repeated requests are known, for every route that writes: a part of each service that has one. */
export function idempotentieModule({ pool, sleutelbos }: Systeem, logger: Logger): DynamicModule {
  return IdempotentieModule.met({
    pool,
    geheim: sleutelbos.afgeleid('idempotentie'),
    nieuweId: () => uuidV7(Date.now()),
    bijFout: (fout) => logger.warn({ err: fout }, 'opruimen van oude idempotentiesleutels is mislukt'),
  });
}

/** What people do with zaken, and what they read of their own work and correct in it. */
export function zakenModules(systeem: Systeem): DynamicModule[] {
  const { pool, sleutelbos, medewerkers, belanghebbenden, pijplijn, inrichting, zaaknummers, dossiers } = systeem;
  return [
    ZakenModule.met({
      pool,
      pijplijn,
      inrichting,
      zaaknummers,
      dossiers,
      sleutelbos,
      medewerkers,
      belanghebbenden,
      stand: standVan(ZAKEN, systeem),
    }),
    BelanghebbendenModule.met({ register: belanghebbenden }),
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
    }),
  ];
}

/** The werkvoorraden, the next zaak out of them, and what the people can do who take it. */
export function werkverdelingModules(systeem: Systeem): DynamicModule[] {
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
      zakenstand: standVan(ZAKEN, systeem),
      teruggavenstand: standVan(TERUGGAVEN, systeem),
      afschermer: (cellen) => new Afscherming(cellen),
      behandeltijden: behandeltijdenVan(systeem),
      kaarten: systeem.kaarten,
    }),
    ExpertiseModule.met({
      kaarten: systeem.kaarten,
      pijplijn,
      catalogus: systeem.catalogus,
      medewerkers,
      bekend: inrichting.gegevens.expertises ?? [],
      geheim: systeem.sleutelbos.afgeleid('expertisekaarten'),
      zicht: TEAMZICHT,
      stand: standVan(EXPERTISE, systeem),
    }),
  ];
}

/** Steering the stock: many zaken at once. */
export function regieModules(systeem: Systeem): DynamicModule[] {
  return [
    RegieModule.met({
      ...systeem,
      standen: {
        zaken: standVan(ZAKEN, systeem),
        massabewerkingen: standVan(MASSABEWERKINGEN, systeem),
        campagnes: standVan(CAMPAGNES, systeem),
        wachtrijen: standVan(WACHTRIJEN, systeem),
      },
    }),
  ];
}

/** What a team has to do and how long its work takes: only reading. */
export function rapportageModules(grond: Ingericht): DynamicModule[] {
  return [
    TeamcijfersModule.met({
      pool: grond.pool,
      berekening: berekeningMet(),
      standen: behandeltijdstanden(grond),
      teamzicht: TEAMZICHT,
      filterkeuzes: filterkeuzesVan(grond.inrichting),
    }),
  ];
}

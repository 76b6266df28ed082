import { Inject, Module, type DynamicModule, type OnModuleInit } from '@nestjs/common';
import { BelanghebbendenModule } from '@zaakstroom/belanghebbenden';
import {
  BEHANDELTIJD,
  BehandeltijdModule,
  berekeningMet,
  CORRECTIES,
  STURING,
  type Teamzicht,
  type Zaakzicht,
} from '@zaakstroom/behandeltijd';
import type { Position } from '@zaakstroom/event-store';
import { BELEID, Gereedheid, TOKEN_VERIFIER, type Beleid, type Wachtbaar } from '@zaakstroom/http';
import { NotaModule } from '@zaakstroom/nota';
import type { TokenVerifier } from '@zaakstroom/toegang';
import { WERKVERDELING, WerkverdelingModule } from '@zaakstroom/werkverdeling';
import { kentOperatie, magOoit, relaties, ZAKEN, ZakenModule, type Operatie } from '@zaakstroom/zaken';
import type { Logger } from 'pino';
import type { Systeem } from './systeem.js';

const BELEIDSTABEL: Beleid = {
  kent: kentOperatie,
  magOoit: ({ rollen }, operatie) => magOoit(rollen, operatie as Operatie),
};

/** The part of the system whose answer says whether this process can do its work. */
const SYSTEEM = Symbol('Systeem');

/** Wires the capabilities to one opened system. */
@Module({})
export class AppModule implements OnModuleInit {
  constructor(
    @Inject(SYSTEEM) private readonly systeem: Systeem,
    private readonly gereedheid: Gereedheid,
  ) {}

  static met(systeem: Systeem, verifier: TokenVerifier, logger: Logger): DynamicModule {
    const { pool, medewerkers, belanghebbenden, pijplijn, inrichting, zaaknummers, dossiers, reserveringen } = systeem;
    const idempotentie = {
      idempotentiegeheim: systeem.sleutelbos.afgeleid('idempotentie'),
      bijFout: (fout: unknown) => logger.warn({ err: fout }, 'opruimen van oude idempotentiesleutels is mislukt'),
    };
    return {
      module: AppModule,
      imports: [
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
        WerkverdelingModule.met({
          pool,
          pijplijn,
          inrichting,
          dossiers,
          medewerkers,
          kiezer: reserveringen,
          stand: standVan(WERKVERDELING, systeem),
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
          standen: {
            behandeltijd: standVan(BEHANDELTIJD, systeem),
            correcties: standVan(CORRECTIES, systeem),
            sturing: standVan(STURING, systeem),
          },
          zaakzicht: zaakzichtVan(systeem),
          teamzicht: TEAMZICHT,
          ...idempotentie,
        }),
      ],
      providers: [
        { provide: SYSTEEM, useValue: systeem },
        { provide: TOKEN_VERIFIER, useValue: verifier },
        { provide: BELEID, useValue: BELEIDSTABEL },
      ],
    };
  }

  onModuleInit(): void {
    this.gereedheid.meld('event store', async () => void (await this.systeem.store.head()));
  }
}

function standVan(projectie: string, { projecties, store }: Systeem): Wachtbaar & { leesbaar(): Promise<Position> } {
  return {
    wacht: (positie, ms) => projecties.wacht(projectie, positie, ms),
    kop: () => store.head(),
    leesbaar: () => projecties.leesbaar(projectie),
  };
}

/** Behandeltijd knows events and no zaken: who may see the time of a zaak is decided by the zaken. */
function zaakzichtVan({ dossiers, medewerkers }: Systeem): Zaakzicht {
  return {
    async zaaknummer(zaakId, { sub, rollen, locatie, team }, operatie) {
      const vrager = { medewerker: await medewerkers.nummerVan(sub), rollen, locatie, team };
      return (await dossiers.zaak(zaakId, vrager, operatie)).zaak.zaaknummer;
    },
  };
}

const TEAMZICHT: Teamzicht = {
  teams({ rollen, team }, operatie) {
    const gezien = relaties(rollen, operatie);
    if (gezien.includes('alle')) return 'alle';
    return gezien.includes('team') && team !== undefined ? [team] : [];
  },
};

import { Module, type DynamicModule, type OnModuleInit } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { nietBeschikbaar, Probleem, Probleemregister } from '@zaakstroom/http';
import { Medewerkersregister } from '@zaakstroom/medewerkers';
import { Pijplijn } from '@zaakstroom/opdrachten';
import { Dossiers, Inrichting, openZakenVan, Vragers, Zaakpijplijn, type Zakenstand } from '@zaakstroom/zaken';
import type { Pool } from 'pg';
import {
  AANWASPOSTEN,
  EerstAnderWerk,
  EIGEN_WERK,
  KIEZER,
  OPDRACHT_PROVIDERS,
  VOORRAADSTAND,
  VoorraadLooptAchter,
  type EigenWerk,
  type Kiezer,
} from '../opdrachten/index.js';
import { aanwasposten } from './carrousel/aanwasposten.js';
import { CarrouselrondenController } from './carrousel/carrouselronden.controller.js';
import { POOL, WERKVERDELINGSTAND } from './poorten.js';
import { UitgiftenController } from './uitgiften.controller.js';
import { WerkvoorradenController } from './werkvoorraden.controller.js';

export interface WerkverdelingDelen {
  readonly pool: Pool;
  readonly pijplijn: Pijplijn;
  readonly inrichting: Inrichting;
  readonly dossiers: Dossiers;
  readonly medewerkers: Medewerkersregister;
  readonly kiezer: Kiezer;
  readonly stand: Zakenstand;
  /** Of the projection of all zaken. */
  readonly zakenstand: Zakenstand;
}

@Module({})
export class WerkverdelingModule implements OnModuleInit {
  constructor(private readonly problemen: Probleemregister) {}

  static met(delen: WerkverdelingDelen): DynamicModule {
    return {
      module: WerkverdelingModule,
      imports: [CqrsModule.forRoot()],
      controllers: [WerkvoorradenController, UitgiftenController, CarrouselrondenController],
      providers: [
        ...OPDRACHT_PROVIDERS,
        Vragers,
        Zaakpijplijn,
        { provide: POOL, useValue: delen.pool },
        { provide: KIEZER, useValue: delen.kiezer },
        { provide: EIGEN_WERK, useValue: eigenWerk(delen.pool) },
        { provide: AANWASPOSTEN, useValue: aanwasposten(delen) },
        { provide: VOORRAADSTAND, useValue: delen.stand },
        { provide: WERKVERDELINGSTAND, useValue: delen.stand },
        { provide: Pijplijn, useValue: delen.pijplijn },
        { provide: Inrichting, useValue: delen.inrichting },
        { provide: Dossiers, useValue: delen.dossiers },
        { provide: Medewerkersregister, useValue: delen.medewerkers },
      ],
    };
  }

  onModuleInit(): void {
    this.problemen.vertaal(
      EerstAnderWerk,
      ({ eerst: { uitleg, zaken } }) =>
        new Probleem({
          status: 409,
          slug: 'eerst-ander-werk',
          titel: 'Eerst ander werk',
          detail: uitleg,
          extra: { zaken: zaken.map((zaak) => ({ ...zaak })) },
        }),
    );
    this.problemen.vertaal(VoorraadLooptAchter, () =>
      nietBeschikbaar(
        'De werkvoorraad is nog niet bijgewerkt. Probeer het zo nog eens met dezelfde Idempotency-Key.',
        1,
      ),
    );
  }
}

const eigenWerk = (pool: Pool): EigenWerk => ({
  van: async (medewerker) => (await openZakenVan(pool, medewerker)).map(({ zaakId, zaak }) => ({ ...zaak, zaakId })),
});

import { Module, type DynamicModule, type OnModuleInit } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { nietBeschikbaar, Probleemregister } from '@zaakstroom/http';
import { Medewerkersregister } from '@zaakstroom/medewerkers';
import { Pijplijn } from '@zaakstroom/opdrachten';
import { Dossiers, Inrichting, Vragers, Zaakpijplijn, type Zakenstand } from '@zaakstroom/zaken';
import type { Pool } from 'pg';
import { KIEZER, OPDRACHT_PROVIDERS, VOORRAADSTAND, VoorraadLooptAchter, type Kiezer } from '../opdrachten/index.js';
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
}

@Module({})
export class WerkverdelingModule implements OnModuleInit {
  constructor(private readonly problemen: Probleemregister) {}

  static met(delen: WerkverdelingDelen): DynamicModule {
    return {
      module: WerkverdelingModule,
      imports: [CqrsModule.forRoot()],
      controllers: [WerkvoorradenController, UitgiftenController],
      providers: [
        ...OPDRACHT_PROVIDERS,
        Vragers,
        Zaakpijplijn,
        { provide: POOL, useValue: delen.pool },
        { provide: KIEZER, useValue: delen.kiezer },
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
    this.problemen.vertaal(VoorraadLooptAchter, () =>
      nietBeschikbaar(
        'De werkvoorraad is nog niet bijgewerkt. Probeer het zo nog eens met dezelfde Idempotency-Key.',
        1,
      ),
    );
  }
}

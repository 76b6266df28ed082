import { Module, type DynamicModule, type OnModuleInit } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { Catalogus } from '@zaakstroom/catalogus';
import { Probleemregister } from '@zaakstroom/http';
import { Medewerkersregister } from '@zaakstroom/medewerkers';
import { Pijplijn } from '@zaakstroom/opdrachten';
import { Kaarten } from '../leesmodel/index.js';
import { BEKENDE_EXPERTISES, OPDRACHT_PROVIDERS } from '../opdrachten/index.js';
import { ExpertisekaartenController } from './expertisekaarten.controller.js';
import { KaartIds } from './kaart-ids.js';
import { Kaartlezer } from './kaartlezer.js';
import { EXPERTISESTAND, KAARTZICHT, type Expertisestand, type Kaartzicht } from './poorten.js';
import { meldKaartproblemen } from './problemen.js';

export interface ExpertiseDelen {
  readonly kaarten: Kaarten;
  readonly pijplijn: Pijplijn;
  readonly catalogus: Catalogus;
  readonly medewerkers: Medewerkersregister;
  /** Names of the expertises that the configuration knows. */
  readonly bekend: readonly string[];
  /** 32 bytes, for the ids of kaarten; the same in every program. */
  readonly geheim: Buffer;
  readonly zicht: Kaartzicht;
  readonly stand: Expertisestand;
}

@Module({})
export class ExpertiseModule implements OnModuleInit {
  constructor(private readonly problemen: Probleemregister) {}

  static met(delen: ExpertiseDelen): DynamicModule {
    return {
      module: ExpertiseModule,
      imports: [CqrsModule.forRoot()],
      controllers: [ExpertisekaartenController],
      providers: [
        ...OPDRACHT_PROVIDERS,
        Kaartlezer,
        { provide: Kaarten, useValue: delen.kaarten },
        { provide: KaartIds, useValue: new KaartIds(delen.geheim) },
        { provide: Pijplijn, useValue: delen.pijplijn },
        { provide: Catalogus, useValue: delen.catalogus },
        { provide: Medewerkersregister, useValue: delen.medewerkers },
        { provide: BEKENDE_EXPERTISES, useValue: delen.bekend },
        { provide: KAARTZICHT, useValue: delen.zicht },
        { provide: EXPERTISESTAND, useValue: delen.stand },
      ],
    };
  }

  onModuleInit(): void {
    meldKaartproblemen(this.problemen);
  }
}

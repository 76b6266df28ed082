import { Module, type DynamicModule, type OnModuleInit } from '@nestjs/common';
import { Probleemregister } from '@zaakstroom/http';
import { Medewerkersregister } from '@zaakstroom/medewerkers';
import { Pijplijn } from '@zaakstroom/opdrachten';
import { Beurt } from '@zaakstroom/postgres';
import type { Pool } from 'pg';
import type { Berekening } from '../domein/index.js';
import { Correcties, Correctiesommen } from '../leesmodel/correcties/index.js';
import { Persoonsdagen } from '../leesmodel/persoonsdagen.js';
import { OPDRACHT_PROVIDERS, PERSOONSDAGLEZER } from '../opdrachten/index.js';
import { BehandeltijdController } from './behandeltijd.controller.js';
import {
  BijgewerktePersoonsdagen,
  meldCorrectieproblemen,
  MijnCorrectiesController,
  TeamcorrectiesController,
} from './correcties/index.js';
import { samen } from './peil.js';
import { BEREKENING, STANDEN, TEAMZICHT, ZAAKZICHT, type Standen, type Teamzicht, type Zaakzicht } from './poorten.js';

/**
 * Each correction has a stream of its own: it takes a turn to guard that no second proposal is open, and that a day holds no more hours than it has.
 * `behk`.
 */
const CORRECTIESLOT = 0x6265686b;

export interface BehandeltijdDelen {
  readonly pool: Pool;
  readonly berekening: Berekening;
  readonly pijplijn: Pijplijn;
  readonly correcties: Correcties;
  readonly medewerkers: Medewerkersregister;
  readonly standen: Standen;
  readonly zaakzicht: Zaakzicht;
  readonly teamzicht: Teamzicht;
}

/** The command bus comes from the app: a global `CqrsModule`. */
@Module({})
export class BehandeltijdModule implements OnModuleInit {
  constructor(private readonly problemen: Probleemregister) {}

  static met(delen: BehandeltijdDelen): DynamicModule {
    const { pool, berekening, standen } = delen;
    const persoonsdagen = new Persoonsdagen(pool, berekening);
    const sommen = new Correctiesommen(pool);
    return {
      module: BehandeltijdModule,
      controllers: [BehandeltijdController, MijnCorrectiesController, TeamcorrectiesController],
      providers: [
        ...OPDRACHT_PROVIDERS,
        { provide: Persoonsdagen, useValue: persoonsdagen },
        { provide: Correctiesommen, useValue: sommen },
        { provide: Correcties, useValue: delen.correcties },
        { provide: Pijplijn, useValue: delen.pijplijn },
        { provide: Beurt, useValue: new Beurt(pool, CORRECTIESLOT) },
        {
          provide: PERSOONSDAGLEZER,
          useValue: new BijgewerktePersoonsdagen(
            persoonsdagen,
            sommen,
            samen(standen.behandeltijd, standen.correcties),
          ),
        },
        { provide: Medewerkersregister, useValue: delen.medewerkers },
        { provide: BEREKENING, useValue: berekening },
        { provide: STANDEN, useValue: standen },
        { provide: ZAAKZICHT, useValue: delen.zaakzicht },
        { provide: TEAMZICHT, useValue: delen.teamzicht },
      ],
    };
  }

  onModuleInit(): void {
    meldCorrectieproblemen(this.problemen);
  }
}

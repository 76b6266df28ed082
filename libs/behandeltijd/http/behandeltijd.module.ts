import { Module, type DynamicModule, type OnModuleInit } from '@nestjs/common';
import { Idempotentie, Probleemregister, Sleutelopslag } from '@zaakstroom/http';
import { Medewerkersregister } from '@zaakstroom/medewerkers';
import { Pijplijn, uuidV7 } from '@zaakstroom/opdrachten';
import type { Pool } from 'pg';
import type { Berekening } from '../domein/index.js';
import { Correcties, Correctiesommen } from '../leesmodel/correcties/index.js';
import { Persoonsdagen } from '../leesmodel/persoonsdagen.js';
import { Beurt, OPDRACHT_PROVIDERS, PERSOONSDAGLEZER } from '../opdrachten/index.js';
import { BehandeltijdController } from './behandeltijd.controller.js';
import {
  BijgewerktePersoonsdagen,
  meldCorrectieproblemen,
  MijnCorrectiesController,
  TeamcorrectiesController,
} from './correcties/index.js';
import { samen } from './peil.js';
import { BEREKENING, STANDEN, TEAMZICHT, ZAAKZICHT, type Standen, type Teamzicht, type Zaakzicht } from './poorten.js';

export interface BehandeltijdDelen {
  readonly pool: Pool;
  readonly berekening: Berekening;
  readonly pijplijn: Pijplijn;
  readonly correcties: Correcties;
  readonly medewerkers: Medewerkersregister;
  readonly standen: Standen;
  readonly zaakzicht: Zaakzicht;
  readonly teamzicht: Teamzicht;
  /** Key of the HMACs by which repeated requests are known, 32 bytes. */
  readonly idempotentiegeheim: Buffer;
  /** Hears what goes wrong in the background. */
  readonly bijFout: (fout: unknown) => void;
}

/** The command bus comes from the app: a global `CqrsModule`. */
@Module({})
export class BehandeltijdModule implements OnModuleInit {
  constructor(private readonly problemen: Probleemregister) {}

  static met(delen: BehandeltijdDelen): DynamicModule {
    const { pool, berekening, standen, idempotentiegeheim, bijFout } = delen;
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
        { provide: Beurt, useValue: new Beurt(pool) },
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
        {
          provide: Idempotentie,
          inject: [Probleemregister],
          useFactory: (register: Probleemregister) =>
            new Idempotentie(new Sleutelopslag(pool), register, idempotentiegeheim, () => uuidV7(Date.now()), bijFout),
        },
      ],
    };
  }

  onModuleInit(): void {
    meldCorrectieproblemen(this.problemen);
  }
}

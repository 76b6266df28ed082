import { Module, type DynamicModule, type OnModuleInit } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { Idempotentie, Probleemregister, Sleutelopslag } from '@zaakstroom/http';
import { Medewerkersregister } from '@zaakstroom/medewerkers';
import { Pijplijn, uuidV7 } from '@zaakstroom/opdrachten';
import type { Pool } from 'pg';
import { Inrichting } from '../domein/index.js';
import { Dossiers } from '../leesmodel/index.js';
import { OPDRACHT_PROVIDERS, Zaaknummers } from '../opdrachten/index.js';
import { Balie, HANDELING_CONTROLLERS } from './handelingen/index.js';
import { Koppelingen } from './koppelingen.js';
import { NieuweZaken } from './nieuwe-zaken.js';
import { BELANGHEBBENDEN, POOL, ZAKENSTAND, type Belanghebbenden, type Zakenstand } from './poorten.js';
import { meldProblemen } from './problemen.js';
import { Vragers } from './vragers.js';
import { LijstenController } from './lijsten.controller.js';
import { ZaakregistratiesController } from './zaakregistraties.controller.js';
import { ZakenController } from './zaken.controller.js';

export interface ZakenDelen {
  readonly pool: Pool;
  readonly pijplijn: Pijplijn;
  readonly inrichting: Inrichting;
  readonly zaaknummers: Zaaknummers;
  readonly dossiers: Dossiers;
  readonly medewerkers: Medewerkersregister;
  readonly belanghebbenden: Belanghebbenden;
  readonly stand: Zakenstand;
  /** Key of the HMACs by which repeated requests are known, 32 bytes. */
  readonly idempotentiegeheim: Buffer;
  /** Hears what goes wrong in the background. */
  readonly bijFout: (fout: unknown) => void;
}

@Module({})
export class ZakenModule implements OnModuleInit {
  constructor(private readonly problemen: Probleemregister) {}

  static met(delen: ZakenDelen): DynamicModule {
    const { pool, idempotentiegeheim, bijFout } = delen;
    return {
      module: ZakenModule,
      imports: [CqrsModule.forRoot()],
      controllers: [LijstenController, ZakenController, ZaakregistratiesController, ...HANDELING_CONTROLLERS],
      providers: [
        ...OPDRACHT_PROVIDERS,
        Vragers,
        Balie,
        Koppelingen,
        NieuweZaken,
        { provide: POOL, useValue: pool },
        { provide: ZAKENSTAND, useValue: delen.stand },
        { provide: BELANGHEBBENDEN, useValue: delen.belanghebbenden },
        { provide: Pijplijn, useValue: delen.pijplijn },
        { provide: Inrichting, useValue: delen.inrichting },
        { provide: Zaaknummers, useValue: delen.zaaknummers },
        { provide: Dossiers, useValue: delen.dossiers },
        { provide: Medewerkersregister, useValue: delen.medewerkers },
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
    meldProblemen(this.problemen);
  }
}

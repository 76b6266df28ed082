import { Module, type DynamicModule, type OnModuleInit } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { Probleemregister } from '@zaakstroom/http';
import { Medewerkersregister } from '@zaakstroom/medewerkers';
import { Pijplijn } from '@zaakstroom/opdrachten';
import { Beurt } from '@zaakstroom/postgres';
import type { Sleutelbos } from '@zaakstroom/sleutels';
import type { Pool } from 'pg';
import { Inrichting } from '../domein/index.js';
import { Belanghebbendekenmerk, Dossiers } from '../leesmodel/index.js';
import { KOPPELSLOT, OPDRACHT_PROVIDERS, Zaaknummers } from '../opdrachten/index.js';
import { Balie, HANDELING_CONTROLLERS } from './handelingen/index.js';
import { Filterkeuring } from './filterkeuring.js';
import { Koppelingen } from './koppelingen.js';
import { NieuweZaken } from './nieuwe-zaken.js';
import { BELANGHEBBENDEN, POOL, ZAKENSTAND, type Belanghebbenden, type Zakenstand } from './poorten.js';
import { meldProblemen } from './problemen.js';
import { Vragers } from './vragers.js';
import { LijstenController } from './lijsten.controller.js';
import { ToewijzingenController } from './toewijzingen/toewijzingen.controller.js';
import { ZaakregistratiesController } from './zaakregistraties.controller.js';
import { ZakenController } from './zaken.controller.js';

export interface ZakenDelen {
  readonly pool: Pool;
  readonly pijplijn: Pijplijn;
  readonly inrichting: Inrichting;
  readonly zaaknummers: Zaaknummers;
  readonly dossiers: Dossiers;
  readonly sleutelbos: Sleutelbos;
  readonly medewerkers: Medewerkersregister;
  readonly belanghebbenden: Belanghebbenden;
  readonly stand: Zakenstand;
}

@Module({})
export class ZakenModule implements OnModuleInit {
  constructor(private readonly problemen: Probleemregister) {}

  static met(delen: ZakenDelen): DynamicModule {
    return {
      module: ZakenModule,
      imports: [CqrsModule.forRoot()],
      controllers: [
        LijstenController,
        ZakenController,
        ZaakregistratiesController,
        ToewijzingenController,
        ...HANDELING_CONTROLLERS,
      ],
      providers: [
        ...OPDRACHT_PROVIDERS,
        Vragers,
        Balie,
        Koppelingen,
        NieuweZaken,
        Filterkeuring,
        { provide: POOL, useValue: delen.pool },
        { provide: ZAKENSTAND, useValue: delen.stand },
        { provide: BELANGHEBBENDEN, useValue: delen.belanghebbenden },
        { provide: Beurt, useValue: new Beurt(delen.pool, KOPPELSLOT) },
        { provide: Pijplijn, useValue: delen.pijplijn },
        { provide: Inrichting, useValue: delen.inrichting },
        { provide: Zaaknummers, useValue: delen.zaaknummers },
        { provide: Dossiers, useValue: delen.dossiers },
        { provide: Belanghebbendekenmerk, useValue: new Belanghebbendekenmerk(delen.sleutelbos) },
        { provide: Medewerkersregister, useValue: delen.medewerkers },
      ],
    };
  }

  onModuleInit(): void {
    meldProblemen(this.problemen);
  }
}

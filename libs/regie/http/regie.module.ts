import { Module, type DynamicModule, type OnModuleInit } from '@nestjs/common';
import type { Catalogus } from '@zaakstroom/catalogus';
import type { EventStore } from '@zaakstroom/event-store';
import { nietGevonden, Probleem, Probleemregister } from '@zaakstroom/http';
import { Medewerkersregister } from '@zaakstroom/medewerkers';
import { Pijplijn } from '@zaakstroom/opdrachten';
import type { EventVersleuteling } from '@zaakstroom/sleutels';
import { Filterkeuring, Inrichting, Vragers } from '@zaakstroom/zaken';
import type { Pool } from 'pg';
import {
  CampagneNietGevonden,
  CampagneVoorbij,
  MassabewerkingKanNiet,
  MassabewerkingNietGevonden,
} from '../domein/index.js';
import { Campagnelezer, Massalezer } from '../leesmodel/index.js';
import { Campagnes, Massabewerkingen } from '../opdrachten/index.js';
import { MassabewerkingenController } from './massabewerking/massabewerkingen.controller.js';
import { CampagnesController } from './campagnes/campagnes.controller.js';
import { Bestellingen } from './massabewerking/bestelling.js';
import { Selecties } from './massabewerking/selectie.js';
import { WachtrijenController } from './wachtrijen/wachtrijen.controller.js';
import { KAARTEN, POOL, REGIESTANDEN, type Kaartlezer, type Regiestanden } from './poorten.js';

export interface RegieDelen {
  readonly pool: Pool;
  readonly store: EventStore;
  readonly catalogus: Catalogus;
  readonly versleuteling: EventVersleuteling;
  readonly pijplijn: Pijplijn;
  readonly inrichting: Inrichting;
  readonly medewerkers: Medewerkersregister;
  readonly kaarten: Kaartlezer;
  readonly standen: Regiestanden;
}

@Module({})
export class RegieModule implements OnModuleInit {
  constructor(private readonly problemen: Probleemregister) {}

  static met({ pool, store, catalogus, versleuteling, ...delen }: RegieDelen): DynamicModule {
    return {
      module: RegieModule,
      controllers: [MassabewerkingenController, CampagnesController, WachtrijenController],
      providers: [
        Vragers,
        Massabewerkingen,
        Campagnes,
        Selecties,
        Bestellingen,
        { provide: KAARTEN, useValue: delen.kaarten },
        { provide: POOL, useValue: pool },
        { provide: REGIESTANDEN, useValue: delen.standen },
        { provide: Pijplijn, useValue: delen.pijplijn },
        { provide: Inrichting, useValue: delen.inrichting },
        { provide: Medewerkersregister, useValue: delen.medewerkers },
        { provide: Filterkeuring, useValue: new Filterkeuring(delen.inrichting, pool) },
        { provide: Campagnelezer, useValue: new Campagnelezer(pool, store, catalogus, versleuteling) },
        { provide: Massalezer, useValue: new Massalezer(pool, store, catalogus, versleuteling) },
      ],
    };
  }

  onModuleInit(): void {
    this.problemen.vertaal(MassabewerkingNietGevonden, () =>
      nietGevonden('De massabewerking bestaat niet of valt buiten uw zicht.'),
    );
    this.problemen.vertaal(CampagneNietGevonden, () => nietGevonden('De campagne bestaat niet.'));
    this.problemen.vertaal(
      CampagneVoorbij,
      () =>
        new Probleem({
          status: 409,
          slug: 'campagne-voorbij',
          titel: 'De campagne is voorbij',
          detail: 'Deze campagne is al beëindigd.',
        }),
    );
    this.problemen.vertaal(
      MassabewerkingKanNiet,
      ({ uitleg }) =>
        new Probleem({ status: 409, slug: 'massabewerking-kan-niet', titel: 'Dit kan nu niet', detail: uitleg }),
    );
  }
}

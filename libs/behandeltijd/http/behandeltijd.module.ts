import { Module, type DynamicModule } from '@nestjs/common';
import { Medewerkersregister } from '@zaakstroom/medewerkers';
import type { Pool } from 'pg';
import type { Berekening } from '../domein/index.js';
import { Persoonsdagen } from '../leesmodel/persoonsdagen.js';
import { BehandeltijdController } from './behandeltijd.controller.js';
import { BEHANDELTIJDSTAND, BEREKENING, ZAAKZICHT, type Behandeltijdstand, type Zaakzicht } from './poorten.js';

export interface BehandeltijdDelen {
  readonly pool: Pool;
  readonly berekening: Berekening;
  readonly medewerkers: Medewerkersregister;
  readonly stand: Behandeltijdstand;
  readonly zicht: Zaakzicht;
}

@Module({})
export class BehandeltijdModule {
  static met({ pool, berekening, medewerkers, stand, zicht }: BehandeltijdDelen): DynamicModule {
    return {
      module: BehandeltijdModule,
      controllers: [BehandeltijdController],
      providers: [
        { provide: Persoonsdagen, useValue: new Persoonsdagen(pool, berekening) },
        { provide: Medewerkersregister, useValue: medewerkers },
        { provide: BEREKENING, useValue: berekening },
        { provide: BEHANDELTIJDSTAND, useValue: stand },
        { provide: ZAAKZICHT, useValue: zicht },
      ],
    };
  }
}

import { Module, type DynamicModule } from '@nestjs/common';
import { Idempotentie, Probleemregister, Sleutelopslag } from '@zaakstroom/http';
import { uuidV7 } from '@zaakstroom/opdrachten';
import type { Pool } from 'pg';
import { Belanghebbendenregister } from '../register.js';
import { BelanghebbendenController } from './belanghebbenden.controller.js';

export interface BelanghebbendenDelen {
  readonly pool: Pool;
  readonly register: Belanghebbendenregister;
  /** Key of the HMACs by which repeated requests are known, 32 bytes. */
  readonly idempotentiegeheim: Buffer;
  /** Hears what goes wrong in the background. */
  readonly bijFout: (fout: unknown) => void;
}

@Module({})
export class BelanghebbendenModule {
  static met({ pool, register, idempotentiegeheim, bijFout }: BelanghebbendenDelen): DynamicModule {
    return {
      module: BelanghebbendenModule,
      controllers: [BelanghebbendenController],
      providers: [
        { provide: Belanghebbendenregister, useValue: register },
        {
          provide: Idempotentie,
          inject: [Probleemregister],
          useFactory: (problemen: Probleemregister) =>
            new Idempotentie(new Sleutelopslag(pool), problemen, idempotentiegeheim, () => uuidV7(Date.now()), bijFout),
        },
      ],
    };
  }
}

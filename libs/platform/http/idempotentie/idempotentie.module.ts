import { Module, type DynamicModule } from '@nestjs/common';
import type { Pool } from 'pg';
import { Probleemregister } from '../probleem/probleemregister.js';
import { Idempotentie } from './idempotentie.js';
import { Sleutelopslag } from './opslag.js';

export interface IdempotentieDelen {
  readonly pool: Pool;
  /** Key of the HMACs by which repeated requests are known, 32 bytes. */
  readonly geheim: Buffer;
  /** UUID of a new operation. */
  readonly nieuweId: () => string;
  /** Hears what goes wrong in the background. */
  readonly bijFout: (fout: unknown) => void;
}

/** One `Idempotentie` for every module of an app: calls of all their routes share statements, and one clears old keys away. */
@Module({})
export class IdempotentieModule {
  static met({ pool, geheim, nieuweId, bijFout }: IdempotentieDelen): DynamicModule {
    return {
      module: IdempotentieModule,
      global: true,
      providers: [
        {
          provide: Idempotentie,
          inject: [Probleemregister],
          useFactory: (register: Probleemregister) =>
            new Idempotentie(new Sleutelopslag(pool), register, geheim, nieuweId, bijFout),
        },
      ],
      exports: [Idempotentie],
    };
  }
}

import { Module, type DynamicModule } from '@nestjs/common';
import { Belanghebbendenregister } from '../register.js';
import { BelanghebbendenController } from './belanghebbenden.controller.js';

export interface BelanghebbendenDelen {
  readonly register: Belanghebbendenregister;
}

@Module({})
export class BelanghebbendenModule {
  static met({ register }: BelanghebbendenDelen): DynamicModule {
    return {
      module: BelanghebbendenModule,
      controllers: [BelanghebbendenController],
      providers: [{ provide: Belanghebbendenregister, useValue: register }],
    };
  }
}

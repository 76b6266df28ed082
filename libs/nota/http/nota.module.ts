import { Module, type DynamicModule } from '@nestjs/common';
import { Medewerkersregister } from '@zaakstroom/medewerkers';
import { Dossiers, Vragers } from '@zaakstroom/zaken';
import { NotaController } from './nota.controller.js';

export interface NotaDelen {
  readonly dossiers: Dossiers;
  readonly medewerkers: Medewerkersregister;
}

/** It maps no errors: a zaak that is not there for the caller is told by the zaken. */
@Module({})
export class NotaModule {
  static met({ dossiers, medewerkers }: NotaDelen): DynamicModule {
    return {
      module: NotaModule,
      controllers: [NotaController],
      providers: [
        Vragers,
        { provide: Dossiers, useValue: dossiers },
        { provide: Medewerkersregister, useValue: medewerkers },
      ],
    };
  }
}

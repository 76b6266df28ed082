import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Uitkomst } from '@zaakstroom/opdrachten';
import { Zaakopdracht, type Opdrachtgever } from './opdracht.js';
import { Zaakpijplijn } from './zaakpijplijn.js';

/** Somebody opens the dossier to work on it: who read what, and when, is kept. */
export class RaadpleegDossier extends Zaakopdracht {
  constructor(zaakId: string, door: Opdrachtgever) {
    super(zaakId, door, undefined);
  }
}

@CommandHandler(RaadpleegDossier)
export class RaadpleegDossierHandler implements ICommandHandler<RaadpleegDossier> {
  constructor(private readonly zaken: Zaakpijplijn) {}

  execute({ zaakId, door }: RaadpleegDossier): Promise<Uitkomst> {
    return this.zaken.raadpleeg(zaakId, door);
  }
}

import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Uitkomst } from '@zaakstroom/opdrachten';
import { eisNietVanEenAnder, pauzeer, start } from '../domein/index.js';
import { Zaakopdracht } from './opdracht.js';
import { Zaakpijplijn } from './zaakpijplijn.js';

export class StartBehandeling extends Zaakopdracht {}

@CommandHandler(StartBehandeling)
export class StartBehandelingHandler implements ICommandHandler<StartBehandeling> {
  constructor(private readonly zaken: Zaakpijplijn) {}

  execute(opdracht: StartBehandeling): Promise<Uitkomst> {
    return this.zaken.voerUit(opdracht, { operatie: 'behandeling starten', eerst: eisNietVanEenAnder, beslis: start });
  }
}

export class PauzeerBehandeling extends Zaakopdracht {}

@CommandHandler(PauzeerBehandeling)
export class PauzeerBehandelingHandler implements ICommandHandler<PauzeerBehandeling> {
  constructor(private readonly zaken: Zaakpijplijn) {}

  execute(opdracht: PauzeerBehandeling): Promise<Uitkomst> {
    return this.zaken.voerUit(opdracht, { operatie: 'behandeling pauzeren', beslis: pauzeer });
  }
}

import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Uitkomst } from '@zaakstroom/opdrachten';
import { Beurt } from '@zaakstroom/postgres';
import { stelVoor, type Voorstel } from '../domein/index.js';
import { Correctiepijplijn } from './correctiepijplijn.js';
import type { Opdrachtgever } from './opdrachtgever.js';
import { PERSOONSDAGLEZER, type Persoonsdaglezer } from './poorten.js';

/** Somebody proposes another time for one zaak on one day of the own. The zaak is within view: the caller has looked. */
export class StelCorrectieVoor extends Command<Uitkomst> {
  constructor(
    /** UUID, the same at each try. */
    readonly correctieId: string,
    readonly voorstel: Voorstel,
    readonly door: Opdrachtgever,
  ) {
    super();
  }
}

@CommandHandler(StelCorrectieVoor)
export class StelCorrectieVoorHandler implements ICommandHandler<StelCorrectieVoor> {
  constructor(
    private readonly beurt: Beurt,
    private readonly correcties: Correctiepijplijn,
    @Inject(PERSOONSDAGLEZER) private readonly dagen: Persoonsdaglezer,
  ) {}

  /** @throws DagNietVoorbij, CorrectieGeweigerd */
  execute({ correctieId, voorstel, door }: StelCorrectieVoor): Promise<Uitkomst> {
    return this.beurt.neem(async () => {
      const persoonsdag = await this.dagen.lees(door.medewerker, voorstel.dag);
      return this.correcties.voerUit({
        correctieId,
        zaakId: voorstel.zaakId,
        door,
        beslis: () => stelVoor(voorstel, persoonsdag, door.moment),
      });
    });
  }
}

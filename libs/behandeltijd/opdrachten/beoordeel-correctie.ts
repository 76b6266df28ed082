import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { WrongExpectedRevision } from '@zaakstroom/event-store';
import type { Uitkomst } from '@zaakstroom/opdrachten';
import { Beurt } from '@zaakstroom/postgres';
import { beoordeel, CorrectieNietGevonden, correctiestroom, type Beoordeling } from '../domein/index.js';
import { Correctiepijplijn } from './correctiepijplijn.js';
import type { Opdrachtgever } from './opdrachtgever.js';
import { PERSOONSDAGLEZER, type Persoonsdaglezer } from './poorten.js';

/** A proposal is approved or declined. It is within view: the caller has looked. */
export class BeoordeelCorrectie extends Command<Uitkomst> {
  constructor(
    readonly correctieId: string,
    readonly beoordeling: Beoordeling,
    /** The revision on which the caller decided. */
    readonly verwachteRevisie: number,
    readonly door: Opdrachtgever,
  ) {
    super();
  }
}

@CommandHandler(BeoordeelCorrectie)
export class BeoordeelCorrectieHandler implements ICommandHandler<BeoordeelCorrectie> {
  constructor(
    private readonly beurt: Beurt,
    private readonly correcties: Correctiepijplijn,
    @Inject(PERSOONSDAGLEZER) private readonly dagen: Persoonsdaglezer,
  ) {}

  /** @throws CorrectieNietGevonden, CorrectieGeweigerd, WrongExpectedRevision when the revision is not the present one */
  execute({ correctieId, beoordeling, verwachteRevisie, door }: BeoordeelCorrectie): Promise<Uitkomst> {
    return this.beurt.neem(async () => {
      const voorstel = await this.correcties.laad(correctieId);
      if (!voorstel) throw new CorrectieNietGevonden();
      const persoonsdag = await this.dagen.lees(voorstel.medewerker, voorstel.dag);
      return this.correcties.voerUit({
        correctieId,
        zaakId: voorstel.zaakId,
        door,
        beslis: (correctie, revisie) => {
          if (verwachteRevisie !== revisie) {
            throw new WrongExpectedRevision(correctiestroom(correctieId), verwachteRevisie, revisie);
          }
          return beoordeel(correctie, door.medewerker, beoordeling, persoonsdag);
        },
      });
    });
  }
}

import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { WrongExpectedRevision } from '@zaakstroom/event-store';
import type { Uitkomst } from '@zaakstroom/opdrachten';
import { kaartstroom, wijzig, type Wijziging } from '../domein/index.js';
import { Kaartpijplijn } from './kaartpijplijn.js';
import type { Opdrachtgever } from './opdrachtgever.js';
import { BEKENDE_EXPERTISES } from './poorten.js';

/** A kaart becomes another one. It is within view: the caller has looked. */
export class WijzigKaart extends Command<Uitkomst> {
  constructor(
    /** Whose it is. */
    readonly medewerker: number,
    readonly wijziging: Wijziging,
    /** The revision on which the caller decided. */
    readonly verwachteRevisie: number,
    readonly door: Opdrachtgever,
  ) {
    super();
  }
}

@CommandHandler(WijzigKaart)
export class WijzigKaartHandler implements ICommandHandler<WijzigKaart> {
  constructor(
    private readonly kaarten: Kaartpijplijn,
    @Inject(BEKENDE_EXPERTISES) private readonly bekend: readonly string[],
  ) {}

  /** @throws KaartNietGevonden, OngeldigDeel, WrongExpectedRevision when the revision is not the present one */
  execute({ medewerker, wijziging, verwachteRevisie, door }: WijzigKaart): Promise<Uitkomst> {
    return this.kaarten.voerUit({
      medewerker,
      door,
      beslis: (kaart, revisie) => {
        if (revisie !== verwachteRevisie) {
          throw new WrongExpectedRevision(kaartstroom(medewerker), verwachteRevisie, revisie);
        }
        return wijzig(kaart, wijziging, this.bekend);
      },
    });
  }
}

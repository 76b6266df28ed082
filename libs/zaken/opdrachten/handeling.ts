import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { lokaleDag } from '@zaakstroom/klok';
import type { Uitkomst } from '@zaakstroom/opdrachten';
import { beslis, eisVrij, Inrichting, OPERATIES, type Handeling, type Verzoeken } from '../domein/index.js';
import { Zaakopdracht, type Opdrachtgever } from './opdracht.js';
import { Zaakpijplijn } from './zaakpijplijn.js';

/** An act on a zaak, as the decider knows it. */
export class VerrichtHandeling<H extends Handeling = Handeling> extends Zaakopdracht {
  constructor(
    zaakId: string,
    door: Opdrachtgever,
    verwachteRevisie: number | undefined,
    readonly handeling: H,
    readonly verzoek: Verzoeken[H],
  ) {
    super(zaakId, door, verwachteRevisie);
  }
}

@CommandHandler(VerrichtHandeling)
export class VerrichtHandelingHandler implements ICommandHandler<VerrichtHandeling> {
  constructor(
    private readonly zaken: Zaakpijplijn,
    private readonly inrichting: Inrichting,
  ) {}

  execute(opdracht: VerrichtHandeling): Promise<Uitkomst> {
    const { handeling, verzoek, door } = opdracht;
    const bij = { inrichting: this.inrichting, nieuwId: door.operatieId, vandaag: lokaleDag(door.moment) };
    return this.zaken.voerUit(opdracht, {
      operatie: OPERATIES[handeling],
      eerst: (zaak, vrager) => eisVrij(handeling, zaak, vrager),
      beslis: (zaak, vrager) => beslis(handeling, zaak, vrager, verzoek, bij),
    });
  }
}

import { Injectable } from '@nestjs/common';
import { Pijplijn, type Uitkomst } from '@zaakstroom/opdrachten';
import { CORRECTIE, correctiestroom, type Correctie, type CorrectieEvent } from '../domein/index.js';
import type { Opdrachtgever } from './opdrachtgever.js';

export interface Bewerking {
  readonly correctieId: string;
  /** The key of the zaak protects the reasons: they are about its content. */
  readonly zaakId: string;
  readonly door: Opdrachtgever;
  readonly beslis: (correctie: Correctie | undefined, revisie: number) => readonly CorrectieEvent[];
}

/** How every command on a correction is carried out. */
@Injectable()
export class Correctiepijplijn {
  constructor(private readonly pijplijn: Pijplijn) {}

  voerUit({ correctieId, zaakId, door, beslis }: Bewerking): Promise<Uitkomst> {
    const { medewerker, team, locatie, operatieId, moment, traceparent, fscTransactionId } = door;
    return this.pijplijn.voerUit({
      stream: correctiestroom(correctieId),
      eigenaar: zaakId,
      evolutie: CORRECTIE,
      operatieId,
      metadata: { tijdstip: moment, medewerker, team, locatie, traceparent, fscTransactionId },
      beslis,
    });
  }

  async laad(correctieId: string): Promise<Correctie | undefined> {
    return (await this.pijplijn.laad(correctiestroom(correctieId), CORRECTIE)).state;
  }
}

import { Injectable } from '@nestjs/common';
import { Pijplijn, type Uitkomst } from '@zaakstroom/opdrachten';
import { KAART, kaartstroom, type Kaart, type KaartEvent } from '../domein/index.js';
import type { Opdrachtgever } from './opdrachtgever.js';

export interface Bewerking {
  /** Whose kaart. */
  readonly medewerker: number;
  readonly door: Opdrachtgever;
  readonly beslis: (kaart: Kaart | undefined, revisie: number) => readonly KaartEvent[];
}

/** How every command on a kaart is carried out. */
@Injectable()
export class Kaartpijplijn {
  constructor(private readonly pijplijn: Pijplijn) {}

  voerUit({ medewerker, door, beslis }: Bewerking): Promise<Uitkomst> {
    const { medewerker: wie, team, locatie, operatieId, moment, traceparent, fscTransactionId } = door;
    const stream = kaartstroom(medewerker);
    return this.pijplijn.voerUit({
      stream,
      // A key of its own: what is written about somebody goes when that person's key does.
      eigenaar: stream,
      evolutie: KAART,
      operatieId,
      metadata: { tijdstip: moment, medewerker: wie, team, locatie, traceparent, fscTransactionId },
      beslis,
    });
  }
}

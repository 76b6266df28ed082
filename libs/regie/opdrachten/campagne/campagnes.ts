import { Injectable } from '@nestjs/common';
import { Pijplijn, type Uitkomst } from '@zaakstroom/opdrachten';
import { metadataVan, type Opdrachtgever } from '@zaakstroom/zaken';
import {
  beeindigCampagne,
  CAMPAGNE,
  campagnestroom,
  startCampagne,
  type Campagne,
  type CampagneEvent,
  type CampagneGestart,
} from '../../domein/index.js';

/** The commands on campaigns: each is one append to the stream of the campaign. What happens to its zaken are bulk operations. */
@Injectable()
export class Campagnes {
  constructor(private readonly pijplijn: Pijplijn) {}

  start(id: string, data: CampagneGestart['data'], door: Opdrachtgever): Promise<Uitkomst> {
    return this.voerUit(id, door, (campagne) => startCampagne(campagne, data));
  }

  /** @throws CampagneNietGevonden, CampagneVoorbij */
  beeindig(id: string, reden: string, massabewerking: string, door: Opdrachtgever): Promise<Uitkomst> {
    return this.voerUit(id, door, (campagne) => beeindigCampagne(campagne, reden, massabewerking));
  }

  private voerUit(
    id: string,
    door: Opdrachtgever,
    beslis: (campagne: Campagne | undefined) => readonly CampagneEvent[],
  ): Promise<Uitkomst> {
    return this.pijplijn.voerUit({
      stream: campagnestroom(id),
      eigenaar: id,
      evolutie: CAMPAGNE,
      operatieId: door.operatieId,
      metadata: metadataVan(door),
      opnieuwBijConflict: true,
      beslis,
    });
  }
}

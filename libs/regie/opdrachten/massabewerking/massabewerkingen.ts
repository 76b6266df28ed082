import { Injectable } from '@nestjs/common';
import { Pijplijn, type Uitkomst } from '@zaakstroom/opdrachten';
import { metadataVan, type Opdrachtgever } from '@zaakstroom/zaken';
import {
  hervat,
  MASSABEWERKING,
  massabewerkingstroom,
  massaselectiestroom,
  MASSASELECTIECATEGORIE,
  onderbreek,
  start,
  type Massabewerking,
  type MassabewerkingEvent,
  type MassabewerkingGestart,
  type MassaselectieVastgelegd,
  type Post,
} from '../../domein/index.js';
import { afgeleidId } from '../afgeleid-id.js';

/** Zaken in one event of the selection: some tens of kilobytes. */
export const POSTEN_PER_DEEL = 500;

type Start = Omit<MassabewerkingGestart['data'], 'aantal' | 'rollen'>;

/** The commands on bulk operations: each is one append to the stream of the operation. */
@Injectable()
export class Massabewerkingen {
  constructor(private readonly pijplijn: Pijplijn) {}

  /**
   * The selection is written first, in a stream of its own: when this breaks off between the two nothing has begun, and the same order
   * again finds the selection of the first try.
   */
  async start(id: string, bestelling: Start, posten: readonly Post[], door: Opdrachtgever): Promise<Uitkomst> {
    const aantal = await this.legSelectieVast(id, posten, door);
    const { rollen } = door.vrager;
    return this.voerUit(id, door, (bewerking) => start(bewerking, { ...bestelling, rollen, aantal }));
  }

  /** @throws MassabewerkingNietGevonden, MassabewerkingKanNiet */
  onderbreek(id: string, reden: string, door: Opdrachtgever): Promise<Uitkomst> {
    return this.voerUit(id, door, (bewerking) => onderbreek(bewerking, reden));
  }

  /** @throws MassabewerkingNietGevonden, MassabewerkingKanNiet */
  hervat(id: string, reden: string | undefined, door: Opdrachtgever): Promise<Uitkomst> {
    return this.voerUit(id, door, (bewerking) => hervat(bewerking, reden));
  }

  private voerUit(
    id: string,
    door: Opdrachtgever,
    beslis: (bewerking: Massabewerking | undefined) => readonly MassabewerkingEvent[],
  ): Promise<Uitkomst> {
    return this.pijplijn.voerUit({
      stream: massabewerkingstroom(id),
      eigenaar: id,
      evolutie: MASSABEWERKING,
      operatieId: door.operatieId,
      metadata: metadataVan(door),
      opnieuwBijConflict: true,
      beslis,
    });
  }

  /** @returns how many zaken the selection holds: of the first try, when this is another */
  private async legSelectieVast(id: string, posten: readonly Post[], door: Opdrachtgever): Promise<number> {
    const evolutie = { begin: 0, evolve: (n: number, { data }: MassaselectieVastgelegd) => n + data.posten.length };
    const stream = massaselectiestroom(id);
    await this.pijplijn.voerUit<number, MassaselectieVastgelegd>({
      stream,
      eigenaar: id,
      evolutie,
      operatieId: afgeleidId(id, MASSASELECTIECATEGORIE),
      metadata: metadataVan(door),
      opnieuwBijConflict: true,
      beslis: (al) => (al > 0 ? [] : inDelen(posten)),
    });
    return (await this.pijplijn.laad(stream, evolutie)).state;
  }
}

function inDelen(posten: readonly Post[]): MassaselectieVastgelegd[] {
  return Array.from({ length: Math.ceil(posten.length / POSTEN_PER_DEEL) }, (_, n) => {
    const eerste = n * POSTEN_PER_DEEL;
    return {
      type: 'MassaselectieVastgelegd',
      data: { eerste, posten: posten.slice(eerste, eerste + POSTEN_PER_DEEL) },
    };
  });
}

import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Uitkomst } from '@zaakstroom/opdrachten';
import { Beurt } from '@zaakstroom/postgres';
import { koppel, OPERATIES, type ZaakGekoppeld } from '../domein/index.js';
import { Zaakopdracht, type Opdrachtgever } from './opdracht.js';
import { Zaakpijplijn } from './zaakpijplijn.js';

/** Key under which links are made: `kopp`. */
export const KOPPELSLOT = 0x6b6f7070;

/** Links a zaak to the one that it came from. */
export class KoppelZaak extends Zaakopdracht {
  constructor(
    zaakId: string,
    door: Opdrachtgever,
    verwachteRevisie: number | undefined,
    readonly naar: ZaakGekoppeld['data'],
  ) {
    super(zaakId, door, verwachteRevisie);
  }
}

/**
 * A link is recorded on one side, so that the revision of no stream guards against the opposite one: links are made one at a time. A zaak that is
 * registered with its link needs no turn: nothing can have come from it yet.
 */
@CommandHandler(KoppelZaak)
export class KoppelZaakHandler implements ICommandHandler<KoppelZaak> {
  constructor(
    private readonly beurt: Beurt,
    private readonly zaken: Zaakpijplijn,
  ) {}

  execute(opdracht: KoppelZaak): Promise<Uitkomst> {
    return this.beurt.neem(async () => {
      const herkomst = await this.zaken.herkomst(opdracht.naar.zaakId);
      return this.zaken.voerUit(opdracht, {
        operatie: OPERATIES.koppeling,
        beslis: (zaak, vrager) => koppel(zaak, vrager, { ...opdracht.naar, herkomst }),
      });
    });
  }
}

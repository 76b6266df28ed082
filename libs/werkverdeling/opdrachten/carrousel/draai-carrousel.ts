import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { WrongExpectedRevision, type Position } from '@zaakstroom/event-store';
import { lokaleDag } from '@zaakstroom/klok';
import { eventId, Pijplijn, type Opdracht } from '@zaakstroom/opdrachten';
import { Inrichting, metadataVan, type Opdrachtgever } from '@zaakstroom/zaken';
import {
  beginRonde,
  CARROUSEL,
  carrouselstroom,
  deelnemersOp,
  kwartaalVan,
  rondAf,
  vorigKwartaal,
  type Carrousel,
  type CarrouselEvent,
  type Kwartaal,
  type Ronde,
} from '../../domein/index.js';
import { VoorraadLooptAchter } from '../fouten.js';
import { AANWASPOSTEN, type Aanwasposten } from '../poorten.js';
import { Rondeverhuizing } from './rondeverhuizing.js';

export interface Gedraaid {
  readonly kwartaal: Kwartaal;
  /** Of the round in its quarter. */
  readonly nummer: number;
  readonly position: Position;
}

/** A round of the carrousel: what no locatie has goes to the locaties that take part. Undefined: there is nothing to spread. */
export class DraaiCarrousel extends Command<Gedraaid | undefined> {
  constructor(readonly door: Opdrachtgever) {
    super();
  }
}

/** How often a round is made anew because another one came between. */
const POGINGEN = 10;
/** Of the last event of a round; those of its moves count from 1. */
const SLOT = 65_535;

/**
 * The round is decided and written down before any zaak moves; then each zaak moves by itself, under an id that follows from the round. So
 * a round that broke off goes on where it stopped: with the same operation again, or before the next round, whoever asks for that.
 */
@CommandHandler(DraaiCarrousel)
export class DraaiCarrouselHandler implements ICommandHandler<DraaiCarrousel> {
  constructor(
    private readonly pijplijn: Pijplijn,
    private readonly inrichting: Inrichting,
    private readonly verhuizing: Rondeverhuizing,
    @Inject(AANWASPOSTEN) private readonly aanwasposten: Aanwasposten,
  ) {}

  /** @throws VoorraadLooptAchter, and what appending throws: the same operation again goes on where this one stopped */
  async execute({ door }: DraaiCarrousel): Promise<Gedraaid | undefined> {
    const kwartaal = kwartaalVan(lokaleDag(door.moment));
    for (let poging = 1; poging <= POGINGEN; poging++) {
      for (const deel of [vorigKwartaal(kwartaal), kwartaal]) {
        const eigen = await this.voltooiOpen(deel, door);
        if (eigen) return eigen;
      }
      if ((await this.begin(kwartaal, door)) === 'niets') return undefined;
    }
    throw new VoorraadLooptAchter();
  }

  /** Finishes what was left open. @returns the round of this operation, when it is among the rounds of the quarter */
  private async voltooiOpen(kwartaal: Kwartaal, door: Opdrachtgever): Promise<Gedraaid | undefined> {
    const { state, position } = await this.pijplijn.laad(carrouselstroom(kwartaal), CARROUSEL);
    let tot = position;
    for (const ronde of state.ronden) if (!ronde.afgerond) tot = await this.voltooi(kwartaal, ronde, door);
    const eigen = state.ronden.find(({ operatieId }) => operatieId === door.operatieId);
    return eigen && { kwartaal, nummer: eigen.nummer, position: tot };
  }

  private async voltooi(kwartaal: Kwartaal, ronde: Ronde, door: Opdrachtgever): Promise<Position> {
    const vervallen = await this.verhuizing.verhuis(kwartaal, ronde, door);
    const { position } = await this.pijplijn.voerUit({
      ...this.opdracht(kwartaal, door, eventId(ronde.operatieId, SLOT)),
      opnieuwBijConflict: true,
      beslis: (carrousel) => rondAf(carrousel, ronde.nummer, vervallen),
    });
    return position;
  }

  /** Only on the stock as it is after all earlier rounds. */
  private async begin(kwartaal: Kwartaal, door: Opdrachtgever): Promise<'begonnen' | 'niets' | 'te laat'> {
    const { revision } = await this.pijplijn.laad(carrouselstroom(kwartaal), CARROUSEL);
    const posten = await this.aanwasposten.liggend();
    const dag = lokaleDag(door.moment);
    const verzoek = {
      kwartaal,
      dag,
      operatieId: door.operatieId,
      instellingen: this.inrichting.versie,
      deelnemers: deelnemersOp(this.inrichting.gegevens.carrousel?.deelnemers ?? [], dag),
      posten,
    };
    if (posten.length === 0 || verzoek.deelnemers.length === 0) return 'niets';
    try {
      await this.pijplijn.voerUit({
        ...this.opdracht(kwartaal, door, door.operatieId),
        beslis: (carrousel, nu) => {
          if (nu !== revision) throw new AndereRonde();
          return beginRonde(carrousel, verzoek);
        },
      });
      return 'begonnen';
    } catch (fout) {
      if (fout instanceof AndereRonde || fout instanceof WrongExpectedRevision) return 'te laat';
      throw fout;
    }
  }

  private opdracht(
    kwartaal: Kwartaal,
    door: Opdrachtgever,
    operatieId: string,
  ): Omit<Opdracht<Carrousel, CarrouselEvent>, 'beslis'> {
    const stream = carrouselstroom(kwartaal);
    return { stream, eigenaar: stream, evolutie: CARROUSEL, operatieId, metadata: metadataVan(door) };
  }
}

/** Another round began on the stock that this one saw. */
class AndereRonde extends Error {
  override readonly name = 'AndereRonde';
}

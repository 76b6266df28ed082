import { Injectable } from '@nestjs/common';
import { WrongExpectedRevision } from '@zaakstroom/event-store';
import { eventId } from '@zaakstroom/opdrachten';
import {
  Inrichting,
  KanNuNiet,
  plaats,
  Zaakpijplijn,
  ZaakNietGevonden,
  type Opdrachtgever,
  type Zaak,
} from '@zaakstroom/zaken';
import { KLAAR, rondenaam, type Kwartaal, type Ronde, type Rondepost } from '../../domein/index.js';
import { NietMeerVrij } from '../fouten.js';
import { namensDeRegel } from '../namens-de-regel.js';

/** Zaken that move at once. */
const TEGELIJK = 16;

type Vervallen = Ronde['vervallen'][number];

/** Brings the zaken of a round to their locaties. What was done at an earlier try stays as it is. */
@Injectable()
export class Rondeverhuizing {
  constructor(
    private readonly zaken: Zaakpijplijn,
    private readonly inrichting: Inrichting,
  ) {}

  /** @returns what turned out not to be there to be moved; @throws what says nothing of that, such as a store that is away */
  async verhuis(kwartaal: Kwartaal, ronde: Ronde, door: Opdrachtgever): Promise<Vervallen[]> {
    const vervallen: Vervallen[] = [];
    for (let vanaf = 0; vanaf < ronde.posten.length; vanaf += TEGELIJK) {
      const deel = ronde.posten.slice(vanaf, vanaf + TEGELIJK);
      const uitkomsten = await Promise.all(
        deel.map((post, i) =>
          this.verplaats(kwartaal, ronde, post, namensDeRegel(door, eventId(ronde.operatieId, vanaf + i + 1))),
        ),
      );
      vervallen.push(...uitkomsten.flatMap((uitkomst) => uitkomst ?? []));
    }
    return vervallen;
  }

  private async verplaats(
    kwartaal: Kwartaal,
    { nummer, instellingen }: Ronde,
    post: Rondepost,
    door: Opdrachtgever,
  ): Promise<Vervallen | undefined> {
    const { zaakId, naar, uitleg: toelichting } = post;
    const waarheen = { naar, toelichting, grond: 'carrousel', instellingen, ronde: rondenaam(kwartaal, nummer) };
    try {
      await this.zaken.voerUit(
        { zaakId, door, verwachteRevisie: undefined },
        {
          operatie: 'zaak verplaatsen',
          beslis: (zaak, vrager) => {
            if (!this.isNog(zaak, post)) throw new NietMeerVrij('Ligt niet meer als aanwaspost klaar.');
            return plaats(zaak, vrager, waarheen);
          },
        },
      );
      return undefined;
    } catch (fout) {
      return { zaakId, reden: redenVan(fout) };
    }
  }

  private isNog(zaak: Zaak, { van, zwaarte }: Rondepost): boolean {
    return (
      zaak.status === KLAAR && zaak.locatie === van && zaak.zwaarte === zwaarte && this.inrichting.isAanwaspost(zaak)
    );
  }
}

function redenVan(fout: unknown): string {
  if (fout instanceof NietMeerVrij) return fout.reden;
  if (fout instanceof KanNuNiet) return fout.uitleg;
  if (fout instanceof ZaakNietGevonden) return 'De zaak is er niet meer.';
  if (fout instanceof WrongExpectedRevision) return 'De zaak veranderde steeds.';
  throw fout;
}

import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventIdTaken, WrongExpectedRevision, type Position } from '@zaakstroom/event-store';
import type { Uitkomst } from '@zaakstroom/opdrachten';
import {
  geefUit,
  Inrichting,
  Zaakpijplijn,
  ZaakNietGevonden,
  type Opdrachtgever,
  type Vrager,
  type Zaak,
} from '@zaakstroom/zaken';
import { uitgiftecriteria, uitleg, voldoet, type Uitgiftecriteria, type Werkvoorraad } from '../domein/index.js';
import { NietMeerVrij, VoorraadLooptAchter } from './fouten.js';
import { KIEZER, VOORRAADSTAND, type Kiezer, type Voorraadstand } from './poorten.js';

/** A zaak that was given, or the position up to which there is none to give. */
export type VolgendeZaak =
  (Uitkomst & { readonly zaakId: string }) | { readonly zaakId: undefined; readonly position: Position };

/** "Volgende zaak": the first of a werkvoorraad that the caller may have becomes the caller's, and the work on it starts. */
export class GeefVolgendeZaak extends Command<VolgendeZaak> {
  constructor(
    readonly werkvoorraad: Werkvoorraad,
    readonly door: Opdrachtgever,
  ) {
    super();
  }
}

/** Zaken that are gone although the projection has them, before somebody is asked to try later. */
const POGINGEN = 10;
/** How long a caller waits for the projection before hearing that there is nothing, in ms. */
const WACHT = 2_000;

@CommandHandler(GeefVolgendeZaak)
export class GeefVolgendeZaakHandler implements ICommandHandler<GeefVolgendeZaak> {
  constructor(
    private readonly zaken: Zaakpijplijn,
    private readonly inrichting: Inrichting,
    @Inject(KIEZER) private readonly kiezer: Kiezer,
    @Inject(VOORRAADSTAND) private readonly stand: Voorraadstand,
  ) {}

  /** @throws VoorraadLooptAchter, and what appending throws: the same operation again goes on where this one stopped */
  async execute({ werkvoorraad, door }: GeefVolgendeZaak): Promise<VolgendeZaak> {
    const criteria = uitgiftecriteria(door.vrager, werkvoorraad);
    const gekregen = await this.probeer(werkvoorraad, criteria, door);
    if (gekregen) return gekregen;
    // What the caller registered just now may not have come through yet: nothing is said of a stock that is behind.
    const position = await this.stand.kop();
    if (!(await this.stand.wacht(position, WACHT))) throw new VoorraadLooptAchter();
    return (await this.probeer(werkvoorraad, criteria, door)) ?? { zaakId: undefined, position };
  }

  private async probeer(
    werkvoorraad: Werkvoorraad,
    criteria: Uitgiftecriteria,
    door: Opdrachtgever,
  ): Promise<VolgendeZaak | undefined> {
    const { operatieId } = door;
    let vervangt: string | undefined;
    for (let poging = 1; poging <= POGINGEN; poging++) {
      const zaakId = await this.kiezer.kies({ operatieId, vervangt, criteria });
      if (zaakId === undefined) return undefined;
      try {
        return { zaakId, ...(await this.geef(zaakId, werkvoorraad, criteria, door)) };
      } catch (fout) {
        // Another try of this operation has taken another zaak: the choice that is kept tells which.
        if (fout instanceof EventIdTaken) vervangt = undefined;
        else if (isWeg(fout)) vervangt = zaakId;
        else throw fout;
      }
    }
    throw new VoorraadLooptAchter();
  }

  private geef(
    zaakId: string,
    werkvoorraad: Werkvoorraad,
    criteria: Uitgiftecriteria,
    door: Opdrachtgever,
  ): Promise<Uitkomst> {
    const instellingen = this.inrichting.versie;
    const beslis = (zaak: Zaak, vrager: Vrager) => {
      if (!voldoet(zaak, criteria)) throw new NietMeerVrij();
      return geefUit(zaak, vrager, { grond: 'volgorde', uitleg: uitleg(werkvoorraad, zaak), instellingen });
    };
    return this.zaken.voerUit(
      { zaakId, door, verwachteRevisie: undefined },
      { operatie: 'volgende zaak vragen', beslis },
    );
  }
}

/** The zaak went to somebody else, or changed under every try: certain not to have become the caller's. */
const isWeg = (fout: unknown): boolean =>
  fout instanceof NietMeerVrij || fout instanceof ZaakNietGevonden || fout instanceof WrongExpectedRevision;

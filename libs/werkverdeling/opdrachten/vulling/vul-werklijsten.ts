import { Inject, Injectable } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { WrongExpectedRevision, type Position } from '@zaakstroom/event-store';
import { lokaleDag } from '@zaakstroom/klok';
import { eventId, Pijplijn } from '@zaakstroom/opdrachten';
import {
  Inrichting,
  KanNuNiet,
  metadataVan,
  wijsToeVolgensRegel,
  ZaakAlToegewezen,
  Zaakpijplijn,
  ZaakNietGevonden,
  type Opdrachtgever,
} from '@zaakstroom/zaken';
import {
  KLAAR,
  REGEL_CAPACITEIT,
  REGEL_VULLING,
  VULLING,
  vullingstroom,
  type Vulling,
  type VullingEvent,
  type Vulpost,
  type Werklijstvulling,
} from '../../domein/index.js';
import { NietMeerVrij, VoorraadLooptAchter } from '../fouten.js';
import { Meetlat } from '../meetlat.js';
import { namensDeRegel } from '../namens-de-regel.js';
import { VOORRAADSTAND, type Voorraadstand } from '../poorten.js';
import type { Vulkaart } from './poorten.js';
import { Vulplan } from './vulplan.js';

/** Without settings: a week ahead; 80 % is 62 % production of the 77 % that is left without leave and illness. */
export const STANDAARD_VULREGELS = { dagen: 7, aandeel: 80 };

/** How long a filling waits for the projection, in ms. */
const WACHT = 5_000;
/** Of the last event of a filling; those of its allocations count from 1. */
const SLOT = 65_535;

/** What would be done, without doing it. */
@Injectable()
export class Vuller {
  constructor(
    private readonly plan: Vulplan,
    private readonly meetlat: Meetlat,
    private readonly inrichting: Inrichting,
    @Inject(VOORRAADSTAND) private readonly stand: Voorraadstand,
  ) {}

  /** @param moment ms since the epoch; @throws VoorraadLooptAchter */
  async stelVoor(kaarten: readonly Vulkaart[], moment: number): Promise<Vulling['plan']> {
    const dag = lokaleDag(moment);
    if (!(await this.stand.wacht(await this.stand.kop(), WACHT))) throw new VoorraadLooptAchter();
    const { periode, metingen } = await this.meetlat.op(dag);
    const { dagen, aandeel } = this.inrichting.gegevens.vulling ?? STANDAARD_VULREGELS;
    const vulling = { dag, regels: { dagen, aandeel }, metingen, vergeven: new Set<string>() };
    const mensen: Werklijstvulling[] = [];
    for (const kaart of kaarten) mensen.push(await this.plan.voor(kaart, vulling));
    return {
      dag,
      regels: [REGEL_VULLING, REGEL_CAPACITEIT],
      instellingen: this.inrichting.versie,
      gemetenVanaf: periode.vanaf,
      gemetenTot: periode.tot,
      mensen,
    };
  }
}

/** Fills the lists of people up to what their roster has room for. The filling is named by the operation. */
export class VulWerklijsten extends Command<{ readonly position: Position }> {
  constructor(
    readonly kaarten: readonly Vulkaart[],
    readonly door: Opdrachtgever,
  ) {
    super();
  }
}

/**
 * Decided and written down before any zaak goes anywhere, as a round of the carrousel is: who repeats the operation carries out the plan
 * of the first try.
 */
@CommandHandler(VulWerklijsten)
export class VulWerklijstenHandler implements ICommandHandler<VulWerklijsten> {
  constructor(
    private readonly pijplijn: Pijplijn,
    private readonly zaken: Zaakpijplijn,
    private readonly vuller: Vuller,
  ) {}

  /** @throws VoorraadLooptAchter, and what appending throws: the same operation again goes on where this one stopped */
  async execute({ kaarten, door }: VulWerklijsten): Promise<{ readonly position: Position }> {
    const stream = vullingstroom(door.operatieId);
    const eerder = (await this.pijplijn.laad(stream, VULLING)).state;
    if (!eerder) {
      const plan = await this.vuller.stelVoor(kaarten, door.moment);
      await this.schrijf(door, door.operatieId, (vulling) =>
        vulling ? [] : [{ type: 'VullingBegonnen', data: plan }],
      );
    }
    const { plan } = (await this.pijplijn.laad(stream, VULLING)).state!;
    const vervallen: { zaakId: string; reden: string }[] = [];
    let n = 0;
    for (const persoon of plan.mensen) {
      for (const post of persoon.posten) {
        const operatieId = eventId(door.operatieId, ++n);
        const reden = await this.geef(persoon, post, plan.instellingen, namensDeRegel(door, operatieId));
        if (reden !== undefined) vervallen.push({ zaakId: post.zaakId, reden });
      }
    }
    return this.schrijf(door, eventId(door.operatieId, SLOT), (vulling) =>
      vulling!.afgerond ? [] : [{ type: 'VullingAfgerond', data: { vervallen } }],
    );
  }

  private schrijf(
    door: Opdrachtgever,
    operatieId: string,
    beslis: (vulling: Vulling | undefined) => readonly VullingEvent[],
  ): Promise<{ readonly position: Position }> {
    const stream = vullingstroom(door.operatieId);
    return this.pijplijn.voerUit({
      stream,
      eigenaar: stream,
      evolutie: VULLING,
      operatieId,
      metadata: metadataVan(door),
      opnieuwBijConflict: true,
      beslis,
    });
  }

  /** @returns why it was not to be given; @throws what says nothing of that */
  private async geef(
    { medewerker, team }: Werklijstvulling,
    { zaakId, uitleg, voorBehandelaar, onderbouwing }: Vulpost,
    instellingen: string,
    door: Opdrachtgever,
  ): Promise<string | undefined> {
    const toedeling = {
      behandelaar: medewerker,
      ...(team !== undefined && { team }),
      grond: 'capaciteit',
      uitleg,
      voorBehandelaar,
      instellingen,
      onderbouwing,
    };
    try {
      await this.zaken.voerUit(
        { zaakId, door, verwachteRevisie: undefined },
        {
          operatie: 'zaak aan een ander toewijzen',
          beslis: (zaak, vrager) => {
            if (zaak.status !== KLAAR || zaak.locatie !== onderbouwing.criteria.locatie) {
              throw new NietMeerVrij('Lag niet meer klaar.');
            }
            return wijsToeVolgensRegel(zaak, vrager, toedeling);
          },
        },
      );
      return undefined;
    } catch (fout) {
      return redenVan(fout);
    }
  }
}

function redenVan(fout: unknown): string {
  if (fout instanceof NietMeerVrij) return fout.reden;
  if (fout instanceof KanNuNiet) return fout.uitleg;
  if (fout instanceof ZaakAlToegewezen) return 'Een ander had haar al.';
  if (fout instanceof ZaakNietGevonden) return 'De zaak is er niet meer.';
  if (fout instanceof WrongExpectedRevision) return 'De zaak veranderde steeds.';
  throw fout;
}

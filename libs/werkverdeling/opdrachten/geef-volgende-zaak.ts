import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { OnbekendEvent } from '@zaakstroom/catalogus';
import { EventIdTaken, WrongExpectedRevision, type Position } from '@zaakstroom/event-store';
import { lokaleDag } from '@zaakstroom/klok';
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
import {
  aanvragerVan,
  eerstTeDoen,
  isVandaagTeruggegeven,
  uitgiftecriteria,
  uitleg,
  urgentie,
  voldoet,
  waaromNooit,
  type Afgevallen,
  type Keuze,
  type Keuzevraag,
  type Onderbouwing,
  type Werkvoorraad,
} from '../domein/index.js';
import { EerstAnderWerk, NietMeerVrij, VoorraadLooptAchter } from './fouten.js';
import {
  EIGEN_WERK,
  KAARTLEZER,
  KIEZER,
  VOORRAADSTAND,
  type EigenWerk,
  type Kaartlezer,
  type Kiezer,
  type Voorraadstand,
} from './poorten.js';
import { uitgifteregels } from './uitgifteregels.js';

/** A zaak that was given, or the position up to which there is none to give. */
export type VolgendeZaak =
  | (Uitkomst & { readonly zaakId: string })
  | {
      readonly zaakId: undefined;
      readonly position: Position;
      /** Why this person never gets anything here, whatever lies there; Dutch. */
      readonly nooit: string | undefined;
    };

type Vraag = Omit<Keuzevraag, 'vervangt' | 'afgevallen'>;

/** "Volgende zaak": the most urgent of a werkvoorraad that the caller may have becomes the caller's, and the work on it starts. */
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
    @Inject(EIGEN_WERK) private readonly eigenWerk: EigenWerk,
    @Inject(KAARTLEZER) private readonly kaarten: Kaartlezer,
  ) {}

  /** @throws EerstAnderWerk, VoorraadLooptAchter, and what appending throws: the same operation again goes on where this one stopped */
  async execute({ werkvoorraad, door }: GeefVolgendeZaak): Promise<VolgendeZaak> {
    const dag = lokaleDag(door.moment);
    const kaart = await this.kaarten.kaartVan(door.vrager.medewerker);
    const vrager = aanvragerVan(door.vrager, kaart);
    const regels = uitgifteregels(this.inrichting, werkvoorraad.zaaktype, dag);
    const vraag = {
      operatieId: door.operatieId,
      medewerker: door.vrager.medewerker,
      werkvoorraad: werkvoorraad.id,
      criteria: uitgiftecriteria(vrager, werkvoorraad, regels),
      kaart: kaart?.revisie,
      maat: { dag, gewichten: this.inrichting.urgentieOp(dag) },
    };
    await this.eisDoorgang(door);
    const gekregen = await this.probeer(werkvoorraad, vraag, door);
    if (gekregen) return gekregen;
    // What the caller registered just now may not have come through yet: nothing is said of a stock that is behind.
    const position = await this.stand.kop();
    if (!(await this.stand.wacht(position, WACHT))) throw new VoorraadLooptAchter();
    // Asked afterwards, so that it keeps nobody from a zaak, such as one of a soort that the configuration no longer has.
    const nooit = waaromNooit(vrager, werkvoorraad, regels);
    return (await this.probeer(werkvoorraad, vraag, door)) ?? { zaakId: undefined, position, nooit };
  }

  /** A gate and no lock: what was given a moment ago may not count yet. A repeat goes to what was chosen, whatever lies there by now. */
  private async eisDoorgang({ vrager, operatieId, moment }: Opdrachtgever): Promise<void> {
    const { werkgrenzen } = this.inrichting.gegevens;
    if (!werkgrenzen) return;
    const eerst = eerstTeDoen(await this.eigenWerk.van(vrager.medewerker), werkgrenzen, moment);
    if (eerst && !(await this.kiezer.kent(operatieId))) throw new EerstAnderWerk(eerst);
  }

  private async probeer(
    werkvoorraad: Werkvoorraad,
    vraag: Vraag,
    door: Opdrachtgever,
  ): Promise<VolgendeZaak | undefined> {
    const afgevallen: Afgevallen[] = [];
    let vervangt: string | undefined;
    for (let poging = 1; poging <= POGINGEN; poging++) {
      const keuze = await this.kiezer.kies({ ...vraag, vervangt, afgevallen: [...afgevallen] });
      if (keuze === undefined) return undefined;
      const { zaakId } = keuze;
      try {
        return { zaakId, ...(await this.geef(keuze, werkvoorraad, vraag, door)) };
      } catch (fout) {
        // Another try of this operation has taken another zaak: the choice that is kept tells which.
        if (fout instanceof EventIdTaken) vervangt = undefined;
        else {
          const { zaaknummer, revisie } = keuze;
          const reden = redenVan(fout);
          afgevallen.push({ zaaknummer, reden });
          vervangt = zaakId;
          if (revisie !== undefined) await this.kiezer.parkeer({ zaakId, zaaknummer, reden, revisie });
        }
      }
    }
    throw new VoorraadLooptAchter();
  }

  private geef(
    { zaakId, onderbouwing }: Keuze,
    werkvoorraad: Werkvoorraad,
    { criteria }: Vraag,
    door: Opdrachtgever,
  ): Promise<Uitkomst> {
    const instellingen = this.inrichting.versie;
    const beslis = (zaak: Zaak, vrager: Vrager) => {
      if (!voldoet(zaak, criteria)) throw new NietMeerVrij('niet meer vrij');
      if (!onderbouwing || !this.isZoals(zaak, vrager, onderbouwing)) throw new NietMeerVrij('veranderd');
      return geefUit(zaak, vrager, {
        grond: 'urgentie',
        uitleg: uitleg(werkvoorraad, onderbouwing),
        instellingen,
        onderbouwing,
      });
    };
    return this.zaken.voerUit(
      { zaakId, door, verwachteRevisie: undefined },
      { operatie: 'volgende zaak vragen', beslis },
    );
  }

  /** Whether the zaak is still as it was weighed: what is written down of it must be true. */
  private isZoals(zaak: Zaak, { medewerker }: Vrager, { dag, ...opgetekend }: Onderbouwing): boolean {
    const nu = urgentie(zaak, { dag, gewichten: this.inrichting.urgentieOp(dag) }, medewerker);
    return (
      !isVandaagTeruggegeven(zaak, medewerker, dag) &&
      nu.delen.every(({ punten, zin }, n) => {
        const toen = opgetekend.urgentie.delen[n];
        return toen?.punten === punten && toen.zin === zin;
      })
    );
  }
}

/** Why a zaak did not become the caller's, for certain. @throws what says nothing of that */
function redenVan(fout: unknown): string {
  if (fout instanceof NietMeerVrij) return fout.reden;
  if (fout instanceof ZaakNietGevonden) return 'niet gevonden';
  if (fout instanceof WrongExpectedRevision) return 'steeds veranderd';
  if (fout instanceof OnbekendEvent) return 'niet te lezen';
  throw fout;
}

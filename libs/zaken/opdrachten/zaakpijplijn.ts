import { Injectable } from '@nestjs/common';
import { Pijplijn, type Uitkomst } from '@zaakstroom/opdrachten';
import {
  raadplegingstroom,
  ZAAK,
  ZaakNietGevonden,
  zaakstroom,
  ziet,
  type DossierGeraadpleegd,
  type Operatie,
  type Vrager,
  type Zaak,
  type ZaakEvent,
} from '../domein/index.js';
import { RevisieVerouderd } from './fouten.js';
import { metadataVan, type Opdrachtgever, type Zaakopdracht } from './opdracht.js';

type Beslissing = (zaak: Zaak, vrager: Vrager) => readonly ZaakEvent[];

export interface Bewerking {
  readonly operatie: Operatie;
  /** What goes before a stale revision: throws why not. */
  readonly eerst?: (zaak: Zaak, vrager: Vrager) => void;
  readonly beslis: Beslissing;
}

/** The order of checks of every command on a zaak: is it there for this person, is it taken, is it stale, can it be. */
@Injectable()
export class Zaakpijplijn {
  constructor(private readonly pijplijn: Pijplijn) {}

  /**
   * Decides anew when others were first, so that a refusal tells what is the matter now.
   * @throws ZaakNietGevonden, RevisieVerouderd, and what `eerst` and `beslis` throw
   * @throws WrongExpectedRevision when others were first twenty times
   */
  voerUit(
    opdracht: Pick<Zaakopdracht, 'zaakId' | 'door' | 'verwachteRevisie'>,
    { operatie, eerst, beslis }: Bewerking,
  ): Promise<Uitkomst> {
    const { zaakId, door, verwachteRevisie } = opdracht;
    const { vrager } = door;
    return this.pijplijn.voerUit({
      stream: zaakstroom(zaakId),
      eigenaar: zaakId,
      evolutie: ZAAK,
      operatieId: door.operatieId,
      metadata: metadataVan(door),
      opnieuwBijConflict: true,
      beslis: (gevonden, revisie) => {
        const zaak = eisInZicht(gevonden, vrager, operatie);
        eerst?.(zaak, vrager);
        if (verwachteRevisie !== undefined && verwachteRevisie !== revisie) throw new RevisieVerouderd(revisie);
        return beslis(zaak, vrager);
      },
    });
  }

  /** What would follow now, without anything being written. @throws what `voerUit` would refuse with */
  async beproef(zaakId: string, vrager: Vrager, { operatie, beslis }: Bewerking): Promise<readonly ZaakEvent[]> {
    const { state } = await this.pijplijn.laad(zaakstroom(zaakId), ZAAK);
    return beslis(eisInZicht(state, vrager, operatie), vrager);
  }

  /** The zaaknummers of all that a zaak came from, through others too, whoever asks; nothing of a zaak that is not there. */
  async herkomst(zaakId: string): Promise<string[]> {
    const gevonden = new Map<string, string>();
    const zoek = async (vanaf: string): Promise<void> => {
      const { state } = await this.pijplijn.laad(zaakstroom(vanaf), ZAAK);
      for (const { zaakId: eerder, zaaknummer } of state?.koppelingen ?? []) {
        if (gevonden.has(eerder)) continue;
        gevonden.set(eerder, zaaknummer);
        await zoek(eerder);
      }
    };
    await zoek(zaakId);
    return [...gevonden.values()];
  }

  /** Leaves the zaak as it is: its revision does not move. @throws ZaakNietGevonden */
  async raadpleeg(zaakId: string, door: Opdrachtgever): Promise<Uitkomst> {
    const { state } = await this.pijplijn.laad(zaakstroom(zaakId), ZAAK);
    eisInZicht(state, door.vrager, 'zaak raadplegen');
    const geraadpleegd: DossierGeraadpleegd = { type: 'DossierGeraadpleegd', data: {} };
    return this.pijplijn.voerUit<undefined, DossierGeraadpleegd>({
      stream: raadplegingstroom(zaakId),
      eigenaar: zaakId,
      evolutie: { begin: undefined, evolve: () => undefined },
      operatieId: door.operatieId,
      metadata: metadataVan(door),
      zonderLaden: 'any',
      beslis: () => [geraadpleegd],
    });
  }
}

function eisInZicht(zaak: Zaak | undefined, vrager: Vrager, operatie: Operatie): Zaak {
  if (!zaak || !ziet(vrager, operatie, zaak)) throw new ZaakNietGevonden();
  return zaak;
}

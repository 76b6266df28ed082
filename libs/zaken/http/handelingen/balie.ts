import { Injectable } from '@nestjs/common';
import { CommandBus, type Command } from '@nestjs/cqrs';
import { etag, huidigVerzoek, Idempotentie, vereisteRevisie } from '@zaakstroom/http';
import type { Uitkomst } from '@zaakstroom/opdrachten';
import {
  OPERATIES,
  type Handeling,
  type Operatie,
  type Verzoeken,
  type Vrager,
  type ZaakGekoppeld,
} from '../../domein/index.js';
import { Dossiers } from '../../leesmodel/index.js';
import { KoppelZaak, VerrichtHandeling, type Opdrachtgever } from '../../opdrachten/index.js';
import type { ZaakDto } from '../antwoorden.js';
import { dossierVoor } from '../vertaling.js';
import { opdrachtgever, Vragers } from '../vragers.js';

interface Werk<T> {
  readonly zaakId: string;
  readonly operatie: Operatie;
  readonly opdracht: (door: Opdrachtgever) => Command<Uitkomst>;
  /** The answer, read anew: the same for a repeat. */
  readonly antwoord: (vrager: Vrager) => Promise<T>;
  /** The revision that the answer carries is that of the zaak. */
  readonly metEtag: boolean;
}

/** Where every act on a zaak comes in over HTTP, so that the checks have one order. */
@Injectable()
export class Balie {
  constructor(
    private readonly opdrachten: CommandBus,
    private readonly idempotentie: Idempotentie,
    private readonly dossiers: Dossiers,
    private readonly vragers: Vragers,
  ) {}

  /** The zaak as it is after the act. */
  verricht<H extends Handeling>(zaakId: string, handeling: H, verzoek: Verzoeken[H]): Promise<ZaakDto> {
    return this.handel(
      zaakId,
      handeling,
      (door) => new VerrichtHandeling(zaakId, door, gelezenRevisie(), handeling, verzoek),
    );
  }

  /** The one act that concerns two zaken. */
  koppel(zaakId: string, naar: ZaakGekoppeld['data']): Promise<ZaakDto> {
    return this.handel(zaakId, 'koppeling', (door) => new KoppelZaak(zaakId, door, gelezenRevisie(), naar));
  }

  private handel(zaakId: string, handeling: Handeling, opdracht: Werk<ZaakDto>['opdracht']): Promise<ZaakDto> {
    return this.voerUit({
      zaakId,
      operatie: OPERATIES[handeling],
      opdracht,
      antwoord: async (vrager) => dossierVoor(await this.dossiers.naHandeling(zaakId), vrager),
      metEtag: true,
    });
  }

  /** 404 here, the repeated key by `Idempotentie`, 428 and the rest inside the operation. */
  async voerUit<T>({ zaakId, operatie, opdracht, antwoord, metEtag }: Werk<T>): Promise<T> {
    const vrager = await this.vragers.huidig();
    await this.dossiers.zaak(zaakId, vrager, operatie);
    return this.idempotentie.voerUit<T>({
      uitvoeren: async ({ operatieId }) => {
        const { revision, position } = await this.opdrachten.execute(opdracht(opdrachtgever(vrager, operatieId)));
        const kopregels = { location: `/v1/zaken/${zaakId}`, ...(metEtag && { etag: etag(revision) }) };
        return { status: 201, kopregels, positie: position, inhoud: await antwoord(vrager) };
      },
      herlees: () => antwoord(vrager),
    });
  }
}

/** The revision on which the client decided, as far as the route asks for it. */
function gelezenRevisie(): number | undefined {
  const { route, ifMatch } = huidigVerzoek();
  return route?.bewerking.schrijft?.ifMatch === true ? vereisteRevisie() : ifMatch;
}

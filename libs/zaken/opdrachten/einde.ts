import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Uitkomst } from '@zaakstroom/opdrachten';
import { doeAf, geefVrij, Zaaktypen } from '../domein/index.js';
import { Zaakopdracht, type Opdrachtgever } from './opdracht.js';
import { Zaakpijplijn } from './zaakpijplijn.js';

/** Ends the hold on a zaak. */
export class GeefZaakVrij extends Zaakopdracht {
  constructor(
    zaakId: string,
    door: Opdrachtgever,
    verwachteRevisie: number | undefined,
    readonly reden: string | undefined,
  ) {
    super(zaakId, door, verwachteRevisie);
  }
}

@CommandHandler(GeefZaakVrij)
export class GeefZaakVrijHandler implements ICommandHandler<GeefZaakVrij> {
  constructor(private readonly zaken: Zaakpijplijn) {}

  execute(opdracht: GeefZaakVrij): Promise<Uitkomst> {
    const { reden } = opdracht;
    return this.zaken.voerUit(opdracht, {
      operatie: 'zaak vrijgeven',
      beslis: (zaak, vrager) => geefVrij(zaak, vrager, reden),
    });
  }
}

/** Ends the zaak. */
export class DoeZaakAf extends Zaakopdracht {
  constructor(
    zaakId: string,
    door: Opdrachtgever,
    verwachteRevisie: number | undefined,
    readonly uitkomst: string,
    readonly toelichting: string | undefined,
  ) {
    super(zaakId, door, verwachteRevisie);
  }
}

@CommandHandler(DoeZaakAf)
export class DoeZaakAfHandler implements ICommandHandler<DoeZaakAf> {
  constructor(
    private readonly zaken: Zaakpijplijn,
    private readonly zaaktypen: Zaaktypen,
  ) {}

  execute(opdracht: DoeZaakAf): Promise<Uitkomst> {
    const { uitkomst, toelichting } = opdracht;
    return this.zaken.voerUit(opdracht, {
      operatie: 'zaak afdoen',
      beslis: (zaak, vrager) => doeAf(zaak, vrager, uitkomst, toelichting, this.zaaktypen),
    });
  }
}

import { Inject, Injectable } from '@nestjs/common';
import { ongeldigeInvoer } from '@zaakstroom/http';
import { locatieVoor, type Vrager } from '../domein/index.js';
import type { NieuweZaak } from '../opdrachten/index.js';
import type { RegistreerZaakDto } from './invoer/zaken.js';
import { Koppelingen } from './koppelingen.js';
import { BELANGHEBBENDEN, type Belanghebbenden } from './poorten.js';

/** Turns what is asked for into a zaak that can be registered, as far as that takes looking things up. */
@Injectable()
export class NieuweZaken {
  constructor(
    private readonly koppelingen: Koppelingen,
    @Inject(BELANGHEBBENDEN) private readonly belanghebbenden: Belanghebbenden,
  ) {}

  /** What a machine delivers it sees again; the others see by locatie. @throws Probleem 400, OnbekendeWaarde */
  async van({ voortgekomenUit, ...invoer }: RegistreerZaakDto, vrager: Vrager): Promise<NieuweZaak> {
    await this.eisBekend(invoer.belanghebbende);
    const levert = vrager.rollen.includes('systeem');
    const koppeling = voortgekomenUit && (await this.koppelingen.naar('voortgekomenUit', voortgekomenUit));
    return {
      ...invoer,
      locatie: locatieVoor(vrager, invoer.locatie),
      ...(levert && { geleverdDoor: vrager.medewerker }),
      ...(koppeling && { koppeling }),
    };
  }

  private async eisBekend(belanghebbende: string | undefined): Promise<void> {
    if (belanghebbende === undefined || (await this.belanghebbenden.kent(belanghebbende))) return;
    const reason = 'Leg de belanghebbende eerst vast (POST /v1/belanghebbenden).';
    throw ongeldigeInvoer([{ name: 'belanghebbende', code: 'onbekende-waarde', reason }]);
  }
}

import { Inject, Injectable } from '@nestjs/common';
import { ongeldigeInvoer } from '@zaakstroom/http';
import { Inrichting, locatieVoor, registreer, type Vrager } from '../domein/index.js';
import type { NieuweZaak } from '../opdrachten/index.js';
import type { RegistreerZaakDto } from './invoer/zaken.js';
import { Koppelingen } from './koppelingen.js';
import { redenVan, samengevat } from './problemen.js';
import { BELANGHEBBENDEN, type Belanghebbenden } from './poorten.js';

/** Turns what is asked for into a zaak that can be registered, as far as that takes looking things up. */
@Injectable()
export class NieuweZaken {
  constructor(
    private readonly koppelingen: Koppelingen,
    private readonly inrichting: Inrichting,
    @Inject(BELANGHEBBENDEN) private readonly belanghebbenden: Belanghebbenden,
  ) {}

  /** What a machine delivers it sees again; the others see by locatie. @throws Probleem 400, OnbekendeWaarde */
  async van({ voortgekomenUit, ...invoer }: RegistreerZaakDto, vrager: Vrager): Promise<NieuweZaak> {
    const levert = vrager.rollen.includes('systeem');
    const [bekend, koppeling, locatie] = await Promise.allSettled([
      this.eisBekend(invoer.belanghebbende),
      voortgekomenUit === undefined ? undefined : this.koppelingen.naar('voortgekomenUit', voortgekomenUit),
      (async () => locatieVoor(vrager, invoer.locatie))(),
    ]);
    if (bekend.status === 'rejected' || koppeling.status === 'rejected' || locatie.status === 'rejected') {
      throw samengevat([...[bekend, koppeling, locatie].flatMap(redenVan), ...this.ookMis(invoer)]);
    }
    return {
      ...invoer,
      locatie: locatie.value,
      ...(levert && { geleverdDoor: vrager.medewerker }),
      ...(koppeling.value && { koppeling: koppeling.value }),
    };
  }

  /** What else is wrong with it: looked at only when it is refused already. */
  private ookMis(invoer: Omit<RegistreerZaakDto, 'voortgekomenUit'>): unknown[] {
    try {
      registreer({ ...invoer, zaaknummer: '' }, this.inrichting);
      return [];
    } catch (fout) {
      return [fout];
    }
  }

  private async eisBekend(belanghebbende: string | undefined): Promise<void> {
    if (belanghebbende === undefined || (await this.belanghebbenden.kent(belanghebbende))) return;
    const reason = 'Leg de belanghebbende eerst vast (POST /v1/belanghebbenden).';
    throw ongeldigeInvoer([{ name: 'belanghebbende', code: 'onbekende-waarde', reason }]);
  }
}

import { Injectable } from '@nestjs/common';
import { ongeldigeInvoer } from '@zaakstroom/http';
import { ZaakNietGevonden, type ZaakGekoppeld } from '../domein/index.js';
import { Dossiers } from '../leesmodel/index.js';
import { Vragers } from './vragers.js';

/** Finds the zaak that somebody wants to link to, within that person's view. */
@Injectable()
export class Koppelingen {
  constructor(
    private readonly dossiers: Dossiers,
    private readonly vragers: Vragers,
  ) {}

  /** @param veld of the body that names the zaak; @throws Probleem 400 when it is not there for this person */
  async naar(veld: string, zaakId: string): Promise<ZaakGekoppeld['data']> {
    try {
      const { zaak } = await this.dossiers.zaak(zaakId, await this.vragers.huidig(), 'zaak inzien');
      return { zaakId, zaaknummer: zaak.zaaknummer, aard: 'voortgekomen uit' };
    } catch (fout) {
      if (!(fout instanceof ZaakNietGevonden)) throw fout;
      const reason = 'Deze zaak bestaat niet of valt buiten uw zicht.';
      throw ongeldigeInvoer([{ name: veld, code: 'onbekende-waarde', reason }]);
    }
  }
}

import { Injectable } from '@nestjs/common';
import { huidigVerzoek, ongeldigeInvoer, type Verzoek } from '@zaakstroom/http';
import { Medewerkersregister } from '@zaakstroom/medewerkers';
import type { Toegang } from '@zaakstroom/toegang';
import type { Collega, Vrager } from '../domein/index.js';
import type { Opdrachtgever } from '../opdrachten/index.js';

/** Turns the caller of a request into what the domain knows: a number with roles and a place. */
@Injectable()
export class Vragers {
  constructor(private readonly medewerkers: Medewerkersregister) {}

  async van({ sub, rollen, locatie, team, groepsfunctie, soorten }: Toegang): Promise<Vrager> {
    const medewerker = await this.medewerkers.nummerVan(sub);
    await this.medewerkers.onthoud(medewerker, { rollen, locatie, team });
    return { medewerker, rollen, locatie, team, groepsfunctie, soorten };
  }

  /**
   * Somebody whom the caller names, as the issuer of tokens names people, with what that person's last token said.
   * @param veld of the body; @throws Probleem 400 when nobody of that name ever worked here
   */
  async genoemd(veld: string, identificatie: string): Promise<Collega> {
    const medewerker = await this.medewerkers.zoekNummer(identificatie);
    if (medewerker !== undefined) return { medewerker, ...(await this.medewerkers.hoedanigheidVan(medewerker)) };
    const reason = 'Deze medewerker is hier niet bekend. Wie nieuw is opent eerst eenmaal de eigen werklijst.';
    throw ongeldigeInvoer([{ name: veld, code: 'onbekende-waarde', reason }]);
  }

  /** The caller of this request. */
  huidig(): Promise<Vrager> {
    return this.van(huidigVerzoek().beller);
  }
}

/** Who gives the command of this request, when, and as part of what. */
export function opdrachtgever(
  vrager: Vrager,
  operatieId: string,
  { klok, traceparent, fscTransactionId }: Verzoek = huidigVerzoek(),
): Opdrachtgever {
  return { vrager, operatieId, moment: klok.nu(), traceparent, fscTransactionId };
}

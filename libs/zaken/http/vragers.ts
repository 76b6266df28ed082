import { Injectable } from '@nestjs/common';
import { huidigVerzoek, type Verzoek } from '@zaakstroom/http';
import { Medewerkersregister } from '@zaakstroom/medewerkers';
import type { Toegang } from '@zaakstroom/toegang';
import type { Vrager } from '../domein/index.js';
import type { Opdrachtgever } from '../opdrachten/index.js';

/** Turns the caller of a request into what the domain knows: a number with roles and a place. */
@Injectable()
export class Vragers {
  constructor(private readonly medewerkers: Medewerkersregister) {}

  async van({ sub, rollen, locatie, team }: Toegang): Promise<Vrager> {
    return { medewerker: await this.medewerkers.nummerVan(sub), rollen, locatie, team };
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

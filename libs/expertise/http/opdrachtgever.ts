import { huidigVerzoek } from '@zaakstroom/http';
import type { Opdrachtgever } from '../opdrachten/index.js';

/** Who gives the command of this request, when, and as part of what. @param medewerker number of the caller */
export function opdrachtgever(medewerker: number, operatieId: string): Opdrachtgever {
  const { beller, klok, traceparent, fscTransactionId } = huidigVerzoek();
  const { team, locatie } = beller;
  return { medewerker, team, locatie, operatieId, moment: klok.nu(), traceparent, fscTransactionId };
}

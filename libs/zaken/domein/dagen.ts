import { datumInWoorden } from '@zaakstroom/klok';
import { OngeldigeWaarde } from './fouten.js';
import type { ZaakGeregistreerd } from './gebeurtenissen/index.js';
import { dagenNa } from './inrichting/inrichting.js';

/** Nothing that is handled here was received, sent or dated before it: the bound of a belastingjaar as well. */
const EERSTE_DAG = '1900-01-01';

/**
 * So many days a dagtekening may lie ahead: an aanslag leaves before the day that it bears, and a bezwaar that comes before that day counts
 * (Awb 6:10). The number is an assumption of ours.
 */
const DAGTEKENING_VOORUIT = 92;

/** @param dag ISO date; undefined: not told, which is fine; @throws OngeldigeWaarde when it lies before `vanaf` or after `tot` */
export function eisDag(
  veld: string,
  dag: string | undefined,
  { vanaf = EERSTE_DAG, tot }: { readonly vanaf?: string; readonly tot?: string },
): void {
  if (dag === undefined) return;
  if (dag < vanaf) throw new OngeldigeWaarde(veld, 'te-vroeg', `Mag niet voor ${datumInWoorden(vanaf)} liggen.`);
  if (tot !== undefined && dag > tot) {
    throw new OngeldigeWaarde(veld, 'te-laat', `Mag niet na ${datumInWoorden(tot)} liggen.`);
  }
}

/**
 * Whether a zaak can have come in on these days, seen from the day of registration. Not asked of a log that is imported: it tells what was.
 * @param vandaag local ISO date; @throws OngeldigeWaarde
 */
export function eisMogelijkeDagen(
  { ontvangenOp, verzondenOp, aanslag }: Pick<ZaakGeregistreerd['data'], 'ontvangenOp' | 'verzondenOp' | 'aanslag'>,
  vandaag: string,
): void {
  eisDag('ontvangenOp', ontvangenOp, { tot: vandaag });
  eisDag('verzondenOp', verzondenOp, { tot: ontvangenOp });
  eisDag('aanslag.dagtekening', aanslag?.dagtekening, { tot: dagenNa(vandaag, DAGTEKENING_VOORUIT) });
  eisDag('aanslag.bekendgemaaktOp', aanslag?.bekendgemaaktOp, { tot: vandaag });
}

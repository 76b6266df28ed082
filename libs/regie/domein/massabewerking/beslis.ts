import { BeurtVoorbij, MassabewerkingKanNiet, MassabewerkingNietGevonden } from './fouten.js';
import type { MassabewerkingEvent, MassabewerkingGestart, MassapostenVerwerkt } from './gebeurtenissen.js';
import type { Massabewerking } from './massabewerking.js';

/** Ordering the same again, under the same id, is one operation. */
export function start(
  bewerking: Massabewerking | undefined,
  data: MassabewerkingGestart['data'],
): MassabewerkingEvent[] {
  return bewerking ? [] : [{ type: 'MassabewerkingGestart', data }];
}

/** A program takes its turn; nothing when there is nothing to go on with. @throws BeurtVoorbij */
export function pakOp(bewerking: Massabewerking | undefined, beurt: number): MassabewerkingEvent[] {
  if (bewerking?.status !== 'lopend') return [];
  if (beurt <= bewerking.beurt) throw new BeurtVoorbij(beurt, bewerking.beurt);
  return [{ type: 'MassabewerkingOpgepakt', data: { beurt } }];
}

/**
 * What became of the next run of zaken: told once, in order, by who has the turn. Also of an operation that was interrupted meanwhile: what
 * was done is done.
 * @throws BeurtVoorbij
 */
export function legVast(
  bewerking: Massabewerking | undefined,
  data: MassapostenVerwerkt['data'],
): MassabewerkingEvent[] {
  const { beurt, verwerkt } = eisBekend(bewerking);
  if (data.beurt !== beurt || data.eerste !== verwerkt) throw new BeurtVoorbij(data.beurt, beurt);
  return [{ type: 'MassapostenVerwerkt', data }];
}

/** The run under way is finished; nothing after it. @throws MassabewerkingNietGevonden, MassabewerkingKanNiet */
export function onderbreek(bewerking: Massabewerking | undefined, reden: string): MassabewerkingEvent[] {
  const { status } = eisBekend(bewerking);
  if (status !== 'lopend') throw new MassabewerkingKanNiet(`Deze massabewerking is al ${status}.`);
  return [{ type: 'MassabewerkingOnderbroken', data: { reden } }];
}

/** Goes on where it stopped. @throws MassabewerkingNietGevonden, MassabewerkingKanNiet */
export function hervat(bewerking: Massabewerking | undefined, reden: string | undefined): MassabewerkingEvent[] {
  const { status } = eisBekend(bewerking);
  if (status === 'lopend') throw new MassabewerkingKanNiet('Deze massabewerking loopt al.');
  if (status === 'voltooid') throw new MassabewerkingKanNiet('Deze massabewerking is voltooid.');
  return [{ type: 'MassabewerkingHervat', data: { reden } }];
}

function eisBekend(bewerking: Massabewerking | undefined): Massabewerking {
  if (!bewerking) throw new MassabewerkingNietGevonden();
  return bewerking;
}

import type { Inrichting } from '@zaakstroom/zaken';
import { openGrond, type Grond, type Opening } from './grond.js';
import { openInrichting } from './inrichting.js';

/** What a service stands on that shows the names of the settings, and takes no events. */
export interface Ingericht extends Grond {
  readonly inrichting: Inrichting;
}

/** @throws InrichtingFout before anything else is opened */
export async function openIngericht(opening: Opening): Promise<Ingericht> {
  const inrichting = await openInrichting(opening.instellingen.inrichtingBestand);
  return { ...(await openGrond(opening, { leestAlleen: true })), inrichting };
}

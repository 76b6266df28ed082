import type { Dienst } from '../dienst.js';
import { openGrond } from '../grond.js';
import { openInrichting } from '../inrichting.js';
import { publiceerder, type Publiceerbaar } from '../publicatie.js';

/** Publishes to Kafka; answers nothing but its health. */
export const PUBLICATIE: Dienst<Publiceerbaar> = {
  naam: 'publicatie',
  titel: 'publicatie',
  behoefte: { inrichting: true, kafka: 'moet' },
  async open(opening) {
    const inrichting = await openInrichting(opening.instellingen.inrichtingBestand);
    return { ...(await openGrond(opening, { leestAlleen: true })), inrichting };
  },
  modules: () => [],
  werkers: publiceerder,
};

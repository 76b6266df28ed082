import type { Dienst } from '../dienst.js';
import { idempotentieModule, regieModules, werkverdelingModules } from '../modules.js';
import { massawerker } from '../regie.js';
import { vulwerker } from '../vulling.js';
import { openSysteem, type Systeem } from '../systeem.js';

/** Gives out the next zaak, shows what lies ready, and steers the stock. */
export const WERKVERDELING_DIENST: Dienst<Systeem> = {
  naam: 'werkverdeling',
  titel: 'werkverdeling',
  behoefte: { tokens: true, inrichting: true },
  open: openSysteem,
  modules: (systeem, logger) => [
    idempotentieModule(systeem, logger),
    ...werkverdelingModules(systeem),
    ...regieModules(systeem),
  ],
  werkers: async (systeem, start) => [await massawerker(systeem, start), await vulwerker(systeem, start)],
};

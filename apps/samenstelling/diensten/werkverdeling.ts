import type { Dienst } from '../dienst.js';
import { idempotentieModule, werkverdelingModules } from '../modules.js';
import { openSysteem, type Systeem } from '../systeem.js';

/** Gives out the next zaak, and shows what lies ready. */
export const WERKVERDELING_DIENST: Dienst<Systeem> = {
  naam: 'werkverdeling',
  titel: 'werkverdeling',
  open: openSysteem,
  modules: (systeem, logger) => [idempotentieModule(systeem, logger), ...werkverdelingModules(systeem)],
  werkers: async () => [],
};

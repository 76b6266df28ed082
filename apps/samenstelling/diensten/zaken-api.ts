import type { Dienst } from '../dienst.js';
import { idempotentieModule, zakenModules } from '../modules.js';
import { openSysteem, type Systeem } from '../systeem.js';

/** For who works on zaken: registering, handling, finishing; the own time and its corrections; deciding on those of a team. */
export const ZAKEN_API: Dienst<Systeem> = {
  naam: 'zaken-api',
  titel: 'zaken',
  behoefte: { tokens: true, inrichting: true },
  open: openSysteem,
  modules: (systeem, logger) => [idempotentieModule(systeem, logger), ...zakenModules(systeem)],
  werkers: async () => [],
};

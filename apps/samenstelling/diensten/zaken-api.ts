import type { Dienst } from '../dienst.js';
import { zakenModules } from '../modules.js';
import { openSysteem, type Systeem } from '../systeem.js';

/** For who works on zaken: registering, handling, finishing; the own time and its corrections; deciding on those of a team. */
export const ZAKEN_API: Dienst<Systeem> = {
  naam: 'zaken-api',
  titel: 'zaken',
  open: openSysteem,
  modules: zakenModules,
  werkers: async () => [],
};

import type { Dienst } from '../dienst.js';
import { openGrond } from '../grond.js';
import { rapportageModules } from '../modules.js';

/** For who leads a team: figures and what lies there. It has no command, and its store takes no event. */
export const RAPPORTAGE_API: Dienst = {
  naam: 'rapportage-api',
  titel: 'rapportage',
  behoefte: { tokens: true },
  open: (opening) => openGrond(opening, { leestAlleen: true }),
  modules: rapportageModules,
  werkers: async () => [],
};

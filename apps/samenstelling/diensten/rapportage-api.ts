import type { Dienst } from '../dienst.js';
import { openIngericht, type Ingericht } from '../ingericht.js';
import { rapportageModules } from '../modules.js';

/** For who leads a team: figures and what lies there. It has no command, and its store takes no event. */
export const RAPPORTAGE_API: Dienst<Ingericht> = {
  naam: 'rapportage-api',
  titel: 'rapportage',
  behoefte: { tokens: true, inrichting: true },
  open: openIngericht,
  modules: rapportageModules,
  werkers: async () => [],
};

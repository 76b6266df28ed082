import type { Dienst } from '../dienst.js';
import { openGrond } from '../grond.js';
import { volger } from '../volgen.js';

/** Keeps the read models; answers nothing but its health. */
export const PROJECTIES: Dienst = {
  naam: 'projecties',
  titel: 'projecties',
  behoefte: {},
  open: (opening) => openGrond(opening, { leestAlleen: true }),
  modules: () => [],
  werkers: async (grond, { logger }) => [volger(grond, logger)],
};

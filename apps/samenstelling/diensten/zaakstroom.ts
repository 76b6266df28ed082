import type { Dienst } from '../dienst.js';
import { rapportageModules, werkverdelingModules, zakenModules } from '../modules.js';
import { publiceerder } from '../publicatie.js';
import { openSysteem, type Systeem } from '../systeem.js';
import { volger } from '../volgen.js';

/** Everything in one process. */
export const ZAAKSTROOM: Dienst<Systeem> = {
  naam: 'server',
  open: openSysteem,
  modules: (systeem, logger) => [
    ...zakenModules(systeem, logger),
    ...werkverdelingModules(systeem, logger),
    ...rapportageModules(systeem),
  ],
  werkers: async (systeem, start) => [volger(systeem, start.logger), ...(await publiceerder(systeem, start))],
};

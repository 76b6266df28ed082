import type { Dienst } from '../dienst.js';
import { idempotentieModule, rapportageModules, regieModules, werkverdelingModules, zakenModules } from '../modules.js';
import { publiceerder } from '../publicatie.js';
import { massawerker } from '../regie.js';
import { openSysteem, type Systeem } from '../systeem.js';
import { volger } from '../volgen.js';
import { vulwerker } from '../vulling.js';

/** Everything in one process. */
export const ZAAKSTROOM: Dienst<Systeem> = {
  naam: 'server',
  behoefte: { tokens: true, inrichting: true, kafka: 'mag', ingebouwd: true },
  open: openSysteem,
  modules: (systeem, logger) => [
    idempotentieModule(systeem, logger),
    ...zakenModules(systeem),
    ...werkverdelingModules(systeem),
    ...regieModules(systeem),
    ...rapportageModules(systeem),
  ],
  werkers: async (systeem, start) => [
    volger(systeem, start.logger),
    await massawerker(systeem, start),
    await vulwerker(systeem, start),
    ...(await publiceerder(systeem, start)),
  ],
};

import type { Dienst } from '../dienst.js';
import { openIngericht, type Ingericht } from '../ingericht.js';
import { publiceerder } from '../publicatie.js';

/** Publishes to Kafka; answers nothing but its health. */
export const PUBLICATIE: Dienst<Ingericht> = {
  naam: 'publicatie',
  titel: 'publicatie',
  behoefte: { inrichting: true, kafka: 'moet' },
  open: openIngericht,
  modules: () => [],
  werkers: publiceerder,
};

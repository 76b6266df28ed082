import type { Bericht } from './bericht.js';
import { bron, cloudEventType } from './cloudevent.js';
import { PEIL } from './topics.js';

export const PEILTOESTAND = 'PeilVanTopic';

/** How far a topic is complete. */
export interface Peil {
  readonly topic: string;
  readonly positie: string;
  readonly totDag?: string | undefined;
  /** What was logged before this moment has been told; ms since the epoch. */
  readonly tot: number;
  /** The last message in each partition where there is one. */
  readonly partities: readonly { readonly partitie: number; readonly offset: number }[];
}

/** @param om `nu` in ms since the epoch */
export function peilbericht(peil: Peil, om: { readonly oin: string; readonly nu: number }): Bericht {
  const { topic, positie, totDag, tot, partities } = peil;
  return {
    topic: PEIL.naam,
    sleutel: topic,
    inhoud: {
      specversion: '1.0',
      id: `peil-${topic}-${om.nu}`,
      source: bron(om.oin),
      type: cloudEventType(PEILTOESTAND),
      subject: topic,
      time: new Date(om.nu).toISOString(),
      datacontenttype: 'application/json',
      data: { topic, positie, tot: new Date(tot).toISOString(), ...(totDag !== undefined && { totDag }), partities },
    },
  };
}

import type { CampagneEvent, CampagneGestart } from './gebeurtenissen.js';

/** There is no such campaign. */
export class CampagneNietGevonden extends Error {
  override readonly name = 'CampagneNietGevonden';
  constructor() {
    super('de campagne bestaat niet');
  }
}

/** The campaign is over. */
export class CampagneVoorbij extends Error {
  override readonly name = 'CampagneVoorbij';
  constructor() {
    super('de campagne is al beëindigd');
  }
}

/** A campaign as it is now, without what only who has its key can read. */
export interface Campagne extends Omit<CampagneGestart['data'], 'naam' | 'reden'> {
  /** ms since the epoch */
  readonly gestartOp: number;
  /** When regie ended it, ms since the epoch; absent: it runs until its last day. */
  readonly beeindigdOp?: number | undefined;
}

export const CAMPAGNECATEGORIE = 'campagne';
export const campagnestroom = (id: string): string => `${CAMPAGNECATEGORIE}-${id}`;
export const campagneIdVan = (stroom: string): string => stroom.slice(CAMPAGNECATEGORIE.length + 1);

/** Before it was started a campaign is not there: `undefined`. */
export function evolve(
  campagne: Campagne | undefined,
  event: CampagneEvent,
  { metadata }: { readonly metadata: Readonly<Record<string, string>> },
): Campagne | undefined {
  const moment = Number(metadata['tijdstip']);
  if (event.type === 'CampagneGestart') {
    const { thema, tot, teams, locaties, massabewerking } = event.data;
    return { thema, tot, teams, locaties, massabewerking, gestartOp: moment };
  }
  return campagne && { ...campagne, beeindigdOp: moment };
}

export const CAMPAGNE = { begin: undefined as Campagne | undefined, evolve };

/** Ordering the same again, under the same id, is one campaign. */
export function startCampagne(campagne: Campagne | undefined, data: CampagneGestart['data']): CampagneEvent[] {
  return campagne ? [] : [{ type: 'CampagneGestart', data }];
}

/** @throws CampagneNietGevonden, CampagneVoorbij */
export function beeindigCampagne(
  campagne: Campagne | undefined,
  reden: string,
  massabewerking: string,
): CampagneEvent[] {
  if (!campagne) throw new CampagneNietGevonden();
  if (campagne.beeindigdOp !== undefined) throw new CampagneVoorbij();
  return [{ type: 'CampagneBeeindigd', data: { reden, massabewerking } }];
}

export const CAMPAGNESTATUSSEN = ['lopend', 'afgelopen', 'beëindigd'] as const;
export type Campagnestatus = (typeof CAMPAGNESTATUSSEN)[number];

/** @param dag ISO date */
export function campagnestatus({ tot, beeindigdOp }: Campagne, dag: string): Campagnestatus {
  if (beeindigdOp !== undefined) return 'beëindigd';
  return tot < dag ? 'afgelopen' : 'lopend';
}

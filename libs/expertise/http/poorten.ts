import type { Position } from '@zaakstroom/event-store';
import type { Wachtbaar } from '@zaakstroom/http';
import type { Toegang } from '@zaakstroom/toegang';

/** Whose kaarten somebody keeps: the policy knows. */
export interface Kaartzicht {
  /** Names of teams, none for who leads no team; `alle` for who keeps every kaart. */
  teams(beller: Toegang, operatie: 'expertisekaart bijhouden'): readonly string[] | 'alle';
}
export const KAARTZICHT = Symbol('Kaartzicht');

/** How far the projection is. */
export interface Expertisestand extends Wachtbaar {
  leesbaar(): Promise<Position>;
}
export const EXPERTISESTAND = Symbol('Expertisestand');

import type { Position } from '@zaakstroom/event-store';
import type { Wachtbaar } from '@zaakstroom/http';

/** Nest token of the pool that the read model is read through. */
export const POOL = Symbol('Pool');

/** How far the projection is. */
export interface Zakenstand extends Wachtbaar {
  leesbaar(): Promise<Position>;
}
export const ZAKENSTAND = Symbol('Zakenstand');

/** The look-up of belanghebbenden, as far as a zaak needs it. */
export interface Belanghebbenden {
  kent(belanghebbendeId: string): Promise<boolean>;
}
export const BELANGHEBBENDEN = Symbol('Belanghebbenden');

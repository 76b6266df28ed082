import type { Position } from '@zaakstroom/event-store';
import type { Wachtbaar } from '@zaakstroom/http';
import type { Toegang } from '@zaakstroom/toegang';

/** Whether somebody may see the time of a zaak: the capability of the zaken knows. */
export interface Zaakzicht {
  /** The zaaknummer. @throws the error that means 404 when the zaak is not there for this person */
  zaaknummer(zaakId: string, beller: Toegang): Promise<string>;
}
export const ZAAKZICHT = Symbol('Zaakzicht');

/** How far the projection is. */
export interface Behandeltijdstand extends Wachtbaar {
  leesbaar(): Promise<Position>;
}
export const BEHANDELTIJDSTAND = Symbol('Behandeltijdstand');

/** The computation that answers show (`Berekening`). */
export const BEREKENING = Symbol('Berekening');

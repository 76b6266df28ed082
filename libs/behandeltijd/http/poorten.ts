import type { Position } from '@zaakstroom/event-store';
import type { Wachtbaar } from '@zaakstroom/http';
import type { Toegang } from '@zaakstroom/toegang';

/** Lines of the policy by which somebody looks at one zaak here. */
export type Zaakoperatie = 'behandeltijd van een zaak inzien' | 'behandeltijdcorrectie voorstellen';

/** Whether somebody may see a zaak: the capability of the zaken knows. */
export interface Zaakzicht {
  /** The zaaknummer. @throws the error that means 404 when the zaak is not there for this person */
  zaaknummer(zaakId: string, beller: Toegang, operatie: Zaakoperatie): Promise<string>;
}
export const ZAAKZICHT = Symbol('Zaakzicht');

/** Lines of the policy by which somebody looks at a team. */
export type Teamoperatie = 'behandeltijdcorrectie beoordelen' | 'teamoverzicht inzien';

/** Whose teams somebody may look at: the policy knows. */
export interface Teamzicht {
  /** Names of teams, none for who leads no team; `alle` for who sees every team. */
  teams(beller: Toegang, operatie: Teamoperatie): readonly string[] | 'alle';
}
export const TEAMZICHT = Symbol('Teamzicht');

/** Filters of questions about a team whose values are names. */
export type Keuzefilter = 'zaaktype' | 'zaaksoort' | 'zwaarte' | 'status' | 'wachtreden' | 'uitkomst';

/** Which names zaken can have: the capability of the zaken knows. */
export interface Filterkeuzes {
  /** @param zaaktype of which soorten and uitkomsten are asked; left out: of all */
  keuzes(filter: Keuzefilter, zaaktype: string | undefined): readonly string[];
}
export const FILTERKEUZES = Symbol('Filterkeuzes');

/** How far a projection is. */
export interface Behandeltijdstand extends Wachtbaar {
  leesbaar(): Promise<Position>;
}

/** The stands of the projections of this capability, by their names. */
export interface Standen {
  readonly behandeltijd: Behandeltijdstand;
  readonly correcties: Behandeltijdstand;
  readonly sturing: Behandeltijdstand;
}
export const STANDEN = Symbol('Standen');

/** The computation that answers show (`Berekening`). */
export const BEREKENING = Symbol('Berekening');

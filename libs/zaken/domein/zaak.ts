import type { Aanslag, Consultgever, Richting, ZaakEvent } from './gebeurtenissen/index.js';
import type { Zwaarte } from './inrichting/vorm.js';

/**
 * `ontvangen`: not classified yet. `in werkvoorraad`: waits for somebody to take it. `uitgegeven`: somebody holds it and is not working on it
 * now. `wachtend`: waits for something outside; its time does not run. `overgedragen`: goes on in another process.
 */
export const ZAAKSTATUSSEN = [
  'ontvangen',
  'in werkvoorraad',
  'uitgegeven',
  'in behandeling',
  'wachtend',
  'afgedaan',
  'overgedragen',
] as const;
export type Zaakstatus = (typeof ZAAKSTATUSSEN)[number];

/** Those of a zaak on which something is still to be done here. */
export const OPEN_STATUSSEN: readonly Zaakstatus[] = ZAAKSTATUSSEN.filter(
  (status) => status !== 'afgedaan' && status !== 'overgedragen',
);

export interface Wachtstand {
  readonly reden: string;
  readonly waarop?: string | undefined;
  /** ISO date. */
  readonly tot?: string | undefined;
}

/** Regie lets it go before others. */
export interface Voorrang {
  /** ISO date, the last day on which it counts. */
  readonly tot: string;
}

export interface Campagnedeelname extends Voorrang {
  readonly campagne: string;
  readonly thema: string;
}

export interface Consult {
  readonly id: string;
  readonly aan: Consultgever;
  /** Absent: anybody of the role that was asked. */
  readonly medewerker?: number | undefined;
}

export interface Gesprek {
  readonly medewerker: number;
  readonly richting: Richting;
}

/** Somebody gave the zaak back. */
export interface Teruggave {
  readonly medewerker: number;
  /** ms since the epoch */
  readonly op: number;
}

export interface Koppeling {
  readonly zaakId: string;
  readonly zaaknummer: string;
  readonly aard: string;
}

/** What the decisions need to know of a zaak. Plain JSON: the read model keeps it as it is. */
export interface Zaak {
  readonly zaaknummer: string;
  readonly zaaktype: string;
  readonly zaaksoort?: string | undefined;
  readonly zwaarte?: Zwaarte | undefined;
  readonly uitworpredenen?: readonly string[] | undefined;
  readonly regelversie?: string | undefined;
  readonly status: Zaakstatus;
  /** When the zaak came into this status, ms since the epoch. */
  readonly statusSinds: number;
  readonly ontvangenOp: string;
  readonly verzondenOp?: string | undefined;
  /** ISO date. */
  readonly streefdatum: string;
  /** ms since the epoch */
  readonly geregistreerdOp: number;
  readonly belastingjaar?: number | undefined;
  readonly aanslag?: Aanslag | undefined;
  readonly kanaal?: string | undefined;
  readonly locatie?: string | undefined;
  readonly themas?: readonly string[] | undefined;
  readonly geleverdDoor?: number | undefined;
  readonly koppelingen?: readonly Koppeling[] | undefined;
  /** Who holds it; of a zaak that has ended: who ended it. */
  readonly behandelaar?: number | undefined;
  /** Who holds it got it, and did not take it. */
  readonly gekregen?: true | undefined;
  /** Team of the holder; nobody holds it: of who held it last. A zaak does not leave its team because it is let go. */
  readonly team?: string | undefined;
  readonly wacht?: Wachtstand | undefined;
  /** Who held it last, when nobody does and that person did not give it back. */
  readonly laatsteBehandelaar?: number | undefined;
  readonly teruggaven?: readonly Teruggave[] | undefined;
  /** Why it waited last, until somebody works on it again. */
  readonly wachtteOp?: string | undefined;
  readonly voorrang?: Voorrang | undefined;
  /** The campaign that the zaak was taken into; one at a time. */
  readonly campagne?: Campagnedeelname | undefined;
  /** Consults that wait for an answer. */
  readonly consulten?: readonly Consult[] | undefined;
  /** Who was ever asked by number, and whether the VTA as such was: they keep their view of the zaak. */
  readonly gevraagden?: readonly number[] | undefined;
  readonly vtaGevraagd?: boolean | undefined;
  readonly meekijkers?: readonly number[] | undefined;
  readonly gesprekken?: readonly Gesprek[] | undefined;
  /** Ids in the archive of its documents. */
  readonly documenten?: readonly string[] | undefined;
  /** Letters that were asked for and did not leave yet. */
  readonly brieven?: readonly { readonly id: string; readonly soort: string }[] | undefined;
  /** Outcome of the besluit that stands. */
  readonly besluit?: string | undefined;
  readonly uitkomst?: string | undefined;
  /** Process it was handed over to. */
  readonly proces?: string | undefined;
  /** When it ended, ms since the epoch. */
  readonly beeindigdOp?: number | undefined;
  /** How often somebody had to find the way in anew, after waiting, another holder, or reopening. */
  readonly opnieuwVerdiept: number;
  /** Absent: nobody worked on it yet; false: the next start is such a time. */
  readonly ingewerkt?: boolean | undefined;
}

export const isBeeindigd = ({ status }: Pick<Zaak, 'status'>): boolean =>
  status === 'afgedaan' || status === 'overgedragen';

export type Registratie = Extract<ZaakEvent, { type: 'ZaakGeregistreerd' }>['data'];

export const ZAAKCATEGORIE = 'zaak';
const RAADPLEGINGCATEGORIE = 'raadpleging';

export const zaakstroom = (zaakId: string): string => `${ZAAKCATEGORIE}-${zaakId}`;
/** Reading has a stream of its own: an ETag must not grow stale because somebody reads. */
export const raadplegingstroom = (zaakId: string): string => `${RAADPLEGINGCATEGORIE}-${zaakId}`;

/** The zaak that an event of either stream concerns. */
export function zaakIdVan(stream: string): string {
  return stream.slice(stream.indexOf('-') + 1);
}

/** Tells those who know events but no zaken which events concern which zaak. */
export const ZAAKVERWIJZING = {
  categorieen: [ZAAKCATEGORIE, RAADPLEGINGCATEGORIE],
  zaakId: zaakIdVan,
  zaaknummer: ({ type, data }: { readonly type: string; readonly data: object }): string | undefined =>
    type === ('ZaakGeregistreerd' satisfies ZaakEvent['type']) ? (data as Registratie).zaaknummer : undefined,
};

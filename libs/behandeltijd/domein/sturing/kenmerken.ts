/** Where a zaak is, as far as steering tells it apart: waiting for somebody to take it, held, waiting for something, done here, gone elsewhere. */
export const FASEN = ['voorraad', 'gehouden', 'wachtend', 'afgedaan', 'elders'] as const;
export type Fase = (typeof FASEN)[number];

/** What steering needs to know of a zaak. Who holds it is not among it. */
export interface Kenmerken {
  readonly zaaknummer: string;
  readonly zaaktype: string;
  readonly zaaksoort?: string | undefined;
  readonly zwaarte?: string | undefined;
  readonly locatie?: string | undefined;
  /** Team of the holder, or of who held it last. */
  readonly team?: string | undefined;
  /** As users name it. */
  readonly status: string;
  readonly fase: Fase;
  /** ms since the epoch */
  readonly statusSinds: number;
  readonly wacht?:
    { readonly reden: string; readonly waarop?: string | undefined; readonly tot?: string | undefined } | undefined;
  /** ISO dates. */
  readonly ontvangenOp: string;
  readonly streefdatum: string;
  /** ms since the epoch */
  readonly beeindigdOp?: number | undefined;
  readonly uitkomst?: string | undefined;
  readonly opnieuwVerdiept: number;
}

import type { CorrectieEvent } from './gebeurtenissen.js';

export const CORRECTIESTATUSSEN = ['open', 'goedgekeurd', 'afgewezen'] as const;
export type Correctiestatus = (typeof CORRECTIESTATUSSEN)[number];
export type Oordeel = Exclude<Correctiestatus, 'open'>;

/** A correction as it is now. */
export interface Correctie {
  /** Opaque number of who proposed it: whose time it is. */
  readonly medewerker: number;
  /** Team of that person when it was proposed; who leads that team judges it. */
  readonly team?: string | undefined;
  readonly zaakId: string;
  readonly zaaknummer: string;
  /** Local day, ISO date. */
  readonly dag: string;
  /** Signed, ms. */
  readonly milliseconden: number;
  /** ms since the epoch */
  readonly voorgesteldOp: number;
  readonly status: Correctiestatus;
  /** When it was judged, ms since the epoch. */
  readonly beoordeeldOp?: number | undefined;
}

export const CORRECTIECATEGORIE = 'correctie';
export const correctiestroom = (correctieId: string): string => `${CORRECTIECATEGORIE}-${correctieId}`;
export const correctieIdVan = (stroom: string): string => stroom.slice(CORRECTIECATEGORIE.length + 1);

/** Before it was proposed a correction is not there: `undefined`. */
export function evolve(
  correctie: Correctie | undefined,
  event: CorrectieEvent,
  { metadata }: { readonly metadata: Readonly<Record<string, string>> },
): Correctie | undefined {
  const moment = Number(metadata['tijdstip']);
  if (event.type === 'BehandeltijdcorrectieVoorgesteld') {
    const { zaakId, zaaknummer, dag, milliseconden } = event.data;
    const medewerker = Number(metadata['medewerker']);
    const team = metadata['team'];
    return { medewerker, team, zaakId, zaaknummer, dag, milliseconden, voorgesteldOp: moment, status: 'open' };
  }
  if (!correctie) return undefined;
  const status = event.type === 'BehandeltijdcorrectieGoedgekeurd' ? 'goedgekeurd' : 'afgewezen';
  return { ...correctie, status, beoordeeldOp: moment };
}

export const CORRECTIE = { begin: undefined as Correctie | undefined, evolve };

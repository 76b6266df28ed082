import type { Pool } from 'pg';

/** An event as it stands in the store: read by nothing of the product. */
export interface Rij {
  readonly position: number;
  readonly stream: string;
  readonly revision: number;
  readonly type: string;
  readonly behandelaar: number | undefined;
  /** Who acted. */
  readonly medewerker: number | undefined;
}

/** Somebody held a zaak, from one position of the store to another; without end: still. */
export interface Houderschap {
  readonly stream: string;
  readonly medewerker: number;
  readonly van: number;
  readonly tot: number | undefined;
}

export interface Naspeuring {
  /** What cannot be, in words; empty when all is well. */
  readonly bevindingen: readonly string[];
  readonly houderschappen: readonly Houderschap[];
}

/** Every event of the store, in its order. */
export async function leesRijen(pool: Pool): Promise<Rij[]> {
  const { rows } = await pool.query<Rij>(
    `select position::int, stream, revision::int, type, (data->>'behandelaar')::int as behandelaar,
            (metadata->>'medewerker')::int as medewerker
       from event_store.events order by position`,
  );
  return rows;
}

const KRIJGT = new Set(['ZaakUitgegeven', 'ZaakToegewezen']);
const LAAT_LOS = new Set(['ZaakVrijgegeven', 'ZaakTeruggegeven']);

/**
 * Who held what and when, told by a plain reading of the store from its first event to its last. It shares no code with what decides, so
 * that a rule that is wrong is not right here as well.
 */
export function speurNa(rijen: readonly Rij[]): Naspeuring {
  const bevindingen: string[] = [];
  const houderschappen: { stream: string; medewerker: number; van: number; tot: number | undefined }[] = [];
  const houders = new Map<string, (typeof houderschappen)[number]>();
  const revisies = new Map<string, number>();
  const uitgegeven = new Map<string, Rij>();

  rijen.forEach((rij, n) => {
    const { position, stream, revision, type, behandelaar, medewerker } = rij;
    const bij = (wat: string) => void bevindingen.push(`${stream} op ${position}: ${wat}`);
    if (position !== n + 1) bij(`plaats ${position} volgt op ${n}`);
    if (revision !== (revisies.get(stream) ?? -1) + 1) bij(`revisie ${revision} na ${revisies.get(stream)}`);
    revisies.set(stream, revision);

    const vorige = uitgegeven.get(stream);
    uitgegeven.delete(stream);
    if (vorige && !(type === 'BehandelingGestart' && medewerker === vorige.behandelaar)) bij('uitgifte zonder start');
    if (type === 'ZaakUitgegeven') uitgegeven.set(stream, rij);

    const houder = houders.get(stream);
    if (KRIJGT.has(type)) {
      if (houder) bij(`${behandelaar} krijgt wat ${houder.medewerker} heeft`);
      const nieuw = { stream, medewerker: behandelaar!, van: position, tot: undefined };
      houderschappen.push(nieuw);
      houders.set(stream, nieuw);
    } else if (LAAT_LOS.has(type)) {
      if (houder?.medewerker !== behandelaar) bij(`${behandelaar} laat los wat ${houder?.medewerker} heeft`);
      if (houder) houder.tot = position;
      houders.delete(stream);
    } else if (type === 'BehandelingGestart' && houder?.medewerker !== medewerker) {
      bij(`${medewerker} begint aan wat ${houder?.medewerker} heeft`);
    }
  });
  for (const { stream, position } of uitgegeven.values()) {
    bevindingen.push(`${stream} op ${position}: uitgifte zonder start`);
  }
  return { bevindingen, houderschappen };
}

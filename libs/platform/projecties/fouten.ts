import { StoreUnavailable } from '@zaakstroom/event-store';
import { LeaseVerloren, Verbroken } from '@zaakstroom/leases';
import type { Projectie } from './projectie.js';
import type { Geparkeerd, Stand } from './stand.js';

export class OnbekendeProjectie extends Error {
  override readonly name = 'OnbekendeProjectie';
  constructor(naam: string, projecties: readonly Projectie[]) {
    super(`er is geen projectie '${naam}'; wel: ${projecties.map((p) => p.naam).join(', ')}`);
  }
}

/** An event that a projection cannot take, or marked work that it cannot compute. */
export class Vergiftigd extends Error {
  override readonly name = 'Vergiftigd';
  constructor(
    readonly projectie: string,
    readonly geparkeerd: Geparkeerd,
    options: ErrorOptions,
  ) {
    super(`projectie ${projectie} kan niet verder ${plaatsVan(geparkeerd)}`, options);
  }
}

/** A wait for a projection that stands still: what was asked for will not come by itself. */
export class ProjectieGeparkeerd extends Error {
  override readonly name = 'ProjectieGeparkeerd';
  constructor(
    readonly stand: Stand,
    geparkeerd: Geparkeerd,
  ) {
    super(
      `projectie ${stand.naam} staat geparkeerd ${plaatsVan(geparkeerd)}. Neem de oorzaak weg, en dan: herbouw ${stand.naam}`,
    );
  }
}

/** The program stops: a rebuild or a wait was broken off, and the live version stands as it was. */
export class ProjectiesGestopt extends Error {
  override readonly name = 'ProjectiesGestopt';
  constructor() {
    super('de projecties zijn gestopt; een herbouw die liep kan opnieuw worden gestart');
  }
}

/** Another program took this version away (a rebuild was swapped in): look again which one is live. */
export class Achterhaald extends Error {
  override readonly name = 'Achterhaald';
}

/** SQLSTATE: 08 connection, 40 conflict between transactions, 53 out of resources, 55P03 lock, 57 operator or shutdown. */
const PASSING_SQLSTATE = /^(08|40|53|57|55P03)/;
const PASSING_MESSAGE =
  /^(Connection terminated|Client was closed|Client has encountered a connection error|timeout exceeded)/;
const VOORBIJGAAND = [Verbroken, LeaseVerloren, StoreUnavailable, Achterhaald];
const NETWORK_CALLS = new Set(['connect', 'read', 'write', 'getaddrinfo']);

/** Would the same succeed a moment later? Then nothing is parked. Codes of Node's own (`ERR_…`) tell of no network. */
export function gaatVoorbij(error: unknown): boolean {
  if (VOORBIJGAAND.some((soort) => error instanceof soort)) return true;
  if (!Error.isError(error)) return false;
  const { code, syscall } = error as NodeJS.ErrnoException;
  if (syscall !== undefined) return NETWORK_CALLS.has(syscall);
  return code === undefined ? PASSING_MESSAGE.test(error.message) : PASSING_SQLSTATE.test(code);
}

function plaatsVan({ positie, type, fout }: Geparkeerd): string {
  if (type !== null) return `op ${positie} (${type}): ${fout}`;
  return `met het rekenwerk na ${positie === '' ? 'het begin' : positie}: ${fout}`;
}

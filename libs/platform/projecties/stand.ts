import type { Position } from '@zaakstroom/event-store';
import type { ClientBase, Pool } from 'pg';

/** What a projection could not take or compute, and why. It waits there; nothing is skipped. */
export interface Geparkeerd {
  /** Of the event; of the last event that can be read when computing marked work failed. */
  readonly positie: Position;
  /** Null when computing marked work failed: that concerns no one event. */
  readonly eventId: string | null;
  readonly type: string | null;
  readonly fout: string;
}

export interface Stand {
  readonly naam: string;
  readonly schema: string;
  readonly versie: number;
  /** Counts the rebuilds. */
  readonly generatie: number;
  readonly levend: boolean;
  /** Taken in up to here. */
  readonly positie: Position;
  /** Readable up to here. */
  readonly leesbaar: Position;
  readonly geparkeerd: Geparkeerd | null;
}

/** One built version of a projection. */
export type Versie = Pick<Stand, 'schema' | 'generatie'>;

const KOLOMMEN = 'naam, schema, versie, generatie, levend, positie, leesbaar, geparkeerd';

type Verbinding = ClientBase | Pool;

export async function standVan(db: Verbinding, schema: string, vergrendel = false): Promise<Stand | undefined> {
  const { rows } = await db.query<Stand>({
    name: vergrendel ? 'projecties_stand_vergrendeld' : 'projecties_stand',
    text: `select ${KOLOMMEN} from projecties.stand where schema = $1${vergrendel ? ' for update' : ''}`,
    values: [schema],
  });
  return rows[0];
}

export async function alleStanden(db: Verbinding): Promise<Stand[]> {
  const { rows } = await db.query<Stand>(`select ${KOLOMMEN} from projecties.stand order by naam, generatie`);
  return rows;
}

export async function legAan(tx: ClientBase, stand: Omit<Stand, 'positie' | 'leesbaar' | 'geparkeerd'>): Promise<void> {
  await tx.query(
    `insert into projecties.stand (naam, schema, versie, generatie, levend, positie, leesbaar) values ($1, $2, $3, $4, $5, '', '')`,
    [stand.naam, stand.schema, stand.versie, stand.generatie, stand.levend],
  );
}

/** What stood parked is not any more: it got past it. */
export async function verplaats(tx: ClientBase, schema: string, positie: Position, leesbaar: Position): Promise<void> {
  await tx.query({
    name: 'projecties_verplaats',
    text: 'update projecties.stand set positie = $2, leesbaar = $3, geparkeerd = null, bijgewerkt = now() where schema = $1',
    values: [schema, positie, leesbaar],
  });
}

/** Not by name alone: what a swap has put in the place of this version is not parked. */
export async function parkeer(db: Verbinding, versie: Versie, geparkeerd: Geparkeerd): Promise<void> {
  await db.query(
    'update projecties.stand set geparkeerd = $3, bijgewerkt = now() where schema = $1 and generatie = $2',
    [versie.schema, versie.generatie, JSON.stringify(geparkeerd)],
  );
}

export async function ontparkeer(db: Verbinding, schema: string): Promise<void> {
  await db.query(
    'update projecties.stand set geparkeerd = null, bijgewerkt = now() where schema = $1 and geparkeerd is not null',
    [schema],
  );
}

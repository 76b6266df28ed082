import type { Position } from '@zaakstroom/event-store';
import type { ClientBase, Pool } from 'pg';

/** The event that a projection could not take, and why. It waits there; nothing is skipped. */
export interface Geparkeerd {
  readonly positie: Position;
  readonly eventId: string;
  readonly type: string;
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

const KOLOMMEN = 'naam, schema, versie, generatie, levend, positie, leesbaar, geparkeerd';

type Verbinding = ClientBase | Pool;

export async function standVan(db: Verbinding, schema: string, vergrendel = false): Promise<Stand | undefined> {
  const sql = `select ${KOLOMMEN} from projecties.stand where schema = $1${vergrendel ? ' for update' : ''}`;
  const { rows } = await db.query<Stand>(sql, [schema]);
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

export async function verplaats(tx: ClientBase, schema: string, positie: Position, leesbaar: Position): Promise<void> {
  await tx.query(
    'update projecties.stand set positie = $2, leesbaar = $3, geparkeerd = null, bijgewerkt = now() where schema = $1',
    [schema, positie, leesbaar],
  );
}

export async function parkeer(db: Verbinding, schema: string, geparkeerd: Geparkeerd | null): Promise<void> {
  await db.query('update projecties.stand set geparkeerd = $2, bijgewerkt = now() where schema = $1', [
    schema,
    JSON.stringify(geparkeerd),
  ]);
}

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Catalogus, type EventDefinitie } from '@zaakstroom/catalogus';
import { PostgresEventStore, type EventStore, type RecordedEvent } from '@zaakstroom/event-store';
import { Pijplijn } from '@zaakstroom/opdrachten';
import type { Database } from '@zaakstroom/postgres';
import { createTestDatabase } from '@zaakstroom/postgres/testing';
import { EventVersleuteling, Sleutelbos } from '@zaakstroom/sleutels';
import { Inrichting, STANDAARDINRICHTING, ZAKEN_CATALOGUS } from '../domein/index.js';
import { Zaaknummers } from '../opdrachten/index.js';

/** Everything under the commands, on a database of its own. */
export interface Omgeving {
  readonly database: Database;
  readonly store: EventStore;
  readonly catalogus: Catalogus;
  readonly sleutelbos: Sleutelbos;
  readonly versleuteling: EventVersleuteling;
  readonly pijplijn: Pijplijn;
  readonly inrichting: Inrichting;
  readonly zaaknummers: Zaaknummers;
  /** What is in a stream, as it is stored. */
  gebeurd(stream: string): Promise<RecordedEvent[]>;
  sluit(): Promise<void>;
}

/** @param bij what another capability declares */
export async function maakOmgeving(bij: readonly EventDefinitie[] = []): Promise<Omgeving> {
  const map = await mkdtemp(join(tmpdir(), 'zaken-'));
  const database = await createTestDatabase();
  const catalogus = new Catalogus([...ZAKEN_CATALOGUS, ...bij]);
  const sleutelbos = await Sleutelbos.open(database.pool, join(map, 'hoofdsleutel'));
  const versleuteling = new EventVersleuteling(catalogus, sleutelbos);
  const store = await PostgresEventStore.open(database.pool, database.config);
  return {
    database,
    store,
    catalogus,
    sleutelbos,
    versleuteling,
    pijplijn: new Pijplijn(store, catalogus, versleuteling),
    inrichting: new Inrichting(STANDAARDINRICHTING),
    zaaknummers: await Zaaknummers.open(database.pool, sleutelbos),
    gebeurd: (stream) => Array.fromAsync(store.readStream(stream)),
    sluit: async () => {
      await store.close();
      await database.close();
      await rm(map, { recursive: true });
    },
  };
}

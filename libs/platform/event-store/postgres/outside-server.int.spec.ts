import { createTestDatabase, startOutsideServer } from '@zaakstroom/postgres/testing';
import { eventStoreContract } from '../contract/index.js';
import { PostgresEventStore } from '../index.js';

/** As with DATABASE_URL: a server that we did not start and that is reached over TCP. */
eventStoreContract('PostgreSQL from outside', async () => {
  const server = await startOutsideServer();
  const database = await createTestDatabase(server.url);
  const store = await PostgresEventStore.open(database.pool, database.config);
  expect(database.source).toBe('external');
  return {
    store,
    close: async () => {
      await store.close();
      await database.close();
      await server.stop();
    },
  };
});

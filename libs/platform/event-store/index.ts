export * from './port.js';
export * from './errors.js';
export { isStorable } from './storable.js';
export { PostgresEventStore } from './postgres/postgres-event-store.js';
export { KurrentDbEventStore } from './kurrentdb/kurrentdb-event-store.js';

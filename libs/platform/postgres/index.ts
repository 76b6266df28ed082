export { Beurt } from './beurt.js';
export { openDatabase, type Database, type DatabaseOptions } from './database.js';
export { EmbeddedPostgresError } from './embedded/command.js';
export { inTransaction } from './transaction.js';
export { migrate, MigrationError, type MigrationStep } from './migrate.js';
export { byteaArray, int4Array, int8Array, jsonArray, textArray, uuidArray } from './binary-arrays.js';
export { Coalescer, type CoalescerOptions } from './coalescer.js';

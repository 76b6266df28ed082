export { openDatabase, type Database, type DatabaseOptions } from './database.js';
export { EmbeddedPostgresError } from './embedded/command.js';
export { inTransaction } from './transaction.js';
export { migrate, MigrationError, type MigrationStep } from './migrate.js';
export { Coalescer, type CoalescerOptions } from './coalescer.js';

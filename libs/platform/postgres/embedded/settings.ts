/**
 * The whole postgresql.conf of the embedded server, written before every start. Measured for a machine of two cores that
 * runs Zaakstroom as well.
 *
 * @param socketFolder the only way in: no TCP, so no password; the folder is closed to others
 */
export function settings(socketFolder: string): string {
  return [
    `listen_addresses = ''`,
    `port = 5432`,
    `unix_socket_directories = ${quoted(`"${socketFolder.replaceAll('"', '""')}"`)}`,
    `unix_socket_permissions = 0700`,
    `max_connections = 100`,
    `shared_buffers = 128MB`,
    `fsync = on`,
    `synchronous_commit = on`,
    // An import writes a few hundred MB of log: no checkpoint in the middle of it, and no new log files either.
    `max_wal_size = 2GB`,
    `min_wal_size = 256MB`,
    `checkpoint_timeout = 15min`,
    // Compiling costs more than it brings on short queries.
    `jit = off`,
    // Parallel workers would take the core of the program itself, and need a /dev/shm that containers keep small.
    `max_parallel_workers_per_gather = 0`,
    `timezone = 'UTC'`,
    `log_timezone = 'UTC'`,
    `lc_messages = 'C'`,
    `datestyle = 'iso, ymd'`,
    // Errors of statements go to the client; in a log file they would leave values of rows.
    `log_min_messages = log`,
    `log_checkpoints = off`,
    `log_line_prefix = '%m [%p] '`,
    '',
  ].join('\n');
}

function quoted(value: string): string {
  return `'${value.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
}

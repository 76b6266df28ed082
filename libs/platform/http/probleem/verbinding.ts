/** SQLSTATE classes that say: no server. 08 connection, 57P shutdown, 53 out of resources. */
const GEEN_SERVER = /^(08...|57P..|53...)$/;
const SOCKET = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE', 'ETIMEDOUT']);
const ZONDER_CODE = /^(Connection terminated|timeout exceeded when trying to connect|Client was closed)/;

/** Whether a query of a read model or of the table of keys failed because PostgreSQL cannot be reached. */
export function isVerbindingKwijt(fout: unknown): boolean {
  if (!Error.isError(fout)) return false;
  const { code, syscall } = fout as Error & { code?: unknown; syscall?: unknown };
  if (typeof code !== 'string') return ZONDER_CODE.test(fout.message);
  // ENOENT of a file is no lost connection; of a socket it is.
  return GEEN_SERVER.test(code) || (SOCKET.has(code) && ['connect', 'read', 'write'].includes(String(syscall)));
}

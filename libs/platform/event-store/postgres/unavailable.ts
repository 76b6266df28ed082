import { StoreUnavailable } from '../errors.js';

/** Classes of SQLSTATE that say: no server, not: no. 08 connection, 57P shutdown, 53 out of resources. */
const GONE = /^(08|57P|53)/;

/** Every SQLSTATE has a digit; EPIPE of a socket is as long and has none. */
const SQLSTATE = /^(?=.*\d)[0-9A-Z]{5}$/;

/** Errors without an SQLSTATE come from the socket or the pool; an error of the socket may be of another realm, so no `instanceof`. */
function isUnavailable(error: unknown): boolean {
  if (!Error.isError(error)) return false;
  const code = (error as { code?: unknown }).code;
  if (typeof code === 'string' && SQLSTATE.test(code)) return GONE.test(code);
  return typeof code === 'string'
    ? code.startsWith('E')
    : /connection|terminated|timeout|Client was closed/i.test(error.message);
}

/** Runs a statement and names the loss of the server as the port does. */
export async function normalised<T>(run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    if (isUnavailable(error)) throw new StoreUnavailable(`event store: ${(error as Error).message}`, { cause: error });
    throw error;
  }
}

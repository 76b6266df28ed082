import { StoreUnavailable } from '../errors.js';

/** Kinds of failure, as the client names them in `type`, that are an answer of the server: the same again would fail again. */
const REFUSALS: Readonly<Record<string, string>> = {
  'access-denied':
    'refuses these credentials; the user must be allowed to write streams and to read $all (by default only $admins)',
  'maximum-append-size-exceeded': 'finds the append too large; raise its MaxAppendSize, or append less at once',
  'transaction-max-size-exceeded': 'finds the append too large; raise its MaxAppendSize, or append less at once',
  'append-record-size-exceeded': 'finds an event too large; raise its MaxAppendEventSize',
  'stream-deleted': 'has deleted this stream for good (a tombstone): nothing can be appended to it',
  'stream-tombstoned': 'has deleted this stream for good (a tombstone): nothing can be appended to it',
};

/** gRPC status of a failure that never became an error of the client: no permission, no or wrong credentials. */
const DENIED = new Set([7, 16]);

export function typeOf(error: unknown): string | undefined {
  const { type } = (error ?? {}) as { type?: unknown };
  return typeof type === 'string' ? type : undefined;
}

/** UNIMPLEMENTED: the server does not know what is asked. */
const UNIMPLEMENTED = 12;

/** Whether it takes a newer server. The native half of the client has only words for it. */
export function isUnsupported(error: unknown): boolean {
  if (!Error.isError(error)) return false;
  const type = typeOf(error);
  if (type === 'unsupported' || (error as { code?: unknown }).code === UNIMPLEMENTED) return true;
  return type === 'unknown' && /unsupported.?feature|unimplemented/i.test(error.message);
}

/**
 * The error of the port for one of the client. A read that cannot reach the server fails with an UnavailableError, an append with
 * a bare Error of gRPC, and a server that starts, stops or changes leader has more ways to say so: all that is no refusal leaves the
 * outcome open. Conflicts are the caller's to understand.
 *
 * @param redact takes the password out of the words of the client
 */
export function failure(error: unknown, redact: (text: string) => string): Error {
  const type = typeOf(error) ?? (DENIED.has((error as { code?: number }).code ?? -1) ? 'access-denied' : undefined);
  const words = redact(Error.isError(error) ? error.message : String(error));
  const refusal = type === undefined ? undefined : REFUSALS[type];
  if (refusal !== undefined) return new Refused(`KurrentDB ${refusal} (${words || type})`);
  return new StoreUnavailable(`event store: ${type ?? 'failed'}${words === '' ? '' : `: ${words}`}`);
}

/** The server answered, and will not. */
export class Refused extends Error {
  override readonly name = 'Refused';
}

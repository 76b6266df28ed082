import { constants } from 'node:os';

const SIGNALEN = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
/** Milliseconds from the signal in which all must have ended. */
const UITERLIJK = 20_000;
/** Milliseconds that a command may take to end its work itself, before what it works with is closed under it. */
const GEDULD = 5_000;
/** Milliseconds that what nobody waits for any more, such as a read from a silent pipe, may keep the process. */
const NAZIT = 1_000;

/** The program was told to stop before its work was done. */
export class Onderbroken extends Error {
  override readonly name = 'Onderbroken';
  constructor(readonly signaal: NodeJS.Signals) {
    super(`onderbroken (${signaal})`);
  }

  /** As shells tell it: 130 after Ctrl-C, 143 after a plain kill. */
  get uitgang(): number {
    return 128 + constants.signals[this.signaal];
  }
}

/**
 * Runs the work of a whole program. At the first SIGINT, SIGTERM or SIGHUP the signal that the work gets aborts, with `Onderbroken`;
 * the work closes what it opened and answers or throws. Those that follow are swallowed: Ctrl-C reaches npm and node both, so one
 * key press often comes as two. What does not end within 20 seconds is ended.
 */
export async function metStopsignaal<T>(werk: (signaal: AbortSignal) => Promise<T>): Promise<T> {
  const stop = new AbortController();
  let noodrem: NodeJS.Timeout | undefined;
  const luister = (naam: NodeJS.Signals): void => {
    if (stop.signal.aborted) return;
    stop.abort(new Onderbroken(naam));
    noodrem = setTimeout(eindig, UITERLIJK, naam).unref();
  };
  const doof = (): void => {
    for (const naam of SIGNALEN) process.off(naam, luister);
  };
  // By the signal itself: `process.exit` waits for a read that is under way, and that may last for ever.
  const eindig = (naam: NodeJS.Signals): void => {
    doof();
    process.kill(process.pid, naam);
  };
  for (const naam of SIGNALEN) process.on(naam, luister);
  try {
    return await werk(stop.signal);
  } finally {
    clearTimeout(noodrem);
    doof();
    if (stop.signal.aborted) setTimeout(eindig, NAZIT, (stop.signal.reason as Onderbroken).signaal).unref();
  }
}

/**
 * The outcome of work that a stop breaks off. Work that heeds the signal itself is waited for, a few seconds.
 * @throws Onderbroken when it was broken off, whatever became of it
 */
export async function totStopsignaal<T>(werk: Promise<T>, signaal: AbortSignal): Promise<T> {
  const { promise: opgegeven, reject } = Promise.withResolvers<never>();
  const wacht = (): void => void setTimeout(() => reject(signaal.reason as Onderbroken), GEDULD).unref();
  signaal.addEventListener('abort', wacht);
  try {
    const uitkomst = await Promise.race([werk, opgegeven]);
    signaal.throwIfAborted();
    return uitkomst;
  } catch (fout) {
    // What it failed by follows from the stop.
    signaal.throwIfAborted();
    throw fout;
  } finally {
    signaal.removeEventListener('abort', wacht);
  }
}

/** Resolves when the signal aborts. */
export function naStopsignaal(signaal: AbortSignal): Promise<void> {
  if (signaal.aborted) return Promise.resolve();
  return new Promise((klaar) => signaal.addEventListener('abort', () => klaar(), { once: true }));
}

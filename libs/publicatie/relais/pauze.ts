import { setTimeout as na } from 'node:timers/promises';

/** Resolves after the time, or as soon as the signal aborts. */
export async function pauze(ms: number, signal: AbortSignal): Promise<void> {
  await na(ms, undefined, { signal }).catch(() => undefined);
}

/** Waits, or until the signal aborts. Leaves no timer and no listener behind. */
export function pauze(ms: number, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    const klaar = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', klaar);
      resolve();
    };
    const timer = setTimeout(klaar, ms);
    signal.addEventListener('abort', klaar);
  });
}

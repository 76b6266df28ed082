/** Waits, or until the signal aborts. */
export function pauze(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const klaar = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', klaar);
      resolve();
    };
    const timer = setTimeout(klaar, ms);
    signal.addEventListener('abort', klaar);
    if (signal.aborted) klaar();
  });
}

import type { EventStore } from '@zaakstroom/event-store';

/** The store for a service that derives and shows: it cannot write events, whatever its code does. */
export function alleenLezen(store: EventStore): EventStore {
  const weiger = async (): Promise<never> => {
    throw new Error('deze dienst leest alleen: zij schrijft geen gebeurtenissen');
  };
  return {
    append: weiger,
    appendInOrder: weiger,
    readStream: (stream, opties) => store.readStream(stream, opties),
    readAll: (opties) => store.readAll(opties),
    subscribe: (opties) => store.subscribe(opties),
    head: () => store.head(),
    size: () => store.size(),
    close: () => store.close(),
  };
}

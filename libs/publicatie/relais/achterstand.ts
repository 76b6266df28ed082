import type { EventStore, Position } from '@zaakstroom/event-store';

/**
 * Age of the oldest event after a position; 0 when there is none.
 * @param types that count; left out: any
 * @param nu ms since the epoch
 */
export async function achterstand(
  store: Pick<EventStore, 'readAll'>,
  after: Position,
  types: readonly string[] | undefined,
  nu: number,
): Promise<number> {
  const vraag = { batchSize: 1, ...(after !== '' && { after }), ...(types && { types }) };
  for await (const { events } of store.readAll(vraag)) {
    if (events[0]) return Math.max(1, nu - events[0].recordedAt);
  }
  return 0;
}

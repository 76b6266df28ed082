import { randomUUID } from 'node:crypto';
import type { EventBatch, NewEvent, RecordedEvent } from '../index.js';

export const anEvent = (type = 'Something', n = 0): NewEvent => ({
  id: randomUUID(),
  type,
  data: { n, text: 'ééñ "quoted" \\ 🐘', nested: { list: [1, null, true] } },
  metadata: { schemaversie: '1', empty: '' },
});

/** A stream name nobody used, in a category of its own when none is given. */
export const aStream = (category = `c${randomUUID().slice(0, 8)}`): string => `${category}-${randomUUID()}`;

export async function collect(source: AsyncIterable<RecordedEvent>): Promise<RecordedEvent[]> {
  return Array.fromAsync(source);
}

export async function all(source: AsyncIterable<EventBatch>): Promise<RecordedEvent[]> {
  return (await Array.fromAsync(source)).flatMap((batch) => batch.events);
}

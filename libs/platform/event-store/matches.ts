import type { EventFilter, RecordedEvent } from './port.js';

/** Whether an event is what a filter leaves through. */
export function matches(
  { stream, type, data }: Pick<RecordedEvent, 'stream' | 'type' | 'data'>,
  { categories, types, without }: EventFilter,
): boolean {
  return (
    (categories?.includes(stream.slice(0, stream.indexOf('-'))) ?? true) &&
    (types?.includes(type) ?? true) &&
    (without === undefined || !Object.hasOwn(data, without))
  );
}

import { categoryOf, type Append } from './port.js';
import { requireStorable } from './storable.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** What every adapter demands of an append before it goes anywhere. @throws TypeError, UnstorableText */
export function requireAppendable(append: Append): void {
  categoryOf(append.stream);
  if (append.events.length === 0) throw new TypeError(`an append to ${append.stream} has no events`);
  for (const event of append.events) {
    if (!UUID.test(event.id)) throw new TypeError(`event id '${event.id}' must be a lower-case UUID`);
  }
  requireStorable(append);
}

import type { EventData, RecordedEvent as Recorded } from '@kurrent/kurrentdb-client';
import type { JsonObject, NewEvent, RecordedEvent } from '../port.js';
import { isKnown, toPosition } from './position.js';

export function toEventData({ id, type, data, metadata }: NewEvent): EventData {
  return { id, contentType: 'application/json', type, data, metadata: { ...metadata } };
}

/**
 * Whether an event can be one of this port: other programs may use the same server, and the server writes links and metadata of
 * its own, whose names begin with a dollar sign.
 */
export function isOurs({ streamId, type, isJson, data }: Recorded): boolean {
  const dash = streamId.indexOf('-');
  return isJson && dash > 0 && !streamId.startsWith('$') && !type.startsWith('$') && isObject(data);
}

/** @throws NoPosition when the server is too old to tell where in the store the event stands */
export function toRecordedEvent(event: Recorded): RecordedEvent {
  if (!isKnown(event.position)) throw new NoPosition();
  return {
    id: event.id,
    type: event.type,
    stream: event.streamId,
    revision: Number(event.revision),
    position: toPosition(event.position),
    recordedAt: event.created.getTime(),
    data: event.data as JsonObject,
    metadata: flat(event.metadata),
  };
}

export class NoPosition extends Error {
  override readonly name = 'NoPosition';
}

/** What the server adds by itself begins with a dollar sign. */
function flat(metadata: unknown): Record<string, string> {
  if (!isObject(metadata)) return {};
  return Object.fromEntries(
    Object.entries(metadata).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string' && !entry[0].startsWith('$'),
    ),
  );
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Uint8Array);
}

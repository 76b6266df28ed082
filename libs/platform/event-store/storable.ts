import { UnstorableText } from './errors.js';
import type { Append, JsonValue } from './port.js';

/**
 * Whether a text can be kept and read back everywhere. PostgreSQL takes U+0000 and a lone surrogate into `json`, as escapes, and
 * refuses them in `text` and `jsonb`: an event with one of them would park every projection that looks into it, for ever.
 */
export function isStorable(text: string): boolean {
  return !text.includes('\0') && text.isWellFormed();
}

/** The last defence of every adapter, before anything is written. @throws UnstorableText */
export function requireStorable({ stream, events }: Append): void {
  for (const { type, data, metadata } of events) {
    const place =
      placeIn('stream', stream) ?? placeIn('type', type) ?? placeIn('data', data) ?? placeIn('metadata', metadata);
    if (place !== undefined) throw new UnstorableText(stream.toWellFormed(), place);
  }
}

/** Where the first text or name stands that cannot be kept. */
function placeIn(name: string, value: JsonValue | undefined): string | undefined {
  if (typeof value === 'string') return isStorable(value) ? undefined : name;
  if (typeof value !== 'object' || value === null) return undefined;
  for (const key of Object.keys(value)) {
    if (!isStorable(key)) return `a name in ${name}`;
    const place = placeIn(`${name}.${key}`, (value as Readonly<Record<string, JsonValue>>)[key]);
    if (place !== undefined) return place;
  }
  return undefined;
}

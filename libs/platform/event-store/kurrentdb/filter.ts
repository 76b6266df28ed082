import type { Filter } from '@kurrent/kurrentdb-client';
import type { EventFilter } from '../port.js';

/** Streams of the server itself begin with a dollar sign, and so do the streams with the metadata of others. */
export const NO_SYSTEM_STREAMS: Filter = { filterOn: 'streamName', regex: '^[^$]', checkpointInterval: 1 };

/**
 * What the server can leave out by itself: it looks at names of streams or at types, never at both nor at data. The rest is left
 * out on our side, so this may let too much through, but never too little.
 */
export function serverFilter({ categories, types }: EventFilter): Filter {
  if (types !== undefined && types.length > 0) {
    return { filterOn: 'eventType', prefixes: [...types], checkpointInterval: 1 };
  }
  if (categories !== undefined && categories.length > 0) {
    return { filterOn: 'streamName', prefixes: categories.map((category) => `${category}-`), checkpointInterval: 1 };
  }
  return NO_SYSTEM_STREAMS;
}

import fc from 'fast-check';
import { matches } from '../matches.js';
import type { EventFilter } from '../port.js';
import { NO_SYSTEM_STREAMS, serverFilter } from './filter.js';

/** As the server reads it. */
function letsThrough(filter: ReturnType<typeof serverFilter>, event: { stream: string; type: string }): boolean {
  const name = filter.filterOn === 'streamName' ? event.stream : event.type;
  return 'regex' in filter ? new RegExp(filter.regex).test(name) : filter.prefixes.some((p) => name.startsWith(p));
}

describe('the filter that the server applies', () => {
  it('asks for types before categories: they leave out more', () => {
    expect(serverFilter({ categories: ['zaak'], types: ['A', 'B'] })).toMatchObject({
      filterOn: 'eventType',
      prefixes: ['A', 'B'],
    });
  });

  it('asks for categories with their dash, so that another with the same beginning stays out', () => {
    const filter = serverFilter({ categories: ['zaak'] });
    expect(letsThrough(filter, { stream: 'zaak-1', type: 'A' })).toBe(true);
    expect(letsThrough(filter, { stream: 'zaaksoort-1', type: 'A' })).toBe(false);
  });

  it('keeps the streams of the server itself out when nothing else is asked', () => {
    expect(serverFilter({ without: 'x' })).toBe(NO_SYSTEM_STREAMS);
    for (const stream of ['$ce-zaak', '$$zaak-1', '$stats-0.0.0.0:2113', '$streams']) {
      expect(letsThrough(NO_SYSTEM_STREAMS, { stream, type: 'A' })).toBe(false);
    }
    expect(letsThrough(NO_SYSTEM_STREAMS, { stream: 'zaak-1', type: 'A' })).toBe(true);
  });

  it('never keeps back what the whole filter would let through', () => {
    const word = fc.constantFrom('zaak', 'zaakx', 'x', 'A', 'AB');
    const event = fc.record({ stream: fc.tuple(word, word).map(([c, id]) => `${c}-${id}`), type: word });
    const filter = fc.record(
      { categories: fc.array(word), types: fc.array(word), without: word },
      { requiredKeys: [] },
    ) as fc.Arbitrary<EventFilter>;
    fc.assert(
      fc.property(event, filter, (e, f) => {
        fc.pre(matches({ ...e, data: {} }, f));
        expect(letsThrough(serverFilter(f), e)).toBe(true);
      }),
    );
  });
});

import fc from 'fast-check';
import { matches } from '../matches.js';
import { BEGINNING, type EventBatch, type EventFilter, type Position, type RecordedEvent } from '../port.js';
import { fromPosition, toPosition } from './position.js';
import { Recent } from './recent.js';

/** A store in memory that reads as the reader does, and counts. */
class Store {
  private readonly events: RecordedEvent[] = [];
  read = 0;

  grow(types: readonly string[]): void {
    for (const type of types) {
      const position = toPosition(this.events.length + 1);
      const shared = { id: position, data: {}, metadata: {}, recordedAt: 0 };
      this.events.push({ ...shared, position, stream: `s-${position}`, revision: 0, type });
    }
  }

  readonly head = async (): Promise<Position> => this.events.at(-1)?.position ?? BEGINNING;

  readonly batch = async (after: Position, filter: EventFilter, size: number): Promise<EventBatch> =>
    this.between(after, await this.head(), filter, size);

  readonly between = async (
    after: Position,
    head: Position,
    filter: EventFilter,
    size: number,
  ): Promise<EventBatch> => {
    const events = this.events
      .slice(fromPosition(after), fromPosition(head))
      .filter((event) => matches(event, filter))
      .slice(0, size);
    this.read += events.length;
    const position = events.length === size ? events.at(-1)!.position : head > after ? head : after;
    return { events, position, atHead: position >= head };
  };
}

const types = fc.array(fc.constantFrom('A', 'B'), { maxLength: 12 });

describe('the last events of the store', () => {
  it('give who reads on from anywhere every event of the filter once, in order, however the store grows', async () => {
    const readers = fc.array(
      fc.record({ of: fc.constantFrom(undefined, ['A']), size: fc.integer({ min: 1, max: 9 }) }),
      {
        minLength: 1,
        maxLength: 4,
      },
    );
    const steps = fc.array(fc.record({ types, who: fc.nat() }), { maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(readers, steps, fc.integer({ min: 1, max: 20 }), async (asked, turns, most) => {
        const store = new Store();
        const recent = new Recent(store, most);
        const states = asked.map(({ of, size }) => ({
          filter: of ? { types: of } : {},
          size,
          at: BEGINNING,
          seen: [] as RecordedEvent[],
        }));
        const readOn = async (state: (typeof states)[number]): Promise<boolean> => {
          const { events, position, atHead } = await recent.batch(state.at, state.filter, state.size);
          state.seen.push(...events);
          state.at = position;
          return atHead;
        };
        for (const { types: more, who } of turns) {
          store.grow(more);
          await readOn(states[who % states.length]!);
        }
        for (const state of states) while (!(await readOn(state)));
        for (const { filter, seen } of states) {
          const { events } = await store.between(BEGINNING, await store.head(), filter, Number.MAX_SAFE_INTEGER);
          expect(seen).toEqual(events);
        }
      }),
    );
  });

  it('are read once for all who stand near the head', async () => {
    const store = new Store();
    const recent = new Recent(store, 1_000);
    await recent.batch(BEGINNING, {}, 100);
    store.grow(Array.from({ length: 900 }, () => 'A'));
    for (let reader = 0; reader < 5; reader++) {
      let at: Position = BEGINNING;
      for (let atHead = false; !atHead;) ({ position: at, atHead } = await recent.batch(at, {}, 100));
    }
    expect(store.read).toBe(900);
  });
});

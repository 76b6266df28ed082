import { describe, expect, it } from '@jest/globals';
import { UnstorableText, type Append, type EventStore, type NewEvent } from '../index.js';
import { anEvent, aStream } from './material.js';

/** What both ways of appending must refuse. */
export function storableContract(store: () => EventStore): void {
  describe('a text that cannot be kept', () => {
    const poisons: [string, Partial<NewEvent>, string][] = [
      ['U+0000', { data: { a: { b: ['x', 'y\u0000'] } } }, 'data.a.b.1'],
      ['the first half of a character', { data: { text: '\ud83d' } }, 'data.text'],
      ['the second half of a character', { metadata: { locatie: '\udc18x' } }, 'metadata.locatie'],
      ['a name', { data: { a: { 'b\u0000': 1 } } }, 'a name in data.a'],
      ['the type', { type: 'A\u0000' }, 'type'],
    ];
    it.each(poisons)('never reaches the store (an immutable event parks for ever): %s', async (_, part, place) => {
      const stream = aStream();
      const append: Append = { stream, expected: 'any', events: [anEvent(), { ...anEvent(), ...part }] };
      const before = await store().head();
      for (const attempt of [() => store().append(append), () => store().appendInOrder([append])]) {
        const error = await attempt().catch((reason: unknown) => reason);
        expect(error).toBeInstanceOf(UnstorableText);
        expect(error).toMatchObject({ stream, place });
      }
      expect(await store().head()).toBe(before);
    });
  });
}

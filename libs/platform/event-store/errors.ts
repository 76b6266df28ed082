import type { ExpectedRevision } from './port.js';

/** Somebody else appended first. Load again, decide again. */
export class WrongExpectedRevision extends Error {
  override readonly name = 'WrongExpectedRevision';
  constructor(
    readonly stream: string,
    readonly expected: ExpectedRevision,
    /** Revision of the last event, -1 when the stream does not exist. */
    readonly actual: number,
  ) {
    super(`stream ${stream} is at revision ${actual}, expected ${expected}`);
  }
}

/** An event id must mean one event: it is known in another stream, or only part of an append is known. */
export class EventIdTaken extends Error {
  override readonly name = 'EventIdTaken';
  constructor(
    readonly stream: string,
    readonly eventId: string,
  ) {
    super(
      `event id ${eventId} in an append to ${stream} is taken by an event elsewhere; give each event an id of its own`,
    );
  }
}

/** A text in the event cannot be kept: it holds U+0000 or half a character. Nothing was written. */
export class UnstorableText extends Error {
  override readonly name = 'UnstorableText';
  constructor(
    readonly stream: string,
    /** Where in the event, without the text itself: `data.locatie`. */
    readonly place: string,
  ) {
    super(`an append to ${stream} holds U+0000 or a lone surrogate (${place}); refuse it where it comes in`);
  }
}

/** The engine did not answer: the outcome is unknown. Repeating with the same event ids is safe. */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable';
}

/** The text is no position of this store. */
export class InvalidPosition extends Error {
  override readonly name = 'InvalidPosition';
  constructor(readonly position: string) {
    super(`'${position}' is no position of this store`);
  }
}

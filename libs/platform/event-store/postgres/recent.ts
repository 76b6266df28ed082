import { Coalescer } from '@zaakstroom/postgres';
import type { EventBatch, EventFilter, Position, RecordedEvent } from '../port.js';
import { fromPosition } from './position.js';
import type { Reader } from './reader.js';
import { matches } from '../matches.js';

/**
 * Events kept; who is further behind than this reads for himself. Some two seconds of a bulk file: with a fifth of it the projections read each
 * event three times over, and the file went at 0.85 of the rate (`npm run bench -- bulk`).
 */
const MOST = 20_000;

interface Question {
  readonly after: Position;
  readonly filter: EventFilter;
  readonly size: number;
}

/**
 * The last events of the store, read once for all subscribers that stand near its head: each of them asks for the same events, and
 * reading them anew for every one costs more than what is done with them.
 */
export class Recent {
  /** Every event after `from` up to and including `to`: positions are gapless. */
  private events: RecordedEvent[] = [];
  private from: Position | undefined;
  private to: Position | undefined;
  /** Who asks while the store is being read waits for the next reading: the present one may have missed what he knows of. */
  private readonly answers: Coalescer<Question, EventBatch | undefined>;

  constructor(
    private readonly reader: Pick<Reader, 'head' | 'between' | 'batch'>,
    private readonly most = MOST,
  ) {
    this.answers = new Coalescer((questions) => this.answer(questions), { maxItems: 1_000 });
  }

  /** As `Reader.batch`. */
  async batch(after: Position, filter: EventFilter, size: number): Promise<EventBatch> {
    const behind = this.from !== undefined && after < this.from;
    const batch = behind ? undefined : await this.answers.add({ after, filter, size });
    return batch ?? this.reader.batch(after, filter, size);
  }

  private async answer(questions: readonly Question[]): Promise<(EventBatch | undefined)[]> {
    await this.readOn();
    return questions.map((question) => this.answerTo(question));
  }

  private async readOn(): Promise<void> {
    const head = await this.reader.head();
    if (this.to === undefined || fromPosition(head) - fromPosition(this.to) > this.most) {
      this.events = [];
      this.from = head;
    } else if (head > this.to) {
      const { events } = await this.reader.between(this.to, head, {}, this.most);
      this.events.push(...events);
      if (this.events.length > this.most)
        this.from = this.events.splice(0, this.events.length - this.most).at(-1)!.position;
    }
    this.to = head;
  }

  private answerTo({ after, filter, size }: Question): EventBatch | undefined {
    if (after < this.from!) return undefined;
    const events: RecordedEvent[] = [];
    for (let i = fromPosition(after) - fromPosition(this.from!); i < this.events.length; i++) {
      const event = this.events[i]!;
      if (!matches(event, filter)) continue;
      events.push(event);
      if (events.length === size) return { events, position: event.position, atHead: event.position === this.to };
    }
    return { events, position: after > this.to! ? after : this.to!, atHead: true };
  }
}

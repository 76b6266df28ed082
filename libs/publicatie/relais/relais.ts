import type { KafkaCluster, Message, ProgressPlace, Publisher } from '@zaakstroom/kafka';
import type { Bericht } from '../domein/bericht.js';
import { CLOUDEVENT } from '../domein/cloudevent.js';
import { inNaamruimte, VOORTGANG } from '../domein/topics.js';
import type { Leases } from './leases.js';
import { pauze } from './pauze.js';
import type { Deel, Stroom } from './stroom.js';

/** How often a program that does not hold the lease asks for it, and begins again after something failed, in ms. */
const OPNIEUW = 1_000;

/** Progress without a message is written this often at most, in ms: what was passed over is passed over again after a crash. */
const STIL = 1_000;

const KOP = { 'content-type': CLOUDEVENT };

export interface Relaisluisteraar {
  /** Committed up to here. */
  opGepubliceerd(stroom: string, deel: Deel): void;
  opFout(stroom: string, fout: unknown): void;
  /** It has the lease and has read back where it goes on. */
  opBegin(stroom: string, voortgang: string | undefined): void;
}

/**
 * Publishes one stream: messages and progress in one transaction, part after part. Whatever goes wrong, it begins again: fence, read back,
 * go on from there; so nothing is lost and nothing doubled. The lease only keeps a second relay from fencing the first for nothing.
 */
export class Relais {
  private readonly gestopt = new AbortController();
  private loop: Promise<void> | undefined;
  private readonly id: string;
  private readonly plaats: ProgressPlace;

  constructor(
    private readonly stroom: Stroom,
    private readonly kafka: Pick<KafkaCluster, 'openPublisher'>,
    private readonly leases: Leases,
    private readonly luisteraar: Relaisluisteraar,
    private readonly naamruimte: string,
  ) {
    this.id = `${naamruimte}.publicatie.${stroom.naam}`;
    this.plaats = {
      topic: inNaamruimte(VOORTGANG, naamruimte),
      partition: stroom.partitie,
      ...(stroom.naast !== undefined && { beside: stroom.naast }),
    };
  }

  start(): void {
    this.loop ??= this.draai();
  }

  /** Resolves when the transaction under way has ended: nothing is written after it. */
  async stop(): Promise<void> {
    this.gestopt.abort();
    await this.loop;
  }

  private async draai(): Promise<void> {
    const { signal } = this.gestopt;
    while (!signal.aborted) {
      try {
        await this.leases.metLease(`publicatie ${this.stroom.naam}`, signal, (lease) => this.publiceer(lease.signal));
      } catch (fout) {
        this.luisteraar.opFout(this.stroom.naam, fout);
      }
      await pauze(OPNIEUW, signal);
    }
  }

  private async publiceer(signal: AbortSignal): Promise<void> {
    const publisher = await this.kafka.openPublisher(this.id, this.plaats);
    try {
      this.luisteraar.opBegin(this.stroom.naam, publisher.progress);
      await this.schrijfAlles(publisher, signal);
    } finally {
      await publisher.close();
    }
  }

  private async schrijfAlles(publisher: Publisher, totEinde: AbortSignal): Promise<void> {
    const klaar = new AbortController();
    const signal = AbortSignal.any([totEinde, klaar.signal]);
    const delen = this.stroom.delen(publisher.progress, signal, publisher.beside)[Symbol.asyncIterator]();
    try {
      let geschrevenOp = 0;
      let volgende = haal(delen);
      for (;;) {
        const { value: deel, done } = await volgende;
        if (done || signal.aborted) return;
        volgende = haal(delen); // made while this one is being written
        if (deel.berichten.length > 0 || Date.now() - geschrevenOp >= STIL) {
          await publisher.publish(
            deel.berichten.map((bericht) => this.message(bericht)),
            deel.voortgang,
          );
          geschrevenOp = Date.now();
        }
        this.luisteraar.opGepubliceerd(this.stroom.naam, deel);
      }
    } finally {
      // It may be waiting at the head for something that never comes.
      klaar.abort();
      await delen.return?.();
    }
  }

  private message({ topic, sleutel, inhoud }: Bericht): Message {
    return { topic: inNaamruimte(topic, this.naamruimte), key: sleutel, value: JSON.stringify(inhoud), headers: KOP };
  }
}

function haal(delen: AsyncIterator<Deel>): Promise<IteratorResult<Deel, void>> {
  const deel = delen.next() as Promise<IteratorResult<Deel, void>>;
  deel.catch(() => undefined); // heard by who awaits it; nobody does when the work ends first
  return deel;
}

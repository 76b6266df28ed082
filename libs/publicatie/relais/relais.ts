import {
  MessageTooLarge,
  type KafkaCluster,
  type Message,
  type ProgressPlace,
  type Publisher,
} from '@zaakstroom/kafka';
import type { Bericht } from '../domein/bericht.js';
import { CLOUDEVENT } from '../domein/cloudevent.js';
import { inNaamruimte, VOORTGANG } from '../domein/topics.js';
import type { Leases } from './leases.js';
import { pauze } from './pauze.js';
import type { Peiler } from './peiler.js';
import { Ritme } from './ritme.js';
import { eisTopics, Stilstand } from './stilstand.js';
import type { Bij, Deel, Stroom } from './stroom.js';

/** How often a program that does not hold the lease asks for it, and begins again after something failed, in ms. */
const OPNIEUW = 1_000;

/** The same where somebody has to act first: each beginning fences whoever publishes under the id. */
const NA_STILSTAND = 60_000;

/** Progress without a message is written this often at most, in ms: what was passed over is passed over again after a crash. */
const STIL = 1_000;

/** Readers hear how far it is complete this often at most, in ms; the first time soon after it began. */
const PEIL = { eerst: 1_000, daarna: 60_000 };

const KOP = { 'content-type': CLOUDEVENT };

export interface Relaisluisteraar {
  /** Committed up to here. */
  opGepubliceerd(stroom: string, deel: Deel): void;
  opFout(stroom: string, fout: unknown): void;
  /** It has the lease and has read back where it goes on. */
  opBegin(stroom: string, voortgang: string | undefined): void;
}

/** What a relay works with. */
export interface Relaisdelen {
  readonly kafka: Pick<KafkaCluster, 'openPublisher' | 'missing'>;
  readonly leases: Leases;
  readonly luisteraar: Relaisluisteraar;
  readonly naamruimte: string;
  readonly peiler: Peiler;
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
    private readonly met: Relaisdelen,
  ) {
    this.id = `${met.naamruimte}.publicatie.${stroom.naam}`;
    this.plaats = {
      topic: inNaamruimte(VOORTGANG, met.naamruimte),
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
    const { leases, luisteraar } = this.met;
    while (!signal.aborted) {
      let rust = OPNIEUW;
      try {
        await leases.metLease(`publicatie ${this.stroom.naam}`, signal, (lease) => this.publiceer(lease.signal));
      } catch (fout) {
        luisteraar.opFout(this.stroom.naam, fout);
        if (fout instanceof Stilstand) rust = NA_STILSTAND;
      }
      await pauze(rust, signal);
    }
  }

  private async publiceer(signal: AbortSignal): Promise<void> {
    const { kafka, luisteraar, naamruimte } = this.met;
    await eisTopics(kafka, naamruimte);
    const publisher = await kafka.openPublisher(this.id, this.plaats);
    try {
      luisteraar.opBegin(this.stroom.naam, publisher.progress);
      await this.schrijfAlles(publisher, signal);
    } finally {
      await publisher.close();
    }
  }

  private async schrijfAlles(publisher: Publisher, totEinde: AbortSignal): Promise<void> {
    const klaar = new AbortController();
    const signal = AbortSignal.any([totEinde, klaar.signal]);
    const delen = this.stroom.delen(publisher.progress, signal, publisher.beside)[Symbol.asyncIterator]();
    const peilritme = new Ritme(PEIL);
    try {
      let geschrevenOp = 0;
      let bij: Bij | undefined;
      let volgende = haal(delen);
      for (;;) {
        const komt = await Promise.race([volgende, peilritme.beurt()]);
        if (komt === 'beurt') {
          if (bij) await this.peil(publisher, bij);
          else peilritme.spoedig();
          continue;
        }
        const { value: deel, done } = komt;
        if (done || signal.aborted) return;
        volgende = haal(delen); // made while this one is being written
        const verder = deel.voortgang !== publisher.progress && Date.now() - geschrevenOp >= STIL;
        if (deel.berichten.length > 0 || verder) {
          await this.publiceerDeel(publisher, deel);
          geschrevenOp = Date.now();
        }
        if (deel.bij) bij = deel.bij;
        this.met.luisteraar.opGepubliceerd(this.stroom.naam, deel);
      }
    } finally {
      peilritme.stop();
      // It may be waiting at the head for something that never comes.
      klaar.abort();
      await delen.return?.();
    }
  }

  /** It goes with a progress, as all that is written under the id: that of before. */
  private async peil(publisher: Publisher, bij: Bij): Promise<void> {
    if (publisher.progress === undefined) return;
    const berichten = await this.met.peiler.berichten(this.stroom, bij, publisher.ends);
    await this.publiceerDeel(publisher, { berichten, voortgang: publisher.progress });
  }

  private async publiceerDeel(publisher: Publisher, { berichten, voortgang }: Deel): Promise<void> {
    const messages = berichten.map((bericht) => this.message(bericht));
    try {
      await publisher.publish(messages, voortgang);
    } catch (fout) {
      if (!(fout instanceof MessageTooLarge)) throw fout;
      throw teGroot(berichten[messages.indexOf(fout.largest)]!, fout);
    }
  }

  private message({ topic, sleutel, inhoud }: Bericht): Message {
    return {
      topic: inNaamruimte(topic, this.met.naamruimte),
      key: sleutel,
      value: JSON.stringify(inhoud),
      headers: KOP,
    };
  }
}

function teGroot({ inhoud: { id, type }, sleutel }: Bericht, fout: MessageTooLarge): Stilstand {
  return new Stilstand(
    `Kafka weigert een bericht als te groot voor ${fout.largest.topic}: het grootste is ${id} (${type}, sleutel ${sleutel}) ` +
      `van ${fout.bytes} bytes; vergelijk max.message.bytes van het topic met: npm run zaakstroom -- topics`,
    { cause: fout },
  );
}

function haal(delen: AsyncIterator<Deel>): Promise<IteratorResult<Deel, void>> {
  const deel = delen.next() as Promise<IteratorResult<Deel, void>>;
  deel.catch(() => undefined); // heard by who awaits it; nobody does when the work ends first
  return deel;
}

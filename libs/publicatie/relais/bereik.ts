import type { KafkaCluster } from '@zaakstroom/kafka';
import { pauze } from './pauze.js';
import { redenVan } from './reden.js';
import { eisTopics } from './stilstand.js';

/** How often a program looks whether it could publish, in ms. */
const KIJK = { goed: 30_000, fout: 5_000 };

/** Whether this program reaches Kafka and finds its topics there, also while another one publishes. */
export class Bereik {
  /** Why not; undefined when it does. */
  reden: string | undefined = 'Kafka is nog niet bereikt';
  private readonly gestopt = new AbortController();
  private loop: Promise<void> | undefined;

  constructor(
    private readonly kafka: Pick<KafkaCluster, 'missing'>,
    private readonly naamruimte: string,
  ) {}

  start(): void {
    this.loop ??= this.draai();
  }

  async stop(): Promise<void> {
    this.gestopt.abort();
    await this.loop;
  }

  private async draai(): Promise<void> {
    const { signal } = this.gestopt;
    while (!signal.aborted) {
      try {
        await eisTopics(this.kafka, this.naamruimte);
        this.reden = undefined;
      } catch (fout) {
        this.reden = redenVan(fout);
      }
      await pauze(this.reden === undefined ? KIJK.goed : KIJK.fout, signal);
    }
  }
}

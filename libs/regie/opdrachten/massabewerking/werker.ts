import type { Leases } from '@zaakstroom/leases';
import { setTimeout as wacht } from 'node:timers/promises';
import { BeurtVoorbij } from '../../domein/index.js';
import type { Verwerking } from './verwerking.js';

/** How often a program looks for operations that nobody goes on with, in ms. */
const RITME = 500;

export interface Werkerdelen {
  readonly leases: Pick<Leases, 'metLease'>;
  readonly verwerking: Pick<Verwerking, 'voerUit'>;
  /** Ids of the operations that are under way, whoever is at work on them. */
  readonly lopende: () => Promise<readonly string[]>;
  /** Hears why an operation does not go on; it is tried again. */
  readonly opFout: (massabewerking: string | undefined, fout: unknown) => void;
}

/**
 * Goes on with every bulk operation that is under way, one at a time. Any number of programs may run it: a lease per operation shares them,
 * and when a program is killed another one goes on where it was.
 */
export class Massawerker {
  private readonly gestopt = new AbortController();
  private loop: Promise<void> | undefined;

  constructor(
    private readonly delen: Werkerdelen,
    private readonly ritme = RITME,
  ) {}

  start(): void {
    this.loop ??= this.draai();
  }

  /** Resolves when the zaken under way are done: nothing is written after it. */
  async stop(): Promise<void> {
    this.gestopt.abort();
    await this.loop;
  }

  private async draai(): Promise<void> {
    const { signal } = this.gestopt;
    while (!signal.aborted) {
      await this.ronde().catch((fout: unknown) => this.delen.opFout(undefined, fout));
      await wacht(this.ritme, undefined, { signal }).catch(() => undefined);
    }
  }

  private async ronde(): Promise<void> {
    const { leases, verwerking, lopende, opFout } = this.delen;
    for (const id of await lopende()) {
      if (this.gestopt.signal.aborted) return;
      try {
        await leases.metLease(`massabewerking ${id}`, this.gestopt.signal, (lease) => verwerking.voerUit(id, lease));
      } catch (fout) {
        if (!(fout instanceof BeurtVoorbij)) opFout(id, fout);
      }
    }
  }
}

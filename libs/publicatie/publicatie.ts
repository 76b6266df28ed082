import type { Catalogus } from '@zaakstroom/catalogus';
import type { EventStore, Position } from '@zaakstroom/event-store';
import type { KafkaCluster } from '@zaakstroom/kafka';
import type { Klok } from '@zaakstroom/klok';
import type { Pool } from 'pg';
import { Berichtenmaker } from './domein/bericht.js';
import { NAAMRUIMTE } from './domein/topics.js';
import type { Werkvoorraad } from './domein/werkvoorraadtoestand.js';
import { Standen, type Stand } from './leesmodel/stand.js';
import { Bijhouder } from './relais/bijhouder.js';
import type { Leases } from './relais/leases.js';
import { Relais } from './relais/relais.js';
import type { Stroom } from './relais/stroom.js';
import { Behandeltijdstroom } from './stromen/behandeltijd.js';
import type { Projectiestand, Tijdbron, Voorraadbron } from './stromen/bronnen.js';
import { Gebeurtenissenstroom } from './stromen/gebeurtenissen.js';
import { Herkend } from './stromen/herkenning.js';
import { Werkvoorraadstroom } from './stromen/werkvoorraad.js';

/** What is published from, and to. */
export interface PublicatieDelen {
  readonly pool: Pool;
  readonly store: EventStore;
  readonly catalogus: Catalogus;
  readonly kafka: KafkaCluster;
  readonly leases: Leases;
  readonly klok: Klok;
  /** Organisatie-identificatienummer of who publishes. */
  readonly oin: string;
  readonly tijd: { readonly bron: Tijdbron; standen(): Promise<readonly Projectiestand[]> };
  readonly voorraad: {
    readonly bron: Voorraadbron;
    readonly werkvoorraden: readonly Werkvoorraad[];
    stand(): Promise<Projectiestand>;
  };
  /** Hears each reason for which a stream does not go on, once. */
  readonly opFout: (stroom: string, fout: unknown) => void;
  /** Hears that a stream goes on, and from where. */
  readonly opBegin: (stroom: string, voortgang: string | undefined) => void;
  /** Another one than ours sets environments on one cluster apart. */
  readonly naamruimte?: string;
}

/** A stand with how far it is behind. */
export interface Publicatiestand extends Stand {
  /** Age in ms of the oldest event that is not published yet; 0 when there is none, undefined for a state. */
  readonly achterstand: number | undefined;
}

/** All that is published: events, and the states of zaken and werkvoorraden. Any number of programs may run it: leases share the work. */
export class Publicatie {
  private readonly relais: Relais[] = [];

  private constructor(
    private readonly delen: PublicatieDelen,
    private readonly standenTabel: Standen,
    private readonly maker: Berichtenmaker,
  ) {}

  static async open(delen: PublicatieDelen): Promise<Publicatie> {
    return new Publicatie(delen, await Standen.open(delen.pool), new Berichtenmaker(delen.catalogus, delen.oin));
  }

  start(): void {
    if (this.relais.length > 0) return;
    const { kafka, leases, naamruimte = NAAMRUIMTE } = this.delen;
    for (const stroom of this.stromen()) {
      const bijhouder = new Bijhouder(this.standenTabel, this.delen);
      this.relais.push(new Relais(stroom, kafka, leases, bijhouder, naamruimte));
    }
    for (const relais of this.relais) relais.start();
  }

  /** Resolves when transactions under way have ended: nothing is published after it. */
  async stop(): Promise<void> {
    await Promise.all(this.relais.map((relais) => relais.stop()));
  }

  private stromen(): Stroom[] {
    const { store, klok, oin, tijd, voorraad } = this.delen;
    return [
      new Gebeurtenissenstroom(store, this.maker),
      ...[
        new Behandeltijdstroom(tijd.bron, () => tijd.standen(), klok, oin),
        new Werkvoorraadstroom(voorraad.bron, voorraad.werkvoorraden, () => voorraad.stand(), klok, oin),
      ].map((stroom) => new Herkend(stroom, store)),
    ];
  }
}

/** As the relays last said, whichever program they run in. @param nu ms since the epoch */
export async function leesStanden(
  { pool, store, catalogus }: Pick<PublicatieDelen, 'pool' | 'store' | 'catalogus'>,
  nu: number,
): Promise<Publicatiestand[]> {
  const standen = await Standen.lees(pool);
  const types = catalogus.alle().flatMap(({ type, publicatie }) => (publicatie ? [type] : []));
  return Promise.all(
    standen.map(async (stand) => ({
      ...stand,
      achterstand: stand.stroom === 'gebeurtenissen' ? await achterstand(store, stand.positie, types, nu) : undefined,
    })),
  );
}

async function achterstand(store: EventStore, after: Position, types: readonly string[], nu: number): Promise<number> {
  for await (const { events } of store.readAll({ after, types, batchSize: 1 })) {
    if (events[0]) return Math.max(1, nu - events[0].recordedAt);
  }
  return 0;
}

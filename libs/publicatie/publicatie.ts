import type { Catalogus } from '@zaakstroom/catalogus';
import type { EventStore } from '@zaakstroom/event-store';
import type { KafkaCluster } from '@zaakstroom/kafka';
import type { Klok } from '@zaakstroom/klok';
import type { Pool } from 'pg';
import { Berichtenmaker } from './domein/bericht.js';
import { NAAMRUIMTE } from './domein/topics.js';
import type { Werkvoorraad } from './domein/werkvoorraadtoestand.js';
import { Standen, type Stand } from './leesmodel/stand.js';
import { Verteld } from './leesmodel/verteld.js';
import { achterstand } from './relais/achterstand.js';
import { Bereik } from './relais/bereik.js';
import { Bijhouder, type Storing } from './relais/bijhouder.js';
import type { Leases } from './relais/leases.js';
import { Peiler } from './relais/peiler.js';
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
  /** Hears each reason for which a stream does not go on, once in an outage. @param reden one line */
  readonly opFout: (stroom: string, reden: string, fout: unknown) => void;
  /** Hears that a stream goes on, from where, and after what outage. */
  readonly opVerder: (stroom: string, voortgang: string | undefined, na: Storing | undefined) => void;
  /** Another one than ours sets environments on one cluster apart. */
  readonly naamruimte?: string;
}

/** A stand with how far it is behind. */
export interface Publicatiestand extends Stand {
  /** Age in ms of the oldest event that is not in its topics yet, or for a state: not in its states; 0 when there is none. */
  readonly achterstand: number;
}

/** All that is published: events, and the states of zaken and werkvoorraden. Any number of programs may run it: leases share the work. */
export class Publicatie {
  private readonly relais: Relais[] = [];
  private readonly bijhouders: Bijhouder[] = [];
  private readonly bereik: Bereik;

  private constructor(
    private readonly delen: PublicatieDelen,
    private readonly standenTabel: Standen,
    private readonly maker: Berichtenmaker,
  ) {
    this.bereik = new Bereik(delen.kafka, delen.naamruimte ?? NAAMRUIMTE);
  }

  static async open(delen: PublicatieDelen): Promise<Publicatie> {
    return new Publicatie(delen, await Standen.open(delen.pool), new Berichtenmaker(delen.catalogus, delen.oin));
  }

  start(): void {
    if (this.relais.length > 0) return;
    const { store, kafka, leases, oin, naamruimte = NAAMRUIMTE } = this.delen;
    const peiler = new Peiler(store, oin, naamruimte);
    for (const stroom of this.stromen()) {
      const luisteraar = new Bijhouder(stroom.naam, this.standenTabel, this.delen);
      this.bijhouders.push(luisteraar);
      this.relais.push(new Relais(stroom, { kafka, leases, luisteraar, naamruimte, peiler }));
    }
    for (const relais of this.relais) relais.start();
    this.bereik.start();
  }

  /** Resolves when transactions under way have ended: nothing is published after it. */
  async stop(): Promise<void> {
    await Promise.all([this.bereik.stop(), ...this.relais.map((relais) => relais.stop())]);
  }

  /**
   * Why this program cannot publish, Dutch; undefined when it does, or when it stands by for another that does and could take over.
   * Nothing is asked of Kafka here.
   */
  get waarom(): string | undefined {
    return this.bereik.reden ?? this.bijhouders.find(({ reden }) => reden !== undefined)?.reden;
  }

  private stromen(): Stroom[] {
    const { pool, store, klok, oin, tijd, voorraad } = this.delen;
    return [
      new Gebeurtenissenstroom(store, this.maker),
      new Behandeltijdstroom(tijd.bron, new Verteld(pool), () => tijd.standen(), klok, oin),
      new Werkvoorraadstroom(voorraad.bron, voorraad.werkvoorraden, () => voorraad.stand(), klok, oin),
    ].map((stroom) => new Herkend(stroom, store, this.standenTabel.herkomst));
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
      // What bears on a state may be any event: its projections pass over the rest.
      achterstand: await achterstand(store, stand.positie, stand.stroom === 'gebeurtenissen' ? types : undefined, nu),
    })),
  );
}

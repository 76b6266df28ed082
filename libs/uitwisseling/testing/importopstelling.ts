import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BehandeltijdProjectie, berekeningMet } from '@zaakstroom/behandeltijd';
import { Catalogus } from '@zaakstroom/catalogus';
import { PostgresEventStore, type EventStore, type RecordedEvent } from '@zaakstroom/event-store';
import type { Database } from '@zaakstroom/postgres';
import { createTestDatabase } from '@zaakstroom/postgres/testing';
import { Projecties } from '@zaakstroom/projecties';
import { Sleutelbos } from '@zaakstroom/sleutels';
import {
  Inrichting,
  STANDAARDINRICHTING,
  Zaaknummers,
  ZAAKVERWIJZING,
  ZAKEN_CATALOGUS,
  ZakenProjectie,
} from '@zaakstroom/zaken';
import { leesCsv, type Weigering } from '../formaten/index.js';
import { stukken } from '../formaten/testing/stukken.js';
import { Importeur, type Importinstellingen, type Importtelling } from '../opdrachten/importeur.js';

export const KOP = 'zaak,medewerker,soort,tijdstip\n';

export interface Import {
  readonly stand: Importtelling;
  readonly weigeringen: readonly Weigering[];
  readonly fout: unknown;
}

/** An import of CSV on a database of its own, with both projections behind it. */
export class Importopstelling {
  private readonly nummers = new Map<string, number>();

  private constructor(
    readonly database: Database,
    readonly store: PostgresEventStore,
    readonly projecties: Projecties,
    readonly catalogus: Catalogus,
    readonly zaaknummers: Zaaknummers,
    private readonly map: string,
  ) {}

  static async maak(): Promise<Importopstelling> {
    const map = await mkdtemp(join(tmpdir(), 'zaakstroom-import-'));
    const database = await createTestDatabase();
    const catalogus = new Catalogus(ZAKEN_CATALOGUS);
    const store = await PostgresEventStore.open(database.pool, database.config);
    const sleutelbos = await Sleutelbos.open(database.pool, join(map, 'hoofdsleutel'));
    const projecties = await Projecties.open(
      database,
      store,
      [
        new ZakenProjectie(catalogus, sleutelbos),
        new BehandeltijdProjectie(catalogus, ZAAKVERWIJZING, [berekeningMet()]),
      ],
      { opGeparkeerd: () => undefined, opFout: () => undefined },
    );
    projecties.start();
    const zaaknummers = await Zaaknummers.open(database.pool, sleutelbos);
    return new Importopstelling(database, store, projecties, catalogus, zaaknummers, map);
  }

  /** @param log rows under the header; @param store in front of ours */
  async importeer(
    log: string | AsyncIterable<Uint8Array>,
    instellingen: Partial<Importinstellingen> = {},
    store: EventStore = this.store,
  ): Promise<Import> {
    const importeur = new Importeur(
      store,
      this.catalogus,
      this.zaaknummers,
      { nummersVan: async (namen) => new Map(namen.map((naam) => [naam, this.nummerVan(naam)])) },
      new Inrichting(STANDAARDINRICHTING),
      {
        bron: 'log.csv',
        zaaktype: 'bezwaar',
        zaaksoort: 'overig',
        voorvoegsel: '',
        plaatsen: new Map(),
        ...instellingen,
      },
    );
    const weigeringen: Weigering[] = [];
    const bytes = typeof log === 'string' ? stukken(KOP + log) : log;
    const fout = await importeur
      .importeer(
        leesCsv(bytes),
        (weigering) => weigeringen.push(weigering),
        () => undefined,
        new AbortController().signal,
      )
      .catch((reden: unknown) => reden);
    return { stand: importeur.stand, weigeringen, fout };
  }

  async events(): Promise<RecordedEvent[]> {
    return (await Array.fromAsync(this.store.readAll())).flatMap(({ events }) => events);
  }

  /** Waits until both projections hold everything. @throws ProjectieGeparkeerd */
  async gelezen(): Promise<void> {
    const positie = await this.store.head();
    for (const { naam } of await this.projecties.standen(Date.now())) await this.projecties.wacht(naam, positie);
  }

  async sluit(): Promise<void> {
    await this.projecties.stop();
    await this.store.close();
    await this.database.close();
    await rm(this.map, { recursive: true });
  }

  private nummerVan(naam: string): number {
    const nummer = this.nummers.get(naam) ?? this.nummers.size + 1;
    this.nummers.set(naam, nummer);
    return nummer;
  }
}

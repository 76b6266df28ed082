import type { Catalogus } from '@zaakstroom/catalogus';
import type { RecordedEvent } from '@zaakstroom/event-store';
import type { Projectie } from '@zaakstroom/projecties';
import type { ClientBase } from 'pg';
import { LokaleDagen, type Berekening } from '../domein/index.js';
import { kopieer, regel } from './kopieer.js';
import { registratiesVan, type RegistratieOpId, type Zaakverwijzing } from './registraties-uit-events.js';
import { tabellen } from './tabellen.js';
import { meldAan } from './berekeningen.js';
import { Verwerker } from './verwerker.js';
import { Zaaknummers } from './zaaknummers.js';

export const BEHANDELTIJD = 'behandeltijd';

/**
 * Records in, results out. Taking in marks the person-days that changed; a marked day is computed once, however many
 * records reached it: that is why a log that comes case by case costs little more than one in order of time.
 */
export class BehandeltijdProjectie implements Projectie {
  readonly naam = BEHANDELTIJD;
  readonly versie = 2;
  readonly filter;
  private readonly dagen: LokaleDagen;
  private readonly verwerker: Verwerker;
  /** Per schema: a rebuild beside the live version has its own. */
  private readonly zaaknummers = new Map<string, Zaaknummers>();

  /** @param berekeningen all with one zone: it decides to which local day a record belongs */
  constructor(
    private readonly catalogus: Catalogus,
    private readonly verwijzing: Zaakverwijzing,
    private readonly berekeningen: readonly Berekening[],
  ) {
    const zones = new Set(berekeningen.map(({ parameters }) => parameters.zone));
    if (zones.size !== 1)
      throw new Error(`computations beside each other share one zone, not: ${[...zones].join(', ')}`);
    this.filter = { categories: verwijzing.categorieen };
    this.dagen = new LokaleDagen([...zones][0]!);
    this.verwerker = new Verwerker(berekeningen);
  }

  maak(tx: ClientBase, schema: string): Promise<void> {
    return tx.query(tabellen(schema)).then(() => undefined);
  }

  async verwerk(events: readonly RecordedEvent[], tx: ClientBase, schema: string): Promise<void> {
    const zaaknummers = this.zaaknummersIn(schema);
    await zaaknummers.leer(events, tx);
    const registraties = events.flatMap((event) => registratiesVan(event, this.catalogus, this.verwijzing));
    if (registraties.length === 0) return;
    await zaaknummers.zoek(
      registraties.map((registratie) => registratie.zaakId),
      tx,
    );

    const dagen = registraties.map((registratie) => this.dagen.dagVan(registratie.tijdstip).datum);
    const rijen = registraties.map((registratie, i) => this.rij(registratie, dagen[i]!, zaaknummers));
    await kopieer(
      tx,
      `${schema}.registraties`,
      'medewerker, dag, tijdstip, positie, volgnummer, zaak, soort, activiteit',
      rijen,
    );
    await this.markeer(registraties, dagen, tx, schema);
  }

  /** A part of the marked person-days; true while any is left. */
  async werkBij(tx: ClientBase, schema: string): Promise<boolean> {
    await meldAan(this.berekeningen, tx, schema);
    return this.verwerker.verwerkDeel(tx, schema);
  }

  private rij(r: RegistratieOpId, dag: string, zaaknummers: Zaaknummers): string {
    const zaak = zaaknummers.van(r.zaakId, r.positie);
    return regel(r.medewerker, dag, r.tijdstip, r.positie, r.volgnummer, zaak, r.soort, r.activiteit);
  }

  private async markeer(
    registraties: readonly RegistratieOpId[],
    dagen: readonly string[],
    tx: ClientBase,
    schema: string,
  ): Promise<void> {
    const geraakt = new Map(
      registraties.map(({ medewerker }, i) => [`${medewerker} ${dagen[i]!}`, [medewerker, dagen[i]!]]),
    );
    const paren = [...geraakt.values()];
    await tx.query(
      `insert into ${schema}.te_berekenen (berekening, medewerker, dag)
       select b.id, t.medewerker, t.dag from ${schema}.berekeningen b, unnest($1::int[], $2::date[]) as t(medewerker, dag)
       on conflict do nothing`,
      [paren.map((paar) => paar[0]), paren.map((paar) => paar[1])],
    );
  }

  private zaaknummersIn(schema: string): Zaaknummers {
    let bekend = this.zaaknummers.get(schema);
    if (!bekend) this.zaaknummers.set(schema, (bekend = new Zaaknummers(schema, this.verwijzing)));
    return bekend;
  }
}

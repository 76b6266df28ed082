import { vanMetadata, type Catalogus } from '@zaakstroom/catalogus';
import type { EventFilter, EventStore, RecordedEvent } from '@zaakstroom/event-store';
import { lokaleDag } from '@zaakstroom/klok';
import type { Projectie } from '@zaakstroom/projecties';
import { ZAAK, ZAAKCATEGORIE, type Toedeling, type Zaak, type ZaakEvent } from '@zaakstroom/zaken';
import type { ClientBase } from 'pg';
import { kwartaalVan } from '../../domein/index.js';

/** Name of the projection and of its schema. */
export const TERUGGAVEN = 'teruggaven';

const TOEDELINGEN: readonly ZaakEvent['type'][] = ['ZaakUitgegeven', 'ZaakToegewezen'];
type Teruggegeven = Extract<ZaakEvent, { type: 'ZaakTeruggegeven' }>['data'];

/** One row per return, with what the zaak was and how it had come there, read from its stream: returns are few. The words stay behind. */
export class TeruggavenProjectie implements Projectie {
  readonly naam = TERUGGAVEN;
  readonly versie = 1;
  readonly filter: EventFilter = {
    categories: [ZAAKCATEGORIE],
    types: ['ZaakTeruggegeven' satisfies ZaakEvent['type']],
  };

  constructor(
    private readonly catalogus: Catalogus,
    private readonly store: Pick<EventStore, 'readStream'>,
  ) {}

  async maak(tx: ClientBase, schema: string): Promise<void> {
    await tx.query(`
create table ${schema}.teruggaven (
  positie    text collate "C" primary key,
  kwartaal   text not null,
  dag        date not null,
  zaaktype   text not null,
  zaaksoort  text,
  locatie    text,
  mechanisme text not null,
  grond      text not null,
  reden      text,
  medewerker int not null
);
create index on ${schema}.teruggaven (kwartaal);
`);
  }

  async verwerk(events: readonly RecordedEvent[], tx: ClientBase, schema: string): Promise<void> {
    for (const event of events) {
      const { zaak, toedeling } = await this.tot(event);
      if (!zaak || !toedeling) continue;
      const { behandelaar, soort } = this.catalogus.bijgewerkt(event) as Teruggegeven;
      const dag = lokaleDag(vanMetadata(event.metadata).tijdstip);
      await tx.query(
        `insert into ${schema}.teruggaven
           (positie, kwartaal, dag, zaaktype, zaaksoort, locatie, mechanisme, grond, reden, medewerker)
         values ($1, $2, $3::date, $4, $5, $6, $7, $8, $9, $10)`,
        [
          event.position,
          kwartaalVan(dag).naam,
          dag,
          zaak.zaaktype,
          zaak.zaaksoort,
          zaak.locatie,
          toedeling.mechanisme,
          toedeling.grond,
          soort,
          behandelaar,
        ],
      );
    }
  }

  /** The zaak as it was given back, and the allocation that this ended. */
  private async tot({ stream, revision }: RecordedEvent) {
    let zaak: Zaak | undefined;
    let toedeling: Toedeling | undefined;
    for await (const event of this.store.readStream(stream, { limit: revision + 1 })) {
      const bijgewerkt = { type: event.type, data: this.catalogus.bijgewerkt(event) } as ZaakEvent;
      zaak = ZAAK.evolve(zaak, bijgewerkt, event);
      if (TOEDELINGEN.includes(bijgewerkt.type)) toedeling = bijgewerkt.data as Toedeling;
    }
    return { zaak, toedeling };
  }
}

import type { Catalogus } from '@zaakstroom/catalogus';
import type { EventStore, Position, RecordedEvent } from '@zaakstroom/event-store';
import { Coalescer } from '@zaakstroom/postgres';
import type { Pool } from 'pg';
import { KAART, KaartNietGevonden, kaartstroom, type Kaart, type KaartEvent } from '../domein/index.js';

/** A kaart, with the revision of its stream by which it is found again. */
export interface KaartMetRevisie extends Kaart {
  readonly revisie: number;
}

/** As read from its own stream: always current. */
export interface KaartNu {
  readonly kaart: Kaart;
  readonly events: readonly RecordedEvent[];
  readonly revision: number;
  readonly position: Position;
}

export interface Kaartfilter {
  readonly locatie?: string | undefined;
  readonly team?: string | undefined;
}

/** Reads kaarten: from the projection, a moment behind; `een` from its stream. */
export class Kaarten {
  private readonly vragen: Coalescer<number, KaartMetRevisie | undefined>;

  constructor(
    private readonly pool: Pool,
    private readonly store: Pick<EventStore, 'readStream'>,
    private readonly catalogus: Catalogus,
  ) {
    this.vragen = new Coalescer((medewerkers) => this.vanAlle(medewerkers), { maxItems: 1_000 });
  }

  /** Undefined: this person has none. Calls that come at once share a statement. */
  kaartVan(medewerker: number): Promise<KaartMetRevisie | undefined> {
    return this.vragen.add(medewerker);
  }

  /** In a neutral order: by locatie, then number; numbers were drawn by lot. */
  async kaartenVan({ locatie, team }: Kaartfilter = {}): Promise<KaartMetRevisie[]> {
    const { rows } = await this.pool.query<Rij>(
      `select kaart, revisie from expertise.kaarten
        where ($1::text is null or locatie = $1) and ($2::text is null or team = $2)
        order by locatie nulls last, medewerker`,
      [locatie ?? null, team ?? null],
    );
    return rows.map(metRevisie);
  }

  /** @throws KaartNietGevonden */
  async een(medewerker: number): Promise<KaartNu> {
    const events = await Array.fromAsync(this.store.readStream(kaartstroom(medewerker)));
    const kaart = events.reduce<Kaart | undefined>(
      (tot, event) => KAART.evolve(tot, { type: event.type, data: this.catalogus.bijgewerkt(event) } as KaartEvent),
      KAART.begin,
    );
    if (!kaart) throw new KaartNietGevonden();
    const { revision, position } = events.at(-1)!;
    return { kaart, events, revision, position };
  }

  private async vanAlle(medewerkers: readonly number[]): Promise<(KaartMetRevisie | undefined)[]> {
    const { rows } = await this.pool.query<Rij>(
      'select kaart, revisie from expertise.kaarten where medewerker = any ($1::int[])',
      [medewerkers],
    );
    const gevonden = new Map(rows.map((rij) => [rij.kaart.medewerker, metRevisie(rij)]));
    return medewerkers.map((medewerker) => gevonden.get(medewerker));
  }
}

interface Rij {
  readonly kaart: Kaart;
  readonly revisie: number;
}

const metRevisie = ({ kaart, revisie }: Rij): KaartMetRevisie => ({ ...kaart, revisie });

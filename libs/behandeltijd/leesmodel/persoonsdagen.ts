import type { Pool } from 'pg';
import {
  type LokaleDagen,
  Rekenaar,
  sleutelVan,
  type Berekening,
  type DagTijd,
  type Registratie,
  type ZaakBand,
} from '../domein/index.js';
import { naarRegistratie, REGISTRATIE_KOLOMMEN, type RegistratieRij } from './registratie-rij.js';
import { segmentenUitJson, type OpgeslagenSegment } from './segmenten.js';

/** What one person spent on one zaak on one local day. */
export type Dagdeel = Omit<ZaakBand, 'alleenBand'> & {
  readonly medewerker: number;
  /** Local day, ISO date. */
  readonly dag: string;
  /** The day is running: computed as of the stated moment, may still change. */
  readonly voorlopig: boolean;
  readonly segmenten: readonly OpgeslagenSegment[];
};

interface Rij {
  readonly zaak: string;
  readonly medewerker: number;
  readonly dag: string;
  readonly ms: string;
  readonly ms_half: string;
  readonly ms_dubbel: string;
  readonly buiten_rooster: string;
  readonly batch: string;
  readonly activiteiten: ZaakBand['perActiviteit'];
  readonly segmenten: unknown;
}

/**
 * Reads results of one computation as of a moment T. Days that are over come from the table; a day that is running at T is
 * computed from its records up to T. Days after T are not there.
 */
export class Persoonsdagen {
  private readonly sleutel: string;
  private readonly rekenaar: Rekenaar;

  constructor(
    private readonly pool: Pool,
    berekening: Berekening,
  ) {
    this.sleutel = sleutelVan(berekening);
    this.rekenaar = new Rekenaar(berekening.parameters);
  }

  get dagen(): LokaleDagen {
    return this.rekenaar.dagen;
  }

  /** All time on one zaak, rows of 0 ms included as far as the sums of the band need them. @param T ms since the epoch */
  async vanZaak(zaaknummer: string, T: number): Promise<Dagdeel[]> {
    const vandaag = this.dagen.dagVan(T).datum;
    const over = await this.rijen('r.zaak = $2 and r.dag < $3::date', [zaaknummer, vandaag]);
    // A running day has a row too, computed as if it were over: it tells who worked on the zaak.
    const bezig = await this.rijen('r.zaak = $2 and r.dag = $3::date', [zaaknummer, vandaag]);
    const lopend = await Promise.all(bezig.map(({ medewerker }) => this.lopendeDag(medewerker, vandaag, T)));
    return [...over, ...lopend.flat().filter((deel) => deel.zaak === zaaknummer)];
  }

  /** All time of one person on the days from `vanaf` up to and including `tot` (ISO dates), as far as they have begun at T. */
  async vanMedewerker(medewerker: number, vanaf: string, tot: string, T: number): Promise<Dagdeel[]> {
    const vandaag = this.dagen.dagVan(T).datum;
    const over = await this.rijen(
      'r.medewerker = $2 and r.dag >= $3::date and r.dag <= $4::date and r.dag < $5::date',
      [medewerker, vanaf, tot, vandaag],
    );
    const lopend = vanaf <= vandaag && vandaag <= tot ? await this.lopendeDag(medewerker, vandaag, T) : [];
    return [...over, ...lopend];
  }

  /** What is stored of one person on one day, by zaaknummer, ms. It stands when the day is over. @param dag ISO date */
  async afgeleidOp(medewerker: number, dag: string): Promise<Map<string, number>> {
    const delen = await this.rijen('r.medewerker = $2 and r.dag = $3::date', [medewerker, dag]);
    return new Map(delen.map(({ zaak, milliseconden }) => [zaak, milliseconden]));
  }

  /** The records of one person on these days by their positions: the acts behind each minute. */
  async registraties(medewerker: number, dagen: readonly string[]): Promise<Map<string, Registratie>> {
    const { rows } = await this.pool.query<RegistratieRij>({
      text: `select ${REGISTRATIE_KOLOMMEN} from behandeltijd.registraties where medewerker = $1 and dag = any ($2::date[])`,
      values: [medewerker, dagen],
      rowMode: 'array',
    });
    return new Map(rows.map(naarRegistratie).map((registratie) => [registratie.positie, registratie]));
  }

  /** The ids of zaken by their zaaknummers; what the projection has not seen is not there. */
  async zaakIds(zaaknummers: readonly string[]): Promise<Map<string, string>> {
    const { rows } = await this.pool.query<{ zaaknummer: string; zaak_id: string }>(
      'select zaaknummer, zaak_id from behandeltijd.zaken where zaaknummer = any ($1)',
      [zaaknummers],
    );
    return new Map(rows.map((row) => [row.zaaknummer, row.zaak_id]));
  }

  private async rijen(waar: string, waarden: readonly unknown[]): Promise<Dagdeel[]> {
    const { rows } = await this.pool.query<Rij>(
      `select r.zaak, r.medewerker, r.dag::text as dag, ms, ms_half, ms_dubbel, buiten_rooster, batch, activiteiten, segmenten
         from behandeltijd.resultaten r join behandeltijd.berekeningen b on b.id = r.berekening
        where b.sleutel = $1 and ${waar} order by r.dag, r.zaak, r.medewerker`,
      [this.sleutel, ...waarden],
    );
    return rows.map((rij) => ({
      zaak: rij.zaak,
      medewerker: rij.medewerker,
      dag: rij.dag,
      voorlopig: false,
      milliseconden: Number(rij.ms),
      drietal: { half: Number(rij.ms_half), kap: Number(rij.ms), dubbel: Number(rij.ms_dubbel) },
      buitenRooster: Number(rij.buiten_rooster),
      batch: Number(rij.batch),
      perActiviteit: rij.activiteiten,
      segmenten: segmentenUitJson(rij.segmenten),
    }));
  }

  private async lopendeDag(medewerker: number, dag: string, T: number): Promise<Dagdeel[]> {
    const { rows } = await this.pool.query<RegistratieRij>({
      text: `select ${REGISTRATIE_KOLOMMEN} from behandeltijd.registraties
              where medewerker = $1 and dag = $2::date and tijdstip <= $3 order by tijdstip, positie, volgnummer`,
      values: [medewerker, dag, T],
      rowMode: 'array',
    });
    return rows.length === 0 ? [] : dagdelen(medewerker, this.rekenaar.dagMetBand(rows.map(naarRegistratie), T));
  }
}

function dagdelen(medewerker: number, { dag, voorlopig, zaken, segmenten }: DagTijd<ZaakBand>): Dagdeel[] {
  return zaken.map((zaak) => ({
    ...zaak,
    medewerker,
    dag,
    voorlopig,
    segmenten: segmenten.filter((segment) => segment.zaak === zaak.zaak),
  }));
}

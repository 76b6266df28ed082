import type { Pool } from 'pg';
import type { Bladzijde, Verteldemaanden, Zaakmaand } from '../domein/maanden.js';

/** In a table of ours, because a compacted topic cannot be asked for its keys without reading it whole. */
export class Verteld implements Verteldemaanden {
  constructor(private readonly pool: Pool) {}

  async onthoud(delen: readonly Zaakmaand[]): Promise<void> {
    if (delen.length === 0) return;
    await this.pool.query(
      `insert into publicatie.vertelde_maanden select * from unnest($1::text[], $2::text[]) on conflict do nothing`,
      [delen.map(({ zaak }) => zaak), delen.map(({ maand }) => maand)],
    );
  }

  async na(deel: Zaakmaand | undefined, hoogstens: number): Promise<Bladzijde> {
    const { rows: delen } = await this.pool.query<Zaakmaand>(
      `select zaak, maand from publicatie.vertelde_maanden
        where (zaak, maand) > ($1, $2) order by zaak, maand limit $3`,
      [deel?.zaak ?? '', deel?.maand ?? '', hoogstens],
    );
    return { delen, ...(delen.length === hoogstens && { verder: delen.at(-1)! }) };
  }
}

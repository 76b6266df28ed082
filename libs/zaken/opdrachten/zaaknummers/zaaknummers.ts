import { systeemklok, type Klok } from '@zaakstroom/klok';
import { uuidV7 } from '@zaakstroom/opdrachten';
import { migrate } from '@zaakstroom/postgres';
import type { Pool } from 'pg';
import { Voorraad } from './voorraad.js';
import { ZAAKNUMMERS_STAPPEN } from './schema.js';

/** A number with the id of its zaak; the two belong together for ever. */
export interface Zaaknummer {
  readonly zaaknummer: string;
  readonly zaakId: string;
}

/** Makes the keys of zaken beforehand, those of a whole block at once. */
interface Sleutels {
  zorgVoor(eigenaars: readonly string[]): Promise<void>;
}

interface Rij {
  readonly zaaknummer: string;
  readonly zaak_id: string;
}

/** Numbers taken at once: a registration pays no commit for its number; what is left over at the end is a gap. */
const BLOKMATEN = { kleinste: 64, grootste: 1_024 };
/** An import may have taken a long run of numbers: look ahead in larger blocks then, up to this. */
const GROOTSTE_BLOK = 4_096;

/**
 * Which zaak has which zaaknummer: a letter, the year of registration and seven digits for ours, any text for imported
 * zaken. One table for all processes.
 */
export class Zaaknummers {
  private readonly voorraden = new Map<string, Voorraad<Zaaknummer>>();

  private constructor(
    private readonly pool: Pool,
    private readonly sleutels: Sleutels,
    private readonly klok: Klok,
  ) {}

  static async open(pool: Pool, sleutels: Sleutels, klok: Klok = systeemklok): Promise<Zaaknummers> {
    await migrate(pool, 'zaaknummers', ZAAKNUMMERS_STAPPEN);
    return new Zaaknummers(pool, sleutels, klok);
  }

  /**
   * A number that nobody has, with the id that its zaak will have and a key for it. Rising per process, unique over all;
   * gaps are allowed.
   * @param jaar of registration, by the calendar of Europe/Amsterdam
   */
  geefUit(letter: string, jaar: number): Promise<Zaaknummer> {
    const naam = voorraadnaam(`${letter}${jaar}`);
    let voorraad = this.voorraden.get(naam);
    if (!voorraad) {
      voorraad = new Voorraad((aantal) => this.reserveer(letter, jaar, aantal), BLOKMATEN);
      this.voorraden.set(naam, voorraad);
    }
    return voorraad.neem();
  }

  /** The number was given out and not used, nor ever kept anywhere: somebody else may have it. */
  geefTerug(nummer: Zaaknummer): void {
    this.voorraden.get(voorraadnaam(nummer.zaaknummer))?.geefTerug(nummer);
  }

  /** The zaak of each number, made where there is none; one that is there keeps its id. Safe beside other processes. */
  async vindOfMaak(zaaknummers: readonly string[]): Promise<Map<string, string>> {
    const gevraagd = [...new Set(zaaknummers)];
    const { rows } = await this.pool.query<Rij>({
      name: 'zaaknummers_vind_of_maak',
      // Rows are made in the order of their key, as in a block: two that make the same ones cannot wait for each other.
      text: `with gevraagd as (select * from unnest($1::text[], $2::uuid[]) as g(zaaknummer, zaak_id)),
                  gemaakt as (insert into zaaknummers.zaaknummers (zaaknummer, zaak_id)
                              select zaaknummer, zaak_id from gevraagd g
                               where not exists (select from zaaknummers.zaaknummers z where z.zaaknummer = g.zaaknummer)
                               order by zaaknummer collate "C"
                              on conflict (zaaknummer) do nothing returning zaaknummer, zaak_id)
             select zaaknummer, zaak_id from gemaakt
              union all
             select z.zaaknummer, z.zaak_id from zaaknummers.zaaknummers z where z.zaaknummer = any ($1)`,
      values: [gevraagd, gevraagd.map(() => uuidV7(this.klok.nu()))],
    });
    const gevonden = new Map(rows.map((rij) => [rij.zaaknummer, rij.zaak_id]));
    // What another process made while this statement ran was not yet to be seen in it.
    const gemist = gevraagd.filter((zaaknummer) => !gevonden.has(zaaknummer));
    for (const { zaaknummer, zaak_id } of gemist.length > 0 ? await this.lees(gemist) : []) {
      gevonden.set(zaaknummer, zaak_id);
    }
    return gevonden;
  }

  /** The id that belongs to the number. There need not be a zaak yet: the number may have been given out only. */
  async zoek(zaaknummer: string): Promise<string | undefined> {
    return (await this.lees([zaaknummer]))[0]?.zaak_id;
  }

  private async lees(zaaknummers: readonly string[]): Promise<Rij[]> {
    const { rows } = await this.pool.query<Rij>({
      name: 'zaaknummers_lees',
      text: 'select zaaknummer, zaak_id from zaaknummers.zaaknummers where zaaknummer = any ($1)',
      values: [zaaknummers],
    });
    return rows;
  }

  private async reserveer(letter: string, jaar: number, aantal: number): Promise<Zaaknummer[]> {
    for (let blok = aantal; ; blok = Math.min(blok * 2, GROOTSTE_BLOK)) {
      const rijen = await this.reserveerBlok(letter, jaar, blok);
      if (rijen.length === 0) continue;
      await this.sleutels.zorgVoor(rijen.map((rij) => rij.zaak_id));
      return rijen.map(({ zaaknummer, zaak_id }) => ({ zaaknummer, zaakId: zaak_id }));
    }
  }

  /** The next numbers without those that an import took before. */
  private async reserveerBlok(letter: string, jaar: number, blok: number): Promise<Rij[]> {
    const nu = this.klok.nu();
    const { rows } = await this.pool.query<Rij>({
      name: 'zaaknummers_reserveer',
      text: `with teller as (insert into zaaknummers.tellers as t (letter, jaar, laatste)
                             values ($1, $2, cardinality($3::uuid[]))
                             on conflict (letter, jaar) do update set laatste = t.laatste + excluded.laatste
                             returning laatste - cardinality($3) as vanaf)
             insert into zaaknummers.zaaknummers (zaaknummer, zaak_id)
             select $1 || $2 || lpad((vanaf + n)::text, 7, '0'), id
               from teller, unnest($3) with ordinality as u(id, n) order by n
             on conflict (zaaknummer) do nothing returning zaaknummer, zaak_id`,
      values: [letter, jaar, Array.from({ length: blok }, () => uuidV7(nu))],
    });
    return rows;
  }
}

/** Letter and year, with which a number of ours begins. */
const voorraadnaam = (zaaknummer: string): string => zaaknummer.slice(0, 5);

import { Coalescer, migrate } from '@zaakstroom/postgres';
import type { Pool } from 'pg';
import { Hoofdsleutel, HoofdsleutelFout } from './hoofdsleutel.js';
import { Sleutelgeheugen } from './sleutelgeheugen.js';
import { ontsleutelBytes, versleutelBytes } from './versleuteling.js';
import { willekeurig } from './willekeurig.js';

const STAPPEN = [
  {
    name: 'sleutels',
    sql: `
create schema sleutels;
create table sleutels.hoofdsleutel (enige boolean primary key default true check (enige), vingerafdruk text not null);
create table sleutels.sleutels (
  eigenaar      text primary key,
  -- the key, wrapped by the master key; null once it was destroyed
  verpakt       bytea,
  vernietigd_op timestamptz,
  reden         text,
  check ((verpakt is null) = (vernietigd_op is not null))
);
`,
  },
];

/** The key was thrown away on purpose; what it protected is gone and nothing new may be written under it. */
export class SleutelVernietigd extends Error {
  override readonly name = 'SleutelVernietigd';
  constructor(readonly eigenaar: string) {
    super(`the key of ${eigenaar} was destroyed`);
  }
}

/** Keys by owner, wrapped by the master key, so that one of them can be thrown away for good. */
export class Sleutelbos {
  private readonly bijDeHand = new Sleutelgeheugen();
  private readonly maken: Coalescer<string, undefined>;
  private readonly inpaksleutel: Buffer;

  private constructor(
    private readonly pool: Pool,
    private readonly hoofdsleutel: Hoofdsleutel,
  ) {
    this.inpaksleutel = hoofdsleutel.afgeleid('inpakken');
    this.maken = new Coalescer((eigenaars) => this.maak(eigenaars), { maxItems: 1_000 });
  }

  /**
   * The master key file is made at the first start; from then on it must be there.
   * @throws HoofdsleutelFout
   */
  static async open(pool: Pool, bestand: string): Promise<Sleutelbos> {
    await migrate(pool, 'sleutels', STAPPEN);
    const bekend = await vingerafdruk(pool);
    const hoofdsleutel =
      bekend === undefined ? await Hoofdsleutel.leesOfMaak(bestand) : await Hoofdsleutel.lees(bestand);
    await pool.query('insert into sleutels.hoofdsleutel (vingerafdruk) values ($1) on conflict do nothing', [
      hoofdsleutel.vingerafdruk,
    ]);
    if ((await vingerafdruk(pool)) !== hoofdsleutel.vingerafdruk) {
      throw new HoofdsleutelFout(
        `de hoofdsleutel ${bestand} is niet die waarmee deze database is gemaakt; zet die terug`,
      );
    }
    return new Sleutelbos(pool, hoofdsleutel);
  }

  /** A key for one purpose of the product as a whole, such as an HMAC. */
  afgeleid(doel: string): Buffer {
    return this.hoofdsleutel.afgeleid(doel);
  }

  /** Makes a key for every owner that has none; concurrent calls share a statement. @throws SleutelVernietigd */
  async zorgVoor(eigenaars: readonly string[]): Promise<void> {
    await Promise.all(
      eigenaars.filter((eigenaar) => !this.bijDeHand.vind(eigenaar)).map((eigenaar) => this.maken.add(eigenaar)),
    );
    for (const eigenaar of eigenaars) if (!this.bijDeHand.vind(eigenaar)) throw new SleutelVernietigd(eigenaar);
  }

  /** @throws SleutelVernietigd */
  async van(eigenaar: string): Promise<Buffer> {
    await this.zorgVoor([eigenaar]);
    return this.bijDeHand.vind(eigenaar)!;
  }

  /** The key, or nothing when there is none (any more). */
  async zoek(eigenaar: string): Promise<Buffer | undefined> {
    return (await this.zoekAlle([eigenaar])).get(eigenaar);
  }

  /** The keys that there are (still), of many owners in one statement; those at hand are not looked up. */
  async zoekAlle(eigenaars: readonly string[]): Promise<ReadonlyMap<string, Buffer>> {
    const onbekend = eigenaars.filter((eigenaar) => !this.bijDeHand.vind(eigenaar));
    if (onbekend.length > 0) await this.lees(onbekend);
    return new Map(
      eigenaars.flatMap((eigenaar) => {
        const sleutel = this.bijDeHand.vind(eigenaar);
        return sleutel ? [[eigenaar, sleutel] as const] : [];
      }),
    );
  }

  /** Throws the key away for good and remembers that it was. Programs that hold it forget it within a minute. */
  async vernietig(eigenaar: string, reden: string): Promise<void> {
    this.bijDeHand.vergeet(eigenaar);
    await this.pool.query(
      `insert into sleutels.sleutels (eigenaar, verpakt, vernietigd_op, reden) values ($1, null, now(), $2)
       on conflict (eigenaar) do update set verpakt = null, vernietigd_op = now(), reden = excluded.reden`,
      [eigenaar, reden],
    );
  }

  private async maak(eigenaars: string[]): Promise<undefined[]> {
    const nieuw = new Map([...new Set(eigenaars)].sort().map((eigenaar) => [eigenaar, willekeurig(32)]));
    const { rows } = await this.pool.query<{ eigenaar: string }>({
      name: 'sleutels_maak',
      text: `insert into sleutels.sleutels (eigenaar, verpakt) select * from unnest($1::text[], $2::bytea[])
             on conflict do nothing returning eigenaar`,
      values: [
        [...nieuw.keys()],
        [...nieuw].map(([eigenaar, sleutel]) => versleutelBytes(this.inpaksleutel, sleutel, eigenaar)),
      ],
    });
    for (const { eigenaar } of rows) this.bijDeHand.onthoud(eigenaar, nieuw.get(eigenaar)!);
    const bekend = [...nieuw.keys()].filter((eigenaar) => !this.bijDeHand.vind(eigenaar));
    if (bekend.length > 0) await this.lees(bekend);
    return eigenaars.map(() => undefined);
  }

  private async lees(eigenaars: readonly string[]): Promise<void> {
    const { rows } = await this.pool.query<{ eigenaar: string; verpakt: Buffer }>({
      name: 'sleutels_lees',
      text: 'select eigenaar, verpakt from sleutels.sleutels where eigenaar = any ($1) and verpakt is not null',
      values: [eigenaars],
    });
    for (const { eigenaar, verpakt } of rows) {
      this.bijDeHand.onthoud(eigenaar, ontsleutelBytes(this.inpaksleutel, verpakt, eigenaar));
    }
  }
}

async function vingerafdruk(pool: Pool): Promise<string | undefined> {
  const { rows } = await pool.query<{ vingerafdruk: string }>('select vingerafdruk from sleutels.hoofdsleutel');
  return rows[0]?.vingerafdruk;
}

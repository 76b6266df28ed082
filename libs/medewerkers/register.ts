import { createHmac, randomInt } from 'node:crypto';
import { Coalescer, migrate } from '@zaakstroom/postgres';
import { ontsleutel, versleutel, type Sleutelbos } from '@zaakstroom/sleutels';
import type { Pool } from 'pg';
import { STAPPEN } from './schema.js';

/** The names are under a key of their own: it outlives the keys of the zaken that people worked on. */
const EIGENAAR = 'medewerkers';
const EERSTE = 100_000_000;
const LAATSTE = 999_999_999;

/** What a token says of somebody that others may need when they name that person. */
export interface Hoedanigheid {
  readonly rollen: readonly string[];
  readonly locatie?: string | undefined;
  readonly team?: string | undefined;
}

/** Another process may have seen another token since: after so long what this one keeps is written anew, when it differs. */
const ONTHOUDEN_MS = 600_000;

/** Why somebody was shown who a number is. */
export interface Onthulling {
  readonly reden: string;
  /** What was handed out, such as the command with its options. */
  readonly wat: string;
}

/**
 * A medewerker is an opaque number in the streams. The name, subject of a token or resource of a log that belongs to it stands
 * here, encrypted, and is found again by an HMAC. Numbers are drawn by lot, so they tell nothing of who came first.
 */
export class Medewerkersregister {
  private readonly bekend = new Map<string, number>();
  private readonly onthouden = new Map<number, { readonly waarde: string; readonly op: number }>();
  private readonly zoeken: Coalescer<string, number>;
  private readonly hmacsleutel: Buffer;

  private constructor(
    private readonly pool: Pool,
    private readonly sleutelbos: Sleutelbos,
  ) {
    this.hmacsleutel = sleutelbos.afgeleid('medewerkers');
    this.zoeken = new Coalescer((namen) => this.zoekOfMaak(namen), { maxItems: 1_000 });
  }

  static async open(pool: Pool, sleutelbos: Sleutelbos): Promise<Medewerkersregister> {
    await migrate(pool, 'medewerkers', STAPPEN);
    return new Medewerkersregister(pool, sleutelbos);
  }

  /** The number of each identification; who is new gets one. */
  async nummersVan(identificaties: readonly string[]): Promise<Map<string, number>> {
    const nummers = await Promise.all(identificaties.map((identificatie) => this.nummerVan(identificatie)));
    return new Map(identificaties.map((identificatie, i) => [identificatie, nummers[i]!]));
  }

  async nummerVan(identificatie: string): Promise<number> {
    return this.bekend.get(identificatie) ?? this.zoeken.add(identificatie);
  }

  /** The number of somebody who has one; nobody gets one by being asked for. */
  async zoekNummer(identificatie: string): Promise<number | undefined> {
    const kenmerk = this.kenmerkVan(identificatie);
    return this.bekend.get(identificatie) ?? (await this.lees([kenmerk])).get(kenmerk);
  }

  /** Keeps what the token of a person said; the last one counts. */
  async onthoud(nummer: number, { rollen, locatie, team }: Hoedanigheid): Promise<void> {
    const waarde = JSON.stringify([rollen, locatie, team]);
    const eerder = this.onthouden.get(nummer);
    if (eerder?.waarde === waarde && performance.now() - eerder.op < ONTHOUDEN_MS) return;
    await this.pool.query(
      `update medewerkers.medewerkers set rollen = $2, locatie = $3, team = $4
       where nummer = $1 and (rollen, locatie, team) is distinct from ($2::text[], $3::text, $4::text)`,
      [nummer, rollen, locatie, team],
    );
    this.onthouden.set(nummer, { waarde, op: performance.now() });
  }

  /** What the last token of a person said; without roles when none was seen. */
  async hoedanigheidVan(nummer: number): Promise<Hoedanigheid> {
    const { rows } = await this.pool.query<{ rollen: string[] | null; locatie: string | null; team: string | null }>(
      'select rollen, locatie, team from medewerkers.medewerkers where nummer = $1',
      [nummer],
    );
    const { rollen, locatie, team } = rows[0] ?? { rollen: null, locatie: null, team: null };
    return { rollen: rollen ?? [], locatie: locatie ?? undefined, team: team ?? undefined };
  }

  /** Who the numbers are. Every use is recorded before anything is shown. */
  async onthul(nummers: readonly number[], { reden, wat }: Onthulling): Promise<Map<number, string>> {
    await this.pool.query('insert into medewerkers.onthullingen (reden, wat, aantal) values ($1, $2, $3)', [
      reden,
      wat,
      nummers.length,
    ]);
    return this.namen(nummers);
  }

  /**
   * Who the numbers are, for a document about work that the reader works on as well: the nota of a zaak within one's view names the
   * colleagues who acted in it, as a paper file does, and an expertisekaart is kept so that colleagues find each other. That is ordinary work
   * and no onthulling, so nothing is recorded; other lists, figures and whatever leaves the house ask `onthul`. A number that is not known is left out.
   */
  async namen(nummers: readonly number[]): Promise<Map<number, string>> {
    const sleutel = await this.sleutelbos.van(EIGENAAR);
    const { rows } = await this.pool.query<{ nummer: number; naam: string; kenmerk: string }>(
      'select nummer, naam, kenmerk from medewerkers.medewerkers where nummer = any ($1::int[])',
      [nummers],
    );
    return new Map(rows.map(({ nummer, naam, kenmerk }) => [nummer, ontsleutel(sleutel, naam, kenmerk)]));
  }

  /** The numbers of everybody. */
  async alleNummers(): Promise<number[]> {
    const { rows } = await this.pool.query<{ nummer: number }>(
      'select nummer from medewerkers.medewerkers order by nummer',
    );
    return rows.map(({ nummer }) => nummer);
  }

  private async zoekOfMaak(identificaties: string[]): Promise<number[]> {
    const kenmerken = identificaties.map((identificatie) => this.kenmerkVan(identificatie));
    let gevonden = await this.lees(kenmerken);
    // A number that is taken by lot leaves its row out: draw again.
    while (kenmerken.some((kenmerk) => !gevonden.has(kenmerk))) {
      await this.maak(identificaties.filter((_, i) => !gevonden.has(kenmerken[i]!)));
      gevonden = await this.lees(kenmerken);
    }
    return identificaties.map((identificatie, i) => {
      const nummer = gevonden.get(kenmerken[i]!)!;
      this.bekend.set(identificatie, nummer);
      return nummer;
    });
  }

  private async lees(kenmerken: readonly string[]): Promise<Map<string, number>> {
    const { rows } = await this.pool.query<{ kenmerk: string; nummer: number }>(
      'select kenmerk, nummer from medewerkers.medewerkers where kenmerk = any ($1)',
      [kenmerken],
    );
    return new Map(rows.map(({ kenmerk, nummer }) => [kenmerk, nummer]));
  }

  private async maak(identificaties: readonly string[]): Promise<void> {
    const sleutel = await this.sleutelbos.van(EIGENAAR);
    const kenmerken = new Map(identificaties.map((identificatie) => [this.kenmerkVan(identificatie), identificatie]));
    const rijen = [...kenmerken].sort(([a], [b]) => (a < b ? -1 : 1));
    await this.pool.query(
      `insert into medewerkers.medewerkers (kenmerk, nummer, naam) select * from unnest($1::text[], $2::int[], $3::text[])
       on conflict do nothing`,
      [
        rijen.map(([kenmerk]) => kenmerk),
        rijen.map(() => randomInt(EERSTE, LAATSTE)),
        rijen.map(([kenmerk, naam]) => versleutel(sleutel, naam, kenmerk)),
      ],
    );
  }

  private kenmerkVan(identificatie: string): string {
    return createHmac('sha256', this.hmacsleutel).update(identificatie).digest('hex');
  }
}

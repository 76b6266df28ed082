import type { ClientBase } from 'pg';
import {
  Rekenaar,
  sleutelVan,
  type Berekening,
  type DagTijd,
  type Registratie,
  type ZaakBand,
} from '../domein/index.js';
import { kopieer, regel } from './kopieer.js';
import { meldWijzigingen, wijzigingen, type OudeRij } from './wijzigingen.js';
import { segmentenAlsJson } from './segmenten.js';
import { REGISTRATIE_KOLOMMEN, naarRegistratie, type RegistratieRij } from './registratie-rij.js';

/** Person-days in one transaction. */
const DEEL = 500;

interface Merk {
  readonly berekening: number;
  readonly medewerker: number;
  readonly dag: string;
}

/** Computes marked person-days and replaces their results. */
export class Verwerker {
  private readonly rekenaars: ReadonlyMap<string, Rekenaar>;

  constructor(berekeningen: readonly Berekening[]) {
    this.rekenaars = new Map(berekeningen.map((b) => [sleutelVan(b), new Rekenaar(b.parameters)]));
  }

  /** One part; true while any is left. */
  async verwerkDeel(tx: ClientBase, schema: string): Promise<boolean> {
    const merken = await this.neem(tx, schema);
    if (merken.length === 0) return false;
    for (const [berekening, deel] of Map.groupBy(merken, (merk) => merk.berekening)) {
      await this.vervang(berekening, deel, tx, schema);
    }
    return merken.length === DEEL;
  }

  private async neem(tx: ClientBase, schema: string): Promise<Merk[]> {
    const { rows } = await tx.query<Merk>(
      `delete from ${schema}.te_berekenen t using (
         select berekening, medewerker, dag from ${schema}.te_berekenen order by berekening, medewerker, dag limit ${DEEL}) as deel
        where (t.berekening, t.medewerker, t.dag) = (deel.berekening, deel.medewerker, deel.dag)
       returning t.berekening, t.medewerker, t.dag::text as dag`,
    );
    return rows;
  }

  private async vervang(berekening: number, merken: readonly Merk[], tx: ClientBase, schema: string): Promise<void> {
    const rekenaar = await this.rekenaarVoor(berekening, tx, schema);
    const paren = [merken.map((merk) => merk.medewerker), merken.map((merk) => merk.dag)];
    const { rows } = await tx.query<RegistratieRij>({
      text: `select ${REGISTRATIE_KOLOMMEN} from unnest($1::int[], $2::date[]) as t(medewerker, dag)
               join ${schema}.registraties r using (medewerker, dag)
              order by r.medewerker, r.tijdstip, r.positie, r.volgnummer`,
      values: paren,
      rowMode: 'array',
    });
    const dagen = perPersoonsdag(rows.map(naarRegistratie), rekenaar);
    const { rows: oud } = await tx.query<OudeRij>(
      `delete from ${schema}.resultaten r using unnest($1::int[], $2::date[]) as t(medewerker, dag)
        where r.berekening = $3 and r.medewerker = t.medewerker and r.dag = t.dag
       returning r.medewerker, r.zaak, r.dag::text as dag, ms, ms_half, ms_dubbel, activiteiten::text as activiteiten`,
      [...paren, berekening],
    );
    await kopieer(
      tx,
      `${schema}.resultaten`,
      'berekening, zaak, medewerker, dag, ms, ms_half, ms_dubbel, buiten_rooster, batch, activiteiten, segmenten',
      dagen.flatMap((dag) => rijen(berekening, dag)),
    );
    await meldWijzigingen(berekening, wijzigingen(oud, dagen), tx, schema);
  }

  private async rekenaarVoor(berekening: number, tx: ClientBase, schema: string): Promise<Rekenaar> {
    const { rows } = await tx.query<{ sleutel: string }>(`select sleutel from ${schema}.berekeningen where id = $1`, [
      berekening,
    ]);
    const rekenaar = this.rekenaars.get(rows[0]?.sleutel ?? '');
    if (!rekenaar) throw new Error(`computation ${rows[0]?.sleutel ?? berekening} is not known to this program`);
    return rekenaar;
  }
}

/** Sorted records cut into person-days and computed. */
function perPersoonsdag(registraties: readonly Registratie[], rekenaar: Rekenaar): DagTijd<ZaakBand>[] {
  const uit: DagTijd<ZaakBand>[] = [];
  for (let i = 0; i < registraties.length;) {
    const { medewerker, tijdstip } = registraties[i]!;
    const { eind } = rekenaar.dagen.dagVan(tijdstip);
    let j = i + 1;
    while (j < registraties.length && registraties[j]!.medewerker === medewerker && registraties[j]!.tijdstip < eind)
      j++;
    uit.push(rekenaar.dagMetBand(registraties.slice(i, j)));
    i = j;
  }
  return uit;
}

function rijen(berekening: number, { medewerker, dag, zaken, segmenten }: DagTijd<ZaakBand>): string[] {
  const perZaak = Map.groupBy(segmenten, (segment) => segment.zaak);
  return zaken.map((z) =>
    regel(
      berekening,
      z.zaak,
      medewerker,
      dag,
      z.milliseconden,
      z.drietal.half,
      z.drietal.dubbel,
      z.buitenRooster,
      z.batch,
      JSON.stringify(z.perActiviteit),
      segmentenAlsJson(perZaak.get(z.zaak) ?? []),
    ),
  );
}

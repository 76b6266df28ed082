import type { ClientBase } from 'pg';
import type { DagTijd, ZaakBand } from '../domein/index.js';

/** A row of results as it stood, numbers and JSON as text. */
export interface OudeRij {
  readonly medewerker: number;
  readonly zaak: string;
  readonly dag: string;
  readonly ms: string;
  readonly ms_half: string;
  readonly ms_dubbel: string;
  readonly activiteiten: string;
}

/** A zaak and a day of which the time is another than it was. */
export interface Wijziging {
  readonly zaak: string;
  readonly dag: string;
}

/** What computing person-days anew changed: most rows of such a day stay what they were. */
export function wijzigingen(oud: readonly OudeRij[], nieuw: readonly DagTijd<ZaakBand>[]): Wijziging[] {
  const was = new Map(
    oud.map((rij) => [
      `${rij.medewerker} ${rij.dag} ${rij.zaak}`,
      { zaak: rij.zaak, dag: rij.dag, tijd: `${rij.ms} ${rij.ms_half} ${rij.ms_dubbel} ${rij.activiteiten}` },
    ]),
  );
  const anders = new Map<string, Wijziging>();
  const meld = (zaak: string, dag: string) => anders.set(`${dag} ${zaak}`, { zaak, dag });
  for (const { medewerker, dag, zaken } of nieuw) {
    for (const { zaak, milliseconden, drietal, perActiviteit } of zaken) {
      const sleutel = `${medewerker} ${dag} ${zaak}`;
      const tijd = `${milliseconden} ${drietal.half} ${drietal.dubbel} ${JSON.stringify(perActiviteit)}`;
      if (was.get(sleutel)?.tijd !== tijd) meld(zaak, dag);
      was.delete(sleutel);
    }
  }
  for (const { zaak, dag } of was.values()) meld(zaak, dag);
  return [...anders.values()];
}

export async function meldWijzigingen(
  berekening: number,
  anders: readonly Wijziging[],
  tx: ClientBase,
  schema: string,
): Promise<void> {
  if (anders.length === 0) return;
  await tx.query(
    `insert into ${schema}.gewijzigd (berekening, zaak, dag, volgnummer)
     select $1, zaak, dag, nextval('${schema}.wijzigingen') from unnest($2::text[], $3::date[]) as t(zaak, dag)
     on conflict (berekening, zaak, dag) do update set volgnummer = excluded.volgnummer`,
    [berekening, anders.map(({ zaak }) => zaak), anders.map(({ dag }) => dag)],
  );
}

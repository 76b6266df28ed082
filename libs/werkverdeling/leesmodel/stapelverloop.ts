import type { Zaak } from '@zaakstroom/zaken';
import type { ClientBase } from 'pg';
import { KLAAR } from '../domein/index.js';

/** What a run of events changes of the stapels, counted event by event: a zaak that came and went within the run did both. */
export class Stapelverloop {
  private readonly stapels = new Map<string, { erin: number; eruit: number }>();

  /** One event: the zaak before and after it. What neither lies ready nor waits, or somebody holds, lies in no stapel. */
  tel(eerst: Zaak | undefined, daarna: Zaak | undefined): void {
    const [van, naar] = [stapelVan(eerst), stapelVan(daarna)];
    if (van === naar) return;
    if (van !== undefined) this.van(van).eruit++;
    if (naar !== undefined) this.van(naar).erin++;
  }

  async schrijf(tx: ClientBase, schema: string): Promise<void> {
    if (this.stapels.size === 0) return;
    const standen = [...this.stapels.values()];
    await tx.query(
      `insert into ${schema}.stapels as s (locatie, zaaktype, zaaksoort, zwaarte, wacht, ontvangen_op, themas, uitworpredenen,
                                          aantal, erin, eruit)
       select k->>0, k->>1, k->>2, k->>3, k->>4, k->>5, k->6, k->7, erin - eruit, erin, eruit
         from unnest($1::text[]::jsonb[], $2::int[], $3::int[]) as v(k, erin, eruit)
       on conflict (locatie, zaaktype, wacht, zaaksoort, zwaarte, ontvangen_op, themas, uitworpredenen) do update
         set aantal = s.aantal + excluded.aantal, erin = s.erin + excluded.erin, eruit = s.eruit + excluded.eruit`,
      [[...this.stapels.keys()], standen.map(({ erin }) => erin), standen.map(({ eruit }) => eruit)],
    );
  }

  private van(stapel: string): { erin: number; eruit: number } {
    let stand = this.stapels.get(stapel);
    if (!stand) this.stapels.set(stapel, (stand = { erin: 0, eruit: 0 }));
    return stand;
  }
}

function stapelVan(zaak: Zaak | undefined): string | undefined {
  if (!zaak || zaak.behandelaar !== undefined) return undefined;
  const { status, wacht, locatie, zaaktype, zaaksoort, zwaarte, ontvangenOp, themas = [], uitworpredenen = [] } = zaak;
  const waarop = status === KLAAR ? '' : status === 'wachtend' ? wacht?.reden : undefined;
  if (waarop === undefined || [locatie, zaaksoort, zwaarte].includes(undefined)) return undefined;
  const soort = [locatie, zaaktype, zaaksoort, zwaarte, waarop, ontvangenOp];
  return JSON.stringify([...soort, themas.toSorted(), uitworpredenen.toSorted()]);
}

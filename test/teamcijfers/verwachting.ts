import { PostgresEventStore, type RecordedEvent } from '@zaakstroom/event-store';
import { openDatabase } from '@zaakstroom/postgres';
import { opPlaats, telTijd, telZaken, type GeteldeTijd, type GeteldeZaak } from './telling.js';

const UUR = 3_600_000;

export interface Cijfer {
  readonly milliseconden: number;
  readonly band: { readonly minimum: number; readonly maximum: number };
}
export interface Cijfers {
  readonly zaken: number;
  readonly totaal: Cijfer;
  readonly mediaan: Cijfer;
  readonly p90: Cijfer;
}

/** Names of filters with their values, as they stand in an address. */
export type Filters = ReadonlyMap<string, string>;

export const uit = (vragen: string): Filters => new Map(new URLSearchParams(vragen));

/** All events of a data folder, and the position of the last. */
export async function leesEvents(dataDir: string): Promise<{ events: RecordedEvent[]; positie: string }> {
  const database = await openDatabase({ dataDir, name: 'telling' });
  const store = await PostgresEventStore.open(database.pool, database.config);
  try {
    const events: RecordedEvent[] = [];
    for await (const batch of store.readAll()) events.push(...batch.events);
    return { events, positie: await store.head() };
  } finally {
    await store.close();
    await database.close();
  }
}

/** What the team views should answer, from what was counted. */
export class Verwachting {
  readonly zaken: Map<string, GeteldeZaak>;
  /** By zaak; with half the kap, the kap and twice the kap. */
  private readonly tijden: readonly Map<string, GeteldeTijd[]>[];

  constructor(events: readonly RecordedEvent[]) {
    this.zaken = telZaken(events);
    const nummer = (zaakId: string): string => this.zaken.get(zaakId)!.zaaknummer;
    this.tijden = [UUR / 2, UUR, 2 * UUR].map((kap) =>
      Map.groupBy(telTijd(events, kap, nummer), ({ zaakId }) => zaakId),
    );
  }

  /** Ids of the zaken with time that were disposed of in the period and fall under the filters, by `zaaktype zaaksoort`. */
  afgedaan(filters: Filters, team: string | undefined): Map<string, string[]> {
    const maanden = maandenVan(filters.get('periode')!);
    const onder = [...this.zaken].filter(
      ([zaakId, zaak]) =>
        zaak.afgedaanOp !== undefined &&
        maanden.includes(zaak.afgedaanOp.slice(0, 7)) &&
        (team === undefined || zaak.team === team) &&
        voldoet(zaak, filters, ['locatie', 'zaaktype', 'zaaksoort', 'zwaarte', 'uitkomst']) &&
        som(this.totAfdoening(1, zaakId)) > 0,
    );
    const perSoort = Map.groupBy(onder, ([, { zaaktype, zaaksoort }]) => `${zaaktype} ${zaaksoort}`);
    return new Map([...perSoort].map(([soort, groep]) => [soort, groep.map(([zaakId]) => zaakId)]));
  }

  /** Figures of these zaken, all their time until the day of the afdoening, and how many people are behind them. */
  cijfers(ids: readonly string[]): Cijfers & { readonly mensen: number } {
    const perZaak = (n: 0 | 1 | 2) => ids.map((zaakId) => som(this.totAfdoening(n, zaakId)));
    const mensen = ids.flatMap((zaakId) => this.totAfdoening(1, zaakId).filter(({ ms }) => ms > 0));
    return {
      zaken: ids.length,
      mensen: new Set(mensen.map(({ mens }) => mens)).size,
      totaal: cijfer((n) => perZaak(n).reduce((a, b) => a + b, 0)),
      mediaan: cijfer((n) => opPlaats(perZaak(n), 0.5)),
      p90: cijfer((n) => opPlaats(perZaak(n), 0.9)),
    };
  }

  /** Open zaken under the filters, in the order that is asked for, with their time before the day (ISO date). */
  open(filters: Filters, team: string | undefined, vandaag: string) {
    const dagen = (vanaf: string): number => (Date.parse(vandaag) - Date.parse(vanaf)) / (24 * UUR);
    const plaats = (zaakId: string): string => {
      const { streefdatum, ontvangenOp, zaaknummer } = this.zaken.get(zaakId)!;
      return `${filters.get('sorteer') === 'leeftijd' ? '' : streefdatum} ${ontvangenOp} ${zaaknummer}`;
    };
    return [...this.zaken]
      .filter(
        ([, zaak]) =>
          zaak.status !== 'afgedaan' &&
          zaak.status !== 'overgedragen' &&
          (team === undefined || zaak.team === team) &&
          voldoet(zaak, filters, ['locatie', 'zaaktype', 'zaaksoort', 'status', 'wachtreden']) &&
          (!filters.has('streefdatumTot') || zaak.streefdatum <= filters.get('streefdatumTot')!),
      )
      .map(([zaakId, zaak]) => ({
        zaakId,
        zaaknummer: zaak.zaaknummer,
        status: zaak.status,
        leeftijd: dagen(zaak.ontvangenOp),
        dagenInStatus: dagen(zaak.statusDag),
        behandeltijd: cijfer((n) => som(this.vanZaak(n, zaakId).filter(({ dag }) => dag < vandaag))),
      }))
      .sort((a, b) => (plaats(a.zaakId) < plaats(b.zaakId) ? -1 : 1));
  }

  /** How many zaken of a zaaktype lie ready for whoever comes. */
  voorraad(zaaktype: string): number {
    return [...this.zaken.values()].filter((zaak) => zaak.zaaktype === zaaktype && zaak.status === 'in werkvoorraad')
      .length;
  }

  private vanZaak(n: 0 | 1 | 2, zaakId: string): GeteldeTijd[] {
    return this.tijden[n]!.get(zaakId) ?? [];
  }

  private totAfdoening(n: 0 | 1 | 2, zaakId: string): GeteldeTijd[] {
    return this.vanZaak(n, zaakId).filter(({ dag }) => dag <= this.zaken.get(zaakId)!.afgedaanOp!);
  }
}

/** One figure of the three computations: the middle one, and the least and the most of all. */
function cijfer(van: (n: 0 | 1 | 2) => number): Cijfer {
  const drie = [van(0), van(1), van(2)] as const;
  return { milliseconden: drie[1], band: { minimum: Math.min(...drie), maximum: Math.max(...drie) } };
}

const som = (lijst: readonly { readonly ms: number }[]): number => lijst.reduce((ms, tijd) => ms + tijd.ms, 0);

const voldoet = (zaak: GeteldeZaak, filters: Filters, velden: readonly (keyof GeteldeZaak)[]): boolean =>
  velden.every((veld) => !filters.has(veld) || zaak[veld] === filters.get(veld));

/** `2026-01` and so on, of a year, a quarter or a month. */
function maandenVan(periode: string): string[] {
  const [, jaar, kwartaal] = /^(\d{4})(?:-K(\d))?$/.exec(periode) ?? [];
  if (jaar === undefined) return [periode];
  const maanden = Array.from({ length: 12 }, (_, i) => `${jaar}-${String(i + 1).padStart(2, '0')}`);
  return kwartaal === undefined ? maanden : maanden.slice(3 * Number(kwartaal) - 3, 3 * Number(kwartaal));
}

/** One calendar day of a zone, as an interval of instants. */
export interface LokaleDag {
  /** ISO date, `2026-03-29`. */
  readonly datum: string;
  /** Days since 1970-01-01: for order. */
  readonly nummer: number;
  /** First instant of the day, ms since the epoch. */
  readonly begin: number;
  /** First instant of the next day: 23, 24 or 25 h later, now and then something else. */
  readonly eind: number;
  /** The hours of the roster; begin equals end on a day without (Saturday, Sunday). */
  readonly roosterBegin: number;
  readonly roosterEind: number;
}

const ETMAAL = 86_400_000;
const ROOSTER_VAN = '07:00';
const ROOSTER_TOT = '19:00';

/**
 * The local days of a zone. Temporal is asked once per day: a record costs a comparison or a look-up.
 * Days are intervals from start to start, so they never overlap, also where the clock went back over midnight
 * (St. John's until 2006: the minutes lived a second time belong to the new day).
 */
export class LokaleDagen {
  private readonly perEtmaal = new Map<number, LokaleDag[]>();
  private laatste: LokaleDag | undefined;

  /** @throws RangeError when the zone is unknown */
  constructor(readonly zone: string) {
    try {
      Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone);
    } catch (cause) {
      throw new RangeError(`unknown time zone: ${zone}`, { cause });
    }
  }

  /** The day on which an instant (ms since the epoch) falls. @throws RangeError when it is no instant */
  dagVan(tijdstip: number): LokaleDag {
    const laatste = this.laatste;
    if (laatste !== undefined && tijdstip >= laatste.begin && tijdstip < laatste.eind) return laatste;
    return (this.laatste = this.zoek(tijdstip));
  }

  /** The day of a date (ISO), or the first one after it where a zone skipped that date. @throws RangeError when it is no date */
  vanDatum(datum: string): LokaleDag {
    return this.dagVan(this.begin(Temporal.PlainDate.from(datum)));
  }

  private zoek(tijdstip: number): LokaleDag {
    const etmaal = Math.floor(tijdstip / ETMAAL);
    let kandidaten = this.perEtmaal.get(etmaal);
    if (kandidaten !== undefined) {
      for (const dag of kandidaten) if (tijdstip >= dag.begin && tijdstip < dag.eind) return dag;
    }
    const dag = this.bepaal(tijdstip);
    if (kandidaten === undefined) this.perEtmaal.set(etmaal, (kandidaten = []));
    kandidaten.push(dag);
    return dag;
  }

  private bepaal(tijdstip: number): LokaleDag {
    let datum = Temporal.Instant.fromEpochMilliseconds(tijdstip).toZonedDateTimeISO(this.zone).toPlainDate();
    let eind = this.begin(datum.add({ days: 1 }));
    while (tijdstip >= eind) {
      datum = datum.add({ days: 1 });
      eind = this.begin(datum.add({ days: 1 }));
    }
    const begin = this.begin(datum);
    const werkdag = datum.dayOfWeek <= 5;
    return {
      datum: datum.toString(),
      nummer: Temporal.PlainDate.from('1970-01-01').until(datum).days,
      begin,
      eind,
      roosterBegin: werkdag ? this.moment(datum, ROOSTER_VAN) : begin,
      roosterEind: werkdag ? this.moment(datum, ROOSTER_TOT) : begin,
    };
  }

  /** Start of the day: not midnight where midnight does not exist. */
  private begin(datum: Temporal.PlainDate): number {
    return datum.toZonedDateTime(this.zone).epochMilliseconds;
  }

  private moment(datum: Temporal.PlainDate, plainTime: string): number {
    return datum.toZonedDateTime({ timeZone: this.zone, plainTime }).epochMilliseconds;
  }
}

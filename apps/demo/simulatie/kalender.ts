const ZONE = 'Europe/Amsterdam';

export const SECONDE = 1_000;
export const MINUUT = 60_000;
export const UUR = 60 * MINUUT;

/** The moment of a local time, ms since the epoch. @param minuten since midnight by the clock on the wall */
export function moment(dag: Temporal.PlainDate, minuten: number): number {
  const seconden = Math.round(minuten * 60);
  const tijd = Temporal.PlainTime.from({
    hour: Math.floor(seconden / 3_600),
    minute: Math.floor(seconden / 60) % 60,
    second: seconden % 60,
  });
  return dag.toZonedDateTime({ timeZone: ZONE, plainTime: tijd }).epochMilliseconds;
}

export function dagVan(tijdstip: number): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(tijdstip).toZonedDateTimeISO(ZONE).toPlainDate();
}

/** Monday to Friday of so many weeks. @param begin a Monday */
export function werkdagen(begin: Temporal.PlainDate, weken: number): Temporal.PlainDate[] {
  return Array.from({ length: weken * 5 }, (_, i) => begin.add({ weeks: Math.floor(i / 5), days: i % 5 }));
}

/** The first weekday on or after so many days. */
export function werkdagNa(dag: Temporal.PlainDate, dagen: number): Temporal.PlainDate {
  const na = dag.add({ days: dagen });
  return na.dayOfWeek <= 5 ? na : na.add({ days: 8 - na.dayOfWeek });
}

/** The last weekday before it. */
export function werkdagVoor(dag: Temporal.PlainDate): Temporal.PlainDate {
  return dag.subtract({ days: dag.dayOfWeek === 1 ? 3 : 1 });
}

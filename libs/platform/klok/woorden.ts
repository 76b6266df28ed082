/** Dates in documents are local: the calendar and the clock of the people who read them. */
const ZONE = 'Europe/Amsterdam';

const MAANDEN = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
];

const lokaal = (moment: number): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(ZONE);

/** The local day of a moment. @param moment ms since the epoch; @returns ISO date */
export function lokaleDag(moment: number): string {
  return lokaal(moment).toPlainDate().toString();
}

/** @param datum ISO date; @returns as it is written in Dutch: `23 november 2026` */
export function datumInWoorden(datum: string): string {
  const { day, month, year } = Temporal.PlainDate.from(datum);
  return `${day} ${MAANDEN[month - 1]} ${year}`;
}

/** @param moment ms since the epoch; @returns local time as it is written in Dutch: `23 november 2026, 9.05 uur` */
export function momentInWoorden(moment: number): string {
  const { hour, minute } = lokaal(moment);
  return `${datumInWoorden(lokaleDag(moment))}, ${hour}.${String(minute).padStart(2, '0')} uur`;
}

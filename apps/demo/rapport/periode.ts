/** A calendar period as the API names it. */
export interface Periode {
  readonly naam: string;
  /** The first day on which its figures can be asked for. */
  readonly vanaf: Temporal.PlainDate;
}

/** The quarter that holds all of these days, or else each of their years: figures exist of calendar periods only. */
export function periodenVoor(begin: Temporal.PlainDate, laatste: Temporal.PlainDate): Periode[] {
  const kwartaal = (dag: Temporal.PlainDate): number => Math.ceil(dag.month / 3);
  if (begin.year === laatste.year && kwartaal(begin) === kwartaal(laatste)) {
    const eersteMaand = begin.with({ month: 3 * kwartaal(begin) - 2, day: 1 });
    return [{ naam: `${begin.year}-K${kwartaal(begin)}`, vanaf: eersteMaand.add({ months: 3 }) }];
  }
  return Array.from({ length: laatste.year - begin.year + 1 }, (_, i) => {
    const jaar = begin.year + i;
    return { naam: String(jaar), vanaf: Temporal.PlainDate.from({ year: jaar + 1, month: 1, day: 1 }) };
  });
}

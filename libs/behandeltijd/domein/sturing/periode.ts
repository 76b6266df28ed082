/** A calendar year, quarter or month: of any two, one holds the other or they have no day in common. */
export interface Periode {
  /** `2026`, `2026-K1` or `2026-03`. */
  readonly naam: string;
  readonly jaar: number;
  readonly eersteMaand: number;
  readonly maanden: 1 | 3 | 12;
  /** ISO dates, both inclusive. */
  readonly vanaf: string;
  readonly tot: string;
}

const VORM = /^((?!0000)\d{4})(?:-(?:K([1-4])|(0[1-9]|1[0-2])))?$/;

/** @returns undefined when the text names no period */
export function leesPeriode(naam: string): Periode | undefined {
  const [, jaar, kwartaal, maand] = VORM.exec(naam) ?? [];
  if (jaar === undefined) return undefined;
  const eersteMaand = kwartaal ? 3 * Number(kwartaal) - 2 : Number(maand ?? 1);
  const maanden = kwartaal ? 3 : maand ? 1 : 12;
  const begin = Temporal.PlainDate.from({ year: Number(jaar), month: eersteMaand, day: 1 });
  return {
    naam,
    jaar: Number(jaar),
    eersteMaand,
    maanden,
    vanaf: begin.toString(),
    tot: begin.add({ months: maanden }).subtract({ days: 1 }).toString(),
  };
}

/** The year itself, its quarters and its months. */
export function periodenVan(jaar: number): Periode[] {
  const naam = String(jaar).padStart(4, '0');
  const kwartalen = Array.from({ length: 4 }, (_, i) => `${naam}-K${i + 1}`);
  const maanden = Array.from({ length: 12 }, (_, i) => `${naam}-${String(i + 1).padStart(2, '0')}`);
  return [naam, ...kwartalen, ...maanden].map((periode) => leesPeriode(periode)!);
}

/** @param maand from 1, of the year of the period */
export function isIn({ eersteMaand, maanden }: Periode, maand: number): boolean {
  return eersteMaand <= maand && maand < eersteMaand + maanden;
}

/** The quarter that holds it; a year: itself. */
export function kwartaalVan(periode: Periode): Periode {
  if (periode.maanden !== 1) return periode;
  return leesPeriode(`${periode.naam.slice(0, 4)}-K${Math.ceil(periode.eersteMaand / 3)}`)!;
}

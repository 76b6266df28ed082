/** A quarter of a calendar year, over which the carrousel is fair. */
export interface Kwartaal {
  /** `2026-K4` */
  readonly naam: string;
  /** Rises by one each quarter: where the rotation begins. */
  readonly volgnummer: number;
}

const VORM = /^(\d{4})-K([1-4])$/;

/** @param dag ISO date */
export function kwartaalVan(dag: string): Kwartaal {
  return kwartaal(Number(dag.slice(0, 4)), Math.ceil(Number(dag.slice(5, 7)) / 3));
}

/** @returns undefined when the text names none */
export function leesKwartaal(naam: string): Kwartaal | undefined {
  const [, jaar, deel] = VORM.exec(naam) ?? [];
  return jaar === undefined ? undefined : kwartaal(Number(jaar), Number(deel));
}

export function vorigKwartaal({ volgnummer }: Kwartaal): Kwartaal {
  return kwartaal(Math.floor((volgnummer - 1) / 4), ((volgnummer - 1) % 4) + 1);
}

const kwartaal = (jaar: number, deel: number): Kwartaal => ({
  naam: `${String(jaar).padStart(4, '0')}-K${deel}`,
  volgnummer: jaar * 4 + deel - 1,
});

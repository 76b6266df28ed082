/** A table of plain text: the first column to the left, the others to the right. Without rows it says so. */
export function tabel(kop: readonly string[], rijen: readonly (readonly string[])[]): string[] {
  if (rijen.length === 0) return [`${kop[0]!}: geen`];
  const alles = [kop, ...rijen];
  const breedten = kop.map((_, kolom) => Math.max(...alles.map((rij) => rij[kolom]!.length)));
  return alles.map((rij) =>
    rij
      .map((cel, kolom) => (kolom === 0 ? cel.padEnd(breedten[kolom]!) : cel.padStart(breedten[kolom]!)))
      .join('  ')
      .trimEnd(),
  );
}

/** Hours with two decimals, as Dutch writes them. @param milliseconden of work */
export function uren(milliseconden: number): string {
  return decimaal(milliseconden / 3_600_000, 2);
}

export function decimaal(waarde: number, cijfers: number): string {
  return waarde.toFixed(cijfers).replace('.', ',');
}

/** With its sign: `-12,3 %`. */
export function verschil(gemeten: number, gedrukt: number): string {
  const procent = (gemeten / gedrukt - 1) * 100;
  return `${procent < 0 ? '-' : '+'}${decimaal(Math.abs(procent), 1)} %`;
}

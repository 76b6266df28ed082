/**
 * Somebody who has all the answers and works out from them what there is to work out. Shares nothing with what decides on the answers: counts with
 * another prime, and looks at every group of people one by one.
 */
const P = 1_000_003;

/**
 * A group of at most `hoogstens` people about whose time alone something can be worked out from sums over these sets of cells.
 * @param cellen the people of each cell
 * @param vragen each a set of numbers of cells
 */
export function vindGroep(
  cellen: readonly (readonly number[])[],
  vragen: readonly (readonly number[])[],
  hoogstens: number,
): readonly number[] | undefined {
  const rang = rangVan(vragen.map((vraag) => cellen.map((_, i) => (vraag.includes(i) ? 1 : 0))));
  const mensen = [...new Set(cellen.flat())];
  return groepen(mensen, Math.min(hoogstens, mensen.length)).find((groep) => {
    // Something is left of the span where everybody outside the group is taken out: that concerns the group alone.
    const buiten = cellen.flatMap((cel, i) => (cel.every((mens) => groep.includes(mens)) ? [] : [i]));
    return rangVan(vragen.map((vraag) => buiten.map((i) => (vraag.includes(i) ? 1 : 0)))) < rang;
  });
}

function groepen(mensen: readonly number[], n: number): number[][] {
  if (n === 0) return [[]];
  return mensen.flatMap((mens, i) => groepen(mensen.slice(i + 1), n - 1).map((rest) => [mens, ...rest]));
}

function rangVan(matrix: number[][]): number {
  const rijen = matrix.map((rij) => [...rij]);
  let rang = 0;
  for (let kolom = 0; kolom < (rijen[0]?.length ?? 0); kolom++) {
    const spil = rijen.findIndex((rij, i) => i >= rang && rij[kolom] !== 0);
    if (spil < 0) continue;
    [rijen[rang], rijen[spil]] = [rijen[spil]!, rijen[rang]!];
    const factor = macht(rijen[rang]![kolom]!, P - 2);
    for (let i = rang + 1; i < rijen.length; i++) {
      const keer = (rijen[i]![kolom]! * factor) % P;
      if (keer === 0) continue;
      for (let k = kolom; k < rijen[i]!.length; k++) {
        rijen[i]![k] = (((rijen[i]![k]! - keer * rijen[rang]![k]!) % P) + P) % P;
      }
    }
    rang++;
  }
  return rang;
}

function macht(grondtal: number, exponent: number): number {
  let [uit, x] = [1, grondtal];
  for (let n = exponent; n > 0; n = Math.floor(n / 2)) {
    if (n % 2 === 1) uit = (uit * x) % P;
    x = (x * x) % P;
  }
  return uit;
}

/** One line of the table: a figure of ours, beside a peer or against a floor. */
export interface Regel {
  readonly wat: string;
  readonly eenheid: string;
  readonly onze: number;
  /** The peer or bare baseline, measured in the same run. */
  readonly naast?: string;
  readonly ander?: number;
  readonly verhouding?: number;
  /** What we want: of the ratio when there is a peer, else of our own figure. */
  readonly doel?: number;
  /** True when less is better, as for memory. */
  readonly hoogstens?: boolean;
}

export function drukAf(regels: readonly Regel[]): void {
  for (const regel of regels) {
    const naast = regel.naast
      ? `  ${regel.naast} ${getal(regel.ander!)}${regel.eenheid}  verhouding ${regel.verhouding!.toFixed(2)}`
      : '';
    process.stdout.write(`${regel.wat.padEnd(58)} ${getal(regel.onze)}${regel.eenheid}${naast}${oordeel(regel)}\n`);
  }
}

function oordeel({ doel, hoogstens, verhouding, onze }: Regel): string {
  if (doel === undefined) return '';
  const waarde = verhouding ?? onze;
  const gehaald = hoogstens ? waarde <= doel : waarde >= doel;
  return `  [${gehaald ? 'gehaald' : 'NIET GEHAALD'}: ${hoogstens ? 'hoogstens' : 'minstens'} ${getal(doel)}]`;
}

function getal(waarde: number): string {
  return waarde.toLocaleString('nl-NL', { maximumFractionDigits: waarde < 100 ? 2 : 0 });
}

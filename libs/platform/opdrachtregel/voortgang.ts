import { Presets, SingleBar } from 'cli-progress';

/** How often progress is written when nobody watches a terminal, ms. */
const ZONDER_TERMINAL = 5_000;

/** Progress of long work on standard error: how far, how fast and how long still. */
export class Voortgang {
  private readonly begin = performance.now();
  private readonly balk: SingleBar;

  /** @param eenheid what is counted, Dutch plural; @param totaal in the unit of `deel` */
  constructor(eenheid: string, totaal: number) {
    this.balk = new SingleBar(
      {
        format: `{bar} {percentage}% | {aantal} ${eenheid} | {snelheid}/s | nog {eta_formatted}`,
        stream: process.stderr,
        noTTYOutput: true,
        notTTYSchedule: ZONDER_TERMINAL,
        hideCursor: true,
        etaBuffer: 50,
      },
      Presets.shades_classic,
    );
    this.balk.start(Math.max(1, totaal), 0, { aantal: 0, snelheid: 0 });
  }

  /** @param deel how far of the total; @param aantal units done */
  zet(deel: number, aantal: number): void {
    this.balk.update(deel, { aantal, snelheid: this.snelheid(aantal) });
  }

  klaar(): void {
    this.balk.stop();
  }

  /** Seconds since the begin. */
  get seconden(): number {
    return (performance.now() - this.begin) / 1_000;
  }

  snelheid(aantal: number): number {
    return Math.round(aantal / this.seconden);
  }
}

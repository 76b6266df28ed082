import type { Kenmerken, Zaakplan, Zaakstap } from './zaakplan.js';

/** Reading up by somebody who takes over a zaak that was begun, seconds. */
const INLEZEN = 600;

/** A zaak as the simulation knows it: what is still to be done, and by whom. */
export class Demozaak {
  /** Somebody has it, or ended it; otherwise it lies in the stock. */
  vanIemand = false;
  teruggegeven = false;
  geregistreerd = false;
  private stappen: readonly Zaakstap[];
  private gedaan = 0;

  constructor(
    /** Name within the simulation. */
    readonly naam: string,
    readonly kenmerken: Kenmerken,
    public plan: Zaakplan,
  ) {
    this.stappen = plan.stappen;
  }

  get stap(): Zaakstap {
    return this.stappen[0]!;
  }

  /** Seconds that the step at hand still takes. */
  get nodig(): number {
    return this.stap.seconden - this.gedaan;
  }

  get begonnen(): boolean {
    return this.gedaan > 0;
  }

  werk(seconden: number): void {
    this.gedaan += seconden;
  }

  stapKlaar(): void {
    this.stappen = this.stappen.slice(1);
    this.gedaan = 0;
  }

  /** Somebody else goes on, after reading up. */
  laatLos(): void {
    this.vanIemand = false;
    if (this.plan.stappen.length === this.stappen.length && !this.begonnen) return;
    const rest = { ...this.stap, seconden: this.nodig };
    this.stappen = [{ wat: 'werk', seconden: INLEZEN, lezen: true, slot: 'notitie' }, rest, ...this.stappen.slice(1)];
    this.gedaan = 0;
  }

  heropen(plan: Zaakplan): void {
    this.vanIemand = false;
    this.plan = plan;
    this.stappen = plan.stappen;
    this.gedaan = 0;
  }
}

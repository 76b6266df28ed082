import type { Proces } from '../agenda.js';
import type { Persoon } from '../bezetting.js';
import { MINUUT } from '../kalender.js';
import { Werkplek, type Locatie } from '../locatie.js';
import type { Postvak } from '../postvak.js';
import { Rooster } from '../rooster.js';
import type { Blok } from '../werkdag.js';

const KORTSTE = 2 * MINUUT;
const KIJK_OM_DE = 5 * MINUUT;

/** Who does what comes in, piece by piece: a werkvoorbereider, or a VTA. */
export class Loket extends Werkplek {
  private readonly rooster: Rooster;

  constructor(
    locatie: Locatie,
    persoon: Persoon,
    dagen: readonly Temporal.PlainDate[],
    private readonly postvak: Postvak<Werkplek>,
  ) {
    super(locatie, persoon);
    this.rooster = new Rooster(this, dagen);
  }

  proces(): Proces {
    return this.rooster.werk((blok) => this.werk(blok));
  }

  private *werk({ tot }: Blok): Proces {
    while (tot - this.nu >= KORTSTE) {
      const stuk = this.postvak.neem(this.nu);
      if (stuk) yield* stuk(this);
      else yield Math.min(tot, this.nu + KIJK_OM_DE);
    }
  }
}

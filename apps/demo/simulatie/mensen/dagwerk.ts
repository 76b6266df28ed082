import type { Proces } from '../agenda.js';
import { MINUUT } from '../kalender.js';
import type { Blok } from '../werkdag.js';
import type { Behandelaar } from './behandelaar.js';
import { beltTussendoor } from './bellen.js';
import { zoekWerk } from './nieuw-werk.js';
import { gaWeg, keerTerug, pauzeer } from './pauzes.js';
import { doeStap, past } from './zaakwerk.js';

/** Shorter than this nobody begins on something new. */
const KORTSTE = 4 * MINUUT;
const NIETS_TE_DOEN = 20 * MINUUT;

/** What a behandelaar does on all days of the simulation. */
export function dagwerk(b: Behandelaar): Proces {
  return b.rooster.werk((blok) => werk(b, blok));
}

function* werk(b: Behandelaar, { tot, daarna }: Blok): Proces {
  yield* keerTerug(b);
  while (tot - b.nu >= KORTSTE) {
    const vraag = b.vragen.shift();
    if (vraag) {
      pauzeer(b);
      yield* vraag(b);
    } else if (b.onderhanden === undefined && !(yield* zoekWerk(b))) {
      yield Math.min(tot, b.nu + NIETS_TE_DOEN);
    } else if (b.onderhanden !== undefined) {
      if (!past(b.onderhanden, tot - b.nu)) break;
      if (yield* beltTussendoor(b)) continue;
      pakOp(b);
      yield* doeStap(b, tot);
    }
  }
  gaWeg(b, daarna);
}

function pakOp(b: Behandelaar): void {
  if (b.open) return;
  b.doe('start', b.onderhanden!, {});
  b.open = true;
}

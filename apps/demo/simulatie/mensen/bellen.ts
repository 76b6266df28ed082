import { AANNAMES } from '../../cijfers/aannames.js';
import type { Proces } from '../agenda.js';
import type { Demozaak } from '../demozaak.js';
import { BELVERSLAGEN } from '../teksten.js';
import { trek } from '../zaakplan.js';
import type { Behandelaar } from './behandelaar.js';
import { pauzeer } from './pauzes.js';

/** A telephone call, with its report. */
export function* bel(b: Behandelaar, zaak: Demozaak, seconden: number, richting: 'inkomend' | 'uitgaand'): Proces {
  b.doe('gesprek', zaak, { richting });
  yield b.over(seconden);
  b.doe('gesprekseinde', zaak, { samenvatting: b.toeval.kies(BELVERSLAGEN) });
}

/** Somebody calls about another zaak of this behandelaar; the one on the desk is paused for it, or that is forgotten. */
export function* beltTussendoor(b: Behandelaar): Proces<boolean> {
  if (b.wachtend.length === 0 || !b.toeval.kans(AANNAMES.belletjeTussendoor)) return false;
  const { zaak } = b.toeval.kies(b.wachtend);
  const seconden = trek(AANNAMES.belMinuten, b.toeval) * 60;
  if (b.open && b.toeval.kans(AANNAMES.belletjeZonderPauze)) {
    const van = b.nu;
    yield* bel(b, zaak, seconden, 'inkomend');
    b.locatie.voorvallen.push({
      soort: 'gebeld zonder pauze',
      wie: b.persoon.sub,
      zaak: b.onderhanden!.naam,
      van,
      tot: b.nu,
    });
  } else {
    pauzeer(b);
    yield* bel(b, zaak, seconden, 'inkomend');
  }
  return true;
}

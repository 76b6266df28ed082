import { AANNAMES } from '../../cijfers/aannames.js';
import type { Proces } from '../agenda.js';
import { dagVan, MINUUT } from '../kalender.js';
import type { Blok } from '../werkdag.js';
import type { Behandelaar } from './behandelaar.js';

/** Longest silence that an open zaak counts (behandeltijd/1): so much at most is there to put right. */
const KAP = 60 * MINUUT;

export function pauzeer(b: Behandelaar): void {
  if (!b.open) return;
  b.doe('pauze', b.onderhanden!, {});
  b.open = false;
}

/** To a meeting, to lunch, home: with a pause, or without when it is forgotten. */
export function gaWeg(b: Behandelaar, daarna: Blok['daarna']): void {
  if (!b.open) return;
  const { pauzeVergeten } = AANNAMES;
  if (b.toeval.kans(pauzeVergeten[daarna === 'einde dag' ? daarna : 'tussendoor'])) b.vergeten = b.nu;
  else pauzeer(b);
}

/** Records that a pause was forgotten, if one was. @returns since when, ms since the epoch */
export function noemVergeten(b: Behandelaar): number | undefined {
  const { vergeten: van, persoon, locatie, nu: tot } = b;
  if (van === undefined) return undefined;
  locatie.voorvallen.push({ soort: 'pauze vergeten', wie: persoon.sub, zaak: b.onderhanden!.naam, van, tot });
  b.vergeten = undefined;
  return van;
}

/** Back at the desk: who forgot the pause goes on the same day, and mends it on another. */
export function* keerTerug(b: Behandelaar): Proces {
  const vergeten = noemVergeten(b);
  if (vergeten === undefined) return;
  const dag = dagVan(vergeten);
  if (dag.equals(b.vandaag)) return;
  const zaak = b.onderhanden!;
  const teveel = KAP - (vergeten - b.laatste);
  pauzeer(b);
  if (teveel > 0 && b.toeval.kans(AANNAMES.correctieNaVergeten)) {
    yield b.over(60);
    b.stelCorrectieVoor(zaak, dag, -teveel, 'Pauze vergeten toen ik naar huis ging.');
  }
  yield b.over(20);
}

import { AANNAMES } from '../cijfers/aannames.js';
import { TIJDSBESTEDING } from '../cijfers/ijking.js';
import { moment, SECONDE } from './kalender.js';
import type { Toeval } from './toeval.js';

/** Time for zaken, and what comes after it. Moments in ms since the epoch. */
export interface Blok {
  readonly van: number;
  readonly tot: number;
  readonly daarna: 'overleg' | 'pauze' | 'lunch' | 'einde dag';
}

const DAG_MINUTEN = AANNAMES.urenPerDag * 60;
const HALVE_DAG = DAG_MINUTEN / 2;
const { verlof, verzuim, training, overleg, overig } = TIJDSBESTEDING;
const AANWEZIG = 100 - verlof - verzuim;
/** Chance that half a day on which somebody is there goes to training. */
const KANS_OP_TRAINING = training / AANWEZIG;
/** Minutes of a morning at work that the dagstart takes, so that the year comes to the printed part. */
const DAGSTART_MINUTEN = (DAG_MINUTEN * overleg) / (AANWEZIG - training);
/** Minutes of half a day at work without any zaak. */
const OVERIG_MINUTEN = (HALVE_DAG * overig) / (AANWEZIG - training);
const DAGSTART_OM = 9 * 60 + 30;

/** Who is there: one of these a day, in spells. */
export type Aanwezigheid = 'aanwezig' | 'verlof' | 'verzuim';

/** Day after day: what a day is depends on the day before, so that leave and illness last. In the long run as printed. */
export function* aanwezigheid(toeval: Toeval): Generator<Aanwezigheid, never> {
  let vandaag: Aanwezigheid = toeval.gewogen({ aanwezig: AANWEZIG, verlof, verzuim });
  for (;;) {
    yield vandaag;
    vandaag = morgen(vandaag, toeval);
  }
}

function morgen(vandaag: Aanwezigheid, toeval: Toeval): Aanwezigheid {
  const { spelDagen } = AANNAMES;
  if (vandaag !== 'aanwezig') return toeval.kans(1 / spelDagen[vandaag]) ? 'aanwezig' : vandaag;
  const naarVerlof = verlof / AANWEZIG / spelDagen.verlof;
  const naarVerzuim = verzuim / AANWEZIG / spelDagen.verzuim;
  return toeval.gewogen({ verlof: naarVerlof, verzuim: naarVerzuim, aanwezig: 1 - naarVerlof - naarVerzuim });
}

/** The stretches of a day on which somebody works on zaken. @param begin minutes after midnight */
export function dagindeling(dag: Temporal.PlainDate, begin: number, toeval: Toeval): Blok[] {
  const lunch = begin + HALVE_DAG;
  const middag = lunch + AANNAMES.lunchMinuten;
  const delen = [
    ...(toeval.kans(KANS_OP_TRAINING) ? [] : ochtend(begin, lunch, toeval)),
    ...(toeval.kans(KANS_OP_TRAINING) ? [] : metPauze(middag, middag + HALVE_DAG, 'einde dag', toeval)),
  ];
  const nul = moment(dag, 0);
  return delen.map(([van, tot, daarna]) => ({ van: nul + heel(van), tot: nul + heel(tot), daarna }));
}

/** Whole seconds, in ms. */
const heel = (minuten: number): number => Math.round(minuten * 60) * SECONDE;

type Deel = readonly [van: number, tot: number, daarna: Blok['daarna']];

function ochtend(van: number, tot: number, toeval: Toeval): Deel[] {
  const dagstart = Math.max(van, DAGSTART_OM);
  const rest = metPauze(dagstart + DAGSTART_MINUTEN, tot, 'lunch', toeval);
  return dagstart > van ? [[van, dagstart, 'overleg'], ...rest] : rest;
}

function metPauze(van: number, tot: number, daarna: Blok['daarna'], toeval: Toeval): Deel[] {
  const pauze = van + (tot - van - OVERIG_MINUTEN) * toeval.tussen(0.35, 0.65);
  return [
    [van, pauze, 'pauze'],
    [pauze + OVERIG_MINUTEN, tot, daarna],
  ];
}

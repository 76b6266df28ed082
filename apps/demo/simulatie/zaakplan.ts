import { AANNAMES, type Zaaktype } from '../cijfers/aannames.js';
import { gemiddeldeUren, type Zwaarte } from '../cijfers/uren.js';
import type { Toeval } from './toeval.js';

export interface Kenmerken {
  readonly zaaktype: Zaaktype;
  readonly zaaksoort: string;
  readonly zwaarte: Zwaarte;
}

/** With which act a stretch of work ends. */
export type Slot = 'notitie' | 'overweging' | 'informatievraag' | 'consult' | 'vooraankondiging' | 'besluit';

/** What there is to do to a zaak, one thing after another. Seconds of work. */
export type Zaakstap =
  | { readonly wat: 'werk'; readonly seconden: number; readonly lezen: boolean; readonly slot: Slot }
  | { readonly wat: 'gesprek'; readonly seconden: number }
  | { readonly wat: 'afdoening'; readonly seconden: number; readonly ingetrokken: boolean };

export interface Zaakplan {
  readonly stappen: readonly Zaakstap[];
  /** Whom to ask, and how long that person works on the answer. */
  readonly consult?: { readonly aan: 'VTA' | 'collega'; readonly seconden: number };
  /** Days after which the belanghebbende answers a question; left out: not at all. */
  readonly antwoordNaDagen?: number;
}

const AFDOENING = 40;
/** Only a zaak that takes so many seconds is worth these. */
const GENOEG_OM_TE_BELLEN = 20 * 60;
const GENOEG_VOOR_CONSULT = 60 * 60;

/** Draws how long a zaak takes, of everybody together, and what is done in that time. */
export function maakPlan(kenmerken: Kenmerken, toeval: Toeval): Zaakplan {
  const { zaaktype, zaaksoort, zwaarte } = kenmerken;
  const seconden = toeval.lognormaalMetGemiddelde(
    gemiddeldeUren(zaaktype, zaaksoort, zwaarte) * 3_600,
    AANNAMES.spreiding[zaaktype],
  );
  const consult = seconden > GENOEG_VOOR_CONSULT ? trekConsult(toeval) : undefined;
  const bellen = seconden > GENOEG_OM_TE_BELLEN && toeval.kans(AANNAMES.bellen[zaaktype]);
  const gesprek = bellen ? Math.min(trek(AANNAMES.belMinuten, toeval) * 60, seconden * 0.3) : 0;
  const vraagt = toeval.kans(AANNAMES.informatievraag[zaaktype]);
  const anderen = (consult?.seconden ?? 0) + AANNAMES.registratieMinuten * 60;
  const schrijfwerk = Math.max(seconden - anderen - gesprek - AFDOENING, 60);
  const stukken = verdeel(schrijfwerk, toeval);
  const ingetrokken = bellen && zaaktype !== 'aangifte' && toeval.kans(AANNAMES.ingetrokkenNaBellen);

  const slotten = stukken.map((): Slot => (toeval.kans(0.4) ? 'overweging' : 'notitie'));
  if (vraagt && stukken.length > 1) slotten[Math.floor((stukken.length - 1) * 0.4)] = 'informatievraag';
  if (consult && stukken.length > 2) slotten[Math.floor((stukken.length - 1) * 0.7)] = 'consult';
  const kondigtAan = !ingetrokken && toeval.kans(AANNAMES.vooraankondiging[zaaktype]);
  if (kondigtAan && stukken.length > 3) slotten[stukken.length - 2] = 'vooraankondiging';
  if (!ingetrokken) slotten[stukken.length - 1] = 'besluit';
  const werk = stukken.map((duur, i): Zaakstap => ({
    wat: 'werk',
    seconden: duur,
    lezen: i === 0 || isPauze(slotten[i - 1]!),
    slot: slotten[i]!,
  }));
  return {
    stappen: [
      ...werk.slice(0, 1),
      ...(bellen ? [{ wat: 'gesprek', seconden: gesprek } as const] : []),
      ...werk.slice(1),
      { wat: 'afdoening', seconden: AFDOENING, ingetrokken },
    ],
    ...(slotten.includes('consult') && consult && { consult }),
    ...(toeval.kans(AANNAMES.antwoordKans) && { antwoordNaDagen: Math.round(trek(AANNAMES.antwoordDagen, toeval)) }),
  };
}

/** What is left of a zaak that is opened again. */
export function maakHeropend(toeval: Toeval): Zaakplan {
  const stukken = verdeel(toeval.tussen(15, 60) * 60, toeval);
  return {
    stappen: [
      ...stukken.map((seconden, i): Zaakstap => ({
        wat: 'werk',
        seconden,
        lezen: i === 0,
        slot: i === stukken.length - 1 ? 'besluit' : 'notitie',
      })),
      { wat: 'afdoening', seconden: AFDOENING, ingetrokken: false },
    ],
  };
}

const WACHTEND: readonly Slot[] = ['informatievraag', 'consult', 'vooraankondiging'];
const isPauze = (slot: Slot): boolean => WACHTEND.includes(slot);

function trekConsult(toeval: Toeval): Zaakplan['consult'] {
  const { VTA, collega } = AANNAMES.consult;
  const aan = toeval.gewogen({ VTA, collega, niemand: 1 - VTA - collega });
  return aan === 'niemand' ? undefined : { aan, seconden: trek(AANNAMES.consultMinuten, toeval) * 60 };
}

export function trek({ mediaan, sigma }: { readonly mediaan: number; readonly sigma: number }, toeval: Toeval): number {
  return toeval.lognormaal(mediaan, sigma);
}

/** Cuts work into the stretches between two acts. */
function verdeel(seconden: number, toeval: Toeval): number[] {
  const stukken: number[] = [];
  for (let rest = seconden; rest > 0;) {
    const stuk = Math.min(trek(AANNAMES.stukMinuten, toeval) * 60, rest);
    stukken.push(stuk);
    rest -= stuk;
  }
  return stukken;
}

import { lokaleDag } from '@zaakstroom/klok';
import { DELEN, punten, type Weegbaar } from './urgentie.js';
import type { Maatstaf } from './gewichten.js';

/** A zaak of which it is known that it fits. */
export interface Passend extends Weegbaar {
  readonly zaaknummer: string;
  readonly zaaksoort?: string | undefined;
  readonly teruggaven?: readonly { readonly medewerker: number; readonly op: number }[] | undefined;
}

export interface Gewogen<Z extends Passend> {
  readonly zaak: Z;
  readonly punten: number;
}

/** Earliest streefdatum first, then ontvangen op, then zaaknummer. Negative: `a` goes before `b`. */
export function volgorde(
  a: Pick<Passend, 'streefdatum' | 'ontvangenOp' | 'zaaknummer'>,
  b: Pick<Passend, 'streefdatum' | 'ontvangenOp' | 'zaaknummer'>,
): number {
  for (const veld of ['streefdatum', 'ontvangenOp', 'zaaknummer'] as const) {
    if (a[veld] !== b[veld]) return a[veld] < b[veld] ? -1 : 1;
  }
  return 0;
}

const VOOR_IEDEREEN = DELEN.filter((deel) => deel !== 'vervolg');

/** Zaken by urgency, the most urgent first; what is equally urgent by `volgorde`. Most of it is the same for everybody, and sorted once. */
export class Rangorde<Z extends Passend> {
  private readonly gedeeld: readonly Gewogen<Z>[];
  private readonly vanVroeger: ReadonlySet<number | undefined>;

  constructor(
    zaken: Iterable<Z>,
    private readonly maat: Maatstaf,
  ) {
    this.gedeeld = gesorteerd([...zaken].map((zaak) => ({ zaak, punten: punten(zaak, maat, 0, VOOR_IEDEREEN) })));
    this.vanVroeger = new Set(this.gedeeld.map(({ zaak }) => zaak.laatsteBehandelaar));
  }

  voor(medewerker: number): readonly Gewogen<Z>[] {
    if (!this.vanVroeger.has(medewerker)) return this.gedeeld;
    return gesorteerd(
      this.gedeeld.map(({ zaak, punten: gedeeld }) => ({
        zaak,
        punten: gedeeld + punten(zaak, this.maat, medewerker, ['vervolg']),
      })),
    );
  }
}

const gesorteerd = <Z extends Passend>(zaken: readonly Gewogen<Z>[]): readonly Gewogen<Z>[] =>
  zaken.toSorted((a, b) => b.punten - a.punten || volgorde(a.zaak, b.zaak));

/** Why a zaak is not for this caller now, although it fits. */
export interface Beletsels {
  /** Held by another call. */
  readonly bezet: (zaaknummer: string) => boolean;
  /** Seen not to be there to be taken. */
  readonly afgevallen: ReadonlySet<string>;
  /** Put aside because it failed before. */
  readonly geparkeerd: (zaaknummer: string) => boolean;
}

/**
 * The first that this person can have. `bezet`: what was more urgent and is held by another call; `geparkeerd`: and is put aside. What
 * this person gave back today is not offered again.
 */
export function eersteVrije<Z extends Passend>(
  rang: readonly Gewogen<Z>[],
  medewerker: number,
  dag: string,
  { bezet, afgevallen, geparkeerd }: Beletsels,
): {
  readonly keuze: Gewogen<Z> | undefined;
  readonly bezet: readonly string[];
  readonly geparkeerd: readonly string[];
} {
  const gepasseerd: string[] = [];
  const terzijde: string[] = [];
  for (const gewogen of rang) {
    const { zaak } = gewogen;
    if (afgevallen.has(zaak.zaaknummer) || isVandaagTeruggegeven(zaak, medewerker, dag)) continue;
    if (geparkeerd(zaak.zaaknummer)) terzijde.push(zaak.zaaknummer);
    else if (!bezet(zaak.zaaknummer)) return { keuze: gewogen, bezet: gepasseerd, geparkeerd: terzijde };
    else gepasseerd.push(zaak.zaaknummer);
  }
  return { keuze: undefined, bezet: gepasseerd, geparkeerd: terzijde };
}

export const isVandaagTeruggegeven = ({ teruggaven }: Pick<Passend, 'teruggaven'>, wie: number, dag: string): boolean =>
  (teruggaven ?? []).some(({ medewerker, op }) => medewerker === wie && lokaleDag(op) === dag);

import { bandVan, GEEN_TIJD, telOp, type Band, type Drietal } from '../band.js';
import { percentiel } from '../percentiel.js';

/** A zaak that was disposed of, with all time that was spent on it. */
export interface Zaaktijd {
  readonly zaaktype: string;
  readonly zaaksoort?: string | undefined;
  readonly zwaarte?: string | undefined;
  readonly uitkomst?: string | undefined;
  readonly locatie?: string | undefined;
  readonly team?: string | undefined;
  /** Month of the afdoening, from 1. */
  readonly maand: number;
  /** More than 0 with the kap. */
  readonly tijd: Drietal;
  /** Opaque numbers of the people that have time on it; at least one. */
  readonly mensen: readonly number[];
}

/** A figure with its band, ms. */
export interface Cijfer {
  readonly milliseconden: number;
  readonly band: Band;
}

export interface Cijfers {
  /** How many zaken, only those with time. */
  readonly zaken: number;
  readonly totaal: Cijfer;
  readonly mediaan: Cijfer;
  readonly p90: Cijfer;
}

const cijfer = (drietal: Drietal): Cijfer => ({ milliseconden: drietal.kap, band: bandVan(drietal) });

export function cijfersVan(zaken: readonly { readonly tijd: Drietal }[]): Cijfers {
  const tijden = zaken.map(({ tijd }) => tijd);
  return {
    zaken: zaken.length,
    totaal: cijfer(tijden.reduce(telOp, GEEN_TIJD)),
    mediaan: cijfer(percentielen(tijden, 0.5)),
    p90: cijfer(percentielen(tijden, 0.9)),
  };
}

/** Of each of the three computations by itself; zaken that have no time with one of them are left out of that one. */
function percentielen(tijden: readonly Drietal[], p: number): Drietal {
  const van = (waarde: (tijd: Drietal) => number): number => {
    const oplopend = Float64Array.from(tijden.map(waarde).filter((ms) => ms > 0)).sort();
    return percentiel(oplopend, p) ?? 0;
  };
  return { half: van(({ half }) => half), kap: van(({ kap }) => kap), dubbel: van(({ dubbel }) => dubbel) };
}

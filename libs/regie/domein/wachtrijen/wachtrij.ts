/** Where zaken lie that nobody works on: ready to be taken, not classified yet, or waiting for a reason. */
export interface Wachtrijsleutel {
  readonly zaaktype: string;
  /** `werkvoorraad`, `ongeclassificeerd`, or the reason to wait. */
  readonly wachtrij: string;
  readonly locatie?: string | undefined;
  /** C or E; absent: not classified yet. */
  readonly zwaarte?: string | undefined;
}

export const WERKVOORRAAD = 'werkvoorraad';
export const ONGECLASSIFICEERD = 'ongeclassificeerd';

interface Zaakbeeld {
  readonly zaaktype: string;
  readonly status: string;
  readonly wacht?: { readonly reden: string } | undefined;
  readonly locatie?: string | undefined;
  readonly zwaarte?: string | undefined;
}

/** The wachtrij in which a zaak lies; undefined: somebody has it in hand, or it has ended. */
export function wachtrijVan(zaak: Zaakbeeld | undefined): Wachtrijsleutel | undefined {
  if (!zaak) return undefined;
  const { zaaktype, locatie, zwaarte } = zaak;
  const wachtrij =
    zaak.status === 'ontvangen'
      ? ONGECLASSIFICEERD
      : zaak.status === 'in werkvoorraad'
        ? WERKVOORRAAD
        : zaak.status === 'wachtend'
          ? zaak.wacht?.reden
          : undefined;
  return wachtrij === undefined ? undefined : { zaaktype, wachtrij, locatie, zwaarte };
}

/** What lies in one wachtrij, in days where it says so. */
export interface Wachtrijstand extends Wachtrijsleutel {
  readonly aantal: number;
  /** Age since receipt, whole days. */
  readonly mediaan: number;
  readonly p90: number;
  readonly oudste: number;
  /** Of which the streefdatum has passed. */
  readonly teLaat: number;
  /** Since monday of this week. */
  readonly erin: number;
  readonly eruit: number;
}

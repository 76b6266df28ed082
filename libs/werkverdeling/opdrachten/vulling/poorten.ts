import type { Aanvrager, OpenWerk, Werktijd } from '../../domein/index.js';

/** The expertisekaart of a person, as far as filling a list, or simulating who does the work, looks. */
export interface Vulkaart extends Werktijd {
  /** Opaque number. */
  readonly medewerker: number;
  readonly groepsfunctie?: string | undefined;
  readonly locatie?: string | undefined;
  readonly team?: string | undefined;
  readonly expertises?: Aanvrager['expertises'];
  /** Of the kaart: what was known of this person. */
  readonly revisie?: number | undefined;
}

/** A zaak that a person holds, with what it is. */
export interface OpenZaak extends OpenWerk {
  readonly zaaktype: string;
  readonly zaaksoort?: string | undefined;
  readonly zwaarte?: string | undefined;
  readonly locatie?: string | undefined;
}

/** What somebody holds that has not ended, with what it is. */
export interface OpenZaken {
  /** As new as the store is now. @throws VoorraadLooptAchter */
  van(medewerker: number): Promise<readonly OpenZaak[]>;
}
export const OPEN_ZAKEN = Symbol('OpenZaken');

/** Where the kaarten are. */
export interface Vulkaarten {
  /** Undefined: this person has none. */
  kaartVan(medewerker: number): Promise<Vulkaart | undefined>;
  /** Of who stands in this team, and at this locatie; what is absent: in all. */
  kaartenVan(filter: {
    readonly team?: string | undefined;
    readonly locatie?: string | undefined;
  }): Promise<readonly Vulkaart[]>;
}
export const VULKAARTEN = Symbol('Vulkaarten');

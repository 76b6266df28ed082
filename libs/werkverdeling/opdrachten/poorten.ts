import type { KaartMetRevisie } from '@zaakstroom/expertise';
import type { Wachtbaar } from '@zaakstroom/http';
import type { Aanwaspost, Bekijkvraag, Keuze, Keuzevraag, OpenWerk, Parkering } from '../domein/index.js';

/** Chooses a zaak and keeps others away from it for a while. */
export interface Kiezer {
  /** A zaak, the same for the same operation unless that one is to be replaced; undefined: there is none. */
  kies(vraag: Keuzevraag): Promise<Keuze | undefined>;
  /** The most urgent that is free, without keeping anybody from it; `elders`: zaaknummers that are passed over. */
  bekijk(vraag: Bekijkvraag, elders: ReadonlySet<string>): Promise<Keuze | undefined>;
  /** Whether the operation chose before. */
  kent(operatieId: string): Promise<boolean>;
  /** Puts a candidate that failed aside for a while. */
  parkeer(parkering: Parkering): Promise<void>;
}
export const KIEZER = Symbol('Kiezer');

/** How far what lies ready is known. */
export type Voorraadstand = Wachtbaar;
export const VOORRAADSTAND = Symbol('Voorraadstand');

/** What somebody holds that has not ended. */
export interface EigenWerk {
  van(medewerker: number): Promise<readonly OpenWerk[]>;
}
export const EIGEN_WERK = Symbol('EigenWerk');

/** What the carrousel may spread. */
export interface Aanwasposten {
  /** As new as the store is now, the most urgent first. @throws VoorraadLooptAchter */
  liggend(): Promise<readonly Aanwaspost[]>;
}
export const AANWASPOSTEN = Symbol('Aanwasposten');

/** What the teamleider wrote of people on their kaarten. */
export interface Kaartlezer {
  /** Undefined: this person has none. */
  kaartVan(medewerker: number): Promise<KaartMetRevisie | undefined>;
}
export const KAARTLEZER = Symbol('Kaartlezer');

import type { Activiteit } from '@zaakstroom/catalogus';
import type { Kolommen } from './kolommen.js';
import type { LokaleDag } from './lokale-dagen.js';
import { HERKOMSTEN, type Herkomst, type Segmentatie } from './segmentatie.js';
import type { Verdeling } from './verdeling.js';

/** A stretch of work of one person on one zaak, and the records that it comes from. */
export interface Segment {
  readonly zaak: string;
  /** First ms, since the epoch. */
  readonly begin: number;
  /** First ms after it. */
  readonly eind: number;
  readonly herkomst: Herkomst;
  /** Of the record that opened it; it changes no millisecond. */
  readonly activiteit: Activiteit;
  /** Opened by a bulk act. */
  readonly batch: boolean;
  /** What it counts for after sharing; 0 is possible. The segments of a zaak add up to its row. */
  readonly milliseconden: number;
  /** Positions of the record that opened it and, when a record did so, of the one that ended it. */
  readonly posities: readonly string[];
}

/** What one person spent on one zaak on one local day, ms after sharing. */
export interface ZaakTijd {
  readonly zaak: string;
  readonly milliseconden: number;
  /** Tag: outside 07:00-19:00 Monday to Friday, local time. Never more than `milliseconden`. */
  readonly buitenRooster: number;
  /** Tag: in segments opened by a bulk act. */
  readonly batch: number;
  /** Adds up to `milliseconden`; only what is not 0. */
  readonly perActiviteit: Readonly<Partial<Record<Activiteit, number>>>;
}

/** One person-day. */
export interface DagTijd<Z extends ZaakTijd = ZaakTijd> {
  readonly medewerker: string | number;
  /** Local day, ISO date. */
  readonly dag: string;
  /** Computed as of T while the day was running: may still change. */
  readonly voorlopig: boolean;
  /** In order of begin. Also those of a zaak that sharing left with 0 ms: they cut the others. */
  readonly segmenten: readonly Segment[];
  /** In order of zaaknummer (code point); rows of 0 ms are left out. */
  readonly zaken: readonly Z[];
}

/** Mutable while it is added up. */
export type Optelling = {
  -readonly [K in keyof ZaakTijd]: K extends 'perActiviteit' ? Partial<Record<Activiteit, number>> : ZaakTijd[K];
};

export function segmentenVan(dag: Kolommen, segmentatie: Segmentatie, verdeling: Verdeling, basis: number): Segment[] {
  const { registraties, aantal, tijd } = dag;
  const segmenten: Segment[] = [];
  for (let i = 0; i < aantal; i++) {
    const eind = segmentatie.eind[i]!;
    if (eind === 0) continue;
    const opener = registraties[i]!;
    const sluiter = segmentatie.sluiter[i]!;
    segmenten.push({
      zaak: opener.zaak,
      begin: basis + tijd[i]!,
      eind: basis + eind,
      herkomst: HERKOMSTEN[segmentatie.herkomst[i]!]!,
      activiteit: opener.activiteit,
      batch: opener.bulk === true,
      milliseconden: verdeling.gedeeld[i]!,
      posities: sluiter < 0 ? [opener.positie] : [opener.positie, registraties[sluiter]!.positie],
    });
  }
  return segmenten;
}

/** Per zaak of the day, by its number in the day; zaken without a millisecond are `undefined`. */
export function perZaakVan(dag: Kolommen, verdeling: Verdeling): (Optelling | undefined)[] {
  const zaken = new Array<Optelling | undefined>(dag.zaken.length).fill(undefined);
  for (let i = 0; i < dag.aantal; i++) {
    const gedeeld = verdeling.gedeeld[i]!;
    if (gedeeld === 0) continue;
    const { activiteit, bulk } = dag.registraties[i]!;
    const zaak = (zaken[dag.zaak[i]!] ??= leeg(dag.zaken[dag.zaak[i]!]!));
    zaak.milliseconden += gedeeld;
    zaak.buitenRooster += verdeling.buitenRooster[i]!;
    if (bulk === true) zaak.batch += gedeeld;
    zaak.perActiviteit[activiteit] = (zaak.perActiviteit[activiteit] ?? 0) + gedeeld;
  }
  return zaken;
}

export function leeg(zaak: string): Optelling {
  return { zaak, milliseconden: 0, buitenRooster: 0, batch: 0, perActiviteit: {} };
}

export function dagTijd<Z extends ZaakTijd>(
  medewerker: string | number,
  dag: LokaleDag,
  voorlopig: boolean,
  segmenten: readonly Segment[],
  zaken: readonly Z[],
): DagTijd<Z> {
  return { medewerker, dag: dag.datum, voorlopig, segmenten, zaken };
}

import { schrijfMoment } from '@zaakstroom/http';
import {
  bandVan,
  compareCodePoints,
  GEEN_TIJD,
  telOp,
  type Berekening,
  type Drietal,
  type Registratie,
} from '../domein/index.js';
import type { Correctiesom } from '../leesmodel/correcties/index.js';
import type { Dagdeel } from '../leesmodel/persoonsdagen.js';
import type { OpgeslagenSegment } from '../leesmodel/segmenten.js';
import type { GecorrigeerdDto, RekenwijzeDto, SegmentDto, WerkdagDto, ZaakOpDagDto } from './antwoorden.js';

/** ISO 8601, hours at most: days of work are not days of the calendar. */
export function duur(milliseconden: number): string {
  return Temporal.Duration.from({ milliseconds: milliseconden }).round({ largestUnit: 'hours' }).toString();
}

export function som(delen: readonly Dagdeel[]): Drietal {
  return delen.reduce((totaal, deel) => telOp(totaal, deel.drietal), GEEN_TIJD);
}

export function rekenwijze({ algoritme, parameters }: Berekening): RekenwijzeDto {
  return {
    algoritme,
    kap: duur(parameters.kap),
    aansluiting: duur(parameters.aansluiting),
    zone: parameters.zone,
  };
}

/** What approved corrections make of a derived time. Both stay visible: the derived one is not changed. */
export function gecorrigeerd(
  afgeleid: number,
  correcties: readonly Correctiesom[],
): Pick<GecorrigeerdDto, 'correctie' | 'gecorrigeerd'> {
  const correctie = correcties.reduce((totaal, { milliseconden }) => totaal + milliseconden, 0);
  return { correctie, gecorrigeerd: afgeleid + correctie };
}

/** What the parts and the corrections of one person say, by day, oldest first. */
export function werkdagen(
  delen: readonly Dagdeel[],
  correcties: readonly Correctiesom[],
  registraties: ReadonlyMap<string, Registratie>,
  zaakIds: ReadonlyMap<string, string>,
): WerkdagDto[] {
  const dagen = [...new Set([...delen, ...correcties].map(({ dag }) => dag))].sort();
  return dagen.flatMap((dag) => {
    const opDag = delen.filter((deel) => deel.dag === dag);
    const gecorrigeerdOpDag = correcties.filter((correctie) => correctie.dag === dag);
    const zaken = zakenOpDag(opDag, gecorrigeerdOpDag, registraties, zaakIds);
    if (zaken.length === 0) return [];
    const totaal = som(opDag);
    return {
      dag,
      voorlopig: opDag.some((deel) => deel.voorlopig),
      milliseconden: totaal.kap,
      duur: duur(totaal.kap),
      ...gecorrigeerd(totaal.kap, gecorrigeerdOpDag),
      band: bandVan(totaal),
      zaken,
    };
  });
}

function zakenOpDag(
  delen: readonly Dagdeel[],
  correcties: readonly Correctiesom[],
  registraties: ReadonlyMap<string, Registratie>,
  zaakIds: ReadonlyMap<string, string>,
): ZaakOpDagDto[] {
  const metTijd = new Map(delen.filter((deel) => deel.milliseconden > 0).map((deel) => [deel.zaak, deel]));
  const metCorrectie = Map.groupBy(correcties, ({ zaaknummer }) => zaaknummer);
  return [...new Set([...metTijd.keys(), ...metCorrectie.keys()])].sort(compareCodePoints).map((zaaknummer) => {
    const deel = metTijd.get(zaaknummer);
    const bij = metCorrectie.get(zaaknummer) ?? [];
    const zaakId = zaakIds.get(zaaknummer) ?? bij[0]?.zaakId;
    const milliseconden = deel?.milliseconden ?? 0;
    return {
      ...(zaakId !== undefined && { zaakId }),
      zaaknummer,
      milliseconden,
      duur: duur(milliseconden),
      ...gecorrigeerd(milliseconden, bij),
      buitenRooster: deel?.buitenRooster ?? 0,
      band: bandVan(deel?.drietal ?? GEEN_TIJD),
      segmenten: (deel?.segmenten ?? []).map((segment) => segmentVan(segment, registraties)),
    };
  });
}

function segmentVan(segment: OpgeslagenSegment, registraties: ReadonlyMap<string, Registratie>): SegmentDto {
  return {
    van: schrijfMoment(segment.begin),
    tot: schrijfMoment(segment.eind),
    herkomst: segment.herkomst,
    activiteit: segment.activiteit,
    milliseconden: segment.milliseconden,
    duur: duur(segment.milliseconden),
    handelingen: segment.posities
      .map((positie) => registraties.get(positie))
      .filter((registratie) => registratie !== undefined)
      .map(({ tijdstip, soort, activiteit, positie }) => ({
        tijdstip: schrijfMoment(tijdstip),
        soort,
        activiteit,
        positie,
      })),
  };
}

import { schrijfMoment } from '@zaakstroom/http';
import { bandVan, GEEN_TIJD, telOp, type Berekening, type Drietal, type Registratie } from '../domein/index.js';
import type { Dagdeel } from '../leesmodel/persoonsdagen.js';
import type { OpgeslagenSegment } from '../leesmodel/segmenten.js';
import type { RekenwijzeDto, SegmentDto, WerkdagDto, ZaakOpDagDto } from './antwoorden.js';

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

/** What the parts of one person say, by day. */
export function werkdagen(
  delen: readonly Dagdeel[],
  registraties: ReadonlyMap<string, Registratie>,
  zaakIds: ReadonlyMap<string, string>,
): WerkdagDto[] {
  return [...Map.groupBy(delen, (deel) => deel.dag)].flatMap(([dag, opDag]) => {
    const totaal = som(opDag);
    if (totaal.kap === 0) return [];
    return {
      dag,
      voorlopig: opDag.some((deel) => deel.voorlopig),
      milliseconden: totaal.kap,
      duur: duur(totaal.kap),
      band: bandVan(totaal),
      zaken: opDag
        .filter((deel) => deel.milliseconden > 0)
        .map((deel) => zaakOpDag(deel, registraties, zaakIds.get(deel.zaak))),
    };
  });
}

function zaakOpDag(
  deel: Dagdeel,
  registraties: ReadonlyMap<string, Registratie>,
  zaakId: string | undefined,
): ZaakOpDagDto {
  return {
    ...(zaakId !== undefined && { zaakId }),
    zaaknummer: deel.zaak,
    milliseconden: deel.milliseconden,
    duur: duur(deel.milliseconden),
    buitenRooster: deel.buitenRooster,
    band: bandVan(deel.drietal),
    segmenten: deel.segmenten.map((segment) => segmentVan(segment, registraties)),
  };
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

import type { Bericht } from './bericht.js';
import { bron, cloudEventType } from './cloudevent.js';
import { BEHANDELTIJD } from './topics.js';

/** ms */
interface Band {
  readonly minimum: number;
  readonly maximum: number;
}

/** The time of one zaak on all days before a day, as behandeltijd keeps it; ms. */
export interface Tijdstand {
  readonly zaakId: string;
  readonly milliseconden: number;
  readonly correctie: number;
  readonly band: Band;
  readonly dagen: readonly {
    readonly dag: string;
    readonly milliseconden: number;
    readonly correctie: number;
    readonly band: Band;
    readonly perActiviteit: Readonly<Record<string, number>>;
  }[];
}

/** The way of computing, with its version. */
export interface Rekenwijze {
  readonly algoritme: string;
  /** kap and aansluiting in ms. */
  readonly parameters: { readonly kap: number; readonly aansluiting: number; readonly zone: string };
}

export const BEHANDELTIJDTOESTAND = 'BehandeltijdVanZaak';

/** What the state of a zaak holds beside its time. */
export interface Omlijsting {
  readonly oin: string;
  /** Unique for each state of a zaak. */
  readonly volgnummer: string;
  /** Everything up to this position of the event store is in it. */
  readonly positie: string;
  /** Days before this one are in it, ISO date. */
  readonly totDag: string;
  /** Moment of publication, ms since the epoch. */
  readonly nu: number;
}

export function behandeltijdbericht(stand: Tijdstand, rekenwijze: Rekenwijze, om: Omlijsting): Bericht {
  const { zaakId, dagen, ...totaal } = stand;
  return {
    topic: BEHANDELTIJD.naam,
    sleutel: zaakId,
    inhoud: {
      specversion: '1.0',
      id: `behandeltijd-${zaakId}-${om.volgnummer}`,
      source: bron(om.oin),
      type: cloudEventType(BEHANDELTIJDTOESTAND),
      subject: zaakId,
      time: new Date(om.nu).toISOString(),
      datacontenttype: 'application/json',
      data: {
        positie: om.positie,
        totDag: om.totDag,
        rekenwijze: {
          algoritme: rekenwijze.algoritme,
          kap: duur(rekenwijze.parameters.kap),
          aansluiting: duur(rekenwijze.parameters.aansluiting),
          zone: rekenwijze.parameters.zone,
        },
        ...tijd(totaal),
        dagen: dagen.map(({ dag, perActiviteit, ...rest }) => ({
          dag,
          // Nothing closes a period yet: until then every day may be corrected.
          definitief: false,
          ...tijd(rest),
          activiteiten: Object.entries(perActiviteit).map(([activiteit, milliseconden]) => ({
            activiteit,
            milliseconden,
            duur: duur(milliseconden),
          })),
        })),
      },
    },
  };
}

interface Tijd {
  readonly milliseconden: number;
  readonly correctie: number;
  readonly band: Band;
}

const tijd = ({ milliseconden, correctie, band }: Tijd) => ({
  milliseconden,
  duur: duur(milliseconden),
  correctie,
  gecorrigeerd: milliseconden + correctie,
  band,
});

/** ISO 8601, hours at most: days of work are not days of the calendar. */
function duur(milliseconden: number): string {
  return Temporal.Duration.from({ milliseconds: milliseconden }).round({ largestUnit: 'hours' }).toString();
}

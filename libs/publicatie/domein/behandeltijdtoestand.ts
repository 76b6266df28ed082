import type { Bericht } from './bericht.js';
import { bron, cloudEventType } from './cloudevent.js';
import { BEHANDELTIJD } from './topics.js';

/** ms */
interface Band {
  readonly minimum: number;
  readonly maximum: number;
}

/** The time of one zaak on the days of one month, as behandeltijd keeps it; ms. */
export interface Tijdstand {
  readonly zaakId: string;
  /** `2026-03` */
  readonly maand: string;
  readonly milliseconden: number;
  readonly correctie: number;
  readonly band: Band;
  /** With half, the whole and twice the kap. */
  readonly drietal: { readonly half: number; readonly kap: number; readonly dubbel: number };
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

export const BEHANDELTIJDTOESTAND = 'BehandeltijdVanZaakPerMaand';

/** What a state holds beside its time. */
export interface Omlijsting {
  readonly oin: string;
  /** Unique for each state of a key. */
  readonly volgnummer: string;
  /** Everything up to this position of the event store is in it. */
  readonly positie: string;
  /** Days before this one are in it, ISO date. */
  readonly totDag: string;
  /** Moment of publication, ms since the epoch. */
  readonly nu: number;
}

export function behandeltijdbericht(stand: Tijdstand, rekenwijze: Rekenwijze, om: Omlijsting): Bericht {
  const { zaakId, maand, dagen, drietal, ...totaal } = stand;
  const sleutel = `${zaakId}/${maand}`;
  return {
    topic: BEHANDELTIJD.naam,
    sleutel,
    inhoud: {
      specversion: '1.0',
      id: `behandeltijd-${sleutel}-${om.volgnummer}`,
      source: bron(om.oin),
      type: cloudEventType(BEHANDELTIJDTOESTAND),
      subject: sleutel,
      time: new Date(om.nu).toISOString(),
      datacontenttype: 'application/json',
      data: {
        zaakId,
        maand,
        positie: om.positie,
        totDag: om.totDag,
        rekenwijze: {
          algoritme: rekenwijze.algoritme,
          kap: duur(rekenwijze.parameters.kap),
          aansluiting: duur(rekenwijze.parameters.aansluiting),
          zone: rekenwijze.parameters.zone,
        },
        ...tijd(totaal),
        uitkomsten: { halveKap: drietal.half, heleKap: drietal.kap, dubbeleKap: drietal.dubbel },
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

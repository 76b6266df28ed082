import type { CarrouselEvent, CarrouselrondeBegonnen, Rondepost } from './gebeurtenissen.js';
import { instap } from './instap.js';
import type { Kwartaal } from './kwartaal.js';
import { uitleg } from './uitleg.js';
import { erbij, GEEN, NIVEAUS, REGEL_CARROUSEL, verdeel, type Niveau, type Tellers } from './verdeling.js';

type Begonnen = CarrouselrondeBegonnen['data'];

export interface Ronde extends Begonnen {
  readonly afgerond: boolean;
  readonly vervallen: readonly { readonly zaakId: string; readonly reden: string }[];
}

/** The carrousel of a quarter. */
export interface Carrousel {
  readonly ronden: readonly Ronde[];
  /** By locatie: what counts, posts and what was added at coming in. */
  readonly standen: ReadonlyMap<string, Tellers>;
}

export const carrouselstroom = ({ naam }: Kwartaal): string => `carrousel-${naam.replace('-', '')}`;

export const rondenaam = ({ naam }: Kwartaal, nummer: number): string => `${naam}-${nummer}`;

/** A zaak that the carrousel may spread. */
export type Aanwaspost = Omit<Rondepost, 'naar' | 'uitleg'>;

export interface Rondeverzoek {
  readonly kwartaal: Kwartaal;
  readonly dag: string;
  readonly operatieId: string;
  readonly instellingen: string;
  readonly deelnemers: readonly string[];
  /** The most urgent first. */
  readonly posten: readonly Aanwaspost[];
}

/** Who takes part on a day. @param dag ISO date */
export function deelnemersOp(
  deelnemers: readonly {
    readonly locatie: string;
    readonly vanaf?: string | undefined;
    readonly tot?: string | undefined;
  }[],
  dag: string,
): string[] {
  return deelnemers
    .filter(({ vanaf, tot }) => (vanaf === undefined || vanaf <= dag) && (tot === undefined || dag <= tot))
    .map(({ locatie }) => locatie);
}

/** Who begins the rotation moves on with each round, and with each quarter. Nothing to spread: nothing. */
export function beginRonde({ ronden, standen }: Carrousel, verzoek: Rondeverzoek): CarrouselEvent[] {
  const { kwartaal, posten, deelnemers, ...rest } = verzoek;
  if (posten.length === 0 || deelnemers.length === 0) return [];
  const nummer = ronden.length + 1;
  const erbijgeteld = instap(deelnemers, ronden.at(-1)?.deelnemers ?? [], standen);
  const toebedeeld = verdeel(posten, deelnemers, samen(standen, erbijgeteld), kwartaal.volgnummer + nummer);
  const naam = rondenaam(kwartaal, nummer);
  return [
    {
      type: 'CarrouselrondeBegonnen',
      data: {
        ...rest,
        nummer,
        regel: REGEL_CARROUSEL,
        deelnemers,
        instap: [...erbijgeteld].map(([locatie, tellers]) => ({ locatie, ...tellers })),
        posten: toebedeeld.map((deel) => ({ ...deel.post, naar: deel.naar, uitleg: uitleg(naam, deel) })),
      },
    },
  ];
}

/** A round is finished once. */
export function rondAf({ ronden }: Carrousel, nummer: number, vervallen: Ronde['vervallen']): CarrouselEvent[] {
  const ronde = ronden[nummer - 1];
  if (!ronde || ronde.afgerond) return [];
  return [{ type: 'CarrouselrondeAfgerond', data: { nummer, vervallen } }];
}

/** A post that fell away counts for nobody: the next round makes up for it. */
function evolve(carrousel: Carrousel, event: CarrouselEvent): Carrousel {
  const { ronden, standen } = carrousel;
  if (event.type === 'CarrouselrondeBegonnen') {
    const ingestapt = new Map(event.data.instap.map(({ locatie, C, E }) => [locatie, { C, E }]));
    return {
      ronden: [...ronden, { ...event.data, afgerond: false, vervallen: [] }],
      standen: geteld(samen(standen, ingestapt), event.data.posten, 1),
    };
  }
  const { nummer, vervallen } = event.data;
  const weg = new Set(vervallen.map(({ zaakId }) => zaakId));
  const ronde = ronden[nummer - 1]!;
  return {
    ronden: ronden.with(nummer - 1, { ...ronde, afgerond: true, vervallen }),
    standen: geteld(
      standen,
      ronde.posten.filter(({ zaakId }) => weg.has(zaakId)),
      -1,
    ),
  };
}

export const CARROUSEL = { begin: { ronden: [], standen: new Map() } as Carrousel, evolve };

function geteld(
  standen: ReadonlyMap<string, Tellers>,
  posten: readonly { readonly naar: string; readonly zwaarte: Niveau }[],
  aantal: 1 | -1,
): Map<string, Tellers> {
  const uit = new Map(standen);
  for (const { naar, zwaarte } of posten) uit.set(naar, erbij(uit.get(naar) ?? GEEN, zwaarte, aantal));
  return uit;
}

function samen(a: ReadonlyMap<string, Tellers>, b: ReadonlyMap<string, Tellers>): Map<string, Tellers> {
  const uit = new Map(a);
  for (const [locatie, tellers] of b) {
    uit.set(
      locatie,
      NIVEAUS.reduce((tot, niveau) => erbij(tot, niveau, tellers[niveau]), uit.get(locatie) ?? GEEN),
    );
  }
  return uit;
}

/** Posts that locaties got in these rounds, without what fell away. */
export function gekregen(ronden: readonly Ronde[]): Map<string, Tellers> {
  return ronden.reduce((tot, { posten, vervallen }) => {
    const weg = new Set(vervallen.map(({ zaakId }) => zaakId));
    return geteld(
      tot,
      posten.filter(({ zaakId }) => !weg.has(zaakId)),
      1,
    );
  }, new Map<string, Tellers>());
}

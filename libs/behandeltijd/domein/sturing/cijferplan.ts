import { Afscherming, MINSTENS } from './afscherming.js';
import type { Zaaktijd } from './cijfers.js';
import { isIn, kwartaalVan, periodenVan, type Periode } from './periode.js';

/** What somebody may ask of the zaken of one kind; what is left out does not matter. */
export interface Cijfervraag {
  readonly periode: Periode;
  readonly zwaarte?: string | undefined;
  readonly uitkomst?: string | undefined;
  readonly locatie?: string | undefined;
}

/**
 * With so many people a month is answered as soon as it is over. With fewer it waits for its quarter: answered early, two months could
 * give away the third by their quarter, and then it is the quarter, and the year, that would have to be refused.
 */
export const VROEG = 10;

/** Filters that can be given beside the period. */
const FILTERS = ['zwaarte', 'uitkomst', 'locatie'] as const;

interface Kandidaat {
  readonly vraag: Cijfervraag;
  readonly sleutel: string;
  readonly cellen: number[];
}

/**
 * Which figures can be given about one group of zaken of one kind that were disposed of in one year: a team, or the part of a locatie that stands
 * in no other plan. Groups, kinds and years have no zaak in common, so nothing can be worked out between plans that is not in one of them.
 *
 * All questions that can ever be asked are gone through in the order in which their periods end, so that what was answered stays answered: what
 * comes later has to be safe beside it.
 */
export class Cijferplan {
  private readonly gegeven = new Set<string>();

  /** @param voorDag ISO date: only periods that ended before it can be asked for */
  constructor(zaken: readonly Zaaktijd[], jaar: number, voorDag: string) {
    const cellen = celIndeling(zaken);
    const mensen = cellen.map((cel) => new Set(cel.flatMap((zaak) => zaak.mensen)));
    const afscherming = new Afscherming(mensen);
    const opVolgorde = kandidaten(cellen, jaar)
      .map((kandidaat) => {
        const aantal = new Set(kandidaat.cellen.flatMap((cel) => [...mensen[cel]!])).size;
        return { ...kandidaat, aantal, ...rang(kandidaat.vraag, aantal) };
      })
      .filter(({ aantal, vanaf }) => aantal >= MINSTENS && vanaf < voorDag)
      .sort(
        (a, b) =>
          vergelijk(a.vanaf, b.vanaf) ||
          b.vraag.periode.maanden - a.vraag.periode.maanden ||
          a.filters - b.filters ||
          b.aantal - a.aantal ||
          vergelijk(a.sleutel, b.sleutel),
      );
    for (const { sleutel, cellen: vraag } of opVolgorde) {
      if (afscherming.neem(vraag)) this.gegeven.add(sleutel);
    }
  }

  kanGeven(vraag: Cijfervraag): boolean {
    return this.gegeven.has(sleutelVan(vraag));
  }
}

/** Zaken that no question tells apart. */
function celIndeling(zaken: readonly Zaaktijd[]): Zaaktijd[][] {
  const cel = ({ maand, zwaarte, uitkomst, locatie }: Zaaktijd) => JSON.stringify([maand, zwaarte, uitkomst, locatie]);
  return [...Map.groupBy(zaken, cel).values()];
}

/** Every question that has a zaak in it. */
function kandidaten(cellen: readonly (readonly Zaaktijd[])[], jaar: number): Kandidaat[] {
  const perioden = periodenVan(jaar);
  const perSleutel = new Map<string, Kandidaat>();
  cellen.forEach(([zaak], cel) => {
    for (const periode of perioden.filter((deel) => isIn(deel, zaak!.maand))) {
      for (const filters of deelverzamelingen(zaak!)) {
        const vraag = { periode, ...filters };
        const sleutel = sleutelVan(vraag);
        const bekend = perSleutel.get(sleutel);
        if (bekend) bekend.cellen.push(cel);
        else perSleutel.set(sleutel, { vraag, sleutel, cellen: [cel] });
      }
    }
  });
  return [...perSleutel.values()];
}

function deelverzamelingen(zaak: Zaaktijd): Omit<Cijfervraag, 'periode'>[] {
  return FILTERS.reduce<Omit<Cijfervraag, 'periode'>[]>(
    (tot, filter) =>
      zaak[filter] === undefined ? tot : [...tot, ...tot.map((deel) => ({ ...deel, [filter]: zaak[filter] }))],
    [{}],
  );
}

/** From the end of which day it can be answered, and how many filters it has. */
function rang(vraag: Cijfervraag, aantal: number): { readonly vanaf: string; readonly filters: number } {
  const { periode } = vraag;
  return {
    vanaf: aantal < VROEG ? kwartaalVan(periode).tot : periode.tot,
    filters: FILTERS.filter((filter) => vraag[filter] !== undefined).length,
  };
}

const sleutelVan = ({ periode, zwaarte, uitkomst, locatie }: Cijfervraag): string =>
  JSON.stringify([periode.naam, zwaarte, uitkomst, locatie]);

const vergelijk = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Whether a zaak is among those that a question is about. */
export function valtOnder(zaak: Zaaktijd, vraag: Cijfervraag): boolean {
  return (
    isIn(vraag.periode, zaak.maand) &&
    FILTERS.every((filter) => vraag[filter] === undefined || zaak[filter] === vraag[filter])
  );
}

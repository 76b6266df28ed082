/** A zaak that was disposed of, with the time of everybody together. */
export interface AfgedaneZaak {
  readonly zaaktype: string;
  readonly zaaksoort: string;
  readonly zwaarte: string;
  readonly locatie?: string | undefined;
  /** ms, more than 0 */
  readonly tijd: number;
  /** Opaque numbers of the people that have time on it. */
  readonly mensen: readonly number[];
}

/** Of which zaken. */
export interface Meetvraag {
  readonly zaaktype: string;
  readonly zaaksoort: string;
  readonly zwaarte: string;
  readonly locatie?: string | undefined;
}

/** From narrow to wide: too little behind the one, then the next. */
export const BEREIKEN = ['soort op de locatie', 'soort', 'zaaktype'] as const;
export type Meetbereik = (typeof BEREIKEN)[number];

/** What a zaak of a kind and level takes, as it was measured. Not a norm. */
export interface Meting {
  /** Median, in whole steps of five minutes: one zaak more or less must not be told by it. */
  readonly milliseconden: number;
  readonly bereik: Meetbereik;
  /** At least so many zaken are behind it, in whole tens. */
  readonly zaken: number;
}

/** Name and version of this rule. */
export const REGEL_CAPACITEIT = 'capaciteit/1';
/** So many people, and zaken, must be behind a figure. */
export const MINSTENS_MENSEN = 5;
export const MINSTENS_ZAKEN = 20;

const STAP = 5 * 60_000;

/** What zaken took in a period; pure: the same zaken give the same figures. */
export class Metingen {
  private readonly perGroep: ReadonlyMap<string, Omit<Meting, 'bereik'>>;

  constructor(zaken: readonly AfgedaneZaak[]) {
    const groepen = new Map<string, AfgedaneZaak[]>();
    for (const zaak of zaken) {
      for (const bereik of BEREIKEN) {
        const sleutel = sleutelVan(bereik, zaak);
        if (sleutel === undefined) continue;
        const groep = groepen.get(sleutel);
        if (groep) groep.push(zaak);
        else groepen.set(sleutel, [zaak]);
      }
    }
    this.perGroep = new Map([...groepen].flatMap(([sleutel, groep]) => metingVan(groep, sleutel)));
  }

  /** The narrowest that has enough behind it; undefined: there is none. */
  van(vraag: Meetvraag): Meting | undefined {
    for (const bereik of BEREIKEN) {
      const sleutel = sleutelVan(bereik, vraag);
      const meting = sleutel === undefined ? undefined : this.perGroep.get(sleutel);
      if (meting) return { ...meting, bereik };
    }
    return undefined;
  }
}

function sleutelVan(bereik: Meetbereik, { zaaktype, zaaksoort, zwaarte, locatie }: Meetvraag): string | undefined {
  if (bereik === 'soort op de locatie') {
    return locatie === undefined ? undefined : JSON.stringify([zaaktype, zwaarte, zaaksoort, locatie]);
  }
  return JSON.stringify(bereik === 'soort' ? [zaaktype, zwaarte, zaaksoort] : [zaaktype, zwaarte]);
}

function metingVan(zaken: readonly AfgedaneZaak[], sleutel: string): [string, Omit<Meting, 'bereik'>][] {
  const mensen = new Set(zaken.flatMap((zaak) => zaak.mensen));
  if (zaken.length < MINSTENS_ZAKEN || mensen.size < MINSTENS_MENSEN) return [];
  const tijden = Float64Array.from(zaken.map(({ tijd }) => tijd)).sort();
  const mediaan = tijden[Math.floor(tijden.length / 2)]!;
  const afgerond = Math.max(STAP, Math.round(mediaan / STAP) * STAP);
  return [[sleutel, { milliseconden: afgerond, zaken: Math.floor(zaken.length / 10) * 10 }]];
}

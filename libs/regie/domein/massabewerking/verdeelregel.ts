/** What the rule looks at of a zaak. */
export interface TeVerdelen {
  /** C or E. */
  readonly zwaarte?: string | undefined;
  /** What it is about: soort, themes, uitworpredenen. */
  readonly onderwerpen: readonly string[];
}

/** What the rule looks at of who is to get zaken. Nothing of how somebody works is among it. */
export interface Ontvanger {
  /** Zwaartes that this person handles; undefined: not known, so all. */
  readonly zwaartes?: readonly string[] | undefined;
  /** Names of expertises. */
  readonly expertises: readonly string[];
  /** Share of the work, such as minutes of a week; 0: away. Undefined: not known, so as much as the others have on average. */
  readonly ruimte?: number | undefined;
}

const ZWAARTES: Readonly<Record<string, readonly string[]>> = { B: [], C: ['C'], E: ['C', 'E'], F: ['C', 'E'] };
const DAG = 86_400_000;

/** The kaart of a person, as far as the rule looks. */
export interface Kaartbeeld {
  readonly groepsfunctie?: string | undefined;
  readonly expertises: readonly { readonly expertise: string }[];
  /** Minutes of work per weekday. */
  readonly rooster?: Readonly<Record<string, number>> | undefined;
  /** ISO dates, both included. */
  readonly afwezigheden: readonly { readonly van: string; readonly tot: string }[];
}

const WEEKDAGEN = ['zo', 'ma', 'di', 'wo', 'do', 'vr', 'za'] as const;

/** @param dag from which the zaken are there, ISO date: the week from then on counts, without the days of absence */
export function ontvangerVan(kaart: Kaartbeeld | undefined, dag: string): Ontvanger {
  if (!kaart) return { expertises: [] };
  const { groepsfunctie, expertises, rooster, afwezigheden } = kaart;
  const week = Array.from({ length: 7 }, (_, n) => new Date(Date.parse(dag) + n * DAG).toISOString().slice(0, 10));
  const aanwezig = week.filter((een) => !afwezigheden.some(({ van, tot }) => van <= een && een <= tot));
  const minuten =
    rooster && aanwezig.reduce((som, een) => som + (rooster[WEEKDAGEN[new Date(een).getUTCDay()]!] ?? 0), 0);
  return {
    zwaartes: groepsfunctie === undefined ? undefined : ZWAARTES[groepsfunctie],
    expertises: expertises.map(({ expertise }) => expertise),
    ruimte: aanwezig.length === 0 ? 0 : minuten,
  };
}

/**
 * Spreads zaken in their order: each goes to who fits and, of that zwaarte, has the least of this operation for the room that there is. Who
 * has an expertise that the zaak is about goes before who has not; what is equal goes by the order in which people were named.
 *
 * @returns of each zaak the place of who gets it; undefined when nobody fits
 */
export function verdeelGelijk(
  zaken: readonly TeVerdelen[],
  ontvangers: readonly Ontvanger[],
): readonly (number | undefined)[] {
  const bekend = ontvangers.flatMap(({ ruimte }) => (ruimte ? [ruimte] : []));
  const gemiddeld = bekend.length === 0 ? 1 : bekend.reduce((a, b) => a + b, 0) / bekend.length;
  const mensen = ontvangers.map((ontvanger, plaats) => ({
    ...ontvanger,
    plaats,
    ruimte: ontvanger.ruimte ?? gemiddeld,
    gekregen: new Map<string, number>(),
  }));
  return zaken.map(({ zwaarte = '', onderwerpen }) => {
    const passend = mensen.filter(
      ({ ruimte, zwaartes }) => ruimte > 0 && (zwaartes === undefined || zwaartes.includes(zwaarte)),
    );
    const kundig = passend.filter(({ expertises }) => expertises.some((een) => onderwerpen.includes(een)));
    const last = ({ gekregen, ruimte }: (typeof mensen)[number]) => ((gekregen.get(zwaarte) ?? 0) + 1) / ruimte;
    const [eerste, ...rest] = kundig.length > 0 ? kundig : passend;
    if (!eerste) return undefined;
    const gekozen = rest.reduce((beste, een) => (last(een) < last(beste) ? een : beste), eerste);
    gekozen.gekregen.set(zwaarte, (gekozen.gekregen.get(zwaarte) ?? 0) + 1);
    return gekozen.plaats;
  });
}

/** For who gets a zaak. */
export const uitlegVan = (aantal: number): string =>
  `Door regie verdeeld over ${aantal === 1 ? 'één behandelaar' : `${aantal} behandelaars`}: per zwaarte gelijk, naar groepsfunctie, expertise en rooster voor zover die bekend zijn.`;

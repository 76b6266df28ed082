import type { Simulatiewereld, Simulatiezaak } from './gegevens.js';
import type { Verloop } from './simuleer.js';

const DAG = 86_400_000;
/** After so many zaken it gives way. */
const STUK = 20_000;

/** Days from receipt; undefined: there are no zaken. */
export interface Ouderdom {
  readonly mediaan: number | undefined;
  readonly p90: number | undefined;
}

export interface Telaat {
  /** Of so many. */
  readonly zaken: number;
  readonly teLaat: number;
}

/** Three views of the same thing, for each alone can be made to look well: what went out, what lies there, and what had to be done. */
export interface Simulatiecijfers {
  readonly begin: number;
  readonly instroom: number;
  readonly uitstroom: number;
  /** On the last day, what is in hand included. */
  readonly voorraad: number;
  readonly leeftijdUitstroom: Ouderdom;
  readonly leeftijdVoorraad: Ouderdom;
  /** Done after the streefdatum. */
  readonly uitstroomTeLaat: Telaat;
  /** Past the streefdatum on the last day. */
  readonly voorraadTeLaat: Telaat;
  /** Of which the streefdatum passed in this time: not done by then. */
  readonly cohort: Telaat;
}

/** Zaken of one level at one locatie. */
export interface Simulatiesoort extends Simulatiecijfers {
  readonly locatie: string;
  readonly zwaarte: string;
}

/** The time of those who do the work. */
export interface Bezetting {
  readonly locatie: string;
  readonly groepsfunctie: string;
  readonly mensen: number;
  /** ms */
  readonly beschikbaar: number;
  readonly gewerkt: number;
}

export interface Simulatieuitkomst {
  readonly geheel: Simulatiecijfers;
  readonly perSoort: readonly Simulatiesoort[];
  readonly bezetting: readonly Bezetting[];
}

/** What came of a simulation. It gives way between, as the simulation does. */
export function* uitkomst(wereld: Simulatiewereld, verloop: Verloop): Generator<void, Simulatieuitkomst> {
  const geheel = new Simulatietelling(wereld);
  const soorten = new Map<string, { locatie: string; zwaarte: string; telling: Simulatietelling }>();
  const tellingen = ({ locatie = '', zwaarte = '' }: Simulatiezaak): Simulatietelling[] => {
    const sleutel = `${locatie}\n${zwaarte}`;
    let soort = soorten.get(sleutel);
    if (!soort) soorten.set(sleutel, (soort = { locatie, zwaarte, telling: new Simulatietelling(wereld) }));
    return [geheel, soort.telling];
  };
  let n = 0;
  for (const zaak of wereld.voorraad) {
    for (const telling of tellingen(zaak)) telling.begin++;
    if (++n % STUK === 0) yield;
  }
  for (const zaak of verloop.instroom) {
    for (const telling of tellingen(zaak)) telling.instroom++;
    if (++n % STUK === 0) yield;
  }
  for (const { zaak, op } of verloop.afgehandeld) {
    for (const telling of tellingen(zaak)) telling.gedaan(zaak, op);
    if (++n % STUK === 0) yield;
  }
  for (const zaak of [...verloop.onderhanden, ...verloop.rest]) {
    for (const telling of tellingen(zaak)) telling.open(zaak);
    if (++n % STUK === 0) yield;
  }
  return {
    geheel: geheel.cijfers(),
    perSoort: opSleutel(soorten).map(({ telling, ...soort }) => ({ ...soort, ...telling.cijfers() })),
    bezetting: bezettingVan(verloop),
  };
}

/** Counts some zaken. */
export class Simulatietelling {
  begin = 0;
  instroom = 0;
  private readonly laatste: string;
  private readonly leeftijden = { gedaan: [] as number[], open: [] as number[] };
  private readonly laat = { gedaan: 0, open: 0 };
  private readonly cohort = { zaken: 0, teLaat: 0 };

  constructor(private readonly wereld: Pick<Simulatiewereld, 'dag' | 'weken'>) {
    this.laatste = new Date(Date.parse(wereld.dag) + (wereld.weken * 7 - 1) * DAG).toISOString().slice(0, 10);
  }

  gedaan({ streefdatum, ontvangenOp }: Simulatiezaak, op: string): void {
    const teLaat = op > streefdatum;
    this.leeftijden.gedaan.push((Date.parse(op) - Date.parse(ontvangenOp)) / DAG);
    if (teLaat) this.laat.gedaan++;
    this.telCohort(streefdatum, teLaat);
  }

  open({ streefdatum, ontvangenOp }: Simulatiezaak): void {
    const teLaat = this.laatste > streefdatum;
    this.leeftijden.open.push((Date.parse(this.laatste) - Date.parse(ontvangenOp)) / DAG);
    if (teLaat) this.laat.open++;
    this.telCohort(streefdatum, teLaat);
  }

  cijfers(): Simulatiecijfers {
    const { leeftijden, laat, begin, instroom } = this;
    const [uitstroom, voorraad] = [leeftijden.gedaan.length, leeftijden.open.length];
    return {
      begin,
      instroom,
      uitstroom,
      voorraad,
      leeftijdUitstroom: ouderdom(leeftijden.gedaan),
      leeftijdVoorraad: ouderdom(leeftijden.open),
      uitstroomTeLaat: { zaken: uitstroom, teLaat: laat.gedaan },
      voorraadTeLaat: { zaken: voorraad, teLaat: laat.open },
      cohort: { ...this.cohort },
    };
  }

  private telCohort(streefdatum: string, teLaat: boolean): void {
    if (streefdatum < this.wereld.dag || streefdatum >= this.laatste) return;
    this.cohort.zaken++;
    if (teLaat) this.cohort.teLaat++;
  }
}

function bezettingVan({ besteed }: Verloop): Bezetting[] {
  const perGroep = new Map<string, Bezetting>();
  for (const { persoon, beschikbaar, gewerkt } of besteed) {
    const { locatie = '', groepsfunctie = '' } = persoon;
    const sleutel = `${locatie}\n${groepsfunctie}`;
    const groep = perGroep.get(sleutel);
    perGroep.set(sleutel, {
      locatie,
      groepsfunctie,
      mensen: (groep?.mensen ?? 0) + 1,
      beschikbaar: (groep?.beschikbaar ?? 0) + beschikbaar,
      gewerkt: (groep?.gewerkt ?? 0) + gewerkt,
    });
  }
  return opSleutel(perGroep);
}

const opSleutel = <T>(groepen: ReadonlyMap<string, T>): T[] =>
  [...groepen].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, groep]) => groep);

/** Percentiles as elsewhere in the product: a value that occurs, at `min(n - 1, floor(p * n))`. */
function ouderdom(leeftijden: readonly number[]): Ouderdom {
  const oplopend = Float64Array.from(leeftijden).sort();
  const op = (p: number): number | undefined =>
    oplopend[Math.min(oplopend.length - 1, Math.floor(p * oplopend.length))];
  return { mediaan: op(0.5), p90: op(0.9) };
}

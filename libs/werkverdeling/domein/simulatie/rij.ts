import { punten, volgorde, type Maatstaf } from '../urgentie/index.js';
import type { Simulatiezaak } from './gegevens.js';

const DAG = 86_400_000;
/** Nobody: the points of a zaak for who did not have it last. */
const NIEMAND = 0;

/** What stands in a row goes away elsewhere as well: by hand of who had it last. */
export interface Plaats {
  readonly zaak: Simulatiezaak;
  weg: boolean;
}

type Sleutelveld = Exclude<
  keyof Simulatiezaak,
  'zaaknummer' | 'streefdatum' | 'ontvangenOp' | 'laatsteBehandelaar' | 'teruggaven'
>;

/** All that a rule looks at beside the dates and the person: a field that a rule begins to look at must be named here. */
const GELIJK = {
  locatie: true,
  zaaktype: true,
  zaaksoort: true,
  zwaarte: true,
  status: true,
  themas: true,
  uitworpredenen: true,
  wachtteOp: true,
  voorrang: true,
  campagne: true,
} as const satisfies Readonly<Record<Sleutelveld, true>>;
const VELDEN = Object.keys(GELIJK) as readonly Sleutelveld[];

/** What rules and criteria see the same in, the dates left aside. @param liggen in which of the werkvoorraden it lies: some go by date */
export function vormsleutel(zaak: Simulatiezaak, liggen: readonly boolean[]): string {
  return JSON.stringify([liggen, ...VELDEN.map((veld) => zaak[veld])]);
}

/**
 * Within a form: streefdatum as far from receipt. What somebody gave back stands by itself, for it is passed over for one person.
 */
export function rijsleutel({ streefdatum, ontvangenOp, teruggaven, zaaknummer }: Simulatiezaak): string {
  return teruggaven ? zaaknummer : String((Date.parse(streefdatum) - Date.parse(ontvangenOp)) / DAG);
}

/**
 * Zaken that are alike in all but their dates, of which the streefdatum is as far from receipt. Each part of the urgency grows with an
 * earlier date, and criteria that go by day of receipt open with age: so the first by `volgorde` goes before all others of its row, on
 * every day and under all weights, and when it is not for somebody none of them is.
 */
export class Rij {
  private readonly plaatsen: Plaats[] = [];
  private eerste = 0;
  private gesorteerd = true;
  private gewogen: { readonly plaats: Plaats; readonly dag: string; readonly punten: number } | undefined;

  voegToe(plaats: Plaats): void {
    const laatste = this.plaatsen.at(-1);
    if (laatste && volgorde(plaats.zaak, laatste.zaak) < 0) this.gesorteerd = false;
    this.plaatsen.push(plaats);
  }

  /** The first that is there. */
  kop(): Plaats | undefined {
    if (!this.gesorteerd) {
      this.plaatsen.splice(0, this.eerste);
      this.eerste = 0;
      this.plaatsen.sort((a, b) => volgorde(a.zaak, b.zaak));
      this.gesorteerd = true;
    }
    while (this.plaatsen[this.eerste]?.weg) this.eerste++;
    return this.plaatsen[this.eerste];
  }

  /** Weighed once a day. */
  punten(plaats: Plaats, maat: Maatstaf): number {
    if (this.gewogen?.plaats !== plaats || this.gewogen.dag !== maat.dag) {
      this.gewogen = { plaats, dag: maat.dag, punten: punten(plaats.zaak, maat, NIEMAND) };
    }
    return this.gewogen.punten;
  }

  rest(): Simulatiezaak[] {
    return this.plaatsen.filter(({ weg }) => !weg).map(({ zaak }) => zaak);
  }
}

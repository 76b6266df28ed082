import { volgorde } from '../urgentie/index.js';
import type { Simulatiezaak } from './gegevens.js';

const DAG = 86_400_000;

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
  wachtteOp: true,
  voorrang: true,
  campagne: true,
} as const satisfies Readonly<Record<Sleutelveld, true>>;
const VELDEN = Object.keys(GELIJK) as readonly Sleutelveld[];

/**
 * Zaken that are alike in all but their dates, of which the streefdatum is as far from receipt: each part of the urgency grows with an
 * earlier date, so the first by `volgorde` goes before all others of its row, on every day and under all weights. What somebody gave back
 * stands in a row by itself, for it is passed over for one person.
 */
export function rijsleutel(zaak: Simulatiezaak): string {
  const termijn = (Date.parse(zaak.streefdatum) - Date.parse(zaak.ontvangenOp)) / DAG;
  return JSON.stringify([termijn, zaak.teruggaven ? zaak.zaaknummer : null, ...VELDEN.map((veld) => zaak[veld])]);
}

export class Rij {
  private readonly plaatsen: Plaats[] = [];
  private eerste = 0;
  private gesorteerd = true;

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

  /** Any of them: what criteria look at is the same of all. */
  get voorbeeld(): Simulatiezaak {
    return this.plaatsen[0]!.zaak;
  }

  rest(): Simulatiezaak[] {
    return this.plaatsen.filter(({ weg }) => !weg).map(({ zaak }) => zaak);
  }
}

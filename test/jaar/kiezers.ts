import {
  trekking,
  voldoet,
  type Simulatiekiezer,
  type Simulatiepersoon,
  type Simulatiezaak,
  type Verdeelregels,
} from '@zaakstroom/werkverdeling';

/** Zaken alike: of one locatie, kind and level. The criteria of the standard configuration tell no two of them apart. */
class Stapel {
  readonly zaken: Simulatiezaak[] = [];
  constructor(readonly voorbeeld: Simulatiezaak) {}
}

/** What lies there, by kind; who may have what is asked of the criteria of production, whatever the order. */
abstract class Stapelkiezer implements Simulatiekiezer {
  private readonly stapels = new Map<string, Stapel>();
  private readonly vanPersoon = new Map<Simulatiepersoon, Stapel[]>();
  private dag = '';

  constructor(private readonly criteria: Verdeelregels['criteria']) {}

  neemOp(zaak: Simulatiezaak): void {
    const sleutel = JSON.stringify([zaak.locatie, zaak.zaaktype, zaak.zaaksoort, zaak.zwaarte]);
    let stapel = this.stapels.get(sleutel);
    if (!stapel) {
      this.stapels.set(sleutel, (stapel = new Stapel(zaak)));
      this.vanPersoon.clear();
    }
    this.leg(zaak, stapel.zaken);
  }

  begin(dag: string): void {
    this.dag = dag;
  }

  kies(persoon: Simulatiepersoon): Simulatiezaak | undefined {
    return this.uit(this.stapelsVan(persoon).filter(({ zaken }) => zaken.length > 0));
  }

  rest(): readonly Simulatiezaak[] {
    return [...this.stapels.values()].flatMap(({ zaken }) => zaken);
  }

  protected abstract leg(zaak: Simulatiezaak, zaken: Simulatiezaak[]): void;
  protected abstract uit(stapels: readonly Stapel[]): Simulatiezaak | undefined;

  private stapelsVan(persoon: Simulatiepersoon): Stapel[] {
    let stapels = this.vanPersoon.get(persoon);
    if (!stapels) {
      const alle = this.criteria(persoon, this.dag);
      stapels = [...this.stapels.values()].filter(({ voorbeeld }) => alle.some((een) => voldoet(voorbeeld, een)));
      this.vanPersoon.set(persoon, stapels);
    }
    return stapels;
  }
}

/** First in, first out: what was received earliest, of whatever kind. */
export class Ontvangstkiezer extends Stapelkiezer {
  /** In the order of receipt, the last one at the front: taking it from the end costs nothing. */
  protected override leg(zaak: Simulatiezaak, zaken: Simulatiezaak[]): void {
    let plek = 0;
    for (let tot = zaken.length; plek < tot;) {
      const midden = (plek + tot) >> 1;
      if (isEerder(zaak, zaken[midden]!)) plek = midden + 1;
      else tot = midden;
    }
    zaken.splice(plek, 0, zaak);
  }

  protected override uit(stapels: readonly Stapel[]): Simulatiezaak | undefined {
    const [eerste, ...rest] = stapels;
    if (!eerste) return undefined;
    return rest
      .reduce((beste, ander) => (isEerder(ander.zaken.at(-1)!, beste.zaken.at(-1)!) ? ander : beste), eerste)
      .zaken.pop();
  }
}

const isEerder = (a: Simulatiezaak, b: Simulatiezaak): boolean =>
  a.ontvangenOp < b.ontvangenOp || (a.ontvangenOp === b.ontvangenOp && a.zaaknummer < b.zaaknummer);

/** An assumption: so many zaken somebody looks at before choosing. */
export const BEKEKEN = 10;

/**
 * Free choice, as an assumption: somebody looks at ten zaken at random that may be taken, and takes the one of the kind that takes
 * shortest; of those alike the one that came in last. Nobody measured how people choose.
 */
export class Vrijekiezer extends Stapelkiezer {
  private trekkingen = 0;

  constructor(
    criteria: Verdeelregels['criteria'],
    private readonly zaad: number,
    /** Expected duration of a zaak of this kind. */
    private readonly duur: (zaak: Simulatiezaak) => number,
  ) {
    super(criteria);
  }

  protected override leg(zaak: Simulatiezaak, zaken: Simulatiezaak[]): void {
    zaken.push(zaak);
  }

  protected override uit(stapels: readonly Stapel[]): Simulatiezaak | undefined {
    const aantal = stapels.reduce((som, { zaken }) => som + zaken.length, 0);
    if (aantal === 0) return undefined;
    const bekeken = Array.from({ length: BEKEKEN }, () => {
      let plek = Math.floor(trekking(this.zaad, `keuze/${this.trekkingen++}`) * aantal);
      const stapel = stapels.find(({ zaken }) => plek < zaken.length || ((plek -= zaken.length), false))!;
      return { zaken: stapel.zaken, plek, zaak: stapel.zaken[plek]! };
    });
    const { zaken, plek, zaak } = bekeken.reduce((beste, ander) =>
      this.trekt(ander.zaak, beste.zaak) ? ander : beste,
    );
    zaken[plek] = zaken.at(-1)!;
    zaken.pop();
    return zaak;
  }

  private trekt(a: Simulatiezaak, b: Simulatiezaak): boolean {
    const [van, tot] = [this.duur(a), this.duur(b)];
    return van < tot || (van === tot && a.ontvangenOp > b.ontvangenOp);
  }
}

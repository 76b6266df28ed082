/**
 * Chance that can be repeated: the generator sfc32 of PractRand (Chris Doty-Humphrey), seeded from a text. Every person and every
 * zaak draws from a source of its own, so that what one does changes nothing of what is drawn for another.
 */
export class Toeval {
  private a: number;
  private b: number;
  private c: number;
  private teller: number;

  constructor(private readonly zaad: string) {
    const [a, b, c, teller] = [1, 2, 3, 4].map((nummer) => menging(`${nummer}/${zaad}`)) as [
      number,
      number,
      number,
      number,
    ];
    this.a = a;
    this.b = b;
    this.c = c;
    this.teller = teller;
    for (let ronde = 0; ronde < 12; ronde++) this.volgende();
  }

  /** A source of its own by this name, the same whatever was drawn here. */
  van(naam: string): Toeval {
    return new Toeval(`${this.zaad}/${naam}`);
  }

  /** From 0, to but not including 1. */
  getal(): number {
    return this.volgende() / 2 ** 32;
  }

  kans(p: number): boolean {
    return this.getal() < p;
  }

  /** From `van`, to but not including `tot`. */
  tussen(van: number, tot: number): number {
    return van + this.getal() * (tot - van);
  }

  /** Whole, both ends included. */
  geheel(van: number, tot: number): number {
    return Math.floor(this.tussen(van, tot + 1));
  }

  kies<T>(uit: readonly T[]): T {
    return uit[this.geheel(0, uit.length - 1)]!;
  }

  /** A key of the table, as often as its weight says. */
  gewogen<K extends string>(gewichten: Readonly<Record<K, number>>): K {
    const paren = Object.entries(gewichten) as [K, number][];
    let rest = this.getal() * paren.reduce((som, [, gewicht]) => som + gewicht, 0);
    for (const [sleutel, gewicht] of paren) if ((rest -= gewicht) < 0) return sleutel;
    return paren.at(-1)![0];
  }

  /** Standard normal (Box-Muller). */
  normaal(): number {
    return Math.sqrt(-2 * Math.log(1 - this.getal())) * Math.cos(2 * Math.PI * this.getal());
  }

  lognormaal(mediaan: number, sigma: number): number {
    return mediaan * Math.exp(sigma * this.normaal());
  }

  /** Lognormal by its mean: that is what is printed. */
  lognormaalMetGemiddelde(gemiddelde: number, sigma: number): number {
    return this.lognormaal(gemiddelde * Math.exp(-(sigma ** 2) / 2), sigma);
  }

  /** How many of what comes `gemiddelde` times on average, each on its own. */
  poisson(gemiddelde: number): number {
    let aantal = 0;
    for (let som = -Math.log(1 - this.getal()); som < gemiddelde; som -= Math.log(1 - this.getal())) aantal++;
    return aantal;
  }

  private volgende(): number {
    const uit = (this.a + this.b + this.teller) >>> 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) >>> 0;
    this.c = (((this.c << 21) | (this.c >>> 11)) + uit) >>> 0;
    this.teller = (this.teller + 1) >>> 0;
    return uit;
  }
}

/** 32 bits of a text: FNV-1a, finished as MurmurHash3 does. */
function menging(tekst: string): number {
  let h = 0x811c9dc5;
  for (const teken of tekst) h = Math.imul(h ^ teken.codePointAt(0)!, 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

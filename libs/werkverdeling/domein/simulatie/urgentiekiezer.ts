import { voldoet, type Aanvrager, type Uitgiftecriteria } from '../uitgifteregel.js';
import { isVandaagTeruggegeven, punten, volgorde, type Gewichten, type Maatstaf } from '../urgentie/index.js';
import { ligtIn, type Werkvoorraad } from '../werkvoorraad.js';
import type { Simulatiekiezer, Simulatiepersoon, Simulatiezaak } from './gegevens.js';
import { Hoop } from './hoop.js';
import { Rij, rijsleutel, vormsleutel, type Plaats } from './rij.js';

/** What production goes by. */
export interface Verdeelregels {
  readonly gewichten: Gewichten;
  readonly werkvoorraden: readonly Werkvoorraad[];
  /** Of each werkvoorraad, for somebody on a day (ISO date). */
  readonly criteria: (wie: Aanvrager, dag: string) => readonly Uitgiftecriteria[];
}

interface Gewogen {
  readonly plaats: Plaats;
  readonly punten: number;
}

interface Kandidaat extends Gewogen {
  readonly rij: Rij;
}

const gaatVoor = (a: Gewogen, b: Gewogen): boolean =>
  a.punten !== b.punten ? a.punten > b.punten : volgorde(a.plaats.zaak, b.plaats.zaak) < 0;

/** Zaken that are alike but for their dates. */
interface Vorm {
  readonly locatie: string | undefined;
  readonly rijen: Map<string, Rij>;
}

/** People who may be given the same: one order for all of them, made anew each day. */
interface Profiel {
  readonly wie: Aanvrager;
  past: (zaak: Simulatiezaak) => boolean;
  hoop: Hoop<Kandidaat>;
  dag: string;
}

/**
 * "Volgende zaak" over all werkvoorraden by the rules that hold in production: criteria, urgency, order and what was given back today are
 * asked of the same functions. It differs in how it finds the first: zaken stand in rows of which only the heads are weighed, once a day.
 */
export class Urgentiekiezer implements Simulatiekiezer {
  private readonly vormen = new Map<string, Vorm>();
  private readonly profielen = new Map<string, Profiel>();
  private readonly profielVanPersoon = new Map<Simulatiepersoon, Profiel>();
  private readonly vanVroeger = new Map<number, Plaats[]>();
  private maat: Maatstaf;

  constructor(private readonly regels: Verdeelregels) {
    this.maat = { dag: '', gewichten: regels.gewichten };
  }

  neemOp(zaak: Simulatiezaak): void {
    const plaats = { zaak, weg: false };
    this.rijVoor(zaak).voegToe(plaats);
    if (zaak.laatsteBehandelaar === undefined) return;
    const eigen = this.vanVroeger.get(zaak.laatsteBehandelaar);
    if (eigen) eigen.push(plaats);
    else this.vanVroeger.set(zaak.laatsteBehandelaar, [plaats]);
  }

  begin(dag: string): void {
    this.maat = { ...this.maat, dag };
  }

  kies(persoon: Simulatiepersoon): Simulatiezaak | undefined {
    const profiel = this.profielVan(persoon);
    const eerste = this.eerste(profiel, persoon.medewerker);
    const eigen = this.eersteVanVroeger(profiel, persoon.medewerker);
    const gekozen = eigen && (!eerste || gaatVoor(eigen, eerste)) ? eigen : eerste;
    if (!gekozen) return undefined;
    gekozen.plaats.weg = true;
    return gekozen.plaats.zaak;
  }

  rest(): readonly Simulatiezaak[] {
    return [...this.vormen.values()].flatMap((vorm) => [...vorm.rijen.values()].flatMap((rij) => rij.rest()));
  }

  private rijVoor(zaak: Simulatiezaak): Rij {
    const liggen = this.regels.werkvoorraden.map((werkvoorraad) => ligtIn(werkvoorraad, zaak));
    const vorm = van(this.vormen, vormsleutel(zaak, liggen), (): Vorm => ({ locatie: zaak.locatie, rijen: new Map() }));
    return van(vorm.rijen, rijsleutel(zaak), () => new Rij());
  }

  private profielVan(persoon: Simulatiepersoon): Profiel {
    const profiel = van(this.profielVanPersoon, persoon, () => {
      const { medewerker: _, minuten: __, afwezigheden: ___, ...wie } = persoon;
      return van(this.profielen, JSON.stringify(wie), () => {
        return { wie, past: () => false, hoop: new Hoop<Kandidaat>([], gaatVoor), dag: '' };
      });
    });
    const { dag } = this.maat;
    if (profiel.dag === dag) return profiel;
    const alle = this.regels.criteria(profiel.wie, dag);
    profiel.dag = dag;
    profiel.past = (zaak) => alle.some((criteria) => voldoet(zaak, criteria));
    profiel.hoop = new Hoop(
      [...this.vormen.values()].flatMap((vorm) => this.kandidaten(vorm, profiel)),
      gaatVoor,
    );
    return profiel;
  }

  /** When the oldest is not for somebody, none of its form is. */
  private kandidaten({ locatie, rijen }: Vorm, { past, wie }: Profiel): Kandidaat[] {
    // Nobody is given what lies elsewhere: not even looked at, there is much of it.
    if (locatie !== wie.locatie) return [];
    const koppen: Kandidaat[] = [];
    let oudste: Simulatiezaak | undefined;
    for (const rij of rijen.values()) {
      const plaats = rij.kop();
      if (!plaats) continue;
      if (!oudste || plaats.zaak.ontvangenOp < oudste.ontvangenOp) oudste = plaats.zaak;
      koppen.push({ rij, plaats, punten: 0 });
    }
    if (!oudste || !past(oudste)) return [];
    return koppen.map(({ rij, plaats }) => this.gewogen(rij, plaats));
  }

  /** A head that somebody of another profile took makes way for the next of its row, which is never more urgent. */
  private eerste({ hoop, past }: Profiel, medewerker: number): Kandidaat | undefined {
    const gepasseerd: Kandidaat[] = [];
    let gevonden: Kandidaat | undefined;
    for (let top; !gevonden && (top = hoop.top()) !== undefined;) {
      const kop = top.rij.kop();
      if (!kop || !past(kop.zaak)) hoop.neem();
      else if (kop !== top.plaats) hoop.vervangTop(this.gewogen(top.rij, kop));
      else if (isVandaagTeruggegeven(kop.zaak, medewerker, this.maat.dag)) gepasseerd.push(hoop.neem()!);
      else gevonden = top;
    }
    for (const kandidaat of gepasseerd) hoop.voegToe(kandidaat);
    return gevonden;
  }

  private eersteVanVroeger({ past }: Profiel, medewerker: number): Gewogen | undefined {
    const plaatsen = this.vanVroeger.get(medewerker);
    if (!plaatsen) return undefined;
    return plaatsen
      .filter(({ zaak, weg }) => !weg && past(zaak) && !isVandaagTeruggegeven(zaak, medewerker, this.maat.dag))
      .map((plaats): Gewogen => ({ plaats, punten: punten(plaats.zaak, this.maat, medewerker) }))
      .reduce<Gewogen | undefined>((beste, ander) => (!beste || gaatVoor(ander, beste) ? ander : beste), undefined);
  }

  private gewogen(rij: Rij, plaats: Plaats): Kandidaat {
    return { rij, plaats, punten: rij.punten(plaats, this.maat) };
  }
}

function van<K, V>(uit: Map<K, V>, sleutel: K, maak: () => V): V {
  let waarde = uit.get(sleutel);
  if (waarde === undefined) uit.set(sleutel, (waarde = maak()));
  return waarde;
}

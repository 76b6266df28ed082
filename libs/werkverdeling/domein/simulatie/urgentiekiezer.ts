import { uitgiftecriteria, voldoet } from '../uitgifteregel.js';
import { isVandaagTeruggegeven, punten, volgorde, type Gewichten, type Maatstaf } from '../urgentie/index.js';
import type { Werkvoorraad } from '../werkvoorraad.js';
import type { Simulatiekiezer, Simulatiepersoon, Simulatiezaak } from './gegevens.js';
import { Hoop } from './hoop.js';
import { Rij, rijsleutel, type Plaats } from './rij.js';

/** Nobody: the points of a zaak for who did not have it last. */
const NIEMAND = 0;

interface Gewogen {
  readonly plaats: Plaats;
  readonly punten: number;
}

interface Kandidaat extends Gewogen {
  readonly rij: Rij;
}

const gaatVoor = (a: Gewogen, b: Gewogen): boolean =>
  a.punten !== b.punten ? a.punten > b.punten : volgorde(a.plaats.zaak, b.plaats.zaak) < 0;

/** People who may be given the same: one order of the rows for all of them. */
interface Profiel {
  readonly past: (zaak: Simulatiezaak) => boolean;
  readonly rijen: Rij[];
  hoop: Hoop<Kandidaat> | undefined;
}

/**
 * "Volgende zaak" over all werkvoorraden by the rules that hold in production: criteria, urgency, order and what was given back today are
 * asked of the same functions. It differs in how it finds the first: zaken stand in rows of which only the heads are weighed, once a day.
 */
export class Urgentiekiezer implements Simulatiekiezer {
  private readonly rijen = new Map<string, Rij>();
  private readonly profielen = new Map<string, Profiel>();
  private readonly profielVanPersoon = new Map<Simulatiepersoon, Profiel>();
  private readonly vanVroeger = new Map<number, Plaats[]>();
  private maat: Maatstaf;

  constructor(
    private readonly werkvoorraden: readonly Werkvoorraad[],
    private readonly gewichten: Gewichten,
  ) {
    this.maat = { dag: '', gewichten };
  }

  neemOp(zaak: Simulatiezaak): void {
    const plaats = { zaak, weg: false };
    const sleutel = rijsleutel(zaak);
    let rij = this.rijen.get(sleutel);
    if (rij) rij.voegToe(plaats);
    else {
      this.rijen.set(sleutel, (rij = new Rij()));
      rij.voegToe(plaats);
      for (const profiel of this.profielen.values()) if (profiel.past(zaak)) profiel.rijen.push(rij);
    }
    if (zaak.laatsteBehandelaar === undefined) return;
    const eigen = this.vanVroeger.get(zaak.laatsteBehandelaar);
    if (eigen) eigen.push(plaats);
    else this.vanVroeger.set(zaak.laatsteBehandelaar, [plaats]);
  }

  begin(dag: string): void {
    this.maat = { dag, gewichten: this.gewichten };
    for (const profiel of this.profielen.values()) profiel.hoop = undefined;
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
    return [...this.rijen.values()].flatMap((rij) => rij.rest());
  }

  private profielVan(persoon: Simulatiepersoon): Profiel {
    const bekend = this.profielVanPersoon.get(persoon);
    if (bekend) return bekend;
    const alle = this.werkvoorraden.map((werkvoorraad) => uitgiftecriteria(persoon, werkvoorraad));
    const sleutel = JSON.stringify(alle);
    let profiel = this.profielen.get(sleutel);
    if (!profiel) {
      const past = (zaak: Simulatiezaak): boolean => alle.some((criteria) => voldoet(zaak, criteria));
      const rijen = [...this.rijen.values()].filter((rij) => past(rij.voorbeeld));
      this.profielen.set(sleutel, (profiel = { past, rijen, hoop: undefined }));
    }
    this.profielVanPersoon.set(persoon, profiel);
    return profiel;
  }

  /** A head that somebody of another profile took makes way for the next of its row, which is never more urgent. */
  private eerste(profiel: Profiel, medewerker: number): Kandidaat | undefined {
    const hoop = (profiel.hoop ??= this.weeg(profiel));
    const gepasseerd: Kandidaat[] = [];
    let gevonden: Kandidaat | undefined;
    for (let top; !gevonden && (top = hoop.top()) !== undefined;) {
      const kop = top.rij.kop();
      if (!kop) hoop.neem();
      else if (kop !== top.plaats) hoop.vervangTop(this.gewogen(top.rij, kop));
      else if (isVandaagTeruggegeven(kop.zaak, medewerker, this.maat.dag)) gepasseerd.push(hoop.neem()!);
      else gevonden = top;
    }
    for (const kandidaat of gepasseerd) hoop.voegToe(kandidaat);
    return gevonden;
  }

  private eersteVanVroeger(profiel: Profiel, medewerker: number): Gewogen | undefined {
    const plaatsen = this.vanVroeger.get(medewerker);
    if (!plaatsen) return undefined;
    return plaatsen
      .filter(({ zaak, weg }) => !weg && profiel.past(zaak) && !isVandaagTeruggegeven(zaak, medewerker, this.maat.dag))
      .map((plaats): Gewogen => ({ plaats, punten: punten(plaats.zaak, this.maat, medewerker) }))
      .reduce<Gewogen | undefined>((beste, ander) => (!beste || gaatVoor(ander, beste) ? ander : beste), undefined);
  }

  private weeg({ rijen }: Profiel): Hoop<Kandidaat> {
    const kandidaten = rijen.flatMap((rij) => {
      const kop = rij.kop();
      return kop ? [this.gewogen(rij, kop)] : [];
    });
    return new Hoop(kandidaten, gaatVoor);
  }

  private gewogen(rij: Rij, plaats: Plaats): Kandidaat {
    return { rij, plaats, punten: punten(plaats.zaak, this.maat, NIEMAND) };
  }
}

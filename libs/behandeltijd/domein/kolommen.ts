import { compareCodePoints } from './code-points.js';
import type { LokaleDag } from './lokale-dagen.js';
import { OpTijd } from './op-tijd.js';
import { geordend, vergelijkRegistraties, type Registratie } from './registratie.js';

/** Up to so many zaken a look along the row beats a hash table; most person-days have fewer. */
const KORTE_RIJ = 12;

/**
 * The records of one person-day laid out in columns, so that the steps and the sharing run over numbers only.
 * Reused from day to day: times are ms since the begin of the day (they fit 32 bits), zaken are numbered within the
 * day in ascending order of code point, so that the order of sharing is the order of these numbers.
 */
export class Kolommen {
  aantal = 0;
  registraties: readonly Registratie[] = [];
  zaken: string[] = [];
  tijd = new Int32Array(64);
  zaak = new Int32Array(64);
  private readonly perZaak = new Map<string, number>();
  private readonly opTijd = new OpTijd();

  /**
   * @param registraties of one person on one day, in any order
   * @throws RangeError when they are of more than one person-day
   */
  vul(registraties: readonly Registratie[], dag: LokaleDag): void {
    if (this.tijd.length < registraties.length) {
      this.tijd = new Int32Array(2 * registraties.length);
      this.zaak = new Int32Array(2 * registraties.length);
    }
    // One pass finds out whether they are in order and does the work; it stops the work at the first one out of order.
    // Order of time settles nearly all of the rest; duplicates and ties out of order are left for the full sort.
    const klaar = this.legNeer(registraties, dag) || this.legNeer(this.opTijd.sorteer(registraties, dag.begin), dag);
    if (!klaar) this.legNeer(geordend(registraties), dag);
    this.nummerOpVolgorde();
  }

  /** @returns whether each record stands strictly after the one before it; the columns are of use only then */
  private legNeer(registraties: readonly Registratie[], dag: LokaleDag): boolean {
    const { begin, eind } = dag;
    const { tijd, zaak } = this;
    this.registraties = registraties;
    this.aantal = registraties.length;
    this.zaken = [];
    if (this.perZaak.size > 0) this.perZaak.clear();
    let vorige: Registratie | undefined;
    let oplopend = true;
    for (let i = 0; i < registraties.length; i++) {
      const registratie = registraties[i]!;
      const { tijdstip } = registratie;
      if (tijdstip < begin || tijdstip >= eind || (vorige && registratie.medewerker !== vorige.medewerker)) {
        throw new RangeError(`records of more than one person-day: give one, or use bereken (day ${dag.datum})`);
      }
      if (vorige && tijdstip <= vorige.tijdstip) oplopend &&= vergelijkRegistraties(vorige, registratie) < 0;
      vorige = registratie;
      if (!oplopend) continue;
      tijd[i] = tijdstip - begin;
      zaak[i] = this.nummerVan(registratie.zaak);
    }
    return oplopend;
  }

  private nummerVan(zaak: string): number {
    const zaken = this.zaken;
    if (zaken.length <= KORTE_RIJ) {
      for (let k = zaken.length - 1; k >= 0; k--) if (zaken[k] === zaak) return k;
    } else {
      if (this.perZaak.size === 0) zaken.forEach((bekend, k) => this.perZaak.set(bekend, k));
      const bekend = this.perZaak.get(zaak);
      if (bekend !== undefined) return bekend;
      this.perZaak.set(zaak, zaken.length);
    }
    return zaken.push(zaak) - 1;
  }

  private nummerOpVolgorde(): void {
    const zaken = this.zaken;
    let oplopend = true;
    for (let k = 1; k < zaken.length && oplopend; k++) oplopend = compareCodePoints(zaken[k - 1]!, zaken[k]!) < 0;
    if (oplopend) return;
    const volgorde = zaken.map((_, k) => k).sort((x, y) => compareCodePoints(zaken[x]!, zaken[y]!));
    const nieuw = new Int32Array(zaken.length);
    for (let k = 0; k < volgorde.length; k++) nieuw[volgorde[k]!] = k;
    this.zaken = volgorde.map((k) => zaken[k]!);
    for (let i = 0; i < this.aantal; i++) this.zaak[i] = nieuw[this.zaak[i]!]!;
  }
}

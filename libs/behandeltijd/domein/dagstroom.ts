import type { LokaleDagen } from './lokale-dagen.js';
import type { Registratie } from './registratie.js';

/**
 * Cuts records that come sorted by (medewerker, local day) into person-days, so that a reader with a cursor holds one
 * person-day at a time. Within a day any order will do.
 *
 *   const stroom = new Dagstroom(rekenaar.dagen, (groep) => rekenaar.dag(groep));
 *   for await (const registratie of cursor) schrijf(stroom.neem(registratie));
 *   schrijf(stroom.sluit());
 */
export class Dagstroom<D> {
  private groep: Registratie[] = [];
  private medewerker: string | number | undefined;
  private dagBegin = -Infinity;
  private dagEind = -Infinity;
  private readonly gehad = new Set<string | number>();

  constructor(
    private readonly dagen: LokaleDagen,
    private readonly reken: (groep: readonly Registratie[]) => D,
  ) {}

  /**
   * Takes the next record.
   * @returns the result of the person-day before it, when this record is the first of another one
   * @throws RangeError when a person or a day comes back: the input is not sorted, and the figures would be wrong
   */
  neem(registratie: Registratie): D | undefined {
    const { medewerker, tijdstip } = registratie;
    if (medewerker === this.medewerker && tijdstip >= this.dagBegin && tijdstip < this.dagEind) {
      this.groep.push(registratie);
      return undefined;
    }
    if (medewerker === this.medewerker ? tijdstip < this.dagBegin : this.gehad.has(medewerker)) {
      throw new RangeError(`records are not sorted by medewerker and day: position ${registratie.positie}`);
    }
    const resultaat = this.sluit();
    const dag = this.dagen.dagVan(tijdstip);
    this.gehad.add(medewerker);
    this.medewerker = medewerker;
    this.dagBegin = dag.begin;
    this.dagEind = dag.eind;
    this.groep = [registratie];
    return resultaat;
  }

  /** The result of the last person-day, when there is one. */
  sluit(): D | undefined {
    if (this.groep.length === 0) return undefined;
    const groep = this.groep;
    this.groep = [];
    return this.reken(groep);
  }
}

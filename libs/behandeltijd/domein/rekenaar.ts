import type { ZaakBand } from './band.js';
import { Kolommen } from './kolommen.js';
import { LokaleDagen, type LokaleDag } from './lokale-dagen.js';
import { gecontroleerd, STANDAARD, type Parameters } from './parameters.js';
import type { Registratie } from './registratie.js';
import { dagTijd, leeg, perZaakVan, segmentenVan, type DagTijd } from './resultaat.js';
import { Segmentatie } from './segmentatie.js';
import { Verdeling } from './verdeling.js';

/**
 * Computes person-days with one set of parameters. The day boundary clears all state, so a person-day depends on its
 * own records only: a late record is put right by computing that one day anew.
 * Keep one and use it for many days: it holds the calendar and its working memory.
 */
export class Rekenaar {
  readonly parameters: Parameters;
  readonly dagen: LokaleDagen;
  private readonly kolommen = new Kolommen();
  private readonly segmentatie = new Segmentatie();
  private readonly verdeling = new Verdeling();

  /** @throws RangeError when a parameter is out of range */
  constructor(parameters: Parameters = STANDAARD) {
    this.parameters = gecontroleerd(parameters);
    this.dagen = new LokaleDagen(parameters.zone);
  }

  /**
   * One person-day.
   * @param registraties all records of one person on one local day, in any order; a repeated one counts once
   * @param T ms since the epoch: a day that is not over at T is computed as of T, later records are not there yet.
   *   Without T the day is closed.
   * @throws RangeError when there are no records, or they are not of one person and one local day
   */
  dag(registraties: readonly Registratie[], T = Infinity): DagTijd {
    const dag = this.laad(registraties, T);
    this.reken(dag, this.parameters.kap, T);
    const zaken = perZaakVan(this.kolommen, this.verdeling).filter((zaak) => zaak !== undefined);
    return dagTijd(registraties[0]!.medewerker, dag, T < dag.eind, this.segmenten(dag), zaken);
  }

  /** As `dag`, and per zaak also the values with half and twice the kap (`kap / 2` rounded down to whole ms). */
  dagMetBand(registraties: readonly Registratie[], T = Infinity): DagTijd<ZaakBand> {
    const dag = this.laad(registraties, T);
    const { kap } = this.parameters;
    const half = this.totalen(dag, Math.floor(kap / 2), T);
    const dubbel = this.totalen(dag, 2 * kap, T);
    this.reken(dag, kap, T);
    const zaken: ZaakBand[] = [];
    perZaakVan(this.kolommen, this.verdeling).forEach((zaak, z) => {
      const drietal = { half: half[z]!, kap: zaak?.milliseconden ?? 0, dubbel: dubbel[z]! };
      if (zaak !== undefined) zaken.push({ ...zaak, drietal, alleenBand: false });
      else if (drietal.half + drietal.dubbel > 0) {
        zaken.push({ ...leeg(this.kolommen.zaken[z]!), drietal, alleenBand: true });
      }
    });
    return dagTijd(registraties[0]!.medewerker, dag, T < dag.eind, this.segmenten(dag), zaken);
  }

  private laad(registraties: readonly Registratie[], T: number): LokaleDag {
    const eerste = registraties[0];
    if (eerste === undefined) throw new RangeError('a person-day without records has no day');
    const dag = this.dagen.dagVan(eerste.tijdstip);
    this.kolommen.vul(T < dag.eind ? registraties.filter(({ tijdstip }) => tijdstip <= T) : registraties, dag);
    return dag;
  }

  private reken(dag: LokaleDag, kap: number, T: number): void {
    const { kolommen, segmentatie, verdeling } = this;
    const lengte = dag.eind - dag.begin;
    const lopend = T < dag.eind;
    // A kap beyond the length of the day can cut nothing off: bounding it keeps all times within 32 bits.
    segmentatie.bereken(
      kolommen,
      Math.min(kap, lengte),
      this.parameters.aansluiting,
      lopend ? T - dag.begin : lengte,
      lopend,
    );
    verdeling.bereken(kolommen, segmentatie, dag.roosterBegin - dag.begin, dag.roosterEind - dag.begin);
  }

  private totalen(dag: LokaleDag, kap: number, T: number): Float64Array {
    this.reken(dag, kap, T);
    const { kolommen, verdeling } = this;
    const totalen = new Float64Array(kolommen.zaken.length);
    for (let i = 0; i < kolommen.aantal; i++) totalen[kolommen.zaak[i]!]! += verdeling.gedeeld[i]!;
    return totalen;
  }

  private segmenten(dag: LokaleDag) {
    return segmentenVan(this.kolommen, this.segmentatie, this.verdeling, dag.begin);
  }
}

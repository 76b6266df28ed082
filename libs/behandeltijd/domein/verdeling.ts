import type { Kolommen } from './kolommen.js';
import type { Segmentatie } from './segmentatie.js';

/**
 * Sharing: one sweep over the segments of a person-day, cut at every start and every end. A slice of L ms with n zaken
 * gives each floor(L / n), and 1 ms more to the first L mod n in order of zaaknummer. At any moment a zaak has at most
 * one segment (open and loose exclude each other), so what a zaak gets is booked on its segment: totals per
 * activiteit, per tag and per segment are exact, and they add up.
 */
export class Verdeling {
  /** Share of the segment that record i opened, ms. */
  gedeeld = new Int32Array(64);
  /** The part of that share outside the roster, ms: the same rule over the part of each slice outside it. */
  buitenRooster = new Int32Array(64);
  /** The segments that are running, by opening record, in order of zaaknummer. */
  private actief = new Int32Array(64);

  /** @param van hours of the roster, `van` to `tot`, ms since the begin of the day */
  bereken(dag: Kolommen, segmenten: Segmentatie, van: number, tot: number): void {
    this.begin(dag);
    const { tijd, aantal } = dag;
    const { eind } = segmenten;
    const actief = this.actief;
    let n = 0;
    let nu = 0;
    let volgende = volgendSegment(eind, 0, aantal);
    while (n > 0 || volgende < aantal) {
      if (n === 0) nu = tijd[volgende]!;
      while (volgende < aantal && tijd[volgende] === nu) {
        this.voegIn(dag.zaak, volgende, n++);
        volgende = volgendSegment(eind, volgende + 1, aantal);
      }
      let snede = volgende < aantal ? tijd[volgende]! : Infinity;
      for (let k = 0; k < n; k++) snede = Math.min(snede, eind[actief[k]!]!);
      const lengte = snede - nu;
      verdeel(lengte, n, actief, this.gedeeld);
      const buiten = lengte - Math.max(0, Math.min(snede, tot) - Math.max(nu, van));
      if (buiten > 0) verdeel(buiten, n, actief, this.buitenRooster);
      let over = 0;
      for (let k = 0; k < n; k++) if (eind[actief[k]!]! > snede) actief[over++] = actief[k]!;
      n = over;
      nu = snede;
    }
  }

  private voegIn(zaak: Int32Array, record: number, n: number): void {
    const actief = this.actief;
    let k = n;
    for (; k > 0 && zaak[actief[k - 1]!]! > zaak[record]!; k--) actief[k] = actief[k - 1]!;
    actief[k] = record;
  }

  private begin(dag: Kolommen): void {
    if (this.gedeeld.length < dag.aantal) {
      const lengte = 2 * dag.aantal;
      this.gedeeld = new Int32Array(lengte);
      this.buitenRooster = new Int32Array(lengte);
      this.actief = new Int32Array(lengte);
    }
    this.gedeeld.fill(0, 0, dag.aantal);
    this.buitenRooster.fill(0, 0, dag.aantal);
  }
}

function volgendSegment(eind: Int32Array, vanaf: number, aantal: number): number {
  let i = vanaf;
  while (i < aantal && eind[i] === 0) i++;
  return i;
}

function verdeel(lengte: number, n: number, actief: Int32Array, doel: Int32Array): void {
  const deel = Math.floor(lengte / n);
  const rest = lengte - deel * n;
  for (let k = 0; k < n; k++) doel[actief[k]!]! += k < rest ? deel + 1 : deel;
}

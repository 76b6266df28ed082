import type { Parameters } from '../parameters.js';
import type { Registratie } from '../registratie.js';

/**
 * `behandeltijd/1` once more, to compare with: written line by line after the text of the algorithm, over all days of
 * a person at once, with maps and Temporal, without any thought of speed, and sharing nothing with the library.
 */
export interface ReferentieSegment {
  zaak: string;
  begin: number;
  eind: number;
  herkomst: string;
  posities: string[];
}

export interface ReferentieRij {
  milliseconden: number;
  buitenRooster: number;
}

export interface Referentie {
  /** By `medewerker|dag|zaak`; only rows with time. */
  rijen: Map<string, ReferentieRij>;
  /** By medewerker. */
  segmenten: Map<string, ReferentieSegment[]>;
}

export function referentie(registraties: readonly Registratie[], parameters: Parameters, T?: number): Referentie {
  const rijen = new Map<string, ReferentieRij>();
  const segmenten = new Map<string, ReferentieSegment[]>();
  for (const medewerker of new Set(registraties.map((r) => r.medewerker))) {
    const records = registraties.filter((r) => r.medewerker === medewerker && (T === undefined || r.tijdstip <= T));
    const vanPersoon = stappen(uniek(records), parameters, T);
    segmenten.set(String(medewerker), vanPersoon);
    deel(vanPersoon, parameters.zone, (dag, zaak, rij) => {
      const sleutel = `${medewerker}|${dag}|${zaak}`;
      const tot = rijen.get(sleutel) ?? { milliseconden: 0, buitenRooster: 0 };
      tot.milliseconden += rij.milliseconden;
      tot.buitenRooster += rij.buitenRooster;
      rijen.set(sleutel, tot);
    });
  }
  for (const [sleutel, rij] of rijen) if (rij.milliseconden === 0) rijen.delete(sleutel);
  return { rijen, segmenten };
}

function uniek(records: Registratie[]): Registratie[] {
  const gezien = new Set<string>();
  return records
    .toSorted(
      (a, b) =>
        a.tijdstip - b.tijdstip ||
        (a.positie < b.positie ? -1 : a.positie > b.positie ? 1 : 0) ||
        a.volgnummer - b.volgnummer,
    )
    .filter((r) => {
      const identiteit = `${r.positie}/${r.volgnummer}`;
      return !gezien.has(identiteit) && gezien.add(identiteit);
    });
}

const lokaal = (t: number, zone: string) => Temporal.Instant.fromEpochMilliseconds(t).toZonedDateTimeISO(zone);
const dagVan = (t: number, zone: string) => lokaal(t, zone).toPlainDate().toString();
const eindVanDag = (t: number, zone: string) =>
  lokaal(t, zone).toPlainDate().add({ days: 1 }).toZonedDateTime(zone).epochMilliseconds;

function stappen(records: Registratie[], { kap, aansluiting, zone }: Parameters, T?: number): ReferentieSegment[] {
  const uit: ReferentieSegment[] = [];
  const voegToe = (begin: number, eind: number, zaak: string, herkomst: string, ...van: Registratie[]) => {
    if (begin < eind) uit.push({ zaak, begin, eind, herkomst, posities: van.map((r) => r.positie) });
  };
  const open = new Map<string, Registratie>();
  let los: Registratie | undefined;
  let vorige: Registratie | undefined;
  const sluitDag = () => {
    for (const p of open.values()) {
      voegToe(p.tijdstip, Math.min(p.tijdstip + kap, eindVanDag(p.tijdstip, zone)), p.zaak, 'afgekapt', p);
    }
    open.clear();
    los = undefined;
  };
  for (const r of records) {
    const t = r.tijdstip;
    // 1. Day boundary.
    if (vorige && dagVan(vorige.tijdstip, zone) !== dagVan(t, zone)) sluitDag();
    vorige = r;
    // 2. Loose gap.
    if (los) {
      const q = los.tijdstip;
      if (0 < t - q && t - q <= aansluiting) voegToe(q, t, los.zaak, 'afgeleid', los, r);
      los = undefined;
    }
    const laatste = open.get(r.zaak);
    if (laatste) {
      // 3. The zaak is open.
      const p = laatste.tijdstip;
      voegToe(p, Math.min(t, p + kap), r.zaak, t - p > kap ? 'afgekapt' : 'expliciet', laatste, r);
      if (r.soort === 'stop') open.delete(r.zaak);
      else open.set(r.zaak, r);
    } else {
      // 4. Otherwise.
      if (r.soort === 'start') open.set(r.zaak, r);
      if (r.soort === 'bewijs') los = r;
    }
  }
  // The end of the known records.
  if (T === undefined || (vorige && eindVanDag(vorige.tijdstip, zone) <= T)) sluitDag();
  else {
    for (const p of open.values()) {
      const eind = Math.min(T, p.tijdstip + kap, eindVanDag(p.tijdstip, zone));
      voegToe(p.tijdstip, eind, p.zaak, 'lopend', p);
    }
  }
  return uit;
}

/** Every start and every end is a cut; each slice deals its milliseconds out one by one, in order of code point. */
function deel(
  segmenten: ReferentieSegment[],
  zone: string,
  boek: (dag: string, zaak: string, rij: ReferentieRij) => void,
): void {
  const sneden = [...new Set(segmenten.flatMap((s) => [s.begin, s.eind]))].sort((a, b) => a - b);
  for (let i = 1; i < sneden.length; i++) {
    const van = sneden[i - 1]!;
    const tot = sneden[i]!;
    const actief = [...new Set(segmenten.filter((s) => s.begin <= van && s.eind >= tot).map((s) => s.zaak))];
    actief.sort(opCodePunt);
    const delen = deelUit(tot - van, actief.length);
    const buiten = deelUit(msBuitenRooster(van, tot, zone), actief.length);
    actief.forEach((zaak, k) => boek(dagVan(van, zone), zaak, { milliseconden: delen[k]!, buitenRooster: buiten[k]! }));
  }
}

function deelUit(lengte: number, n: number): number[] {
  const delen = new Array<number>(n).fill(0);
  if (lengte > 1000) return delen.map((_, k) => Math.floor(lengte / n) + (k < lengte % n ? 1 : 0));
  for (let ms = 0; ms < lengte; ms++) delen[ms % n]!++;
  return delen;
}

/** Minute by minute by the clock on the wall. */
function msBuitenRooster(van: number, tot: number, zone: string): number {
  let buiten = 0;
  for (let t = van; t < tot;) {
    const volgende = Math.min(tot, (Math.floor(t / 60_000) + 1) * 60_000);
    const { hour, dayOfWeek } = lokaal(t, zone);
    if (hour < 7 || hour >= 19 || dayOfWeek > 5) buiten += volgende - t;
    t = volgende;
  }
  return buiten;
}

function opCodePunt(a: string, b: string): number {
  const x = [...a].map((teken) => teken.codePointAt(0)!);
  const y = [...b].map((teken) => teken.codePointAt(0)!);
  for (let i = 0; i < Math.min(x.length, y.length); i++) if (x[i] !== y[i]) return x[i]! - y[i]!;
  return x.length - y.length;
}

import type { ZaakBand } from './band.js';
import { compareCodePoints } from './code-points.js';
import { STANDAARD, type Parameters } from './parameters.js';
import { Rekenaar } from './rekenaar.js';
import type { Registratie } from './registratie.js';
import type { DagTijd, ZaakTijd } from './resultaat.js';

/** One person-day; see `Rekenaar.dag`. For many days keep a `Rekenaar`. */
export function berekenDag(
  registraties: readonly Registratie[],
  parameters: Parameters = STANDAARD,
  T?: number,
): DagTijd {
  return new Rekenaar(parameters).dag(registraties, T);
}

/**
 * All person-days with time of all people, in order of medewerker and day.
 * @param registraties of anybody on any day, in any order
 * @param T ms since the epoch; without it every day is closed
 */
export function bereken(
  registraties: Iterable<Registratie>,
  parameters: Parameters = STANDAARD,
  T?: number,
): DagTijd[] {
  const rekenaar = new Rekenaar(parameters);
  return overAlleDagen(registraties, rekenaar, (groep) => rekenaar.dag(groep, T));
}

/** As `bereken`, with the values for half and twice the kap; also days on which only those have time. */
export function berekenMetBand(
  registraties: Iterable<Registratie>,
  parameters: Parameters = STANDAARD,
  T?: number,
): DagTijd<ZaakBand>[] {
  const rekenaar = new Rekenaar(parameters);
  return overAlleDagen(registraties, rekenaar, (groep) => rekenaar.dagMetBand(groep, T));
}

function overAlleDagen<Z extends ZaakTijd>(
  registraties: Iterable<Registratie>,
  rekenaar: Rekenaar,
  reken: (groep: readonly Registratie[]) => DagTijd<Z>,
): DagTijd<Z>[] {
  const uit: DagTijd<Z>[] = [];
  for (const persoon of groepeer(registraties, rekenaar)) {
    for (const nummer of [...persoon.dagen.keys()].sort((a, b) => a - b)) {
      const dag = reken(persoon.dagen.get(nummer)!);
      if (dag.zaken.length > 0) uit.push(dag);
    }
  }
  return uit;
}

/** The records of one person by number of the local day; the last day used is at hand, since logs run on in time. */
interface Persoon {
  readonly medewerker: string | number;
  readonly dagen: Map<number, Registratie[]>;
  dag: number;
  groep: Registratie[];
}

function groepeer(registraties: Iterable<Registratie>, { dagen }: Rekenaar): Persoon[] {
  const personen = new Map<string | number, Persoon>();
  for (const registratie of registraties) {
    let persoon = personen.get(registratie.medewerker);
    if (persoon === undefined) {
      persoon = { medewerker: registratie.medewerker, dagen: new Map(), dag: NaN, groep: [] };
      personen.set(registratie.medewerker, persoon);
    }
    const { nummer } = dagen.dagVan(registratie.tijdstip);
    if (persoon.dag !== nummer) {
      persoon.dag = nummer;
      const groep = persoon.dagen.get(nummer);
      if (groep === undefined) persoon.dagen.set(nummer, (persoon.groep = []));
      else persoon.groep = groep;
    }
    persoon.groep.push(registratie);
  }
  return [...personen.values()].sort((a, b) => vergelijkMedewerkers(a.medewerker, b.medewerker));
}

function vergelijkMedewerkers(a: string | number, b: string | number): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return compareCodePoints(String(a), String(b));
}

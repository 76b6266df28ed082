import {
  eersteVrije,
  hoogsteBuiten,
  onderbouw,
  Rangorde,
  type Gewogen,
  type Keuze,
  type Keuzevraag,
} from '../../domein/index.js';
import type { Liggend, Uitsnede } from './voorraadlezer.js';

export interface Voorstel extends Keuze {
  readonly vraag: Keuzevraag;
}

/**
 * Gives each caller alike, in turn, the most urgent zaak that is free for them. Undefined: more of the stock must be read, because what was
 * not read may be as urgent.
 *
 * @param elders zaaknummers that turned out to be locked by another program a moment ago
 */
export function verdeel(
  vragen: readonly Keuzevraag[],
  { zaken, bereik, passend, voorraad }: Uitsnede,
  elders: ReadonlySet<string>,
): readonly Voorstel[] | undefined {
  if (vragen.length === 0) return [];
  const { maat } = vragen[0]!;
  const grens = hoogsteBuiten(bereik, maat);
  const rangorde = new Rangorde(zaken, maat);
  const weg = new Set([...elders, ...zaken.flatMap(({ bezet, zaaknummer }) => (bezet ? [zaaknummer] : []))]);
  const terzijde = new Set(zaken.flatMap(({ geparkeerd, zaaknummer }) => (geparkeerd ? [zaaknummer] : [])));
  const voorstellen: Voorstel[] = [];
  for (const vraag of vragen) {
    const { medewerker, werkvoorraad, criteria, afgevallen, kaart } = vraag;
    const { keuze, bezet, geparkeerd } = eersteVrije(rangorde.voor(medewerker), medewerker, maat.dag, {
      bezet: (zaaknummer) => weg.has(zaaknummer),
      afgevallen: new Set(afgevallen.map(({ zaaknummer }) => zaaknummer)),
      geparkeerd: (zaaknummer) => terzijde.has(zaaknummer),
    });
    if (!staatVast(keuze, grens)) return undefined;
    if (!keuze) continue;
    const { zaakId, zaaknummer, revisie } = keuze.zaak;
    weg.add(zaaknummer);
    const gezien = { voorraad, passend, bezet, afgevallen, geparkeerd };
    const gegevens = { medewerker, maat, werkvoorraad, criteria, kaart, ...gezien };
    voorstellen.push({ vraag, zaakId, zaaknummer, revisie, onderbouwing: onderbouw(keuze.zaak, gegevens) });
  }
  return voorstellen;
}

/** Whether nothing outside can go before it. Who is among the first by streefdatum goes before all outside that are as urgent. */
function staatVast(keuze: Gewogen<Liggend> | undefined, buiten: number | undefined): boolean {
  if (buiten === undefined) return true;
  return keuze !== undefined && (keuze.punten > buiten || (keuze.punten === buiten && keuze.zaak.vooraan));
}

import { LogBeschadigd, StroomAfgebroken } from '../log/fouten.js';
import type { Batch, Rij, Soort, Weigering } from '../log/rij.js';
import { leesTijdstip } from '../log/tijdstip.js';
import { redenTegen, toonbaar } from '../log/waarde.js';
import { bevatRijen, kopOnjuist, leesKop, type Kop } from './kop.js';
import { Splitser, type Onleesbaar, type Records } from './splitser.js';
import { leesVelden } from './velden.js';

const BATCH = 500;

/**
 * Reads a CSV log (RFC 4180, UTF-8, CRLF or LF, header `zaak,medewerker,soort,tijdstip` in any order) in bounded memory.
 * A row is a record, of several lines when a quoted value holds line ends. A refused row costs its neighbours nothing, and it keeps
 * its number, so that a mended file numbers its rows alike.
 * Empty lines have no number.
 * @throws KopOnjuist when the header cannot be read
 * @throws LogBeschadigd after the last whole row, when the stream broke off
 */
export async function* leesCsv(stukken: AsyncIterable<Uint8Array>): AsyncGenerator<Batch> {
  const lezer = new CsvLezer();
  let fout: StroomAfgebroken | undefined;
  try {
    for await (const stuk of stukken) {
      lezer.voeg(stuk);
      for (let batch = lezer.batch(BATCH); batch !== undefined; batch = lezer.batch(BATCH)) yield batch;
    }
  } catch (oorzaak) {
    if (!(oorzaak instanceof StroomAfgebroken)) throw oorzaak;
    fout = oorzaak;
  }
  lezer.sluit(fout === undefined);
  for (let batch = lezer.batch(1); batch !== undefined; batch = lezer.batch(1)) yield batch;
  if (fout !== undefined) throw new LogBeschadigd(fout.message, lezer.rijen, fout);
  lezer.eisKop();
}

class CsvLezer {
  /** Data records so far. */
  rijen = 0;
  private readonly splitser = new Splitser();
  private kop: Kop | undefined;
  private items: (Rij | Weigering)[] = [];

  voeg(stuk: Uint8Array): void {
    this.splitser.voeg(stuk);
  }

  sluit(compleet: boolean): void {
    this.splitser.sluit(compleet);
  }

  eisKop(): void {
    if (this.kop === undefined) throw kopOnjuist('het bestand is leeg');
  }

  /** At least `minstens` items, or undefined when there are not so many. */
  batch(minstens: number): Batch | undefined {
    while (this.items.length < minstens) {
      const stuk = this.splitser.volgende();
      if (stuk === undefined) break;
      if (this.kop === undefined) this.leesKop(stuk);
      else if ('reden' in stuk) this.items.push({ regel: stuk.regel, rij: ++this.rijen, reden: stuk.reden });
      else this.leesRijen(stuk, this.kop);
    }
    if (this.items.length === 0 || this.items.length < minstens) return undefined;
    const batch = this.items;
    this.items = [];
    return batch;
  }

  private leesKop(stuk: Records | Onleesbaar): void {
    if ('reden' in stuk) throw kopOnjuist(stuk.reden);
    const kop = leesKop(leesVelden(stuk.teksten)[0]!);
    this.kop = kop;
    this.splitser.verwacht = {
      velden: kop.aantal,
      ingeslokt: (veld, waarde) => bevatRijen(kop, veld, waarde),
    };
  }

  private leesRijen(records: Records, kop: Kop): void {
    const alle = leesVelden(records.teksten);
    for (let i = 0; i < alle.length; i++) {
      this.items.push(leesRij(alle[i]!, kop, ++this.rijen, records.regels[i]!));
    }
  }
}

function leesRij(velden: readonly string[], kop: Kop, rij: number, regel: number): Rij | Weigering {
  const weiger = (reden: string): Weigering => ({ regel, rij, reden });
  if (velden.length !== kop.aantal) {
    const aantal = velden.length === 1 ? '1 veld' : `${velden.length} velden`;
    return weiger(`de rij heeft ${aantal}, de kop heeft er ${kop.aantal}`);
  }
  const zaak = velden[kop.zaak]!;
  const medewerker = velden[kop.medewerker]!;
  const soort = velden[kop.soort]!;
  const tijd = velden[kop.tijdstip]!;
  if (zaak.trim() === '') return weiger('zaak is leeg');
  const reden = redenTegen('zaak', zaak) ?? redenTegen('medewerker', medewerker);
  if (reden !== undefined) return weiger(reden);
  if (!isSoort(soort)) return weiger(`soort ${toonbaar(soort)} is onbekend; verwacht: start, stop of bewijs`);
  const tijdstip = leesTijdstip(tijd);
  if ('reden' in tijdstip) return weiger(tijdstip.reden);
  const inhoud = JSON.stringify([zaak, medewerker, soort, tijd]);
  return {
    rij,
    regel,
    zaak,
    medewerker: medewerker.trim() === '' ? undefined : medewerker,
    soort,
    tijdstip: tijdstip.ms,
    inhoud,
  };
}

function isSoort(waarde: string): waarde is Soort {
  return waarde === 'start' || waarde === 'stop' || waarde === 'bewijs';
}

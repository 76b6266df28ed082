import { isUtf8 } from 'node:buffer';
import { leesRecord } from './record.js';

const LF = 0x0a;
const CR = 0x0d;
const AANHALING = 0x22;
const GEEN = Buffer.alloc(0);

/** Largest record that is kept, in bytes. A longer one is passed over without being held in memory. */
export const MAX_RECORD = 1024 * 1024;
/** Bytes of lines without quotes that are given out at once: some hundreds of rows. */
const BLOK = 32 * 1024;
/** Records that are gathered before they are given out: parsing them one by one would cost several times as much. */
const AANTAL = 300;
const TE_LANG = 'de regel is langer dan 1 MiB';
const TE_LAAT = 'aanhalingsteken wordt pas in een latere rij gesloten';

/** Whole records, without their line ends, each with the line on which it starts. */
export interface Records {
  readonly teksten: string[];
  readonly regels: number[];
}
/** One record that cannot be split off as it should. */
export interface Onleesbaar {
  readonly regel: number;
  readonly reden: string;
}

/** Once the header is known. */
export interface Verwacht {
  /** How many fields a record has. */
  readonly velden: number;
  /**
   * Whether a value of several lines is no value but rows that were swallowed by a quote opened by mistake.
   * @param veld from 0
   */
  readonly ingeslokt: (veld: number, waarde: string) => boolean;
}

/**
 * Cuts bytes into CSV records. Feed it with `voeg`, take all that `volgende` gives, end with `sluit` and take the rest.
 *
 * A quote that is never closed would swallow the rest of the file. So a record that is not RFC 4180, that is too long,
 * or that reaches over several lines and then does not fit the header or holds whole rows, costs only the line on which the quote
 * was opened: reading goes on at the next line. That stays linear: a line that leaves a quote open holds an odd number of
 * quotes, so the second such line always ends the record of the first.
 */
export class Splitser {
  verwacht: Verwacht | undefined;
  private bytes: Buffer = GEEN;
  private plek = 0;
  private regel = 1;
  /** The rest of the current line belongs to a record that was refused already. */
  private overslaan = false;
  private laatste = false;
  private begonnen = false;
  /** First quote at or after `plek`, past the end when there is none; found again when `plek` has passed it. */
  private aanhaling = -1;
  private klaar: Onleesbaar | undefined;

  voeg(stuk: Uint8Array): void {
    const rest = this.bytes.subarray(this.plek);
    this.bytes =
      rest.length === 0 ? Buffer.from(stuk.buffer, stuk.byteOffset, stuk.length) : Buffer.concat([rest, stuk]);
    this.plek = 0;
    this.aanhaling = -1;
  }

  /** @param compleet false when the stream broke off: the last line without line end is dropped, it may be half */
  sluit(compleet: boolean): void {
    this.laatste = true;
    if (!compleet) this.bytes = this.bytes.subarray(0, this.bytes.lastIndexOf(LF) + 1);
    this.aanhaling = -1;
  }

  /** The next records or the next refusal; undefined when more bytes are needed, or at the end. */
  volgende(): Records | Onleesbaar | undefined {
    const records: Records = { teksten: [], regels: [] };
    const genoeg = this.verwacht === undefined ? 1 : AANTAL;
    while (this.klaar === undefined && records.teksten.length < genoeg && this.stap(records));
    if (records.teksten.length > 0) return records;
    const klaar = this.klaar;
    this.klaar = undefined;
    return klaar;
  }

  /** One step forward; false when it needs more bytes. */
  private stap(records: Records): boolean {
    if (!this.begonnen && !this.sluitBomUit()) return false;
    if (this.overslaan) return this.slaRestVanRegelOver();
    if (this.plek >= this.bytes.length) return false;
    const eind = this.eindZonderAanhaling();
    if (eind > this.plek) {
      this.kaleRegels(eind, records);
      return true;
    }
    return this.record(records);
  }

  private sluitBomUit(): boolean {
    if (this.bytes.length < 3 && !this.laatste) return false;
    this.begonnen = true;
    if (this.bytes[0] === 0xef && this.bytes[1] === 0xbb && this.bytes[2] === 0xbf) this.plek = 3;
    return true;
  }

  private slaRestVanRegelOver(): boolean {
    const lf = this.bytes.indexOf(LF, this.plek);
    if (lf < 0) {
      this.plek = this.bytes.length;
      return false;
    }
    this.plek = lf + 1;
    this.regel++;
    this.overslaan = false;
    return true;
  }

  /** End of the run of whole lines without any quote that starts here; `plek` itself when there is none. */
  private eindZonderAanhaling(): number {
    if (this.aanhaling < this.plek) {
      const gevonden = this.bytes.indexOf(AANHALING, this.plek);
      this.aanhaling = gevonden < 0 ? this.bytes.length : gevonden;
    }
    const eersteLf = this.bytes.indexOf(LF, this.plek);
    if (eersteLf < 0 || eersteLf > this.aanhaling) return this.plek;
    if (this.verwacht === undefined) return eersteLf + 1;
    const grens = Math.min(this.aanhaling, this.plek + BLOK, this.bytes.length) - 1;
    return Math.max(eersteLf, this.bytes.lastIndexOf(LF, grens)) + 1;
  }

  /** Lines without quotes: each is a record. A single line may be too long, a run of them is shorter than that. */
  private kaleRegels(eind: number, records: Records): void {
    const run = this.bytes.subarray(this.plek, eind);
    if (run.length > MAX_RECORD || !isUtf8(run)) {
      const lf = run.indexOf(LF);
      const lijn = run.subarray(0, lf);
      this.plek += lf + 1;
      this.neem(lijn, records);
      this.regel++;
      return;
    }
    this.plek = eind;
    const tekst = run.toString('utf8');
    for (let begin = 0; begin < tekst.length;) {
      const lf = tekst.indexOf('\n', begin);
      const stop = lf > begin && tekst.charCodeAt(lf - 1) === CR ? lf - 1 : lf;
      if (stop > begin) {
        records.teksten.push(tekst.slice(begin, stop));
        records.regels.push(this.regel);
      }
      begin = lf + 1;
      this.regel++;
    }
  }

  /** A record with quotes, or one without a line end. */
  private record(records: Records): boolean {
    const gelezen = leesRecord(this.bytes, this.plek, this.laatste);
    if (gelezen.soort === 'onaf' && !this.laatste && this.bytes.length - this.plek <= MAX_RECORD) return false;
    const gat = gelezen.meerregelig.find(({ veld, open, sluit }) =>
      this.verwacht?.ingeslokt(veld, this.bytes.toString('utf8', open + 1, sluit)),
    );
    if (gat !== undefined) return this.weiger(TE_LAAT, gat.open);
    if (gelezen.soort === 'fout') return this.weiger(gelezen.reden, gelezen.bij);
    if (gelezen.soort === 'onaf') return this.weigerOnaf(gelezen.open);
    const eerste = gelezen.meerregelig[0];
    if (eerste !== undefined) {
      if (gelezen.eind - this.plek > MAX_RECORD) return this.weigerOnaf(eerste.open);
      if (this.verwacht !== undefined && gelezen.velden !== this.verwacht.velden) {
        return this.weiger(TE_LAAT, eerste.open);
      }
    }
    const lijn = this.bytes.subarray(this.plek, gelezen.eind);
    this.plek = gelezen.eind;
    this.neem(lijn.at(-1) === LF ? lijn.subarray(0, -1) : lijn, records);
    this.regel += aantalRegels(lijn);
    return true;
  }

  private neem(lijn: Buffer, records: Records): void {
    const zonderCr = lijn.at(-1) === CR ? lijn.subarray(0, -1) : lijn;
    if (zonderCr.length === 0) return;
    if (zonderCr.length > MAX_RECORD) this.klaar = { regel: this.regel, reden: TE_LANG };
    else if (!isUtf8(zonderCr)) this.klaar = { regel: this.regel, reden: 'bevat bytes die geen UTF-8 zijn' };
    else {
      records.teksten.push(zonderCr.toString('utf8'));
      records.regels.push(this.regel);
    }
  }

  /** A record that does not end in the bytes that may be kept. */
  private weigerOnaf(open: number): boolean {
    const lf = open < 0 ? -1 : this.bytes.indexOf(LF, open);
    if (open >= 0 && (lf >= 0 || this.laatste)) return this.weiger('aanhalingsteken wordt niet gesloten', open);
    return this.weiger(TE_LANG, this.bytes.length);
  }

  /** Refuses the record here and goes on at the line after the one of `bij`. */
  private weiger(reden: string, bij: number): boolean {
    this.klaar = { regel: this.regel, reden };
    this.regel += aantalRegels(this.bytes.subarray(this.plek, bij));
    this.plek = bij;
    this.overslaan = true;
    return true;
  }
}

function aantalRegels(bytes: Buffer): number {
  let aantal = 0;
  for (let lf = bytes.indexOf(LF); lf >= 0; lf = bytes.indexOf(LF, lf + 1)) aantal++;
  return aantal;
}

import { createGunzip } from 'node:zlib';
import { StroomAfgebroken } from './fouten.js';

/** Deflate grows at most about a thousandfold: so one slice never unpacks into more than some 16 MiB. */
const HAP = 16 * 1024;

/**
 * Unpacks gzip. Everything that can be unpacked before a fault is delivered; then `StroomAfgebroken` is thrown.
 * zlib keeps back what it unpacked in the call that meets the fault (up to 16 KiB: measured with a wrong checksum at
 * the end of a whole file), so after a fault the source is read once more and the failing slice goes in byte by byte.
 * @param bron gives the packed bytes from the beginning; called a second time only after a fault
 * @param herleesbaar false for a pipe: then what zlib kept back is lost
 */
export async function* uitpakken(
  bron: () => AsyncIterable<Uint8Array>,
  herleesbaar: boolean,
): AsyncGenerator<Uint8Array> {
  let gelezen = 0;
  let geleverd = 0;
  const uitpakker = new Uitpakker();
  try {
    for await (const hap of happen(bron())) {
      const uit = await uitpakker.schrijf(hap);
      gelezen += hap.length;
      geleverd += uit.length;
      if (uit.length > 0) yield uit;
    }
    const slot = await uitpakker.sluit();
    if (slot.length > 0) yield slot;
    if (uitpakker.rommel) throw new StroomAfgebroken(NA_HET_EINDE);
  } catch (fout) {
    if (!isZlibFout(fout)) throw fout;
    const nog = uitpakker.neem();
    geleverd += nog.length;
    if (nog.length > 0) yield nog;
    if (herleesbaar && fout.code !== 'Z_BUF_ERROR') {
      for await (const uit of rest(bron(), gelezen, geleverd)) {
        geleverd += uit.length;
        yield uit;
      }
    }
    throw new StroomAfgebroken(uitleg(fout, geleverd > 0), { cause: fout });
  } finally {
    uitpakker.ruimOp();
  }
}

/** What can be unpacked beyond `geleverd` bytes of output, where the slice that starts at `tot` is the failing one. */
async function* rest(bron: AsyncIterable<Uint8Array>, tot: number, geleverd: number): AsyncGenerator<Uint8Array> {
  const uitpakker = new Uitpakker();
  let gelezen = 0;
  let teveel = geleverd;
  try {
    for await (const hap of happen(bron)) {
      const stap = gelezen < tot ? hap.length : 1;
      for (let i = 0; i < hap.length; i += stap) {
        const uit = await uitpakker.schrijf(hap.subarray(i, i + stap));
        const nieuw = uit.subarray(Math.min(teveel, uit.length));
        teveel = Math.max(0, teveel - uit.length);
        if (nieuw.length > 0) yield nieuw;
      }
      gelezen += hap.length;
    }
  } catch (fout) {
    if (!isZlibFout(fout)) throw fout;
  } finally {
    uitpakker.ruimOp();
  }
}

async function* happen(bron: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const stuk of bron) {
    for (let i = 0; i < stuk.length; i += HAP) yield stuk.subarray(i, i + HAP);
  }
}

/** A gunzip that answers each write with what it unpacked: a stream throws its buffered output away on a fault. */
class Uitpakker {
  /** Whether more than zeros stands after the last gzip member: something was appended that is none. */
  rommel = false;
  private gevoerd = 0;
  private readonly gunzip = createGunzip();
  private stukken: Uint8Array[] = [];
  private afgelopen = false;
  private fout: Error | undefined;
  private wacht: (() => void) | undefined;

  constructor() {
    this.gunzip.on('data', (stuk: Uint8Array) => this.stukken.push(stuk));
    this.gunzip.on('end', () => {
      this.afgelopen = true;
      this.wacht?.();
    });
    this.gunzip.on('error', (fout) => {
      this.fout ??= fout;
      this.wacht?.();
    });
  }

  /** Bytes after the end of the last gzip member are left alone, as gunzip(1) does; zeros are the rest of a block. */
  async schrijf(hap: Uint8Array): Promise<Uint8Array> {
    const uit = await this.doe((klaar) => this.gunzip.write(hap, klaar));
    this.gevoerd += hap.length;
    const over = Math.min(hap.length, this.gevoerd - this.gunzip.bytesWritten);
    if (this.afgelopen && over > 0) this.rommel ||= hap.subarray(-over).some((byte) => byte !== 0);
    return uit;
  }

  sluit(): Promise<Uint8Array> {
    return this.doe(() => this.gunzip.end());
  }

  /** What was unpacked and not yet answered. */
  neem(): Uint8Array {
    const uit = this.stukken.length === 1 ? this.stukken[0]! : Buffer.concat(this.stukken);
    this.stukken = [];
    return uit;
  }

  ruimOp(): void {
    this.gunzip.destroy();
  }

  private async doe(opdracht: (klaar: () => void) => void): Promise<Uint8Array> {
    if (!this.afgelopen && this.fout === undefined) {
      await new Promise<void>((klaar) => {
        this.wacht = klaar;
        opdracht(klaar);
      });
    }
    if (this.fout !== undefined) throw this.fout;
    return this.neem();
  }
}

/** By its code, not by `instanceof`: an error of Node may come from another realm than this module. */
function isZlibFout(fout: unknown): fout is Error & { code: string } {
  if (typeof fout !== 'object' || fout === null || !('code' in fout)) return false;
  return typeof fout.code === 'string' && fout.code.startsWith('Z_');
}

const NA_HET_EINDE = 'na het einde van het gzip-bestand staan bytes die geen gzip zijn';
/** What zlib says, for people. */
const BESCHADIGD: Readonly<Record<string, string>> = {
  'incorrect data check': 'de controlesom klopt niet',
  'incorrect length check': 'de lengte klopt niet',
};

/** @param begonnen whether anything was unpacked: zlib looks for a header at the beginning and after each member only */
function uitleg(fout: Error & { code: string }, begonnen: boolean): string {
  if (fout.code === 'Z_BUF_ERROR') return 'het gzip-bestand is afgebroken: het einde ontbreekt';
  if (begonnen && fout.message === 'incorrect header check') return NA_HET_EINDE;
  return `het gzip-bestand is beschadigd: ${BESCHADIGD[fout.message] ?? 'de inhoud is niet uit te pakken'}`;
}

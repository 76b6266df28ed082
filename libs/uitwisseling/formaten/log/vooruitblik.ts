import { StroomAfgebroken } from './fouten.js';

/** A stream of bytes of which the beginning can be looked at before it is read. */
export class Vooruitblik implements AsyncIterable<Uint8Array> {
  private readonly bron: AsyncIterator<Uint8Array>;
  private bekeken: Uint8Array[] = [];
  private fout: { readonly oorzaak: unknown } | undefined;

  constructor(bron: AsyncIterable<Uint8Array>) {
    this.bron = bron[Symbol.asyncIterator]();
  }

  /**
   * At least `aantal` bytes from the beginning, fewer when the stream holds no more or its packing breaks off.
   * @throws the error of the file system
   */
  async kijk(aantal: number): Promise<Uint8Array> {
    let lengte = this.bekeken.reduce((som, stuk) => som + stuk.length, 0);
    while (lengte < aantal && this.fout === undefined) {
      const volgende = await this.volgende();
      if (volgende === undefined) break;
      this.bekeken.push(volgende);
      lengte += volgende.length;
    }
    if (this.fout !== undefined && !(this.fout.oorzaak instanceof StroomAfgebroken)) throw this.fout.oorzaak;
    return Buffer.concat(this.bekeken);
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array> {
    try {
      for (let stuk = this.bekeken.shift(); stuk !== undefined; stuk = this.bekeken.shift()) yield stuk;
      while (this.fout === undefined) {
        const stuk = await this.volgende();
        if (stuk === undefined) break;
        yield stuk;
      }
      if (this.fout !== undefined) throw this.fout.oorzaak;
    } finally {
      await this.sluit();
    }
  }

  async sluit(): Promise<void> {
    this.bekeken = [];
    await this.bron.return?.();
  }

  /** A fault is kept until all that came before it was read. */
  private async volgende(): Promise<Uint8Array | undefined> {
    try {
      const volgende = await this.bron.next();
      return volgende.done === true ? undefined : volgende.value;
    } catch (oorzaak) {
      this.fout = { oorzaak };
      return undefined;
    }
  }
}

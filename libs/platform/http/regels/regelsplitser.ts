import { Transform, type TransformCallback } from 'node:stream';

const EINDE = 0x0a;
const LEEG = Buffer.alloc(0);

/** A line as it came, without its end; undefined when it was too long to be kept. */
export type RuweRegel = Buffer | undefined;

/** Cuts a stream of bytes into lists of lines, a list for each chunk. Of a line that is too long nothing is kept. */
export class Regelsplitser extends Transform {
  /** What came of a line that has not ended; grows by doubling, so that many small pieces cost no more than one. */
  private begin = LEEG;
  private lengte = 0;

  /** @param grens most bytes of a line */
  constructor(private readonly grens: number) {
    super({ readableObjectMode: true, readableHighWaterMark: 1 });
  }

  override _transform(deel: Buffer, _codering: BufferEncoding, klaar: TransformCallback): void {
    const regels: RuweRegel[] = [];
    let van = 0;
    for (let tot = deel.indexOf(EINDE); tot >= 0; tot = deel.indexOf(EINDE, van)) {
      regels.push(this.rondAf(deel.subarray(van, tot)));
      van = tot + 1;
    }
    this.bewaar(deel.subarray(van));
    if (regels.length > 0) this.push(regels);
    klaar();
  }

  override _flush(klaar: TransformCallback): void {
    if (this.lengte > 0) this.push([this.rondAf(LEEG)]);
    klaar();
  }

  private rondAf(rest: Buffer): RuweRegel {
    if (this.lengte > 0) this.bewaar(rest);
    const bytes = this.lengte > 0 ? this.begin.subarray(0, this.lengte) : rest;
    const teLang = Math.max(this.lengte, bytes.length) > this.grens;
    this.begin = LEEG;
    this.lengte = 0;
    return teLang ? undefined : bytes;
  }

  private bewaar(stuk: Buffer): void {
    const lengte = this.lengte + stuk.length;
    if (lengte > this.grens) {
      this.begin = LEEG;
    } else if (stuk.length > 0) {
      if (lengte > this.begin.length) {
        const groter = Buffer.allocUnsafe(Math.min(this.grens, Math.max(1_024, lengte * 2)));
        this.begin.copy(groter, 0, 0, this.lengte);
        this.begin = groter;
      }
      stuk.copy(this.begin, this.lengte);
    }
    this.lengte = lengte;
  }
}

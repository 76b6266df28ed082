import { toonbaar } from '../log/waarde.js';
import { XmlFout } from './sax.js';

/** Decodes the bytes of an XML document as its byte order mark or declaration says; UTF-8 without either. */
export class XmlTekst {
  /** True once bytes were seen that the encoding cannot hold; each stands in the text as U+FFFD. */
  onleesbaar = false;
  private readonly soepel: TextDecoder;
  private readonly streng: TextDecoder;

  private constructor(codering: string) {
    this.soepel = new TextDecoder(codering);
    this.streng = new TextDecoder(codering, { fatal: true });
  }

  /**
   * @param begin the first bytes of the document
   * @throws XmlFout when the encoding is unknown
   */
  static voor(begin: Uint8Array): XmlTekst {
    const naam = codering(begin);
    try {
      return new XmlTekst(naam);
    } catch {
      throw new XmlFout(`de XML-declaratie noemt een onbekende codering ${toonbaar(naam)}`, 1);
    }
  }

  lees(stuk: Uint8Array): string {
    if (!this.onleesbaar) {
      try {
        this.streng.decode(stuk, { stream: true });
      } catch {
        this.onleesbaar = true;
      }
    }
    return this.soepel.decode(stuk, { stream: true });
  }
}

function codering(begin: Uint8Array): string {
  if (begin[0] === 0xff && begin[1] === 0xfe) return 'utf-16le';
  if (begin[0] === 0xfe && begin[1] === 0xff) return 'utf-16be';
  const kop = Buffer.from(begin.subarray(0, 200)).toString('latin1');
  return /^(?:\xef\xbb\xbf)?<\?xml[^>]*?\sencoding\s*=\s*["']([^"']+)["']/.exec(kop)?.[1] ?? 'utf-8';
}

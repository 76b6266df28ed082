import { createRequire } from 'node:module';
import { xmlmelding } from './xmlmeldingen.js';

/** The part of `sax` that is used here; the package ships no types. */
interface SaxParser {
  /** Line of what is being read, from 0. */
  readonly line: number;
  onerror: (fout: Error) => void;
  ondoctype: (tekst: string) => void;
  onopentagstart: () => void;
  onopentag: (tag: { readonly name: string; readonly attributes: Readonly<Record<string, string>> }) => void;
  onclosetag: () => void;
  write(tekst: string): void;
  close(): void;
}

interface Sax {
  MAX_BUFFER_LENGTH: number;
  parser(strict: boolean, opties: { readonly strictEntities: boolean }): SaxParser;
}

const sax = createRequire(import.meta.url)('sax') as Sax;
// Longest attribute, comment or name, in characters: sax's own 64 KiB is too short for real comments.
sax.MAX_BUFFER_LENGTH = 1024 * 1024;

/** The document is not well-formed XML, or is not XES. */
export class XmlFout extends Error {
  override readonly name = 'XmlFout';
  constructor(
    reden: string,
    /** From 1. */
    readonly regel: number,
  ) {
    super(`${reden} (regel ${regel})`);
  }
}

/** What a document is made of; lines from 1. */
export interface XmlOntvanger {
  open(naam: string, attributen: Readonly<Record<string, string>>, regel: number): void;
  sluit(regel: number): void;
}

/**
 * Strict XML in bounded memory. Names come without their namespace prefix. A DTD that declares an entity is refused
 * (the entity bomb); any other DOCTYPE is passed over and never fetched.
 */
export class XmlLezer {
  private readonly parser = sax.parser(true, { strictEntities: true });
  private regelVanTag = 1;

  /** @throws XmlFout from `schrijf` and `sluit` */
  constructor(ontvanger: XmlOntvanger) {
    const parser = this.parser;
    parser.onerror = (fout) => {
      throw new XmlFout(`geen welgevormde XML: ${xmlmelding(fout.message)}`, parser.line + 1);
    };
    parser.ondoctype = (tekst) => {
      if (/<!ENTITY/i.test(tekst))
        throw new XmlFout('een DOCTYPE die entiteiten declareert wordt geweigerd', parser.line + 1);
    };
    parser.onopentagstart = () => (this.regelVanTag = parser.line + 1);
    parser.onopentag = ({ name, attributes }) => ontvanger.open(zonderPrefix(name), attributes, this.regelVanTag);
    parser.onclosetag = () => ontvanger.sluit(parser.line + 1);
  }

  schrijf(tekst: string): void {
    this.parser.write(tekst);
  }

  sluit(): void {
    this.parser.close();
  }
}

function zonderPrefix(naam: string): string {
  return naam.slice(naam.indexOf(':') + 1);
}

import { LogBeschadigd, StroomAfgebroken } from '../log/fouten.js';
import type { Batch } from '../log/rij.js';
import { Vooruitblik } from '../log/vooruitblik.js';
import { XesDocument } from './document.js';
import { XmlFout, XmlLezer } from './sax.js';
import { XmlTekst } from './tekst.js';

const BATCH = 500;
/** Characters that are parsed between two looks at what is ready. */
const HAP = 256 * 1024;
/** Bytes in which the XML declaration must stand. */
const KOP = 256;

/**
 * Reads an IEEE 1849 XES log, trace by trace in the order of the document.
 * @throws LogBeschadigd after the last whole trace, when the XML is not well-formed (with its line), is no XES, or the
 * stream broke off
 */
export async function* leesXes(stukken: AsyncIterable<Uint8Array>): AsyncGenerator<Batch> {
  const bytes = new Vooruitblik(stukken);
  const document = new XesDocument(() => tekst?.onleesbaar === true);
  const xml = new XmlLezer(document);
  let tekst: XmlTekst | undefined;
  let fout: StroomAfgebroken | XmlFout | undefined;
  let rijen = 0;
  try {
    tekst = XmlTekst.voor(await bytes.kijk(KOP));
    for await (const stuk of bytes) {
      for (const hap of happen(tekst.lees(stuk))) {
        xml.schrijf(hap);
        while (document.klaar.length >= BATCH) {
          rijen += BATCH;
          yield document.klaar.splice(0, BATCH);
        }
      }
    }
    xml.sluit();
    document.eindeDocument();
  } catch (oorzaak) {
    if (!(oorzaak instanceof StroomAfgebroken || oorzaak instanceof XmlFout)) throw oorzaak;
    fout = oorzaak;
  }
  rijen += document.klaar.length;
  while (document.klaar.length > 0) yield document.klaar.splice(0, BATCH);
  if (fout !== undefined) throw new LogBeschadigd(fout.message, rijen, fout);
}

function* happen(tekst: string): Generator<string> {
  for (let i = 0; i < tekst.length; i += HAP) yield tekst.slice(i, i + HAP);
}

import type { GebeurtenisUitvoer, ZaakUitvoer, Zaken } from '../uitvoer/zaak.js';
import { opvulling } from './uitlijnen.js';

const KOP = `<?xml version="1.0" encoding="UTF-8"?>
<log xes.version="1849.2016" xes.features="" xmlns="http://www.xes-standard.org/">
<extension name="Concept" prefix="concept" uri="http://www.xes-standard.org/concept.xesext"/>
<extension name="Time" prefix="time" uri="http://www.xes-standard.org/time.xesext"/>
<extension name="Lifecycle" prefix="lifecycle" uri="http://www.xes-standard.org/lifecycle.xesext"/>
<extension name="Organizational" prefix="org" uri="http://www.xes-standard.org/org.xesext"/>
<extension name="Identity" prefix="identity" uri="http://www.xes-standard.org/identity.xesext"/>
<extension name="Zaakstroom" prefix="zaakstroom" uri="https://zaakstroom.example/zaakstroom.xesext"/>
<global scope="trace">
<string key="concept:name" value=""/>
<string key="zaaktype" value=""/>
</global>
<global scope="event">
<string key="concept:name" value=""/>
<date key="time:timestamp" value="1970-01-01T00:00:00.000Z"/>
<string key="zaakstroom:gebeurtenis" value=""/>
<string key="zaakstroom:soort" value=""/>
</global>
<classifier name="Activiteit" keys="concept:name"/>
<classifier name="Gebeurtenis" keys="zaakstroom:gebeurtenis"/>
`;
/** Only what every trace and every event truly has is declared global. */
const VAST = new Set([
  'concept:name',
  'time:timestamp',
  'org:resource',
  'lifecycle:transition',
  'identity:id',
  'zaakstroom:gebeurtenis',
  'zaakstroom:soort',
  'zaakstroom:beeindigt',
]);
const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;
const SLEUTEL = /^[\p{L}_][\p{L}\p{N}_.:-]*$/u;

/**
 * An event that begins or ends an activity has the name of the activity, so that programs can pair them; what happened stands beside
 * it. Of what counts for time nothing is left to be guessed: an import of ours takes `zaakstroom:soort`, and who else stopped working.
 *
 * IEEE 1849-2016 XES, one element to a line: PM4Py's readers by line and by block need that, and key before value.
 * @throws TypeError when an attribute has a name that is taken or is no XML name, or the id of an event is no UUID: XES
 * knows no other, and PM4Py's Rust reader silently reads one as zero
 */
export async function* xesTekst(zaken: Zaken): AsyncGenerator<string> {
  const regels = new Regels();
  yield regels.voeg(KOP);
  for await (const zaak of zaken) {
    yield regels.voeg('<trace>\n');
    for (const element of traceElementen(zaak)) yield regels.voeg(element);
    for (const event of zaak.events) {
      yield regels.voeg('<event>\n');
      for (const element of eventElementen(event)) yield regels.voeg(element);
      yield regels.voeg('</event>\n');
    }
    yield regels.voeg('</trace>\n');
  }
  yield regels.voeg('</log>\n');
}

/** Knows at which byte of the file the next line starts. */
class Regels {
  private plek = 0;

  voeg(regel: string): string {
    const bytes = Buffer.byteLength(regel);
    const vul = bytes === regel.length ? '' : opvulling(this.plek, Buffer.from(regel, 'utf8'));
    this.plek += vul.length + bytes;
    return vul + regel;
  }
}

function* traceElementen({ zaaknummer, zaaktype, zaaksoort }: ZaakUitvoer): Generator<string> {
  yield element('string', 'concept:name', zaaknummer);
  yield element('string', 'zaaktype', zaaktype);
  if (zaaksoort !== undefined) yield element('string', 'zaaksoort', zaaksoort);
}

function* eventElementen(event: GebeurtenisUitvoer): Generator<string> {
  yield element('string', 'concept:name', event.stap?.naam ?? event.activiteitnaam);
  yield element('date', 'time:timestamp', new Date(event.tijdstip).toISOString());
  if (event.medewerker !== undefined) yield element('string', 'org:resource', event.medewerker);
  const { transitie } = event.stap ?? event;
  if (transitie !== undefined) yield element('string', 'lifecycle:transition', transitie);
  if (!UUID.test(event.id)) throw new TypeError(`'${event.id}' is no UUID`);
  yield element('id', 'identity:id', event.id);
  yield element('string', 'zaakstroom:gebeurtenis', event.activiteitnaam);
  yield element('string', 'zaakstroom:soort', event.soort);
  if (event.beeindigt !== undefined) yield element('string', 'zaakstroom:beeindigt', event.beeindigt);
  for (const [sleutel, waarde] of Object.entries(event.attributen ?? {})) {
    if (VAST.has(sleutel) || !SLEUTEL.test(sleutel))
      throw new TypeError(`'${sleutel}' cannot name an attribute in XES`);
    yield element('string', sleutel, waarde);
  }
}

function element(soort: 'string' | 'date' | 'id', sleutel: string, waarde: string): string {
  return `<${soort} key="${sleutel}" value="${xmlWaarde(waarde)}"/>\n`;
}

const VERWIJZING: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** White space other than a space would be read back as a space; characters that XML has no place for become U+FFFD. */
function xmlWaarde(waarde: string): string {
  if (/^[\w .:-]*$/.test(waarde)) return waarde;
  return waarde
    .toWellFormed()
    .replace(/[&<>"]/g, (teken) => VERWIJZING[teken]!)
    .replace(/[\t\n\r]/g, (teken) => `&#${teken.charCodeAt(0)};`)
    .replace(/[\p{Cc}\ufffe\uffff]/gu, (teken) => (teken >= '\x7f' && teken <= '\x9f' ? teken : '\ufffd'));
}

import { isWeigering, type Rij, type Weigering } from '../log/rij.js';
import { begrens, eindeVanAnder, leesEvent, type RuwEvent } from './event.js';
import { XmlFout, type XmlOntvanger } from './sax.js';
import { StappenPerZaak } from './stappen.js';

/** Events of one trace that are held back until its end; beyond that they go out in portions, once the zaak is known. */
export const MAX_TRACE = 20_000;
/** Events that are held back while the name of the trace may still come. */
export const MAX_NAAMLOOS = 500_000;

type Plek = 'document' | 'log' | 'trace' | 'event' | 'einde';

/**
 * Turns the elements of an XES document into rows. Only the direct attributes of traces and events count: nested
 * attributes, lists, globals (defaults for producers), extensions and classifiers are passed over. The events of a
 * trace are held until its end, so that attributes may follow events and a document that breaks off leaves no half
 * trace. What a person has open is known per zaak, over traces: some programs write a trace per day or per system.
 */
export class XesDocument implements XmlOntvanger {
  /** Rows that are ready, in the order of the document. */
  readonly klaar: (Rij | Weigering)[] = [];
  private plek: Plek = 'document';
  /** Depth inside an element that is passed over. */
  private voorbij = 0;
  private inTrace = false;
  private zaak: string | undefined;
  private readonly stappen = new StappenPerZaak();
  private events: RuwEvent[] = [];
  private event: RuwEvent | undefined;
  private rijen = 0;

  /** @param onleesbaar whether the document holds bytes that its encoding cannot */
  constructor(private readonly onleesbaar: () => boolean) {}

  open(naam: string, attributen: Readonly<Record<string, string>>, regel: number): void {
    if (this.voorbij > 0) {
      this.voorbij++;
    } else if (this.plek === 'document') {
      if (naam !== 'log')
        throw new XmlFout(`geen XES: het document begint met <${naam.slice(0, 60)}>, verwacht <log>`, regel);
      this.plek = 'log';
    } else if (this.plek === 'einde') {
      throw new XmlFout(`geen welgevormde XML: <${naam.slice(0, 60)}> na het einde van het document`, regel);
    } else if (this.plek === 'log' && naam === 'trace') {
      this.beginTrace();
    } else if (this.plek !== 'event' && naam === 'event') {
      this.event = { rij: ++this.rijen, regel };
      this.plek = 'event';
    } else {
      this.attribuut(attributen);
      this.voorbij = 1;
    }
  }

  sluit(): void {
    if (this.voorbij > 0) this.voorbij--;
    else if (this.plek === 'event') this.eindeEvent();
    else if (this.plek === 'trace') this.eindeTrace();
    else this.plek = 'einde';
  }

  /** @throws XmlFout when there was no document at all */
  eindeDocument(): void {
    if (this.plek === 'document') throw new XmlFout('geen XES: het bestand is leeg', 1);
  }

  private beginTrace(): void {
    this.plek = 'trace';
    this.inTrace = true;
    this.zaak = undefined;
  }

  private attribuut({ key, value: heel }: Readonly<Record<string, string>>): void {
    const value = begrens(heel);
    if (this.plek === 'trace' && key === 'concept:name') this.zaak = value;
    if (this.plek !== 'event' || this.event === undefined) return;
    if (key === 'concept:name') this.event.activiteitnaam = value;
    else if (key === 'org:resource') this.event.medewerker = value;
    else if (key === 'time:timestamp') this.event.tijdstip = value;
    else if (key === 'lifecycle:transition') this.event.transitie = value;
    else if (key === 'zaakstroom:soort') this.event.soort = value;
    else if (key === 'zaakstroom:beeindigt') this.event.beeindigt = value;
  }

  private eindeEvent(): void {
    const event = this.event!;
    this.event = undefined;
    if (!this.inTrace) {
      this.plek = 'log';
      this.klaar.push({
        rij: event.rij,
        regel: event.regel,
        reden: 'het event staat buiten een trace, dus zonder zaak',
      });
      return;
    }
    this.plek = 'trace';
    this.events.push(event);
    if (this.events.length >= (this.zaak === undefined ? MAX_NAAMLOOS : MAX_TRACE)) this.geefUit();
  }

  private eindeTrace(): void {
    this.geefUit();
    this.stappen.ruimOp(this.zaak);
    this.plek = 'log';
    this.inTrace = false;
  }

  private geefUit(): void {
    const stappen = this.stappen.van(this.zaak);
    for (const event of this.events) {
      const item = leesEvent(event, this.zaak, stappen, this.onleesbaar());
      this.klaar.push(item);
      if (event.beeindigt !== undefined && !isWeigering(item)) this.klaar.push(eindeVanAnder(item, event.beeindigt));
    }
    this.events = [];
  }
}

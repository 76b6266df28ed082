import {
  beslis,
  mogelijkVoor,
  OPERATIES,
  voorbeeldverzoek,
  ZAAK,
  ZAKEN_CATALOGUS,
  ziet,
  type Handeling,
  type Omstandigheden,
  type Verzoeken,
  type Vrager,
  type Zaak,
  type ZaakEvent,
} from '../domein/index.js';
import { geregistreerd, INRICHTING, MOMENT, VANDAAG } from './gegeven.js';

const SOORT = new Map(ZAKEN_CATALOGUS.map((definitie) => [definitie.type, definitie]));

export type Gebeurtenis = ZaakEvent & Omstandigheden;

/** A zaak that people do things to, one act after the other, a minute apart. */
export class Leven {
  readonly events: Gebeurtenis[] = [];
  /** Whose work on the zaak behandeltijd/1 sees running: opened by a start, closed by a stop. */
  readonly lopend = new Set<number>();
  zaak: Zaak;

  constructor(registratie: ZaakEvent = geregistreerd()) {
    this.zaak = this.gebeurt(undefined, registratie, undefined);
  }

  /** What the act would bring; undefined when it is refused or out of view. */
  poging<H extends Handeling>(
    handeling: H,
    wie: Vrager,
    verzoek: Verzoeken[H] = voorbeeldverzoek(handeling, this.zaak, wie),
  ): ZaakEvent[] | undefined {
    if (!ziet(wie, OPERATIES[handeling], this.zaak)) return undefined;
    const bij = { inrichting: INRICHTING, nieuwId: `id-${this.events.length}`, vandaag: VANDAAG };
    try {
      return beslis(handeling, this.zaak, wie, verzoek, bij);
    } catch {
      return undefined;
    }
  }

  /** Does it, when it can be done. */
  doe<H extends Handeling>(handeling: H, wie: Vrager, verzoek?: Verzoeken[H]): ZaakEvent[] {
    const events = this.poging(handeling, wie, verzoek) ?? [];
    for (const event of events) this.zaak = this.gebeurt(this.zaak, event, wie);
    return events;
  }

  mogelijk(wie: Vrager): Handeling[] {
    return mogelijkVoor(this.zaak, wie);
  }

  private gebeurt(zaak: Zaak | undefined, event: ZaakEvent, wie: Vrager | undefined): Zaak {
    const gebeurtenis = { ...event, metadata: omstandigheden(wie, MOMENT + this.events.length * 60_000) };
    this.events.push(gebeurtenis);
    this.volgWerk(event, wie);
    return ZAAK.evolve(zaak, event, gebeurtenis)!;
  }

  private volgWerk(event: ZaakEvent, wie: Vrager | undefined): void {
    const { soort, beeindigtWerkVan } = SOORT.get(event.type)!;
    if (wie && soort === 'start') this.lopend.add(wie.medewerker);
    if (wie && soort === 'stop') this.lopend.delete(wie.medewerker);
    const ander = beeindigtWerkVan?.({ ...event.data });
    if (ander !== undefined) this.lopend.delete(ander);
  }
}

export const soortVan = (event: ZaakEvent): string => SOORT.get(event.type)!.soort;

function omstandigheden(wie: Vrager | undefined, moment: number): Readonly<Record<string, string>> {
  const isMens = wie !== undefined && !wie.rollen.includes('systeem');
  return {
    tijdstip: String(moment),
    ...(isMens && { medewerker: String(wie.medewerker) }),
    ...(wie?.team !== undefined && { team: wie.team }),
  };
}

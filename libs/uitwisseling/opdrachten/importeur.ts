import { naarMetadata, type Catalogus, type DomeinEvent, type Handelende } from '@zaakstroom/catalogus';
import type { Append, EventStore, JsonObject, NewEvent } from '@zaakstroom/event-store';
import { LokaleDagen } from '@zaakstroom/behandeltijd';
import { registreer, zaakstroom, type Inrichting, type Logregel } from '@zaakstroom/zaken';
import { isWeigering, type Batch, type Rij, type Weigering } from '../formaten/index.js';
import { registratieId, rijId } from './rij-id.js';

/** Gives every zaaknummer the id of its zaak; a number that is new gets a new one. */
export interface Zaaknummerregister {
  vindOfMaak(zaaknummers: readonly string[]): Promise<ReadonlyMap<string, string>>;
}

/** Gives every resource of a log its opaque number. */
export interface Medewerkernummers {
  nummersVan(identificaties: readonly string[]): Promise<ReadonlyMap<string, number>>;
}

export interface Importinstellingen {
  /** Name under which rows are known again. */
  readonly bron: string;
  readonly zaaktype: string;
  readonly zaaksoort: string;
  /** In front of each case id, when numbers collide with another source. */
  readonly voorvoegsel: string;
  /** Where people are placed: by the resource of the log. */
  readonly plaatsen: ReadonlyMap<string, { readonly team?: string | undefined; readonly locatie?: string | undefined }>;
}

export interface Importtelling {
  /** Rows read, refused ones included. */
  readonly rijen: number;
  /** Rows that were added now. */
  readonly nieuw: number;
  /** Rows that were in the store already. */
  readonly bekend: number;
  readonly geweigerd: number;
  /** Zaken registered now. */
  readonly zaken: number;
}

const SOORTEN = { start: 'BehandelingGestart', stop: 'BehandelingGepauzeerd', bewijs: 'ActiviteitVastgelegd' } as const;

/** The day on which a zaak of a log counts as received is a day in the Netherlands. */
const ZONE = 'Europe/Amsterdam';

/**
 * Takes a log in as history, through the port of the event store: positions rise in row order, and an import that broke off
 * anywhere goes on where it was.
 */
export class Importeur {
  private readonly telling = { rijen: 0, nieuw: 0, bekend: 0, geweigerd: 0, zaken: 0 };
  /** Ids of zaken that are registered for certain. */
  private readonly geregistreerd = new Map<string, string>();
  /** Zaaknummers of the batch at hand that have an id and no stream yet. */
  private readonly nieuw = new Set<string>();
  private readonly dagen = new LokaleDagen(ZONE);

  constructor(
    private readonly store: EventStore,
    private readonly catalogus: Catalogus,
    private readonly zaaknummers: Zaaknummerregister,
    private readonly medewerkers: Medewerkernummers,
    private readonly inrichting: Inrichting,
    private readonly instellingen: Importinstellingen,
  ) {}

  /**
   * Returns when all rows are in the store; when the signal aborts, with those that were read by then.
   * @throws what the reader throws at a broken file, after the rows before the fault are in
   */
  async importeer(
    batches: AsyncIterable<Batch>,
    opWeigering: (weigering: Weigering) => void,
    opVoortgang: (telling: Importtelling) => void,
    signaal: AbortSignal,
  ): Promise<Importtelling> {
    // While one batch is written the next is read; never two at once, for positions must rise in row order.
    let onderweg: Promise<void> = Promise.resolve();
    try {
      for await (const batch of batches) {
        if (signaal.aborted) break;
        const rijen: Rij[] = [];
        for (const item of batch) {
          this.telling.rijen++;
          if (isWeigering(item)) {
            this.telling.geweigerd++;
            opWeigering(item);
          } else rijen.push(item);
        }
        await onderweg;
        opVoortgang({ ...this.telling });
        onderweg = this.schrijf(rijen);
        onderweg.catch(() => undefined); // awaited below, after the next batch was read
      }
    } finally {
      await onderweg;
    }
    return { ...this.telling };
  }

  private async schrijf(rijen: readonly Rij[]): Promise<void> {
    if (rijen.length === 0) return;
    const [, nummers] = await Promise.all([this.zoekZaken(rijen), this.nummersVan(rijen)]);
    const appends: Append[] = [];
    const isRij: boolean[] = [];
    for (const rij of rijen) {
      const zaaknummer = this.zaaknummerVan(rij);
      const zaakId = this.geregistreerd.get(zaaknummer)!;
      if (this.nieuw.delete(zaaknummer)) {
        appends.push({
          stream: zaakstroom(zaakId),
          expected: 'any',
          events: this.registratie(zaakId, zaaknummer, rij),
        });
        isRij.push(false);
      }
      appends.push({ stream: zaakstroom(zaakId), expected: 'any', events: [this.gebeurtenis(rij, nummers)] });
      isRij.push(true);
    }
    const uitkomsten = await this.store.appendInOrder(appends);
    for (const [i, { existing }] of uitkomsten.entries()) {
      if (isRij[i]) this.telling[existing ? 'bekend' : 'nieuw']++;
      else if (!existing) this.telling.zaken++;
    }
  }

  private async zoekZaken(rijen: readonly Rij[]): Promise<void> {
    const onbekend = [...new Set(rijen.map((rij) => this.zaaknummerVan(rij)))].filter(
      (n) => !this.geregistreerd.has(n),
    );
    if (onbekend.length === 0) return;
    const ids = await this.zaaknummers.vindOfMaak(onbekend);
    await Promise.all(
      onbekend.map(async (zaaknummer) => {
        const zaakId = ids.get(zaaknummer)!;
        this.geregistreerd.set(zaaknummer, zaakId);
        const begin = await Array.fromAsync(this.store.readStream(zaakstroom(zaakId), { limit: 1 }));
        if (begin.length === 0) this.nieuw.add(zaaknummer);
      }),
    );
  }

  private async nummersVan(rijen: readonly Rij[]): Promise<ReadonlyMap<string, number>> {
    const namen = new Set(rijen.map((rij) => rij.medewerker).filter((naam) => naam !== undefined));
    return this.medewerkers.nummersVan([...namen]);
  }

  private zaaknummerVan(rij: Rij): string {
    return this.instellingen.voorvoegsel + rij.zaak;
  }

  private registratie(zaakId: string, zaaknummer: string, rij: Rij): NewEvent[] {
    const { zaaktype, zaaksoort, bron, plaatsen } = this.instellingen;
    const ontvangenOp = this.dagen.dagVan(rij.tijdstip).datum;
    const locatie = plaatsen.get(rij.medewerker ?? '')?.locatie;
    const verzoek = { zaaknummer, zaaktype, zaaksoort, ontvangenOp, locatie, bron };
    return registreer(verzoek, this.inrichting).map((event, n) =>
      this.event(registratieId(zaakId, n), event, rij.tijdstip, {}),
    );
  }

  private gebeurtenis(rij: Rij, nummers: ReadonlyMap<string, number>): NewEvent {
    const { bron, plaatsen } = this.instellingen;
    const log: Logregel = { bron, rij: rij.rij, activiteit: rij.activiteitnaam, transitie: rij.transitie };
    const wie =
      rij.medewerker === undefined ? {} : { medewerker: nummers.get(rij.medewerker), ...plaatsen.get(rij.medewerker) };
    return this.event(rijId(bron, rij.rij, rij.inhoud), { type: SOORTEN[rij.soort], data: { log } }, rij.tijdstip, wie);
  }

  private event(id: string, { type, data }: DomeinEvent, tijdstip: number, wie: Handelende): NewEvent {
    const schemaversie = this.catalogus.definitie(type).versie;
    // None of these fields is personal: a log gives no person but the medewerker, and that is a number here.
    return { id, type, data: data as JsonObject, metadata: naarMetadata({ schemaversie, tijdstip, ...wie }) };
  }
}

import { naarMetadata, type Catalogus, type DomeinEvent, type Handelende } from '@zaakstroom/catalogus';
import {
  EventIdTaken,
  WrongExpectedRevision,
  type Append,
  type EventStore,
  type JsonObject,
  type NewEvent,
} from '@zaakstroom/event-store';
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
  /** Zaken that another source had brought; this one adds to them. */
  readonly gedeeld: number;
}

/**
 * Longest zaaknummer in bytes of UTF-8. PostgreSQL keeps at most 2,704 in an index row, and lists are sorted by locatie (at most 255
 * characters), day and zaaknummer.
 */
export const MAX_ZAAKNUMMER = 1_500;

const SOORTEN = { start: 'BehandelingGestart', stop: 'BehandelingGepauzeerd', bewijs: 'ActiviteitVastgelegd' } as const;

/** The day on which a zaak of a log counts as received is a day in the Netherlands. */
const ZONE = 'Europe/Amsterdam';

/** A row of this source is in the store already, as an act on another zaak. What stood before it in the log is in. */
export class BronBotst extends Error {
  override readonly name = 'BronBotst';
  constructor(bron: string) {
    super(
      `een rij van bron '${bron}' hoort al bij een andere zaak: deze bron is eerder ingelezen met een ander --voorvoegsel. ` +
        'Geef een andere --bron, of hetzelfde --voorvoegsel als toen',
    );
  }
}

/**
 * Takes a log in as history, through the port of the event store: positions rise in row order, and an import that broke off
 * anywhere goes on where it was.
 */
export class Importeur {
  private readonly telling = { rijen: 0, nieuw: 0, bekend: 0, geweigerd: 0, zaken: 0 };
  /** Ids of zaken, of which those in `nieuw` have no stream yet. */
  private readonly geregistreerd = new Map<string, string>();
  private readonly nieuw = new Set<string>();
  /** Zaken that no log brought, and those that another one did. */
  private readonly vanHier = new Set<string>();
  private readonly gedeeld = new Set<string>();
  private readonly dagen = new LokaleDagen(ZONE);

  constructor(
    private readonly store: EventStore,
    private readonly catalogus: Catalogus,
    private readonly zaaknummers: Zaaknummerregister,
    private readonly medewerkers: Medewerkernummers,
    private readonly inrichting: Inrichting,
    private readonly instellingen: Importinstellingen,
  ) {}

  /** What was done so far; after `importeer` also when it threw. */
  get stand(): Importtelling {
    return { ...this.telling, gedeeld: this.gedeeld.size };
  }

  /**
   * Returns when all rows are in the store; when the signal aborts, with those that were read by then.
   * @throws what the reader throws at a broken file, after the rows before the fault are in
   * @throws BronBotst
   */
  async importeer(
    batches: AsyncIterable<Batch>,
    opWeigering: (weigering: Weigering) => void,
    opVoortgang: (telling: Importtelling) => void,
    signaal: AbortSignal,
  ): Promise<void> {
    const weiger = (weigering: Weigering): void => {
      this.telling.geweigerd++;
      opWeigering(weigering);
    };
    // While one batch is written the next is read; never two at once, for positions must rise in row order.
    let onderweg: Promise<void> = Promise.resolve();
    try {
      for await (const batch of batches) {
        if (signaal.aborted) break;
        const rijen: Rij[] = [];
        for (const gelezen of batch) {
          const item = isWeigering(gelezen) ? gelezen : this.gekeurd(gelezen);
          this.telling.rijen++;
          if (isWeigering(item)) weiger(item);
          else rijen.push(item);
        }
        await onderweg;
        opVoortgang(this.stand);
        onderweg = this.schrijf(rijen, weiger);
        onderweg.catch(() => undefined); // awaited below, after the next batch was read
      }
    } finally {
      await onderweg;
    }
  }

  /** What a reader cannot know: how long the number is that the zaak gets here. */
  private gekeurd(rij: Rij): Rij | Weigering {
    const bytes = Buffer.byteLength(this.zaaknummerVan(rij));
    if (bytes <= MAX_ZAAKNUMMER) return rij;
    const reden = `het zaaknummer (voorvoegsel en zaak) is ${bytes} bytes lang; ten hoogste ${MAX_ZAAKNUMMER} mogen het er zijn`;
    return { regel: rij.regel, rij: rij.rij, reden };
  }

  /** Looks once more when others made a zaak of these rows after we had looked: its first row is appended with its registration. */
  private async schrijf(gelezen: readonly Rij[], weiger: (weigering: Weigering) => void): Promise<void> {
    const rijen = await this.zonderVreemde(gelezen, weiger);
    try {
      await this.neemOp(rijen);
    } catch (fout) {
      if (!(fout instanceof EventIdTaken || fout instanceof WrongExpectedRevision)) throw fout;
      for (const rij of rijen) this.vergeet(this.zaaknummerVan(rij));
      await this.neemOp(rijen).catch((opnieuw: unknown) => {
        throw opnieuw instanceof EventIdTaken ? new BronBotst(this.instellingen.bron) : opnieuw;
      });
    }
  }

  /** A case id that is the number of a zaak of our own means another case: its rows would end up in somebody's dossier. */
  private async zonderVreemde(rijen: readonly Rij[], weiger: (weigering: Weigering) => void): Promise<readonly Rij[]> {
    await this.zoekZaken(rijen);
    if (this.vanHier.size === 0) return rijen;
    return rijen.filter((rij) => {
      if (!this.vanHier.has(this.zaaknummerVan(rij))) return true;
      const reden = 'zaak heeft het nummer van een zaak die hier is geregistreerd; --voorvoegsel houdt ze uit elkaar';
      weiger({ regel: rij.regel, rij: rij.rij, reden });
      return false;
    });
  }

  private async neemOp(rijen: readonly Rij[]): Promise<void> {
    if (rijen.length === 0) return;
    const [, nummers] = await Promise.all([this.zoekZaken(rijen), this.nummersVan(rijen)]);
    const begonnen = new Set<string>();
    const appends = rijen.map((rij): Append => {
      const zaaknummer = this.zaaknummerVan(rij);
      const zaakId = this.geregistreerd.get(zaaknummer)!;
      const event = this.gebeurtenis(rij, nummers);
      if (!this.nieuw.has(zaaknummer) || begonnen.has(zaaknummer)) {
        return { stream: zaakstroom(zaakId), expected: 'any', events: [event] };
      }
      begonnen.add(zaaknummer);
      const events = [...this.registratie(zaakId, zaaknummer, rij), event];
      return { stream: zaakstroom(zaakId), expected: 'no-stream', events };
    });
    for (const [i, { existing }] of (await this.store.appendInOrder(appends)).entries()) {
      this.telling[existing ? 'bekend' : 'nieuw']++;
      if (!existing && appends[i]!.expected === 'no-stream') this.telling.zaken++;
    }
    for (const zaaknummer of begonnen) this.nieuw.delete(zaaknummer);
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
        const [begin] = await Array.fromAsync(this.store.readStream(zaakstroom(zaakId), { limit: 1 }));
        if (begin === undefined) return void this.nieuw.add(zaaknummer);
        const { bron } = this.catalogus.bijgewerkt(begin) as { readonly bron?: string };
        if (bron === undefined) this.vanHier.add(zaaknummer);
        else if (bron !== this.instellingen.bron) this.gedeeld.add(zaaknummer);
      }),
    );
  }

  private vergeet(zaaknummer: string): void {
    this.geregistreerd.delete(zaaknummer);
    this.nieuw.delete(zaaknummer);
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

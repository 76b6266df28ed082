import type { Catalogus } from '@zaakstroom/catalogus';
import { ontsleutel, versleutel } from './versleuteling.js';
import type { Sleutelbos } from './sleutelbos.js';

type Json = string | number | boolean | null | readonly Json[] | { readonly [sleutel: string]: Json };
type JsonObject = { readonly [sleutel: string]: Json };

/** What stands where a personal field stood whose key was destroyed. */
export const VERNIETIGD = '[vernietigd]';

interface Event {
  readonly id: string;
  readonly type: string;
  readonly data: object;
}

/** Personal fields of events: encrypted before they are stored, under the key of their owner. */
export class EventVersleuteling {
  constructor(
    private readonly catalogus: Catalogus,
    private readonly sleutelbos: Sleutelbos,
  ) {}

  /** The data as it is stored. A key is made only when there is something to protect. @throws SleutelVernietigd */
  async versleutel(eigenaar: string, events: readonly Event[]): Promise<JsonObject[]> {
    const persoonlijk = events.some(({ type, data }) => this.velden(type, data).length > 0);
    const sleutel = persoonlijk ? await this.sleutelbos.van(eigenaar) : undefined;
    return events.map(({ id, type, data }) => {
      const opgeslagen: Record<string, unknown> = { ...data };
      for (const veld of this.velden(type, data)) {
        const klaretekst = JSON.stringify(opgeslagen[veld]);
        opgeslagen[veld] = { versleuteld: versleutel(sleutel!, klaretekst, context(id, veld)) };
      }
      return opgeslagen as JsonObject;
    });
  }

  /**
   * The events with their personal fields readable. Fields are known by their form, not by today's definition: an event of an
   * older version may hold others, so this comes before upcasting. Without a key the marker stands there.
   * @throws OntsleutelFout
   */
  async ontsleutel<E extends Event>(eigenaar: string, events: readonly E[]): Promise<E[]> {
    if (!events.some(({ data }) => Object.values(data).some(isVersleuteld))) return [...events];
    const sleutel = await this.sleutelbos.zoek(eigenaar);
    return events.map((event) => ({
      ...event,
      data: Object.fromEntries(
        Object.entries(event.data).map(([veld, waarde]) => [veld, open(waarde, sleutel, context(event.id, veld))]),
      ),
    }));
  }

  /**
   * One field of events of many owners, and nothing else of them: undefined where it is not, or cannot be read any more.
   * @throws OntsleutelFout
   */
  async ontsleutelVeld(
    veld: string,
    events: readonly { readonly eigenaar: string; readonly event: Event }[],
  ): Promise<unknown[]> {
    const waarden = events.map(({ event }) => (event.data as Record<string, unknown>)[veld]);
    const sleutels = await this.sleutelbos.zoekAlle(
      events.flatMap(({ eigenaar }, i) => (isVersleuteld(waarden[i]) ? [eigenaar] : [])),
    );
    return events.map(({ eigenaar, event }, i) => {
      const waarde = waarden[i];
      const sleutel = sleutels.get(eigenaar);
      if (isVersleuteld(waarde) && sleutel === undefined) return undefined;
      return open(waarde, sleutel, context(event.id, veld));
    });
  }

  private velden(type: string, data: object): string[] {
    return this.catalogus
      .definitie(type)
      .persoonsgegevens.filter((veld) => (data as Record<string, unknown>)[veld] !== undefined);
  }
}

function open(waarde: unknown, sleutel: Buffer | undefined, plaats: string): unknown {
  if (!isVersleuteld(waarde)) return waarde;
  return sleutel === undefined ? VERNIETIGD : JSON.parse(ontsleutel(sleutel, waarde.versleuteld, plaats));
}

function isVersleuteld(waarde: unknown): waarde is { versleuteld: string } {
  return (
    typeof waarde === 'object' &&
    waarde !== null &&
    typeof (waarde as { versleuteld?: unknown }).versleuteld === 'string'
  );
}

const context = (eventId: string, veld: string): string => `${eventId} ${veld}`;

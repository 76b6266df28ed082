import type { Rij, Soort, Weigering } from '../log/rij.js';
import { leesTijdstip } from '../log/tijdstip.js';
import { MAX_WAARDE, redenTegen } from '../log/waarde.js';
import type { Stappen } from './stappen.js';

/** An event as it stands in the document. */
export interface RuwEvent {
  readonly rij: number;
  readonly regel: number;
  activiteitnaam?: string | undefined;
  medewerker?: string | undefined;
  tijdstip?: string | undefined;
  transitie?: string | undefined;
  /** Of our own logs: what it means for time, and who else stopped working. */
  soort?: string | undefined;
  beeindigt?: string | undefined;
}

/**
 * The row of an event. A refused event still counts for what the person has open: else a bad time would turn the soort
 * of the events after it, and turn it back once the file is mended.
 */
export function leesEvent(
  event: RuwEvent,
  zaak: string | undefined,
  stappen: Stappen,
  onleesbaar: boolean,
): Rij | Weigering {
  const { rij, regel, activiteitnaam, transitie } = event;
  const wie = event.medewerker?.trim() === '' ? undefined : event.medewerker;
  const gevolgd = stappen.soort(wie, activiteitnaam, transitie);
  // What costs nobody time is an act of the system.
  const medewerker = event.soort === 'geen' ? undefined : wie;
  const soort = isSoort(event.soort) ? event.soort : gevolgd;
  const weiger = (reden: string): Weigering => ({ rij, regel, reden });
  if (zaak === undefined) return weiger('de trace heeft geen concept:name, dus geen zaak');
  if (zaak.trim() === '') return weiger('de concept:name van de trace (de zaak) is leeg');
  const reden =
    redenTegenVeld('zaak', zaak, onleesbaar) ??
    redenTegenVeld('medewerker (org:resource)', medewerker, onleesbaar) ??
    redenTegenVeld('activiteit (concept:name)', activiteitnaam, onleesbaar) ??
    redenTegenVeld('lifecycle:transition', transitie, onleesbaar) ??
    redenTegenVeld('zaakstroom:beeindigt', event.beeindigt, onleesbaar);
  if (reden !== undefined) return weiger(reden);
  if (event.tijdstip === undefined) return weiger('het event heeft geen time:timestamp');
  const tijdstip = leesTijdstip(event.tijdstip);
  if ('reden' in tijdstip) return weiger(tijdstip.reden);
  return {
    rij,
    regel,
    zaak,
    medewerker,
    soort,
    tijdstip: tijdstip.ms,
    ...(activiteitnaam !== undefined && { activiteitnaam }),
    ...(transitie !== undefined && { transitie }),
    inhoud: JSON.stringify([zaak, medewerker ?? '', activiteitnaam ?? '', transitie ?? '', event.tijdstip]),
  };
}

/** The row of the person whose work ended by an event of somebody else. */
export function eindeVanAnder({ activiteitnaam: _, transitie: __, ...rij }: Rij, ander: string): Rij {
  return { ...rij, medewerker: ander, soort: 'stop', inhoud: JSON.stringify([rij.inhoud, ander]) };
}

function isSoort(waarde: string | undefined): waarde is Soort {
  return waarde === 'start' || waarde === 'stop' || waarde === 'bewijs';
}

function redenTegenVeld(naam: string, waarde: string | undefined, onleesbaar: boolean): string | undefined {
  if (waarde === undefined) return undefined;
  if (onleesbaar && waarde.includes('\u{fffd}')) return `${naam} bevat bytes die de codering van het bestand niet kent`;
  return redenTegen(naam, waarde);
}

/** Keeps a value that will be refused for its length from holding memory until the end of its trace. */
export function begrens(waarde: string | undefined): string | undefined {
  return waarde === undefined || waarde.length <= MAX_WAARDE ? waarde : 'x'.repeat(MAX_WAARDE + 1);
}

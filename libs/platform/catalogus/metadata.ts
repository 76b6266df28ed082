import { opDeKalender } from '@zaakstroom/klok';
import { SCHEMAVERSIE } from './catalogus.js';

/** Who acted, as that person was placed at that moment. */
export interface Handelende {
  /** Opaque number of the medewerker; absent: the system acted, which costs no behandeltijd. */
  readonly medewerker?: number | undefined;
  readonly team?: string | undefined;
  readonly locatie?: string | undefined;
}

/** What every event carries beside its data. Stored flat, string to string. */
export interface EventMetadata extends Handelende {
  readonly schemaversie: number;
  /** When it happened, ms since the epoch: server time, or the log's time for what was imported. */
  readonly tijdstip: number;
  /** W3C trace context of the request. */
  readonly traceparent?: string | undefined;
  /** Transaction id of the Federated Service Connectivity standard. */
  readonly fscTransactionId?: string | undefined;
}

/** @throws RangeError when the moment is on no calendar: an immutable event would park its projections for ever */
export function naarMetadata(metadata: EventMetadata): Record<string, string> {
  if (!opDeKalender(metadata.tijdstip)) {
    throw new RangeError(`an event at ${metadata.tijdstip} ms lies outside the years that we keep`);
  }
  const plat: Record<string, string> = {
    [SCHEMAVERSIE]: String(metadata.schemaversie),
    tijdstip: String(metadata.tijdstip),
  };
  if (metadata.medewerker !== undefined) plat['medewerker'] = String(metadata.medewerker);
  if (metadata.team !== undefined) plat['team'] = metadata.team;
  if (metadata.locatie !== undefined) plat['locatie'] = metadata.locatie;
  if (metadata.traceparent !== undefined) plat['traceparent'] = metadata.traceparent;
  if (metadata.fscTransactionId !== undefined) plat['fscTransactionId'] = metadata.fscTransactionId;
  return plat;
}

/** @throws Error when the event was not written by this product */
export function vanMetadata(plat: Readonly<Record<string, string>>): EventMetadata {
  return {
    schemaversie: geheel(plat, SCHEMAVERSIE),
    tijdstip: geheel(plat, 'tijdstip'),
    medewerker: plat['medewerker'] === undefined ? undefined : geheel(plat, 'medewerker'),
    team: plat['team'],
    locatie: plat['locatie'],
    traceparent: plat['traceparent'],
    fscTransactionId: plat['fscTransactionId'],
  };
}

function geheel(plat: Readonly<Record<string, string>>, veld: string): number {
  const tekst = plat[veld] ?? '';
  const getal = Number(tekst);
  if (!/^-?\d+$/.test(tekst) || !Number.isSafeInteger(getal)) {
    throw new Error(`event metadata: ${veld} is '${tekst}', which is no whole number`);
  }
  return getal;
}

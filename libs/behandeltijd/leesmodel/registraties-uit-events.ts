import { vanMetadata, type Catalogus } from '@zaakstroom/catalogus';
import type { RecordedEvent } from '@zaakstroom/event-store';
import type { Registratie } from '../domein/index.js';

/** How events name the zaak they concern. Behandeltijd knows events, not zaken: the capability of the zaken tells it. */
export interface Zaakverwijzing {
  /** Categories of the streams that concern one zaak. */
  readonly categorieen: readonly string[];
  zaakId(stream: string): string;
  /** The zaaknummer, for the event that gives it. */
  zaaknummer(event: RecordedEvent): string | undefined;
}

/** A record whose zaak is still known by its id. */
export type RegistratieOpId = Omit<Registratie, 'zaak' | 'medewerker'> & {
  readonly zaakId: string;
  readonly medewerker: number;
};

/**
 * The activity records of one event (docs/behandeltijd.md, "Input"): one for the person who acted, and one `stop` after it for
 * a person whose hold it ended. The system costs no time.
 * @throws OnbekendEvent
 */
export function registratiesVan(
  event: RecordedEvent,
  catalogus: Catalogus,
  verwijzing: Zaakverwijzing,
): RegistratieOpId[] {
  const definitie = catalogus.definitieVan(event);
  if (definitie.soort === 'geen') return [];
  const { medewerker, tijdstip } = vanMetadata(event.metadata);
  const gedeeld = {
    zaakId: verwijzing.zaakId(event.stream),
    activiteit: definitie.activiteit,
    tijdstip,
    positie: event.position,
  };
  const records: RegistratieOpId[] = [];
  if (medewerker !== undefined) records.push({ ...gedeeld, medewerker, soort: definitie.soort, volgnummer: 0 });
  const ander = definitie.beeindigtWerkVan?.(catalogus.bijgewerkt(event) as Record<string, unknown>);
  if (ander !== undefined && ander !== medewerker) {
    records.push({ ...gedeeld, medewerker: ander, soort: 'stop', volgnummer: 1 });
  }
  return records;
}

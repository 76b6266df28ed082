import { Command } from '@nestjs/cqrs';
import type { EventMetadata } from '@zaakstroom/catalogus';
import type { Uitkomst } from '@zaakstroom/opdrachten';
import type { Vrager } from '../domein/index.js';

/** Who gives a command, when, and as part of what. */
export interface Opdrachtgever {
  readonly vrager: Vrager;
  /** UUID, the same at each try: what was done under it is not done again. */
  readonly operatieId: string;
  /** ms since the epoch */
  readonly moment: number;
  readonly traceparent?: string | undefined;
  readonly fscTransactionId?: string | undefined;
  /** A part of a bulk operation that this person ordered: the system carries it out. */
  readonly inBulk?: true;
}

/** A command on a zaak that is there. */
export abstract class Zaakopdracht extends Command<Uitkomst> {
  constructor(
    readonly zaakId: string,
    readonly door: Opdrachtgever,
    /** The revision on which the caller decided; undefined: any. */
    readonly verwachteRevisie: number | undefined,
  ) {
    super();
  }
}

/** The acts of a machine that delivers are acts of the system, as are the parts of a bulk operation: they cost nobody time. */
export function metadataVan({ vrager, moment, inBulk, ...bij }: Opdrachtgever): Omit<EventMetadata, 'schemaversie'> {
  return {
    tijdstip: moment,
    medewerker: inBulk || vrager.rollen.includes('systeem') ? undefined : vrager.medewerker,
    team: vrager.team,
    locatie: vrager.locatie,
    traceparent: bij.traceparent,
    fscTransactionId: bij.fscTransactionId,
  };
}

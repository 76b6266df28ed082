import type { Catalogus } from '@zaakstroom/catalogus';
import type { EventStore } from '@zaakstroom/event-store';
import type { Klok } from '@zaakstroom/klok';
import type { Medewerkersregister } from '@zaakstroom/medewerkers';
import type { Uitgang } from '@zaakstroom/opdrachtregel';
import type { Projecties } from '@zaakstroom/projecties';
import type { Inrichting } from '@zaakstroom/zaken';
import type { Pool } from 'pg';
import type { Zaaknummerregister } from '../opdrachten/importeur.js';

/** What the commands of this capability work with; the app opens it. */
export interface Omgeving {
  readonly store: EventStore;
  readonly catalogus: Catalogus;
  readonly pool: Pool;
  readonly projecties: Projecties;
  readonly zaaknummers: Zaaknummerregister;
  readonly medewerkers: Medewerkersregister;
  readonly inrichting: Inrichting;
  readonly klok: Klok;
  /** Aborts when the program is told to stop: what was done stays, the rest is left. */
  readonly signaal: AbortSignal;
}

/** Runs a command with an open environment and closes it, whatever happens. `projecties`: follow the store meanwhile. */
export type MetOmgeving = (
  opties: { readonly projecties: boolean },
  werk: (omgeving: Omgeving) => Promise<Uitgang>,
) => Promise<void>;

import type { Uitgang } from '@zaakstroom/opdrachtregel';
import type { Systeem } from '@zaakstroom/samenstelling';

/**
 * Opens the system, closes it after the work, and makes the outcome the exit code. `projecties`: follow the store meanwhile.
 * `signaal` aborts when the program is told to stop.
 */
export type MetSysteem = (
  opties: { readonly projecties: boolean },
  werk: (systeem: Systeem & { readonly signaal: AbortSignal }) => Promise<Uitgang>,
) => Promise<void>;

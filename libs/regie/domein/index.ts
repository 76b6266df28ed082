import type { EventDefinitie } from '@zaakstroom/catalogus';
import { MASSABEWERKING_CATALOGUS } from './massabewerking/index.js';

export * from './massabewerking/index.js';

/** The entries of this capability in the event catalogue. */
export const REGIE_CATALOGUS: readonly EventDefinitie[] = [...MASSABEWERKING_CATALOGUS];

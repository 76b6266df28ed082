import type { EventDefinitie } from '@zaakstroom/catalogus';
import { CAMPAGNE_CATALOGUS } from './campagne/index.js';
import { MASSABEWERKING_CATALOGUS } from './massabewerking/index.js';

export * from './campagne/index.js';
export * from './massabewerking/index.js';
export * from './wachtrijen/index.js';

/** The entries of this capability in the event catalogue. */
export const REGIE_CATALOGUS: readonly EventDefinitie[] = [...MASSABEWERKING_CATALOGUS, ...CAMPAGNE_CATALOGUS];

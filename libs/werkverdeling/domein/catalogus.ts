import type { EventDefinitie } from '@zaakstroom/catalogus';
import { CARROUSEL_CATALOGUS } from './carrousel/index.js';
import { VULLING_CATALOGUS } from './vulling/index.js';

/** The entries of this capability in the event catalogue. */
export const WERKVERDELING_CATALOGUS: readonly EventDefinitie[] = [...CARROUSEL_CATALOGUS, ...VULLING_CATALOGUS];

/** Every event of a zaak that others may know of. */
export const ZAKEN_TOPIC = 'zaakstroom.zaken.v1';

/** Allocations alone: who steers the spreading of work needs nothing else. */
export const TOEWIJZINGEN_TOPIC = 'zaakstroom.toewijzingen.v1';

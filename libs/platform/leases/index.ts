export { Leases } from './leases.js';
export type { Lease } from './lease.js';
export { LeaseVerloren, Verbroken } from './fouten.js';
export { inTransactie } from './transactie.js';

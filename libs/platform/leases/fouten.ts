/** The connection is gone, and with it the transaction and the lease. */
export class Verbroken extends Error {
  override readonly name = 'Verbroken';
}

/** Another program has the lease now, or may have it: nothing of this transaction was written. */
export class LeaseVerloren extends Error {
  override readonly name = 'LeaseVerloren';
  constructor(readonly lease: string) {
    super(`lease '${lease}' is door een ander programma overgenomen, of kon niet worden verlengd`);
  }
}

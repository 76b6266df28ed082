/** Work that one program at a time may do, among any number that are ready for it. */
export interface Leases {
  /**
   * Runs the work when the lease of this name is free; answers false at once when another program holds it. The signal of the work
   * aborts with the given one, and when the lease is lost.
   */
  metLease(
    naam: string,
    signal: AbortSignal,
    werk: (lease: { readonly signal: AbortSignal }) => Promise<void>,
  ): Promise<boolean>;
}

/** Who gives a command, when, and as part of what. */
export interface Opdrachtgever {
  /** Opaque number. */
  readonly medewerker: number;
  readonly team?: string | undefined;
  readonly locatie?: string | undefined;
  /** UUID, the same at each try: what was done under it is not done again. */
  readonly operatieId: string;
  /** ms since the epoch */
  readonly moment: number;
  readonly traceparent?: string | undefined;
  readonly fscTransactionId?: string | undefined;
}

export type Weigering =
  | 'ontbreekt'
  | 'misvormd'
  | 'algoritme'
  | 'handtekening'
  | 'verlopen'
  | 'nog niet geldig'
  | 'uitgever'
  | 'doelgroep'
  | 'claims';

/** There is no valid token with the request: HTTP 401. What somebody may do with a valid one is not decided here. */
export class GeenToegang extends Error {
  override readonly name = 'GeenToegang';

  /** @param reden a Dutch sentence for the caller; it never holds the token itself */
  constructor(
    readonly weigering: Weigering,
    readonly reden: string,
    options?: ErrorOptions,
  ) {
    super(reden, options);
  }
}

/** The keys of the issuer cannot be had, so nothing can be said of the token: HTTP 503, the caller may try again. */
export class SleutelsOnbereikbaar extends Error {
  override readonly name = 'SleutelsOnbereikbaar';
}

/** Which settings a program reads beside those of all programs, and what it demands of them in production. */
export interface Behoefte {
  /** It asks who calls for a token. */
  readonly tokens?: true;
  /** It works with zaaktypen and what goes with them. */
  readonly inrichting?: true;
  /** It publishes: where there is a Kafka, or nothing else, and then it demands one. */
  readonly kafka?: 'mag' | 'moet';
  /** It shares its database with no other program, so that may be the embedded one. */
  readonly ingebouwd?: true;
}

export interface Modus extends Behoefte {
  readonly ontwikkeling: boolean;
}

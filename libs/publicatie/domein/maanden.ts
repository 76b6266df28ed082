/** A zaak, by its zaaknummer, in one month: `2026-03`. */
export interface Zaakmaand {
  readonly zaak: string;
  readonly maand: string;
}

/** A page of a walk along all, in order. */
export interface Bladzijde {
  readonly delen: readonly Zaakmaand[];
  /** From here the walk goes on; left out: that was all. */
  readonly verder?: Zaakmaand;
}

/** Which months of which zaken were told, or were about to be: after a rebuild some of them may hold nothing any more. */
export interface Verteldemaanden {
  onthoud(delen: readonly Zaakmaand[]): Promise<void>;
  na(deel: Zaakmaand | undefined, hoogstens: number): Promise<Bladzijde>;
}

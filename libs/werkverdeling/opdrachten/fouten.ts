import type { EerstDit } from '../domein/index.js';

/** The zaak that was chosen turns out not to be there to be taken: somebody has it, or it is another kind by now. */
export class NietMeerVrij extends Error {
  override readonly name = 'NietMeerVrij';
  constructor(
    /** Dutch, a few words: kept with the choice that was made instead. */
    readonly reden: string,
  ) {
    super(reden);
  }
}

/** What lies ready is not known well enough to say what is next, or that there is nothing. */
export class VoorraadLooptAchter extends Error {
  override readonly name = 'VoorraadLooptAchter';
}

/** Other work goes before the next zaak. */
export class EerstAnderWerk extends Error {
  override readonly name = 'EerstAnderWerk';
  constructor(readonly eerst: EerstDit) {
    super(eerst.uitleg);
  }
}

/** There is no such correction, or not for this person: both look the same from outside. */
export class CorrectieNietGevonden extends Error {
  override readonly name = 'CorrectieNietGevonden';
  constructor() {
    super('de correctie bestaat niet of valt buiten uw zicht');
  }
}

/** Time can be corrected when the day is over: before that it is still being derived. */
export class DagNietVoorbij extends Error {
  override readonly name = 'DagNietVoorbij';
  constructor(readonly dag: string) {
    super(`${dag} is nog niet voorbij`);
  }
}

/**
 * Why a correction cannot be: `staat-open` another one for the same zaak and day waits for a judgement; `past-niet` the zaak would get less than
 * nothing that day, or the day would hold more than there is in it; `al-beoordeeld`; `eigen` nobody judges the own time.
 */
export type Weigering = 'staat-open' | 'past-niet' | 'al-beoordeeld' | 'eigen';

export class CorrectieGeweigerd extends Error {
  override readonly name = 'CorrectieGeweigerd';
  constructor(
    readonly weigering: Weigering,
    /** Dutch, for the person who tried. */
    readonly uitleg: string,
  ) {
    super(uitleg);
  }
}

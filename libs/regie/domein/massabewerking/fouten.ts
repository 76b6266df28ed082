/** There is no such operation, or not for this person: both look the same from outside. */
export class MassabewerkingNietGevonden extends Error {
  override readonly name = 'MassabewerkingNietGevonden';
  constructor() {
    super('de massabewerking bestaat niet of valt buiten uw zicht');
  }
}

/** The operation is in no state for it. */
export class MassabewerkingKanNiet extends Error {
  override readonly name = 'MassabewerkingKanNiet';
  constructor(
    /** Dutch, for the person who tried. */
    readonly uitleg: string,
  ) {
    super(uitleg);
  }
}

/** Another program went on with the operation: what this one did is told by that one. */
export class BeurtVoorbij extends Error {
  override readonly name = 'BeurtVoorbij';
  constructor(
    readonly beurt: number,
    readonly nu: number,
  ) {
    super(`turn ${beurt} is over: ${nu} goes on`);
  }
}

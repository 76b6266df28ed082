/** There is no such kaart, or it is not for this person to keep: both look the same from outside. */
export class KaartNietGevonden extends Error {
  override readonly name = 'KaartNietGevonden';
  constructor() {
    super('de expertisekaart bestaat niet of valt buiten uw zicht');
  }
}

/** A person has one kaart. */
export class KaartBestaat extends Error {
  override readonly name = 'KaartBestaat';
  constructor() {
    super('deze medewerker heeft al een expertisekaart');
  }
}

/** A field holds what cannot be. */
export class OngeldigDeel extends Error {
  override readonly name = 'OngeldigDeel';
  constructor(
    readonly veld: string,
    readonly code: 'onbekende-waarde' | 'niet-toegestaan',
    /** Dutch, for the person who tried. */
    readonly uitleg: string,
  ) {
    super(uitleg);
  }
}

/** There is no such zaak, or not for this person: both look the same from outside. */
export class ZaakNietGevonden extends Error {
  override readonly name = 'ZaakNietGevonden';
  constructor() {
    super('de zaak bestaat niet of valt buiten uw zicht');
  }
}

/** What can be done to a zaak, as the API names it, in the order in which a person meets it. */
export const HANDELINGEN = [
  'classificatie',
  'toewijzing',
  'start',
  'pauze',
  'notitie',
  'contact',
  'gesprek',
  'gesprekseinde',
  'consult',
  'consultantwoord',
  'meekijken',
  'meekijkeinde',
  'document',
  'briefaanvraag',
  'briefverzending',
  'koppeling',
  'wacht',
  'hervatting',
  'vrijgave',
  'teruggave',
  'overdracht',
  'besluit',
  'afdoening',
  'heropening',
] as const;
export type Handeling = (typeof HANDELINGEN)[number];

/** The operation does not fit the state of the zaak. */
export class KanNuNiet extends Error {
  override readonly name = 'KanNuNiet';
  constructor(
    /** Dutch, for the person who tried. */
    readonly uitleg: string,
    /** What this person can do to the zaak now. */
    readonly mogelijk: readonly Handeling[],
  ) {
    super(uitleg);
  }
}

/** Somebody else holds the zaak. */
export class ZaakAlToegewezen extends Error {
  override readonly name = 'ZaakAlToegewezen';
  constructor(readonly mogelijk: readonly Handeling[]) {
    super('de zaak is al toegewezen aan een andere behandelaar');
  }
}

/** A value that is missing, or cannot be, given what else is asked or known. */
export class OngeldigeWaarde extends Error {
  override readonly name = 'OngeldigeWaarde';
  constructor(
    readonly veld: string,
    readonly code: 'verplicht' | 'niet-toegestaan' | 'te-vroeg' | 'te-laat',
    /** Dutch, for the person who tried. */
    readonly uitleg: string,
  ) {
    super(`${veld}: ${uitleg}`);
  }
}

/** A value that the configuration of zaaktypen does not know. */
export class OnbekendeWaarde extends Error {
  override readonly name = 'OnbekendeWaarde';
  constructor(
    readonly veld: string,
    readonly waarde: string,
    readonly toegestaan: readonly string[],
  ) {
    super(`'${waarde}' is niet bekend; kies uit: ${toegestaan.join(', ')}`);
  }
}

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
  'ontkoppeling',
  'verplaatsing',
  'voorrang',
  'voorrangeinde',
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
    readonly code: 'verplicht' | 'niet-toegestaan' | 'onbekende-waarde' | 'te-vroeg' | 'te-laat',
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

export type Inhoudsfout = OnbekendeWaarde | OngeldigeWaarde;

/** More than one field cannot be: all of them, each once. */
export class OngeldigeInhoud extends Error {
  override readonly name = 'OngeldigeInhoud';
  constructor(readonly fouten: readonly Inhoudsfout[]) {
    super(fouten.map(({ message }) => message).join('; '));
  }
}

/** The faults that an error of a check tells; undefined when it is no fault of what was asked. */
export function inhoudsfouten(fout: unknown): readonly Inhoudsfout[] | undefined {
  if (fout instanceof OngeldigeInhoud) return fout.fouten;
  return fout instanceof OnbekendeWaarde || fout instanceof OngeldigeWaarde ? [fout] : undefined;
}

/**
 * The results of checks that do not wait for each other, so that what is wrong is told together.
 * @throws the fault when there is one; OngeldigeInhoud when there are more
 */
export function samen<const C extends readonly (() => unknown)[]>(
  ...controles: C
): { [K in keyof C]: ReturnType<C[K]> } {
  const fouten = new Map<string, Inhoudsfout>();
  const uitslagen = controles.map((controle) => {
    try {
      return controle();
    } catch (error) {
      const gevonden = inhoudsfouten(error);
      if (!gevonden) throw error;
      for (const fout of gevonden) if (!fouten.has(fout.veld)) fouten.set(fout.veld, fout);
      return undefined;
    }
  });
  const [eerste, ...meer] = fouten.values();
  if (eerste) throw meer.length > 0 ? new OngeldigeInhoud([eerste, ...meer]) : eerste;
  return uitslagen as { [K in keyof C]: ReturnType<C[K]> };
}

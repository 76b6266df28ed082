/** A part of the product that not every program has, with settings of its own. */
export type Deel = 'tokens' | 'inrichting' | 'kafka';

/** One variable of the environment: what it is called, what it means, and how its text becomes a value. */
export interface Instelling<T> {
  readonly naam: string;
  /** Read only by programs that have this part; left out: by all. */
  readonly deel?: Deel;
  /** For the one who sets it, in Dutch. */
  readonly uitleg: string;
  /** Text that holds when the variable is not set. */
  readonly standaard?: string;
  /** For people, where the default follows from another setting. */
  readonly standaardUitleg?: string;
  /** A secret is shown nowhere, not in an error either. */
  readonly geheim?: true;
  readonly geldt?: 'alleen in ontwikkeling' | 'verplicht in productie';
  /** @throws OngeldigeWaarde */
  readonly lees: (tekst: string) => T;
}

/** Why a text is no value, in Dutch, to follow the name of the variable. It never repeats the text. */
export class OngeldigeWaarde extends Error {
  override readonly name = 'OngeldigeWaarde';
}

export interface Fout {
  readonly naam: string;
  readonly reden: string;
}

/** Everything that is wrong with the settings, at once. */
export class InstellingenFout extends Error {
  override readonly name = 'InstellingenFout';

  constructor(
    readonly fouten: readonly Fout[],
    /** The file of the configuration, as far as that setting could be read: it can be looked at as well. */
    readonly inrichtingBestand?: string | undefined,
  ) {
    const regels = fouten.map(({ naam, reden }) => `  ${naam} ${reden}`);
    super(['De instellingen kloppen niet:', ...regels].join('\n'));
  }
}

export type Omgeving = Readonly<Record<string, string | undefined>>;

type Waarde<I> = I extends Instelling<infer T> ? (I extends { readonly standaard: string } ? T : T | undefined) : never;

export type Waarden<D> = { readonly [K in keyof D]: Waarde<D[K]> };

/** How the files of a distribution write a value that nobody can know beforehand. */
const OPEN_GELATEN = /^<vul in\b/i;

/**
 * Reads all settings before it complains. An empty variable is one that is not set, as in the files of Compose; one that was left
 * to be filled in is wrong. What a setting asks of the mode is checked here too.
 * @param heeft which parts the program has; settings of others are not looked at
 * @returns all values when there is no error, else those that could be read
 */
export function leesAlles<D extends Readonly<Record<string, Instelling<unknown>>>>(
  declaratie: D,
  omgeving: Omgeving,
  ontwikkeling: boolean,
  heeft: (deel: Deel) => boolean,
): { waarden: Partial<Waarden<D>>; fouten: Fout[] } {
  const waarden: Record<string, unknown> = {};
  const fouten: Fout[] = [];
  for (const [sleutel, instelling] of Object.entries(declaratie)) {
    if (instelling.deel !== undefined && !heeft(instelling.deel)) continue;
    const gezet = omgeving[instelling.naam] || undefined;
    const nu = instelling.geheim ? '' : ` (nu ${JSON.stringify(gezet ?? instelling.standaard)})`;
    const reden = OPEN_GELATEN.test(gezet ?? '')
      ? `is nog niet ingevuld${nu}`
      : modusfout(instelling, gezet, ontwikkeling);
    if (reden !== undefined) {
      fouten.push({ naam: instelling.naam, reden });
      continue;
    }
    const tekst = gezet ?? instelling.standaard;
    if (tekst === undefined) continue;
    try {
      waarden[sleutel] = instelling.lees(tekst);
    } catch (fout) {
      if (!(fout instanceof OngeldigeWaarde)) throw fout;
      fouten.push({ naam: instelling.naam, reden: `${fout.message}${nu}` });
    }
  }
  return { waarden: waarden as Partial<Waarden<D>>, fouten };
}

function modusfout({ geldt }: Instelling<unknown>, gezet: string | undefined, ontwikkeling: boolean) {
  if (ontwikkeling) return undefined;
  if (geldt === 'verplicht in productie' && gezet === undefined) return 'is verplicht in productie';
  if (geldt === 'alleen in ontwikkeling' && gezet !== undefined) return 'mag alleen in ontwikkeling';
  return undefined;
}

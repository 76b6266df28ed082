/** What Commander says of wrong use, in the language of who reads it. It offers no translation of its own. */
const COMMANDER: readonly (readonly [engels: RegExp, nederlands: string])[] = [
  [/^error: unknown option '(.*)'/, "onbekende optie '$1'"],
  [/^error: unknown command '(.*)'/, "onbekende opdracht '$1'"],
  [/^error: missing required argument '(.*)'/, "'$1' ontbreekt"],
  [/^error: required option '(.*)' not specified/, "optie '$1' is verplicht"],
  [/^error: option '(.*)' argument missing/, "optie '$1' mist haar waarde"],
  [/^error: option '(.*)' argument '(.*)' is invalid\./s, "optie '$1' kan niet '$2' zijn."],
  [/^error: command-argument value '(.*)' is invalid for argument '(.*)'\./s, "'$2' kan niet '$1' zijn."],
  [
    /^error: too many arguments(?: for '.*')?\. Expected (\d+) arguments? but got (\d+)/,
    'te veel woorden: $2, ten hoogste $1',
  ],
  [/^error: /, ''],
  [/Allowed choices are (.*)\./, 'Mogelijk zijn: $1.'],
  [/\(Did you mean (?:one of )?(.*)\?\)/, '(Bedoelt u $1?)'],
];

/** The words that Commander puts into a help text. */
const HULP: readonly (readonly [engels: RegExp, nederlands: string])[] = [
  [/^Usage:$/, 'Gebruik:'],
  [/^Arguments:$/, 'Argumenten:'],
  [/^Options:$/, 'Opties:'],
  [/^Commands:$/, 'Opdrachten:'],
  [/\[options\]/, '[opties]'],
  [/\[command\]/, '[opdracht]'],
  [/\(choices: /, '(keuze uit: '],
  [/([(,]\s?)default: /, '$1standaard: '],
];

const vervang = (tekst: string, woorden: typeof COMMANDER): string =>
  woorden.reduce((tot, [engels, nederlands]) => tot.replace(engels, nederlands), tekst);

/** @param tekst one piece of a help text, as Commander gives it to be styled */
export function hulptekst(tekst: string): string {
  return vervang(tekst, HULP);
}

export function vertaald(melding: string): string {
  return vervang(melding, COMMANDER);
}

/** Why a file cannot be used, by the code that the system gave. */
const BESTAND: Readonly<Record<string, string>> = {
  ENOENT: 'bestaat niet',
  EACCES: 'mag niet (geen toestemming)',
  EPERM: 'mag niet (geen toestemming)',
  EISDIR: 'is een map',
  ENOTDIR: 'een deel van het pad is geen map',
  ELOOP: 'de verwijzingen lopen in een kring',
  ENAMETOOLONG: 'de naam is te lang',
  EROFS: 'de schijf is alleen te lezen',
  ENOSPC: 'de schijf is vol',
  EIO: 'de schijf geeft een fout',
};

/** @param fout of the file system */
export function redenVanBestand(fout: unknown): string {
  const { code, message } = fout as NodeJS.ErrnoException;
  return BESTAND[code ?? ''] ?? message;
}

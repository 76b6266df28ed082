/** A document whose shell blocks are run, each followed by a block with what it printed. */
export interface Blok {
  readonly opdracht: string;
  /** What stands in the document. */
  readonly uitvoer: string;
}

/** The two commands that start everything are run by whoever runs this. */
const BLOKKEN = /```sh\n(?!npm ci)([\s\S]*?)```\n(?:\n```(?:json|text)\n([\s\S]*?)```\n)?/g;

export function blokkenVan(document: string): Blok[] {
  return [...document.matchAll(BLOKKEN)].map(([, opdracht, uitvoer]) => ({
    opdracht: opdracht!,
    uitvoer: uitvoer ?? '',
  }));
}

/** The document with what the blocks printed now. */
export function metUitvoer(document: string, uitvoer: readonly string[]): string {
  let n = 0;
  return document.replace(BLOKKEN, (_, opdracht: string) => {
    const tekst = uitvoer[n++] ?? '';
    const soort = isJson(tekst) ? 'json' : 'text';
    return `\`\`\`sh\n${opdracht}\`\`\`\n${tekst === '' ? '' : `\n\`\`\`${soort}\n${tekst}\`\`\`\n`}`;
  });
}

/** What differs at each run: ids, places in the store, and how long it took. */
export function zonderToeval(tekst: string): string {
  return tekst
    .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '(id)')
    .replace(/\b\d{16}\b/g, '(positie)')
    .replace(/[\d.]+ s \([\d.]+ rijen\/s\)/g, '(duur)');
}

function isJson(tekst: string): boolean {
  try {
    JSON.parse(tekst);
    return true;
  } catch {
    return false;
  }
}

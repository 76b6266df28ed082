import { DECLARATIE } from './declaratie.js';
import type { Instelling } from './instelling.js';

/** The settings as a table in Markdown, for the documents. */
export function instellingenTabel(): string {
  const rijen = Object.values<Instelling<unknown>>(DECLARATIE).map((instelling) => [
    `\`${instelling.naam}\``,
    instelling.standaard === undefined ? (instelling.standaardUitleg ?? '') : `\`${instelling.standaard}\``,
    [instelling.geldt, instelling.geheim && 'geheim'].filter(Boolean).join(', '),
    instelling.uitleg,
  ]);
  return [['variabele', 'standaard', 'bijzonder', 'betekenis'], ['---', '---', '---', '---'], ...rijen]
    .map((cellen) => `| ${cellen.map((cel) => cel.replaceAll('|', '\\|')).join(' | ')} |\n`)
    .join('');
}

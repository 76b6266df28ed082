import { DECLARATIE } from './declaratie.js';
import { InstellingenFout, type Instelling } from './instelling.js';
import { leesInstellingen } from './instellingen.js';
import type { Modus } from './modus.js';

/** A program of the product, by its name and what it reads of the settings. */
export interface Programma {
  readonly naam: string;
  readonly modus: Modus;
}

/** The settings as a table in Markdown, for the documents. A program stands in bold where it does not start without the setting. */
export function instellingenTabel(programmas: readonly Programma[]): string {
  const geeist = new Map(programmas.map((programma) => [programma, eist(programma.modus)]));
  const wie = ({ naam, deel }: Instelling<unknown>): string => {
    const lezers = programmas.filter(({ modus }) => deel === undefined || modus[deel] !== undefined);
    const eisers = lezers.filter((programma) => geeist.get(programma)!.has(naam));
    if (eisers.length === 0 && lezers.length === programmas.length) return 'alle';
    return lezers.map((lezer) => (eisers.includes(lezer) ? `**${lezer.naam}**` : lezer.naam)).join(', ');
  };
  const rijen = Object.values<Instelling<unknown>>(DECLARATIE).map((instelling) => [
    `\`${instelling.naam}\``,
    instelling.standaard === undefined ? (instelling.standaardUitleg ?? '') : `\`${instelling.standaard}\``,
    wie(instelling),
    [instelling.geldt === 'alleen in ontwikkeling' && instelling.geldt, instelling.geheim && 'geheim']
      .filter(Boolean)
      .join(', '),
    instelling.uitleg,
  ]);
  return [['variabele', 'standaard', 'gelezen door', 'bijzonder', 'betekenis'], Array<string>(5).fill('---'), ...rijen]
    .map((cellen) => `| ${cellen.map((cel) => cel.replaceAll('|', '\\|')).join(' | ')} |\n`)
    .join('');
}

/** What it says when nothing at all is set is what it demands. */
function eist(modus: Modus): ReadonlySet<string> {
  try {
    leesInstellingen({}, modus);
    return new Set();
  } catch (fout) {
    if (!(fout instanceof InstellingenFout)) throw fout;
    return new Set(fout.fouten.map(({ naam }) => naam));
  }
}

import { momentInWoorden } from '@zaakstroom/klok';
import type { Blok, Draad, Gegeven, Notadocument, Ondertekening, Passage, Weggelaten } from '../document.js';
import { alineas, opRegel } from './tekst.js';

/** As CommonMark, without raw HTML. What people typed comes out as they typed it, whatever it looks like. */
export function alsMarkdown({ titel, ondertitel, meldingen, kop, secties, ondertekening }: Notadocument): string {
  const stukken = [
    `# ${regel(titel)}`,
    regel(ondertitel),
    ...meldingen.map((melding) => `> ${regel(melding)}`),
    gegevens(kop),
    ...secties.flatMap((sectie, n) => [`## ${n + 1}. ${regel(sectie.titel)}`, ...sectie.blokken.map(blok)]),
    ...(ondertekening ? [onderschrift(ondertekening)] : []),
  ];
  return `${stukken.join('\n\n')}\n`;
}

function blok(inhoud: Blok): string {
  switch (inhoud.soort) {
    case 'zin':
      return alinea(inhoud.tekst);
    case 'gegevens':
      return gegevens(inhoud.gegevens);
    case 'verhaal':
      return inhoud.draden.map(draad).join('\n\n');
  }
}

const gegevens = (rijen: readonly Gegeven[]): string =>
  rijen.map(({ naam, waarde }) => punt('-', `**${regel(naam)}:** ${waardeVan(waarde)}`)).join('\n');

const waardeVan = (waarde: Gegeven['waarde']): string =>
  typeof waarde === 'string' ? alinea(waarde) : weggelaten(waarde);

const draad = (delen: Draad): string =>
  punt('*', delen.map((deel) => (deel.soort === 'passage' ? passage(deel) : weggelaten(deel))).join('\n\n'));

function passage({ moment, door, tekst, vervallen, zonderVervolg }: Passage): string {
  return [
    `**${momentInWoorden(moment)}**, ${regel(door)}`,
    ...(vervallen === undefined ? [] : [`*${regel(vervallen)}*`]),
    alinea(tekst),
    ...(zonderVervolg === undefined ? [] : [`*${regel(zonderVervolg)}*`]),
  ].join('\n\n');
}

/** The words are ours, so their brackets stay as they are. */
const weggelaten = ({ tekst }: Weggelaten): string => `*${tekst}*`;

const onderschrift = ({ ondertekenaar, regels }: Ondertekening): string =>
  ['## Ondertekening', ...regels.map((naam) => `${naam}: ${'…'.repeat(20)}`), regel(ondertekenaar)].join('\n\n');

/** A list item; what follows its first line belongs to it by two spaces. Another sign begins another list. */
const punt = (teken: '-' | '*', inhoud: string): string => `${teken} ${inhoud.replace(/\n(?!\n)/g, '\n  ')}`;

const alinea = (tekst: string): string =>
  alineas(tekst)
    .map((regels) => regels.map(ontkracht).join('\\\n'))
    .join('\n\n');

const regel = (tekst: string): string => ontkracht(opRegel(tekst));

const ENTITEITEN: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** One line of text, without anything that Markdown, or its wider dialects, would read as markup. */
function ontkracht(tekst: string): string {
  return tekst
    .replace(/[&<>]/g, (teken) => ENTITEITEN[teken]!)
    .replace(/[\\`*_{}[\]|~$^#@]/g, '\\$&')
    .replace(/^(\d{1,9})(?=[.)])/, '$1\\')
    .replace(/^[-+=:]/, '\\$&')
    .replace(/:(?=\/\/)|(?<=www)\./gi, '\\$&');
}

import { momentInWoorden } from '@zaakstroom/klok';
import type { Blok, Draad, Gegeven, Notadocument, Ondertekening, Passage, Weggelaten } from '../document.js';
import { STIJL } from './stijl.js';
import { alineas, opRegel } from './tekst.js';

/** As a complete page that prints; without script, links, images or anything from elsewhere. */
export function alsHtml({ titel, ondertitel, meldingen, kop, secties, ondertekening }: Notadocument): string {
  return `<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${regel(titel)}: ${regel(ondertitel)}</title>
<style>${STIJL}</style>
</head>
<body>
<main>
<header>
<h1>${regel(titel)}</h1>
<p class="ondertitel">${regel(ondertitel)}</p>
${meldingen.map((melding) => `<p class="melding">${regel(melding)}</p>\n`).join('')}${gegevens(kop)}
</header>
${secties.map((sectie, n) => `<section>\n<h2>${n + 1}. ${regel(sectie.titel)}</h2>\n${sectie.blokken.map(blok).join('\n')}\n</section>`).join('\n')}
${ondertekening ? onderschrift(ondertekening) : ''}
</main>
</body>
</html>
`;
}

function blok(inhoud: Blok): string {
  switch (inhoud.soort) {
    case 'zin':
      return alinea(inhoud.tekst);
    case 'gegevens':
      return gegevens(inhoud.gegevens);
    case 'verhaal':
      return `<ul class="verhaal">\n${inhoud.draden.map(draad).join('\n')}\n</ul>`;
  }
}

const gegevens = (rijen: readonly Gegeven[]): string =>
  `<dl>\n${rijen.map(({ naam, waarde }) => `<div><dt>${regel(naam)}</dt><dd>${waardeVan(waarde)}</dd></div>`).join('\n')}\n</dl>`;

const waardeVan = (waarde: Gegeven['waarde']): string =>
  typeof waarde === 'string' ? alinea(waarde) : weggelaten(waarde);

const draad = (delen: Draad): string =>
  `<li>\n${delen.map((deel) => (deel.soort === 'passage' ? passage(deel) : weggelaten(deel))).join('\n')}\n</li>`;

function passage({ moment, door, tekst, vervallen, zonderVervolg }: Passage): string {
  const tijdstip = Temporal.Instant.fromEpochMilliseconds(moment).toString();
  return [
    `<div class="${vervallen === undefined ? 'passage' : 'passage vervallen'}">`,
    `<p class="wanneer"><time datetime="${tijdstip}">${momentInWoorden(moment)}</time><br>${regel(door)}</p>`,
    '<div class="tekst">',
    ...(vervallen === undefined ? [] : [`<p class="noot">${regel(vervallen)}</p>`]),
    alinea(tekst),
    ...(zonderVervolg === undefined ? [] : [`<p class="noot">${regel(zonderVervolg)}</p>`]),
    '</div>',
    '</div>',
  ].join('\n');
}

const weggelaten = ({ tekst }: Weggelaten): string => `<p class="noot">${regel(tekst)}</p>`;

function onderschrift({ ondertekenaar, regels }: Ondertekening): string {
  const lijnen = regels.map((naam) => `<div><dt>${regel(naam)}</dt><dd></dd></div>`).join('\n');
  return `<section class="ondertekening">\n<h2>Ondertekening</h2>\n<dl>\n${lijnen}\n</dl>\n<p>${regel(ondertekenaar)}</p>\n</section>`;
}

const alinea = (tekst: string): string =>
  alineas(tekst)
    .map((regels) => `<p>${regels.map(ontkracht).join('<br>\n')}</p>`)
    .join('\n');

const regel = (tekst: string): string => ontkracht(opRegel(tekst));

const ENTITEITEN: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const ontkracht = (tekst: string): string => tekst.replace(/[&<>"']/g, (teken) => ENTITEITEN[teken]!);

import { DAG, STAPPEN, VERWACHT } from './dag.js';

/** `docs/werkdag.md`. @param segmenten what the API told of each person's day, as rows of the second table */
export function werkdagPagina(segmenten: readonly (readonly string[])[]): string {
  return `<!-- Made and checked by test/werkdag/werkdag.e2e.spec.ts; do not edit. -->

# A worked day

What a screen sends on ${DAG}, and the minutes that follow from it. Nobody writes hours and nobody touches a timer: starting, waiting,
pausing and ending are part of the work itself. A behandelaar (jansen), a vaktechnisch adviseur (vta) and a colleague (piet) work on two zaken.

${tabel(
  ['time', 'who', 'does', 'request'],
  STAPPEN.map(({ om, wie, wat, zaak, pad }) => [
    om,
    wie,
    wat,
    `\`POST /zaken/{${zaak}}/${pad.replace(':consult', '{consultId}')}\``,
  ]),
)}
## What a person would expect, and what the API says

${tabel(
  ['who', 'minutes', 'why'],
  VERWACHT.map(({ wie, minuten, waarom }) => [wie, String(minuten), waarom]),
)}
\`GET /v1/mijn/behandeltijd\` of each, segment by segment:

${tabel(['who', 'from', 'to', 'counts as', 'follows from'], segmenten)}
## What a reading without start counts

Opening a dossier (\`raadplegingen\`) is an act, not a start: alone it counts up to the person's next act, on whatever zaak, when that comes within
ten minutes (the *aansluiting*), else nothing. Who opens a zaak to work on it therefore starts it; a screen sends \`behandelingen\` when the
behandelaar opens a zaak from the werklijst, and \`raadplegingen\` when a file is opened. A consult is worked with \`meekijkbeurten\` started: then its
time counts for the adviser and for the zaak. A plain GET never counts.
`;
}

function tabel(kop: readonly string[], rijen: readonly (readonly string[])[]): string {
  return [kop, kop.map(() => '---'), ...rijen].map((cellen) => `| ${cellen.join(' | ')} |\n`).join('');
}

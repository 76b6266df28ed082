/** The style of the page: the edge answers its hash, so that no other style and no script can run in it. */
export const STIJL = `
@page { size: A4; margin: 22mm 20mm; }
* { box-sizing: border-box; }
body { margin: 0; background: #fff; color: #1a1a1a; font: 11pt/1.45 'Liberation Serif', 'Times New Roman', serif; }
main { max-width: 44rem; margin: 2.5rem auto; padding: 0 1.5rem; }
h1 { margin: 0; font-size: 1.8rem; line-height: 1.2; }
h2 { margin: 2rem 0 .6rem; padding-bottom: .2rem; border-bottom: 1px solid #999; font-size: 1.15rem; break-after: avoid; }
p { margin: 0 0 .45rem; overflow-wrap: anywhere; }
dl { margin: .6rem 0 1rem; }
dl div { display: grid; grid-template-columns: 13rem 1fr; gap: 1rem; padding: .1rem 0; }
dt { color: #555; }
dd { margin: 0; min-width: 0; }
dd p:last-child { margin: 0; }
ul { margin: 0; padding: 0; list-style: none; }
li { padding: .5rem 0; }
li:first-child { padding-top: 0; }
li + li { border-top: 1px solid #e3e3e3; }
.passage { display: grid; grid-template-columns: 13rem 1fr; gap: 1rem; padding: .15rem 0; }
.tekst { min-width: 0; }
.wanneer { color: #555; font-size: .92em; }
.noot { color: #555; font-style: italic; }
.ondertitel { margin: .2rem 0 1rem; font-size: 1.2rem; }
.melding { padding: .4rem .7rem; border: 1px solid #999; border-left-width: 4px; }
.vervallen .tekst { color: #666; }
.ondertekening { break-inside: avoid; }
.ondertekening dl div { padding: .7rem 0; align-items: end; }
.ondertekening dd { height: 1.4rem; border-bottom: 1px dotted #555; }
@media (max-width: 36rem) { dl div, .passage { grid-template-columns: 1fr; gap: 0; } }
@media print { main { margin: 0; padding: 0; max-width: none; } li, dl div { break-inside: avoid; } }
`;

import {
  AANDEEL_ADMINISTRATIEF,
  BEZWAAR_NAAR_SOORT,
  GEIJKT,
  GEMIDDELDE_UREN,
  INSTROOM,
  TIJDSBESTEDING,
  UREN,
} from './ijking.js';

export type Zaaktype = 'aangifte' | 'bezwaar' | 'verzoek' | 'beroep';

/** Everything that is not printed. None of it was measured; `aannamesTekst` names it to who uses the demo. */
export const AANNAMES = {
  urenPerDag: 7.2,
  /** Minutes after midnight between which people begin. */
  begin: [7 * 60 + 15, 9 * 60 + 15],
  lunchMinuten: 30,
  /** Working days that a spell of leave or illness lasts on average. */
  spelDagen: { verlof: 3, verzuim: 5 },

  /** Sigma of the lognormal behandeltijd. */
  spreiding: { aangifte: 0.8, bezwaar: 0.8, verzoek: 0.9, beroep: 0.6 },
  beroep: { perBezwaar: 0.015, uren: 9 },
  /** How often each soort comes, and its behandeltijd in proportion to the others of the zaaktype. */
  soorten: {
    aangifte: { regulier: [0.8, 1], aanwaspost: [0.12, 0.9], 'PM-brief': [0.05, 1.5], overig: [0.03, 1] },
    bezwaar: {
      'aanvulling gestructureerd': [BEZWAAR_NAAR_SOORT['aanvulling gestructureerd'], 0.5],
      'aanvulling ongestructureerd': [BEZWAAR_NAAR_SOORT['aanvulling ongestructureerd'], 0.6],
      ambtshalve: [BEZWAAR_NAAR_SOORT.ambtshalve, 0.8],
      correctie: [BEZWAAR_NAAR_SOORT.correctie, 1.3],
      overig: [BEZWAAR_NAAR_SOORT.overig, 1.05],
    },
    verzoek: { 'ambtshalve vermindering': [0.65, 1], bezwaargerelateerd: [0.25, 1.2], overig: [0.1, 0.7] },
    beroep: { overig: [1, 1] },
  },
  /** How often each uitworpreden comes. Those of E take `factorE` times as long as those of C. */
  uitworpredenen: {
    C: { hypotheekrenteaftrek: 5, zorgkosten: 4, giften: 3, partneralimentatie: 2 },
    E: { 'buitenlands inkomen': 2, 'aanmerkelijk belang': 2, 'box 3': 3 },
  },
  aandeelE: 0.35,
  factorE: 1.8,

  /** How often each outcome comes of a besluit. */
  uitkomsten: {
    aangifte: { 'aanslag conform': 0.6, 'aanslag met correctie': 0.4 },
    bezwaar: { toegewezen: 0.3, 'deels toegewezen': 0.25, afgewezen: 0.35, 'niet-ontvankelijk': 0.1 },
    verzoek: { toegewezen: 0.5, 'deels toegewezen': 0.2, afgewezen: 0.25, 'buiten behandeling gesteld': 0.05 },
    beroep: { gegrond: 0.2, 'deels gegrond': 0.2, ongegrond: 0.5, 'niet-ontvankelijk': 0.1 },
  },

  voorraadWeken: 4,
  voorraadOudsteDagen: 60,
  digitaal: 0.6,
  /** Days between receipt and registration of paper, at most. */
  postachterstandDagen: 15,
  naarCAP: 0.05,
  registratieMinuten: 4,

  /** Lognormal minutes between two acts on a zaak that is worked on. */
  stukMinuten: { mediaan: 17, sigma: 0.55 },
  bellen: { aangifte: 0.35, bezwaar: 0.7, verzoek: 0.35, beroep: 0.5 },
  belMinuten: { mediaan: 9, sigma: 0.5 },
  ingetrokkenNaBellen: 0.08,
  informatievraag: { aangifte: 0.35, bezwaar: 0.35, verzoek: 0.2, beroep: 0.2 },
  antwoordDagen: { mediaan: 8, sigma: 0.5 },
  antwoordKans: 0.75,
  antwoordTermijnDagen: 21,
  /** A decision against somebody is announced to some beforehand, who then get so many days. */
  vooraankondiging: { aangifte: 0.15, bezwaar: 0.1, verzoek: 0.05, beroep: 0 },
  vooraankondigingDagen: 5,
  consult: { VTA: 0.08, collega: 0.06 },
  consultMinuten: { mediaan: 18, sigma: 0.5 },
  eigenKeuze: 0.1,
  teruggave: 0.03,
  heropening: 0.015,

  pauzeVergeten: { tussendoor: 0.02, 'einde dag': 0.03 },
  belletjeTussendoor: 0.015,
  belletjeZonderPauze: 0.3,
  correctieNaVergeten: 0.6,
  /** Of the zaken that are disposed of: time that the system did not see. */
  buitenHetSysteem: 0.05,
  correctieGoedgekeurd: 0.7,
  /** Working days after which the zaken of somebody who is not there go to others. */
  vrijgaveNaDagen: 3,
} as const;

const procent = (deel: number): string => `${(deel * 100).toLocaleString('nl-NL', { maximumFractionDigits: 1 })} %`;
const getal = (waarde: number): string => waarde.toLocaleString('nl-NL');

/** The assumptions in Dutch, for --help and for the output. */
export function aannamesTekst(): string[] {
  const { spreiding, beroep, bellen, informatievraag, antwoordDagen, consult, pauzeVergeten, stukMinuten } = AANNAMES;
  const { vooraankondiging } = AANNAMES;
  return [
    `behandeltijd is lognormaal verdeeld (sigma aangifte ${getal(spreiding.aangifte)}, bezwaar ${getal(spreiding.bezwaar)}, verzoek ${getal(spreiding.verzoek)}): gedrukt zijn alleen gemiddelden`,
    `soorten van aangiften en verzoeken, verhouding van soorten onderling, en E (${procent(AANNAMES.aandeelE)} van de aangiften, ${getal(AANNAMES.factorE)} keer zo lang als C)`,
    `beroepen: ${procent(beroep.perBezwaar)} van het aantal bezwaren, gemiddeld ${getal(beroep.uren)} uur`,
    `werkdagen van ${getal(AANNAMES.urenPerDag)} uur, geen feestdagen; verlof en verzuim komen in reeksen`,
    `een beginvoorraad van ${AANNAMES.voorraadWeken} weken instroom, tot ${AANNAMES.voorraadOudsteDagen} dagen oud; daarna evenveel instroom als de bezetting aankan`,
    `${procent(AANNAMES.digitaal)} komt digitaal; papier wordt tot ${AANNAMES.postachterstandDagen} dagen later geregistreerd; ${procent(AANNAMES.naarCAP)} van de verzoeken gaat naar CAP`,
    `bellen bij ${procent(bellen.bezwaar)} van de bezwaren en ${procent(bellen.verzoek)} van de verzoeken; om informatie vragen bij ${procent(informatievraag.bezwaar)} en ${procent(informatievraag.verzoek)}`,
    `${procent(AANNAMES.antwoordKans)} antwoordt, na ${antwoordDagen.mediaan} dagen (mediaan); binnen ${AANNAMES.antwoordTermijnDagen} dagen geen antwoord: verder zonder`,
    `vooraankondiging bij ${procent(vooraankondiging.aangifte)} van de aangiften, ${procent(vooraankondiging.bezwaar)} van de bezwaren en ${procent(vooraankondiging.verzoek)} van de verzoeken; dan ${AANNAMES.vooraankondigingDagen} dagen wachten`,
    `consult aan VTA bij ${procent(consult.VTA)}, aan een collega bij ${procent(consult.collega)}; teruggave ${procent(AANNAMES.teruggave)}, heropening ${procent(AANNAMES.heropening)}; vrijgave na ${AANNAMES.vrijgaveNaDagen} werkdagen afwezigheid`,
    `tussen twee handelingen ${stukMinuten.mediaan} minuten (mediaan); pauze vergeten: ${procent(pauzeVergeten.tussendoor)} van de pauzes, ${procent(pauzeVergeten['einde dag'])} van de dagen`,
    `correctie van tijd na ${procent(AANNAMES.correctieNaVergeten)} van de vergeten dagen, en bij ${procent(AANNAMES.buitenHetSysteem)} van de afgedane zaken: gelezen buiten het systeem; ${procent(AANNAMES.correctieGoedgekeurd)} goedgekeurd`,
  ];
}

/** What comes from the printed figures, and from which table, in Dutch. */
export function ijkingTekst(): string[] {
  const { productie, verlof, verzuim, training, overleg, overig } = TIJDSBESTEDING;
  const soorten = Object.entries(BEZWAAR_NAAR_SOORT)
    .map(([soort, aantal]) => `${soort} ${procent(aantal / INSTROOM.bezwaar)}`)
    .join(', ');
  return [
    ...GEIJKT.map(
      (zaaktype) =>
        `${zaaktype}: ${getal(UREN[zaaktype])} uur over ${getal(INSTROOM[zaaktype])} afgedane zaken, gemiddeld ${GEMIDDELDE_UREN[zaaktype].toFixed(2).replace('.', ',')} uur (tabel van aantallen en uren per jaar)`,
    ),
    'de instroom heeft de verhouding van die aantallen',
    `${procent(AANDEEL_ADMINISTRATIEF)} van de aangiften administratief afgedaan (zelfde tabel)`,
    `soorten van bezwaren: ${soorten} (tabel van bezwaren naar soort)`,
    `van de werktijd ${productie} % productie, ${verlof} verlof, ${verzuim} verzuim, ${training} training, ${overleg} overleg, ${overig} overig (tijdsbesteding)`,
  ];
}

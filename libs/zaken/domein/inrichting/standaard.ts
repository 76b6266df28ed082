import type { Inrichtingsgegevens, Uitkomst, Zaaksoort, Zwaarte } from './vorm.js';

const met = (besluit: boolean, namen: readonly string[]): Uitkomst[] => namen.map((naam) => ({ naam, besluit }));
const soorten = (zwaarte: Zwaarte, namen: readonly string[]): Zaaksoort[] => namen.map((naam) => ({ naam, zwaarte }));

const OVERAL: readonly Uitkomst[] = [
  { naam: 'ingetrokken', besluit: false },
  { naam: 'administratief afgedaan', besluit: false, administratief: true },
];
const AMBTSHALVE: Uitkomst = { naam: 'ambtshalve afgewikkeld', besluit: false, administratief: true };
const OP_VERZOEK = [...met(true, ['toegewezen', 'deels toegewezen', 'afgewezen']), ...OVERAL];

/**
 * What holds when beheer arranged nothing. Zaaktypen, soorten, outcomes and waiting reasons as the stand-van-zakenbrief of 13 November
 * 2025 names them; our assumptions, to be confirmed by vaktechniek: the days to the streefdatum, the zwaarte of each soort, the
 * uitworpredenen, the themes, the kinds of documents and letters, and the weights of urgency.
 */
export const STANDAARDINRICHTING: Inrichtingsgegevens = {
  versie: 'standaard-2026-1',
  zaaktypen: [
    {
      naam: 'aangifte',
      letter: 'A',
      streefdagen: 365,
      soorten: soorten('C', ['regulier', 'aanwaspost', 'PM-brief', 'overig']),
      uitworpredenen: [
        { naam: 'hypotheekrenteaftrek', zwaarte: 'C' },
        { naam: 'zorgkosten', zwaarte: 'C' },
        { naam: 'giften', zwaarte: 'C' },
        { naam: 'partneralimentatie', zwaarte: 'C' },
        { naam: 'buitenlands inkomen', zwaarte: 'E' },
        { naam: 'aanmerkelijk belang', zwaarte: 'E' },
        { naam: 'box 3', zwaarte: 'E' },
      ],
      uitkomsten: [...met(true, ['aanslag conform', 'aanslag met correctie']), ...OVERAL],
    },
    {
      naam: 'bezwaar',
      letter: 'B',
      streefdagen: 84,
      soorten: [
        ...soorten('C', ['aanvulling gestructureerd', 'aanvulling ongestructureerd']),
        ...soorten('E', ['ambtshalve', 'correctie', 'box 3', 'belastingrente', 'massaal bezwaar', 'FSV', 'overig']),
      ],
      uitworpredenen: [],
      uitkomsten: [...OP_VERZOEK, { naam: 'niet-ontvankelijk', besluit: true }, AMBTSHALVE],
    },
    {
      naam: 'verzoek',
      letter: 'V',
      streefdagen: 56,
      soorten: soorten('C', ['ambtshalve vermindering', 'bezwaargerelateerd', 'overig']),
      uitworpredenen: [],
      uitkomsten: [...OP_VERZOEK, { naam: 'buiten behandeling gesteld', besluit: true }, AMBTSHALVE],
    },
    {
      naam: 'beroep',
      letter: 'R',
      streefdagen: 182,
      soorten: soorten('E', ['overig']),
      uitworpredenen: [],
      uitkomsten: [...met(true, ['gegrond', 'deels gegrond', 'ongegrond', 'niet-ontvankelijk']), ...OVERAL],
    },
  ],
  wachtredenen: [
    { naam: 'wachtrij', waarop: [] },
    { naam: 'post onderweg', waarop: [] },
    { naam: 'informatie belastingplichtige', waarop: ['brief', 'rappel', 'vooraankondiging', 'telefoon'] },
    { naam: 'consult', waarop: ['VTA', 'boetespecialist', 'collega'] },
    { naam: 'aangehouden', waarop: ['jurisprudentie (box 3)', 'massaal bezwaar', 'ander proces'] },
    { naam: 'verlenging', waarop: [] },
    { naam: 'uitstel', waarop: [], totVerplicht: true },
  ],
  processen: ['CAP', 'MKB', 'massaal bezwaar', 'box 3'],
  themas: ['hypotheekrenteaftrek', 'zorgkosten', 'giften', 'partneralimentatie', 'box 3', 'belastingrente'],
  expertises: [
    'aanmerkelijk belang',
    'box 3',
    'eigen woning',
    'hypotheekrenteaftrek',
    'zorgkosten',
    'giften',
    'partneralimentatie',
    'buitenland',
    'boetes',
  ],
  documentsoorten: [
    'bezwaarschrift',
    'verzoekschrift',
    'beroepschrift',
    'jaaropgaaf',
    'bewijsstuk',
    'medisch stuk',
    'antwoord belastingplichtige',
    'correspondentie',
    'overig',
  ],
  briefsoorten: [
    'ontvangstbevestiging',
    'verzoek om informatie',
    'rappel',
    'vooraankondiging',
    'uitnodiging hoorgesprek',
    'uitspraak',
    'overig',
  ],
  werkvoorraden: [
    { id: 'aangiften', naam: 'Aangiften', zaaktype: 'aangifte' },
    { id: 'bezwaren', naam: 'Bezwaren', zaaktype: 'bezwaar' },
    { id: 'verzoeken', naam: 'Verzoeken', zaaktype: 'verzoek' },
    { id: 'beroepen', naam: 'Beroepen', zaaktype: 'beroep' },
  ],
  urgentie: [
    {
      versie: 'urgentie-2026-1',
      geldigVanaf: '2026-01-01',
      termijn: { punten: 50, aanloopdagen: 84 },
      leeftijd: { punten: 20, dagen: 365 },
      prioriteit: { punten: 10, themas: [] },
      antwoord: { punten: 10, wachtredenen: ['informatie belastingplichtige'] },
      vervolg: { punten: 10 },
    },
  ],
  wachtrijgrenzen: { teLaat: 25, p90Dagen: 365, groei: 20 },
  carrousel: {
    soorten: [{ zaaktype: 'aangifte', soorten: ['aanwaspost'] }],
    deelnemers: ['Amsterdam', 'Arnhem', 'Den Haag', 'Eindhoven'].map((locatie) => ({ locatie })),
  },
  teruggaveredenen: ['expertise ontbreekt', 'te zwaar', 'eerder betrokken', 'geen ruimte', 'verkeerd ingedeeld'],
  pmBrieven: [{ zaaktype: 'aangifte', soorten: ['PM-brief'] }],
};

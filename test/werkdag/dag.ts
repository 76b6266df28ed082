/** A day at the office as a screen would send it: who does what, when (local time of 23 November 2026). */
export interface Stap {
  readonly om: string;
  readonly wie: 'jansen' | 'vta' | 'piet';
  /** Which of the two zaken. */
  readonly zaak: 'bezwaar' | 'verzoek';
  readonly pad: string;
  readonly inhoud?: object;
  /** For the page. */
  readonly wat: string;
}

export const DAG = '2026-11-23';

export const STAPPEN: readonly Stap[] = [
  { om: '09:00', wie: 'jansen', zaak: 'bezwaar', pad: 'behandelingen', wat: 'opens the zaak to work on it (start)' },
  { om: '09:02', wie: 'jansen', zaak: 'bezwaar', pad: 'raadplegingen', wat: 'opens the dossier and reads' },
  { om: '09:12', wie: 'jansen', zaak: 'bezwaar', pad: 'gesprekken', inhoud: {}, wat: 'telephones' },
  {
    om: '09:27',
    wie: 'jansen',
    zaak: 'bezwaar',
    pad: 'gespreksverslagen',
    inhoud: { samenvatting: 'Belanghebbende licht de aftrek toe en stuurt de jaaropgaaf.' },
    wat: 'hangs up and writes the report',
  },
  {
    om: '09:35',
    wie: 'jansen',
    zaak: 'bezwaar',
    pad: 'notities',
    inhoud: { soort: 'overweging', tekst: 'De hypotheek is aangegaan voor de eigen woning.' },
    wat: 'writes an overweging',
  },
  {
    om: '09:50',
    wie: 'jansen',
    zaak: 'bezwaar',
    pad: 'consulten',
    inhoud: { aan: 'VTA', vraag: 'Telt de verbouwing van 2024 mee?' },
    wat: 'asks the VTA',
  },
  {
    om: '09:55',
    wie: 'jansen',
    zaak: 'bezwaar',
    pad: 'wachtperioden',
    inhoud: { reden: 'consult', waarop: 'VTA' },
    wat: 'lets the zaak wait for the answer (stop)',
  },
  { om: '10:30', wie: 'vta', zaak: 'bezwaar', pad: 'meekijkbeurten', wat: 'starts looking along' },
  { om: '10:31', wie: 'vta', zaak: 'bezwaar', pad: 'raadplegingen', wat: 'opens the dossier and reads' },
  {
    om: '10:50',
    wie: 'vta',
    zaak: 'bezwaar',
    pad: 'consulten/:consult/antwoorden',
    inhoud: { antwoord: 'Ja, voor zover de nota’s er zijn.' },
    wat: 'answers the consult',
  },
  { om: '10:52', wie: 'vta', zaak: 'bezwaar', pad: 'meekijkafsluitingen', wat: 'stops looking along (stop)' },
  {
    om: '11:00',
    wie: 'jansen',
    zaak: 'bezwaar',
    pad: 'hervattingen',
    inhoud: {},
    wat: 'takes the zaak out of waiting',
  },
  { om: '11:00', wie: 'jansen', zaak: 'bezwaar', pad: 'behandelingen', wat: 'goes on (start)' },
  {
    om: '11:30',
    wie: 'jansen',
    zaak: 'bezwaar',
    pad: 'besluiten',
    inhoud: { uitkomst: 'toegewezen', gronden: 'De rente is aftrekbaar (artikel 3.120 Wet IB 2001).' },
    wat: 'decides',
  },
  { om: '11:35', wie: 'jansen', zaak: 'bezwaar', pad: 'afdoeningen', inhoud: {}, wat: 'finishes the zaak (stop)' },
  { om: '13:00', wie: 'piet', zaak: 'verzoek', pad: 'raadplegingen', wat: 'reads a zaak without starting it' },
  {
    om: '13:07',
    wie: 'piet',
    zaak: 'verzoek',
    pad: 'notities',
    inhoud: { tekst: 'Lijkt op het bezwaar van vorig jaar.' },
    wat: 'writes a note on it',
  },
  {
    om: '14:00',
    wie: 'piet',
    zaak: 'verzoek',
    pad: 'raadplegingen',
    wat: 'reads again, and does nothing more for 25 minutes',
  },
  { om: '14:25', wie: 'piet', zaak: 'verzoek', pad: 'behandelingen', wat: 'starts after all' },
  { om: '14:45', wie: 'piet', zaak: 'verzoek', pad: 'pauzes', wat: 'goes for a meeting (stop)' },
];

/** What a person would say it took, minutes per person and zaak, with the reason. */
export const VERWACHT = [
  {
    wie: 'jansen',
    zaak: 'bezwaar',
    minuten: 90,
    waarom:
      '09:00-09:55 from start to waiting, 11:00-11:35 from start to the end; waiting for the VTA is nobody’s time',
  },
  { wie: 'vta', zaak: 'bezwaar', minuten: 22, waarom: '10:30-10:52, because looking along was started' },
  {
    wie: 'piet',
    zaak: 'verzoek',
    minuten: 27,
    waarom:
      '13:00-13:07 reading without a start counts up to the next act within 10 minutes; 14:00-14:25 counts nothing, the gap is longer; 14:25-14:45 from start to pause',
  },
] as const;

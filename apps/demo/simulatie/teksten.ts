import type { Zaaktype } from '../cijfers/aannames.js';

/** What people write. Invented, without anybody in it. */
export const ONDERWERPEN: Readonly<Record<Zaaktype, readonly string[]>> = {
  aangifte: ['Aangifte ter beoordeling', 'Uitgeworpen aangifte', 'Afwijking van de vooraf ingevulde gegevens'],
  bezwaar: [
    'Aftrek eigen woning geweigerd',
    'Zorgkosten niet geaccepteerd',
    'Verdeling tussen partners',
    'Te hoge aanslag',
  ],
  verzoek: ['Vermindering wegens giften', 'Vergeten aftrekpost', 'Herziening verdeling partners'],
  beroep: ['Beroep tegen uitspraak op bezwaar'],
};
export const NOTITIES = [
  'Stukken vergeleken met de aangifte; nog een vraag over de bedragen.',
  'Jaaropgaaf gecontroleerd en in orde bevonden.',
  'Eerdere correspondentie nagelezen.',
  'Berekening gemaakt en bij de zaak gevoegd.',
  'Bedragen sluiten aan op de gegevens van derden.',
];
export const OVERWEGINGEN: Readonly<Record<Zaaktype, readonly string[]>> = {
  aangifte: ['De aftrek is met stukken onderbouwd.', 'De opgegeven waarde wijkt af van de gegevens van derden.'],
  bezwaar: ['Het bezwaar is tijdig en gemotiveerd.', 'De overgelegde stukken onderbouwen een deel van de aftrek.'],
  verzoek: ['Het verzoek valt binnen vijf jaar na het belastingjaar.', 'De betaling blijkt uit het bankafschrift.'],
  beroep: ['De gronden van het beroep herhalen die van het bezwaar.', 'Het verweer kan op de uitspraak steunen.'],
};
export const GRONDEN: Readonly<Record<Zaaktype, readonly string[]>> = {
  aangifte: ['De aangifte volgt de stukken.', 'De aftrek is verlaagd tot het onderbouwde bedrag.'],
  bezwaar: ['De stukken onderbouwen de aftrek.', 'De aftrek is niet aannemelijk gemaakt.'],
  verzoek: ['Aan de voorwaarden voor vermindering is voldaan.', 'Het feit was bij de aanslag al bekend.'],
  beroep: ['De rechtbank volgt de uitspraak op bezwaar.', 'De rechtbank acht de aftrek aannemelijk.'],
};
export const VRAGEN = [
  'Kan de jaaropgaaf van de hypotheek worden gestuurd?',
  'Welke betalingen horen bij deze aftrek?',
  'Hoe is de verdeling tussen de partners bedoeld?',
];
export const ANTWOORDEN = [
  'De lijn van de vaktechniek volgen; de aftrek is toegestaan.',
  'Zonder betaalbewijs geen aftrek; vraag het na.',
  'Dit wijkt niet af van eerdere zaken: zelfde behandeling.',
];
export const BELVERSLAGEN = [
  'Uitgelegd wat nog nodig is; de stukken komen per post.',
  'Toelichting gekregen op de bedragen.',
  'Afgesproken dat wij binnen twee weken beslissen.',
];
export const TERUGGAVEREDENEN = ['Vraagt kennis van buitenlands inkomen.', 'Hangt samen met een zaak van een collega.'];

import { signalen, wachtrijVan, type Wachtrijstand } from './index.js';

const stand = (meer: Partial<Wachtrijstand> = {}): Wachtrijstand => ({
  zaaktype: 'bezwaar',
  wachtrij: 'werkvoorraad',
  aantal: 100,
  mediaan: 50,
  p90: 100,
  oudste: 200,
  teLaat: 10,
  erin: 5,
  eruit: 5,
  ...meer,
});
const GRENZEN = { teLaat: 20, p90Dagen: 180, oudsteDagen: 365, groei: 10 };

describe('signals', () => {
  it('are there beyond a threshold only, and only for what has one', () => {
    expect(signalen(stand(), GRENZEN)).toEqual([]);
    expect(signalen(stand({ teLaat: 20, p90: 180, oudste: 365, erin: 15 }), GRENZEN)).toEqual([]);
    const erg = stand({ teLaat: 21, p90: 181, oudste: 366, erin: 16 });
    expect(signalen(erg, GRENZEN)).toHaveLength(4);
    expect(signalen(erg, {})).toEqual([]);
    expect(signalen(stand({ aantal: 0, oudste: 999 }), GRENZEN)).toEqual([]);
  });

  it.each([
    ['werkvoorraad', 'Verdeel ze over wie ruimte heeft, of begin een campagne voor de oudste.'],
    ['ongeclassificeerd', 'Vraag de werkvoorbereiding om ze in te delen.'],
    ['aangehouden', 'Ga na of de grond nog geldt; zo niet, geef ze vrij uit de aanhouding.'],
    ['post onderweg', 'Ga na of het wachten nog nodig is: rappelleer, of hervat ze.'],
  ])('say of %s what is wrong and what can be done', (wachtrij, raad) => {
    expect(signalen(stand({ wachtrij, teLaat: 38 }), GRENZEN)).toEqual([
      `Van 38 van de 100 zaken (38 %) is de streefdatum voorbij; de grens is 20 %. ${raad}`,
    ]);
  });
});

it.each([
  ['ontvangen', undefined, 'ongeclassificeerd'],
  ['in werkvoorraad', undefined, 'werkvoorraad'],
  ['wachtend', { reden: 'consult' }, 'consult'],
  ['uitgegeven', undefined, undefined],
  ['in behandeling', undefined, undefined],
  ['afgedaan', undefined, undefined],
])('a zaak that is %s lies where it waits for somebody', (status, wacht, wachtrij) => {
  expect(wachtrijVan({ zaaktype: 'bezwaar', status, wacht })?.wachtrij).toBe(wachtrij);
});

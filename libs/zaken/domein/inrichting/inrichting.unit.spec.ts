import * as fc from 'fast-check';
import { inrichtingMet } from '../../testing/inrichting.js';
import { OnbekendeWaarde, OngeldigeWaarde } from '../fouten.js';
import { Inrichting, InrichtingFout, leesInrichting, STANDAARDINRICHTING, type Inrichtingsgegevens } from './index.js';

const standaard = new Inrichting(STANDAARDINRICHTING);

function foutenVan(json: string): readonly string[] {
  try {
    leesInrichting(json);
  } catch (fout) {
    if (fout instanceof InrichtingFout) return fout.fouten;
    throw fout;
  }
  return [];
}

describe('the standard settings', () => {
  it('have the four zaaktypen with the letters of their zaaknummers and the days to their streefdatum', () => {
    expect(STANDAARDINRICHTING.zaaktypen.map(({ naam, letter, streefdagen }) => [naam, letter, streefdagen])).toEqual([
      ['aangifte', 'A', 365],
      ['bezwaar', 'B', 84],
      ['verzoek', 'V', 56],
      ['beroep', 'R', 182],
    ]);
  });

  it('know the soort that an import uses when none is named', () => {
    for (const { naam } of STANDAARDINRICHTING.zaaktypen) expect(standaard.soort(naam, 'overig').naam).toBe('overig');
  });

  it('are read back from their own JSON as they are', () => {
    expect(leesInrichting(JSON.stringify(STANDAARDINRICHTING)).gegevens).toEqual(STANDAARDINRICHTING);
  });
});

describe('a herstelactie', () => {
  it('is a soort, a reason to wait and an outcome more, and no code', () => {
    const inrichting = leesInrichting(
      inrichtingMet({
        'zaaktypen.2.soorten.+': { naam: 'herstel WOZ', zwaarte: 'C', streefdagen: 30 },
        'zaaktypen.2.uitkomsten.+': { naam: 'hersteld', besluit: true },
        'wachtredenen.+': { naam: 'taxatie', waarop: ['gemeente'] },
      }),
    );
    expect(inrichting.soort('verzoek', 'herstel WOZ').zwaarte).toBe('C');
    expect(inrichting.streefdatum('verzoek', 'herstel WOZ', '2026-03-01')).toBe('2026-03-31');
    expect(inrichting.uitkomst('verzoek', 'hersteld').besluit).toBe(true);
    expect(inrichting.wachtreden('taxatie', 'gemeente', undefined).naam).toBe('taxatie');
  });
});

describe('the weights of urgency', () => {
  it('hold from their day until that of the next; before the first day the first', () => {
    const [eerste] = STANDAARDINRICHTING.urgentie;
    const tweede = { ...eerste, versie: 'urgentie-2026-2', geldigVanaf: '2026-07-01' };
    const inrichting = leesInrichting(inrichtingMet({ 'urgentie.+': tweede }));
    const op = (dag: string) => inrichting.urgentieOp(dag).versie;
    expect(['2019-01-01', '2026-01-01', '2026-06-30', '2026-07-01', '2030-01-01'].map(op)).toEqual([
      'urgentie-2026-1',
      'urgentie-2026-1',
      'urgentie-2026-1',
      'urgentie-2026-2',
      'urgentie-2026-2',
    ]);
  });
});

describe('the streefdatum', () => {
  it.each([
    ['bezwaar', undefined, '2026-02-20', '2026-05-15'],
    ['bezwaar', 'FSV', '2026-02-20', '2026-05-15'],
    ['aangifte', undefined, '2024-02-28', '2025-02-27'],
    ['beroep', undefined, '9999-12-01', '9999-12-31'],
  ])('of a %s (%s) received on %s is %s', (zaaktype, soort, ontvangenOp, verwacht) => {
    expect(standaard.streefdatum(zaaktype, soort, ontvangenOp)).toBe(verwacht);
  });
});

describe('settings and the zaken that are open', () => {
  it('go together when all that the zaken are is there', () => {
    const open = [
      { zaaktype: 'bezwaar', aantal: 1 },
      { zaaktype: 'bezwaar', zaaksoort: 'FSV', aantal: 2 },
    ];
    expect(() => standaard.eisBekend(open)).not.toThrow();
  });

  it('do not when a zaaktype or a soort was taken out: all of it is told', () => {
    const open = [
      { zaaktype: 'bezwaar', zaaksoort: 'WOZ', aantal: 3 },
      { zaaktype: 'klacht', zaaksoort: 'overig', aantal: 2 },
      { zaaktype: 'klacht', aantal: 1 },
    ];
    expect(() => standaard.eisBekend(open)).toThrow(
      expect.objectContaining({
        name: 'InrichtingFout',
        fouten: [
          "soort 'WOZ' van bezwaar ontbreekt, en daarvan zijn zaken open (3): zet terug tot zij eindigen",
          "zaaktype 'klacht' (soort 'overig') ontbreekt, en daarvan zijn zaken open (2): zet terug tot zij eindigen",
          "zaaktype 'klacht' ontbreekt, en daarvan zijn zaken open (1): zet terug tot zij eindigen",
        ],
      }),
    );
  });
});

describe('what the settings do not know', () => {
  it.each<[string, () => unknown, string, readonly string[]]>([
    ['a zaaktype', () => standaard.zaaktype('klacht'), 'zaaktype', ['aangifte', 'bezwaar', 'verzoek', 'beroep']],
    ['a soort', () => standaard.soort('beroep', 'FSV'), 'zaaksoort', ['overig']],
    ['a reason to wait', () => standaard.wachtreden('x', undefined, undefined), 'reden', expect.any(Array) as never],
    [
      'what is waited for',
      () => standaard.wachtreden('consult', 'brief', undefined),
      'waarop',
      ['VTA', 'boetespecialist', 'collega'],
    ],
    ['a process', () => standaard.proces('x'), 'proces', ['CAP', 'MKB', 'massaal bezwaar', 'box 3']],
    ['a thema', () => standaard.themas(['giften', 'x']), 'themas', STANDAARDINRICHTING.themas],
  ])('%s is refused with what there is', (_, vraag, veld, toegestaan) => {
    expect(vraag).toThrow(OnbekendeWaarde);
    expect(vraag).toThrow(expect.objectContaining({ veld, toegestaan }));
  });
});

it('a reason that demands a day says so, and offers no choice', () => {
  expect(() => standaard.wachtreden('uitstel', undefined, undefined)).toThrow(
    new OngeldigeWaarde('tot', 'verplicht', 'Is verplicht bij uitstel: noem de dag tot wanneer de zaak wacht.'),
  );
});

describe('settings that cannot be used', () => {
  const bezwaar = "zaaktype 'bezwaar'";

  const dagen = 'streefdagen moet een geheel aantal dagen van 1 tot en met 36500 zijn';
  const lengte = 'een naam heeft 1 tot en met 100 tekens';
  const gewichten = "urgentie 'urgentie-2026-1'";

  it.each<[plaats: string, waarde: unknown, ...fouten: string[]]>([
    ['versie', ' ', 'versie is leeg'],
    ['versie', 3, 'inrichting.versie moet tekst zijn'],
    ['zaaktypen', undefined, 'inrichting.zaaktypen moet een lijst zijn'],
    ['zaaktypen.1', null, 'inrichting.zaaktypen[1] moet een object zijn'],
    ['zaaktypen.1.letter', 'b', `${bezwaar}: letter 'b' moet een hoofdletter zijn`],
    ['zaaktypen.1.letter', 'A', "letter 'A' staat bij twee zaaktypen"],
    [
      'zaaktypen.1.naam',
      'beroep',
      "zaaktypen: 'beroep' staat er twee keer",
      "werkvoorraad 'bezwaren': zaaktype 'bezwaar' bestaat niet",
    ],
    ['zaaktypen.1.soorten', [], `${bezwaar} heeft geen soorten`],
    ['zaaktypen.1.uitkomsten', [], `${bezwaar} heeft geen uitkomsten`],
    ['zaaktypen.1.streefdagen', 0, `${bezwaar}: ${dagen}`],
    ['zaaktypen.1.streefdagen', '84', 'inrichting.zaaktypen[1].streefdagen moet een getal zijn'],
    ['zaaktypen.1.soorten.0.streefdagen', 1.5, `${bezwaar}: soort 'aanvulling gestructureerd': ${dagen}`],
    ['zaaktypen.1.soorten.0.zwaarte', 'D', `${bezwaar}: zwaarte van 'aanvulling gestructureerd' moet C of E zijn`],
    [
      'zaaktypen.0.uitworpredenen.0.zwaarte',
      'x',
      "zaaktype 'aangifte': zwaarte van 'hypotheekrenteaftrek' moet C of E zijn",
    ],
    ['zaaktypen.1.soorten.+', { naam: 'FSV', zwaarte: 'E' }, `${bezwaar}: soorten: 'FSV' staat er twee keer`],
    ['zaaktypen.1.soorten.0.naam', ' ', `${bezwaar}: soorten: ${lengte}`],
    ['zaaktypen.1.soorten.0.naam', 'x'.repeat(101), `${bezwaar}: soorten: ${lengte}`],
    ['zaaktypen.1.soorten.0.zwarte', 'C', 'inrichting.zaaktypen[1].soorten[0].zwarte bestaat niet'],
    ['zaaktypen.1.uitkomsten.1.naam', 'toegewezen', `${bezwaar}: uitkomsten: 'toegewezen' staat er twee keer`],
    [
      'zaaktypen.1.uitkomsten.0.besluit',
      undefined,
      'inrichting.zaaktypen[1].uitkomsten[0].besluit moet true of false zijn',
    ],
    ['wachtredenen.+', { naam: 'wachtrij', waarop: [] }, "wachtredenen: 'wachtrij' staat er twee keer"],
    ['wachtredenen.3.waarop.+', 'VTA', "wachtreden 'consult': waarop: 'VTA' staat er twee keer"],
    ['processen.+', 'CAP', "processen: 'CAP' staat er twee keer"],
    ['themas.+', '', `themas: ${lengte}`],
    ['expertises.+', 'box 3', "expertises: 'box 3' staat er twee keer"],
    ['expertises', 'box 3', 'inrichting.expertises moet een lijst zijn'],
    ['themas.0', 'giften\u0000', 'inrichting.themas[0] bevat een teken dat geen tekst is'],
    ['themas.0', '\ud83d', 'inrichting.themas[0] bevat een teken dat geen tekst is'],
    ['themas', 'giften', 'inrichting.themas moet een lijst zijn'],
    [
      'werkvoorraden.0.id',
      'Aan giften',
      "werkvoorraad 'Aan giften': id mag alleen kleine letters, cijfers en - hebben",
    ],
    ['werkvoorraden.0.id', 'bezwaren', "ids van werkvoorraden: 'bezwaren' staat er twee keer"],
    ['werkvoorraden.0.zaaktype', 'klacht', "werkvoorraad 'aangiften': zaaktype 'klacht' bestaat niet"],
    ['werkgrenzen', { openZaken: 0 }, 'werkgrenzen: openZaken moet een geheel getal van 1 tot en met 10000 zijn'],
    ['werkgrenzen', { dagenStil: 1.5 }, 'werkgrenzen: dagenStil moet een geheel getal van 1 tot en met 10000 zijn'],
    ['wachtrijgrenzen', { groei: -1 }, 'wachtrijgrenzen: groei moet een geheel getal van 0 tot en met 10000 zijn'],
    ['werkgrenzen', { uren: 1 }, 'inrichting.werkgrenzen.uren bestaat niet'],
    ['carrousel.deelnemers', [], 'carrousel: er zijn geen deelnemers'],
    ['carrousel.deelnemers.+', { locatie: 'Arnhem' }, "carrousel: deelnemers: 'Arnhem' staat er twee keer"],
    [
      'carrousel.deelnemers.0.vanaf',
      '2026-02-30',
      "carrousel: deelnemer 'Amsterdam': '2026-02-30' moet een datum zijn",
    ],
    ['carrousel.soorten.0.soorten.0', 'x', "carrousel: soorten 1: soort 'x' bestaat niet bij aangifte"],
    ['pmBrieven.0.zaaktype', 'klacht', "pmBrieven 1: zaaktype 'klacht' bestaat niet"],
    ['teruggaveredenen.+', 'te zwaar', "teruggaveredenen: 'te zwaar' staat er twee keer"],
    ['vulling', { dagen: 29, aandeel: 80 }, 'vulling: dagen moet een geheel getal van 1 tot en met 28 zijn'],
    [
      'vulling',
      { dagen: 7, aandeel: 0, moment: '7 uur' },
      'vulling: aandeel moet een geheel getal van 1 tot en met 100 zijn',
      "vulling: moment '7 uur' moet een tijd zijn, als 07:00",
    ],
    ['urgentie', [], 'urgentie: er zijn geen gewichten'],
    ['urgentie.0.geldigVanaf', '2026-02-30', `${gewichten}: geldigVanaf '2026-02-30' moet een datum zijn`],
    ['urgentie.0.geldigVanaf', 'nu', `${gewichten}: geldigVanaf 'nu' moet een datum zijn`],
    ['urgentie.0.versie', '', 'versies van urgentie: een naam heeft 1 tot en met 100 tekens'],
    ['urgentie.0.vervolg.punten', 11, `${gewichten}: de punten zijn samen 101 en moeten samen 100 zijn`],
    [
      'urgentie.0.vervolg.punten',
      -10,
      `${gewichten}: punten moeten gehele getallen vanaf 0 zijn`,
      `${gewichten}: de punten zijn samen 80 en moeten samen 100 zijn`,
    ],
    ['urgentie.0.termijn.aanloopdagen', 0, `${gewichten}: dagen moeten gehele getallen van 1 tot en met 36500 zijn`],
    ['urgentie.0.leeftijd.dagen', undefined, 'inrichting.urgentie[0].leeftijd.dagen moet een getal zijn'],
    ['urgentie.0.prioriteit.themas.+', 'weer', `${gewichten}: thema 'weer' bestaat niet`],
    ['urgentie.0.antwoord.wachtredenen.+', 'weer', `${gewichten}: wachtreden 'weer' bestaat niet`],
    [
      'urgentie.+',
      STANDAARDINRICHTING.urgentie[0],
      "versies van urgentie: 'urgentie-2026-1' staat er twee keer",
      'urgentie: geldigVanaf moet bij iedere versie later zijn dan bij de vorige',
    ],
    ['werkvoorraden.0.soorten', ['FSV'], "werkvoorraad 'aangiften': soort 'FSV' bestaat niet bij aangifte"],
  ])('%s: %j', (plaats, waarde, ...fouten) => {
    expect(foutenVan(inrichtingMet({ [plaats]: waarde }))).toEqual(fouten);
  });

  it('are refused without any zaaktype', () => {
    const { carrousel: _, pmBrieven: __, ...rest } = STANDAARDINRICHTING;
    const leeg: Inrichtingsgegevens = { ...rest, zaaktypen: [], werkvoorraden: [] };
    expect(foutenVan(JSON.stringify(leeg))).toEqual(['er zijn geen zaaktypen']);
  });

  it.each(['', '{', 'null', '[]', '"x"', '{"versie":"1"} x'])('%j is no JSON of settings', (json) => {
    expect(foutenVan(json).length).toBeGreaterThan(0);
    expect(foutenVan(json)[0]).toMatch(/^geen geldige JSON: |^inrichting moet een object zijn$/);
  });

  it('tell everything that is wrong at once, in Dutch, under one heading', () => {
    const json = inrichtingMet({
      versie: '',
      'themas.0': 7,
      'processen.+': 'CAP',
      'zaaktypen.0.letter': '',
      'zaaktypen.1.soorten.0.zwaarte': 'D',
      'werkvoorraden.3.zaaktype': 'klacht',
    });
    expect(() => leesInrichting(json)).toThrow(
      [
        'de inrichting klopt niet:',
        '  inrichting.themas[0] moet tekst zijn',
        '  versie is leeg',
        "  zaaktype 'aangifte': letter '' moet een hoofdletter zijn",
        `  ${bezwaar}: zwaarte van 'aanvulling gestructureerd' moet C of E zijn`,
        "  processen: 'CAP' staat er twee keer",
        "  werkvoorraad 'beroepen': zaaktype 'klacht' bestaat niet",
      ].join('\n'),
    );
  });

  it('tell what is wrong with the content as well where something beside it has the wrong form', () => {
    const json = inrichtingMet({
      'zaaktypen.0.letter': 'AA',
      'zaaktypen.1.naam': 7,
      'zaaktypen.1.streefdagen': -3,
      'zaaktypen.2.soorten.0.zwaarte': 'F',
      'zaaktypen.2.uitkomsten': [],
      'zaaktypen.3.letter': 'V',
      'zaaktypen.3.soort': [],
      'wachtredenen.+': { naam: 'wachtrij' },
      themas: undefined,
      'werkvoorraden.3.zaaktype': 'klacht',
    });
    expect(foutenVan(json)).toEqual([
      'inrichting.zaaktypen[1].naam moet tekst zijn',
      'inrichting.zaaktypen[3].soort bestaat niet',
      'inrichting.wachtredenen[7].waarop moet een lijst zijn',
      'inrichting.themas moet een lijst zijn',
      "letter 'V' staat bij twee zaaktypen",
      "zaaktype 'aangifte': letter 'AA' moet een hoofdletter zijn",
      `zaaktype 2: ${dagen}`,
      "zaaktype 'verzoek' heeft geen uitkomsten",
      "zaaktype 'verzoek': zwaarte van 'ambtshalve vermindering' moet C of E zijn",
      "wachtredenen: 'wachtrij' staat er twee keer",
      // Whether there is no zaaktype 'klacht' cannot be said: one of the names could not be read.
    ]);
  });

  it('are refused whatever stands in the file, and never by anything but their own error', () => {
    const plaatsen = ['versie', 'zaaktypen', 'zaaktypen.0', 'zaaktypen.0.soorten', 'zaaktypen.0.soorten.0', 'themas'];
    fc.assert(
      fc.property(fc.constantFrom(...plaatsen), fc.jsonValue(), (plaats, waarde) => {
        expect(() => foutenVan(inrichtingMet({ [plaats]: waarde }))).not.toThrow();
      }),
    );
  });
});

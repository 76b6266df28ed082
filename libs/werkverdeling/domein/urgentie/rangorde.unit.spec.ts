import fc from 'fast-check';
import { arbMaatstaf, arbPassende } from '../../testing/arbitrair.js';
import {
  eersteVrije,
  herhaal,
  isVandaagTeruggegeven,
  onderbouw,
  Rangorde,
  uitleg,
  urgentie,
  volgorde,
} from './index.js';

const ZAAK = { zaaknummer: 'B20260000001', streefdatum: '2026-03-01', ontvangenOp: '2025-12-07' };
const arbMedewerker = fc.constantFrom(1, 2, 3, 4);
const CRITERIA = { locatie: 'Arnhem', zaaktype: 'bezwaar', soorten: undefined, zwaartes: ['C', 'E'] };

describe('among what is equally urgent', () => {
  it.each([
    ['the earliest streefdatum goes first', { streefdatum: '2026-02-28', ontvangenOp: '2026-01-01', zaaknummer: 'Z' }],
    ['then the earliest receipt', { ontvangenOp: '2025-12-06', zaaknummer: 'Z' }],
    ['then the lowest zaaknummer', { zaaknummer: 'B20250000009' }],
  ])('%s', (_, eerder) => {
    expect(volgorde({ ...ZAAK, ...eerder }, ZAAK)).toBeLessThan(0);
    expect(volgorde(ZAAK, { ...ZAAK, ...eerder })).toBeGreaterThan(0);
    expect(volgorde(ZAAK, { ...ZAAK })).toBe(0);
  });
});

describe('the order for a person', () => {
  it('is by their own urgency, whoever else is looked at', () => {
    fc.assert(
      fc.property(arbPassende, arbMaatstaf, arbMedewerker, (zaken, maat, medewerker) => {
        const rangorde = new Rangorde(zaken, maat);
        rangorde.voor(2);
        const rang = rangorde.voor(medewerker);
        expect(rang.map(({ punten }) => punten)).toEqual(
          rang.map(({ zaak }) => urgentie(zaak, maat, medewerker).punten),
        );
        expect(rang.map(({ zaak }) => zaak.zaaknummer).toSorted()).toEqual(zaken.map(({ zaaknummer }) => zaaknummer));
        for (const [n, { zaak, punten }] of rang.entries()) {
          const vorige = rang[n - 1];
          if (vorige) expect(vorige.punten - punten || -volgorde(vorige.zaak, zaak)).toBeGreaterThan(0);
        }
      }),
    );
  });

  it('gives the first that is free, was not given back today and did not fall off; tells what was held', () => {
    const arbBeletsel = fc.constantFrom('vrij', 'bezet', 'afgevallen', 'geparkeerd');
    fc.assert(
      fc.property(
        arbPassende.chain((zaken) =>
          fc.tuple(fc.constant(zaken), fc.array(arbBeletsel, { minLength: zaken.length, maxLength: zaken.length })),
        ),
        arbMaatstaf,
        arbMedewerker,
        ([zaken, hoe], maat, medewerker) => {
          const van = (wat: string) =>
            new Set(zaken.filter((_, n) => hoe[n] === wat).map(({ zaaknummer }) => zaaknummer));
          const [bezet, afgevallen, terzijde] = [van('bezet'), van('afgevallen'), van('geparkeerd')];
          const rang = new Rangorde(zaken, maat).voor(medewerker);
          const gekozen = eersteVrije(rang, medewerker, maat.dag, {
            bezet: (nummer) => bezet.has(nummer),
            geparkeerd: (nummer) => terzijde.has(nummer),
            afgevallen,
          });
          const magWel = rang.filter(
            ({ zaak }) => !afgevallen.has(zaak.zaaknummer) && !isVandaagTeruggegeven(zaak, medewerker, maat.dag),
          );
          const verwacht = magWel.findIndex(
            ({ zaak }) => !bezet.has(zaak.zaaknummer) && !terzijde.has(zaak.zaaknummer),
          );
          const ervoor = magWel.slice(0, verwacht < 0 ? undefined : verwacht).map(({ zaak }) => zaak.zaaknummer);
          expect(gekozen.keuze).toEqual(magWel[verwacht]);
          expect(gekozen.bezet).toEqual(ervoor.filter((nummer) => bezet.has(nummer)));
          expect(gekozen.geparkeerd).toEqual(ervoor.filter((nummer) => terzijde.has(nummer)));
          if (!gekozen.keuze) return;

          // What was written down of it leads to the same choice and the same words, from the stock alone.
          const opgetekend = onderbouw(gekozen.keuze.zaak, {
            medewerker,
            maat,
            werkvoorraad: 'bezwaren',
            criteria: CRITERIA,
            voorraad: '7',
            passend: zaken.length,
            bezet: gekozen.bezet,
            geparkeerd: gekozen.geparkeerd,
            kaart: 4,
            afgevallen: [...afgevallen].map((zaaknummer) => ({ zaaknummer, reden: 'niet meer vrij' })),
          });
          const inAndereVolgorde = zaken.toReversed();
          expect(herhaal(inAndereVolgorde, medewerker, opgetekend, maat)).toEqual({
            zaak: gekozen.keuze.zaak,
            onderbouwing: opgetekend,
          });
        },
      ),
    );
  });

  it('offers a zaak that was given back again the next day, by the calendar of the people', () => {
    const zaak = { teruggaven: [{ medewerker: 1, op: Date.parse('2026-05-01T21:59:00Z') }] };
    expect(isVandaagTeruggegeven(zaak, 1, '2026-05-01')).toBe(true);
    expect(isVandaagTeruggegeven(zaak, 2, '2026-05-01')).toBe(false);
    expect(isVandaagTeruggegeven(zaak, 1, '2026-05-02')).toBe(false);
    const laat = { teruggaven: [{ medewerker: 1, op: Date.parse('2026-05-01T22:00:00Z') }] };
    expect(isVandaagTeruggegeven(laat, 1, '2026-05-02')).toBe(true);
  });
});

describe('a choice that is repeated', () => {
  const maat = {
    dag: '2026-02-01',
    gewichten: {
      versie: 'v1',
      termijn: { punten: 60, aanloopdagen: 84 },
      leeftijd: { punten: 20, dagen: 365 },
      prioriteit: { punten: 10, themas: [] },
      antwoord: { punten: 0, wachtredenen: [] },
      vervolg: { punten: 10 },
    },
  };
  const ander = { zaaknummer: 'B20260000002', streefdatum: '2026-02-01', ontvangenOp: '2025-12-01' };
  const opgetekend = onderbouw(ZAAK, {
    medewerker: 1,
    maat,
    werkvoorraad: 'bezwaren',
    criteria: CRITERIA,
    voorraad: '7',
    passend: 2,
    bezet: [],
    afgevallen: [],
    geparkeerd: [],
    kaart: undefined,
  });

  it('shows it when a more urgent zaak was passed over in silence', () => {
    expect(herhaal([ZAAK, ander], 1, opgetekend, maat)?.zaak).toBe(ander);
    const genoemd = { ...opgetekend, bezet: [ander.zaaknummer] };
    expect(herhaal([ZAAK, ander], 1, genoemd, maat)).toEqual({ zaak: ZAAK, onderbouwing: genoemd });
  });

  it('shows it when a zaak is named that went before nothing, or was not there', () => {
    const verzonnen = { ...opgetekend, bezet: ['B20269999999'] };
    expect(herhaal([ZAAK], 1, verzonnen, maat)?.onderbouwing.bezet).toEqual([]);
    expect(herhaal([], 1, opgetekend, maat)).toBeUndefined();
  });

  it('is told with its parts and with what others held, and nothing of what the person may take', () => {
    expect(
      uitleg({ id: 'bezwaren', naam: 'Bezwaren', zaaktype: 'bezwaar' }, { ...opgetekend, bezet: ['a', 'b'] }),
    ).toBe(
      'Van de 2 zaken uit de werkvoorraad Bezwaren (Arnhem) die de behandelaar kon krijgen was deze het urgentst: 43 van 100. De streefdatum is 1 maart 2026, over 28 dagen (40 van 60). Ontvangen op 7 december 2025, 56 dagen geleden (3 van 20). 2 urgentere zaken gingen op dat moment naar anderen.',
    );
  });
});

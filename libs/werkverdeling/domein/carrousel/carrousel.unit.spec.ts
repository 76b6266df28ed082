import * as fc from 'fast-check';
import {
  beginRonde,
  CARROUSEL,
  deelnemersOp,
  gekregen,
  kwartaalVan,
  leesKwartaal,
  rondAf,
  vorigKwartaal,
} from './index.js';
import type { Aanwaspost, Carrousel, CarrouselEvent, Niveau } from './index.js';

const LOCATIES = ['Amsterdam', 'Arnhem', 'Den Haag', 'Eindhoven'];
const K4 = kwartaalVan('2026-11-23');

let volgnummer = 0;
const post = (zwaarte: Niveau): Aanwaspost => {
  const zaaknummer = `A2026${String(++volgnummer).padStart(7, '0')}`;
  return { zaakId: zaaknummer, zaaknummer, zwaarte };
};
const posten = ({ C, E }: { C: number; E: number }): Aanwaspost[] => [
  ...Array.from({ length: C }, () => post('C')),
  ...Array.from({ length: E }, () => post('E')),
];
const verzoek = (deel: readonly Aanwaspost[], deelnemers: readonly string[] = LOCATIES, kwartaal = K4) => ({
  kwartaal,
  dag: '2026-11-23',
  operatieId: 'o',
  instellingen: 'proef-1',
  deelnemers,
  posten: deel,
});
const na = (carrousel: Carrousel, events: readonly CarrouselEvent[]): Carrousel =>
  events.reduce((tot, event) => CARROUSEL.evolve(tot, event), carrousel);
const eenRonde = (carrousel: Carrousel, deel: readonly Aanwaspost[], deelnemers?: readonly string[]): Carrousel => {
  const begonnen = na(carrousel, beginRonde(carrousel, verzoek(deel, deelnemers)));
  return na(begonnen, rondAf(begonnen, begonnen.ronden.length, []));
};
const verschil = (getallen: readonly number[]): number => Math.max(...getallen) - Math.min(...getallen);

const volumes = fc.record({ C: fc.nat(40), E: fc.nat(25) });

describe('thirteen weeks of the carrousel', () => {
  it('leave no two locaties more than one post apart in any level, whatever each week brings, after every week', () => {
    fc.assert(
      fc.property(fc.array(volumes, { minLength: 13, maxLength: 13 }), fc.integer({ min: 1, max: 6 }), (weken, n) => {
        const deelnemers = Array.from({ length: n }, (_, i) => `L${i}`);
        let carrousel = CARROUSEL.begin;
        for (const week of weken) {
          carrousel = eenRonde(carrousel, posten(week), deelnemers);
          for (const niveau of ['C', 'E'] as const) {
            const kreeg = gekregen(carrousel.ronden);
            expect(verschil(deelnemers.map((locatie) => kreeg.get(locatie)?.[niveau] ?? 0))).toBeLessThanOrEqual(1);
          }
        }
      }),
    );
  });

  it('hold who comes and goes within one post of the others, without having to catch up', () => {
    const wie = fc.subarray(LOCATIES, { minLength: 1 });
    fc.assert(
      fc.property(fc.array(fc.tuple(volumes, wie), { maxLength: 13 }), (weken) => {
        let carrousel = CARROUSEL.begin;
        for (const [week, deelnemers] of weken) {
          const eerder = gekregen(carrousel.ronden);
          const vorige = carrousel.ronden.length;
          carrousel = eenRonde(carrousel, posten(week), deelnemers);
          if (carrousel.ronden.length === vorige) continue;
          for (const niveau of ['C', 'E'] as const) {
            expect(
              verschil(deelnemers.map((locatie) => carrousel.standen.get(locatie)?.[niveau] ?? 0)),
            ).toBeLessThanOrEqual(1);
            const nu = gekregen(carrousel.ronden);
            const inRonde = deelnemers.map((l) => (nu.get(l)?.[niveau] ?? 0) - (eerder.get(l)?.[niveau] ?? 0));
            expect(verschil(inRonde)).toBeLessThanOrEqual(2);
          }
        }
      }),
    );
  });

  it('spread everything once, and the same again gives the same', () => {
    fc.assert(
      fc.property(volumes, (week) => {
        const deel = posten(week);
        const [een, twee] = [1, 2].map(() => beginRonde(CARROUSEL.begin, verzoek(deel)));
        expect(een).toEqual(twee);
        const gegeven = een!.flatMap((event) => (event.type === 'CarrouselrondeBegonnen' ? event.data.posten : []));
        expect(gegeven.map(({ zaakId }) => zaakId)).toEqual(deel.map(({ zaakId }) => zaakId));
      }),
    );
  });
});

describe('a round', () => {
  const naarWie = (carrousel: Carrousel) => carrousel.ronden.at(-1)!.posten.map(({ naar }) => naar);

  it('moves the odd post on with each round and each quarter', () => {
    let carrousel = CARROUSEL.begin;
    const eersten = [1, 2, 3, 4].map(() => {
      carrousel = eenRonde(carrousel, posten({ C: 1, E: 0 }));
      return naarWie(carrousel)[0];
    });
    expect(new Set(eersten).size).toBe(4);
    const eersteVan = (dag: string) =>
      naarWie(
        na(CARROUSEL.begin, beginRonde(CARROUSEL.begin, verzoek(posten({ C: 1, E: 0 }), LOCATIES, kwartaalVan(dag)))),
      )[0];
    expect(eersteVan('2026-03-31')).not.toBe(eersteVan('2026-04-01'));
  });

  it('gives the odd E-post to another locatie than the odd C-post', () => {
    const [c, e] = naarWie(eenRonde(CARROUSEL.begin, posten({ C: 1, E: 1 })));
    expect(c).not.toBe(e);
  });

  it('explains each post: the fewest, the fewest in all, whose turn it is, or the only one', () => {
    const zinnen = (carrousel: Carrousel) => carrousel.ronden.at(-1)!.posten.map(({ uitleg }) => uitleg);
    const begin = 'Aanwaspost uit de carrousel, ronde 2026-K4-1: ';
    const drie = zinnen(eenRonde(CARROUSEL.begin, [...posten({ C: 4, E: 1 }), post('C')]));
    expect(drie[0]).toBe(
      `${begin}Amsterdam had dit kwartaal 0 C-posten, evenveel als 3 andere locaties, en is van die het eerst aan de beurt.`,
    );
    expect(drie[3]).toBe(`${begin}Eindhoven had dit kwartaal 0 C-posten, het minst van alle deelnemers.`);
    expect(drie[5]).toBe(
      `${begin}Arnhem had dit kwartaal 1 C-post, evenveel als 3 andere locaties, en is van die het eerst aan de beurt.`,
    );
    const totaal = zinnen(eenRonde(CARROUSEL.begin, [post('E'), post('C')], ['A', 'B']));
    expect(totaal[1]).toMatch(
      /had dit kwartaal 0 C-posten, evenveel als 1 andere locatie, en van die in totaal de minste posten\.$/,
    );
    expect(zinnen(eenRonde(CARROUSEL.begin, [post('E')], ['A']))[0]).toBe(
      `${begin}A had dit kwartaal 0 E-posten, en is de enige deelnemer.`,
    );
  });

  it('of nothing, or for nobody, is no round', () => {
    expect(beginRonde(CARROUSEL.begin, verzoek([]))).toEqual([]);
    expect(beginRonde(CARROUSEL.begin, verzoek([post('C')], []))).toEqual([]);
  });

  it('is finished once; what fell away counts for nobody, and the next round makes up for it', () => {
    const deel = posten({ C: 4, E: 0 });
    const begonnen = na(CARROUSEL.begin, beginRonde(CARROUSEL.begin, verzoek(deel)));
    const weg = begonnen.ronden[0]!.posten[1]!;
    const vervallen = [{ zaakId: weg.zaakId, reden: 'De zaak is afgedaan.' }];
    const klaar = na(begonnen, rondAf(begonnen, 1, vervallen));
    expect(klaar.standen.get(weg.naar)).toEqual({ C: 0, E: 0 });
    expect(gekregen(klaar.ronden).get(weg.naar)).toBeUndefined();
    expect(rondAf(klaar, 1, [])).toEqual([]);
    expect(rondAf(klaar, 2, [])).toEqual([]);
    expect(naarWie(eenRonde(klaar, posten({ C: 1, E: 0 })))).toEqual([weg.naar]);
  });
});

it('takes who takes part on the day, both days included', () => {
  const wie = [{ locatie: 'A' }, { locatie: 'B', vanaf: '2026-02-01' }, { locatie: 'C', tot: '2026-01-31' }];
  expect(deelnemersOp(wie, '2026-01-31')).toEqual(['A', 'C']);
  expect(deelnemersOp(wie, '2026-02-01')).toEqual(['A', 'B']);
});

it('a quarter has a name, a number and one before it', () => {
  expect(kwartaalVan('2026-01-01')).toEqual({ naam: '2026-K1', volgnummer: 8104 });
  expect(vorigKwartaal(kwartaalVan('2026-01-01'))).toEqual(kwartaalVan('2025-12-31'));
  expect(leesKwartaal('2026-K3')).toEqual(kwartaalVan('2026-09-30'));
  expect(['2026', '2026-K5', '2026-03'].map(leesKwartaal)).toEqual([undefined, undefined, undefined]);
});

import { bandVan, GEEN_TIJD, telOp } from './band.js';
import { berekenMetBand } from './bereken.js';
import { Rekenaar } from './rekenaar.js';
import { maak, MINUUT, moment } from './testing/maak.js';

const D = '2026-01-14T';

describe('the band', () => {
  it('is the minimum and maximum of half the kap, the kap and twice the kap', () => {
    const [dag] = berekenMetBand([maak('start', 'A', `${D}10:00`), maak('stop', 'A', `${D}14:00`)]);
    const { drietal, milliseconden } = dag!.zaken[0]!;
    expect(drietal).toEqual({ half: 30 * MINUUT, kap: 60 * MINUUT, dubbel: 120 * MINUUT });
    expect(milliseconden).toBe(60 * MINUUT);
    expect(bandVan(drietal)).toEqual({ minimum: 30 * MINUUT, maximum: 120 * MINUUT });
  });

  it('may have the kap itself as an extreme: sharing is not monotone in the kap', () => {
    // B is open for long, A a while later. Half: B is over before A comes. Kap: they overlap for 30 minutes.
    const [dag] = berekenMetBand([
      maak('start', 'B', `${D}10:00`),
      maak('start', 'A', `${D}10:30`),
      maak('stop', 'A', `${D}11:00`),
    ]);
    const A = dag!.zaken.find((z) => z.zaak === 'A')!;
    expect(A.drietal).toEqual({ half: 30 * MINUUT, kap: 15 * MINUUT, dubbel: 15 * MINUUT });
    expect(bandVan(A.drietal)).toEqual({ minimum: 15 * MINUUT, maximum: 30 * MINUUT });
  });

  it('of a sum comes from the three sums', () => {
    const a = { half: 10, kap: 20, dubbel: 30 };
    const b = { half: 30, kap: 20, dubbel: 10 };
    expect(bandVan([a, b].reduce(telOp, GEEN_TIJD))).toEqual({ minimum: 40, maximum: 40 });
  });

  it('keeps a row that has time with another kap only, marked', () => {
    // A slice of 1 ms goes to A, the first; with half the kap A is over by then and B gets it.
    const t = moment(`${D}10:00`);
    const rekenaar = new Rekenaar({ kap: 4, aansluiting: 0, zone: 'Europe/Amsterdam' });
    const records = [
      maak('start', 'A', `${D}10:00`, { tijdstip: t }),
      maak('start', 'B', `${D}10:00`, { tijdstip: t + 3 }),
      maak('stop', 'B', `${D}10:00`, { tijdstip: t + 4 }),
      maak('stop', 'A', `${D}10:00`, { tijdstip: t + 4 }),
    ];
    const B = rekenaar.dagMetBand(records).zaken.find((z) => z.zaak === 'B');
    expect(B).toEqual({
      zaak: 'B',
      milliseconden: 0,
      buitenRooster: 0,
      batch: 0,
      perActiviteit: {},
      drietal: { half: 1, kap: 0, dubbel: 0 },
      alleenBand: true,
    });
    expect(rekenaar.dag(records).zaken.map((z) => z.zaak)).toEqual(['A']);
  });

  it('rounds half of an odd kap down', () => {
    const rekenaar = new Rekenaar({ kap: 5, aansluiting: 0, zone: 'Europe/Amsterdam' });
    const [zaak] = rekenaar.dagMetBand([maak('start', 'A', `${D}10:00`)]).zaken;
    expect(zaak!.drietal).toEqual({ half: 2, kap: 5, dubbel: 10 });
  });

  it('holds for a running day too', () => {
    const [dag] = berekenMetBand([maak('start', 'A', `${D}10:00`)], undefined, moment(`${D}10:45`));
    expect(dag!.zaken[0]!.drietal).toEqual({ half: 30 * MINUUT, kap: 45 * MINUUT, dubbel: 45 * MINUUT });
  });
});

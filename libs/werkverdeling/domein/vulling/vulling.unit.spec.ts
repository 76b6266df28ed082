import * as fc from 'fast-check';
import { inUren, ruimteVan, uitlegVanRuimte, waaromGeenRuimte, type Werktijd } from './index.js';

const UUR = 3_600_000;
/** Four days of seven hours. */
const rooster = { ma: 420, di: 420, wo: 0, do: 420, vr: 420, za: 0, zo: 0 };
const jan: Werktijd = { rooster, afwezigheden: [] };
/** A Monday. */
const DAG = '2026-11-23';
const REGELS = { dagen: 7, aandeel: 80 };

describe('the room on a list', () => {
  it('is the roster of the days ahead, less absence, the part that is for zaken, less the open work', () => {
    expect(ruimteVan(jan, DAG, REGELS, [])).toEqual({
      rooster: 28 * UUR,
      afwezig: 0,
      voorZaken: 22.4 * UUR,
      openWerk: 0,
      vrij: 22.4 * UUR,
    });
    const weg = { ...jan, afwezigheden: [{ van: '2026-11-26', tot: '2026-11-29' }] };
    expect(ruimteVan(weg, DAG, REGELS, [2 * UUR, UUR])).toEqual({
      rooster: 28 * UUR,
      afwezig: 14 * UUR,
      voorZaken: 11.2 * UUR,
      openWerk: 3 * UUR,
      vrij: 492 * 60_000,
    });
  });

  it('counts each day by its weekday, from today on', () => {
    expect(ruimteVan(jan, '2026-11-25', { dagen: 1, aandeel: 100 }, []).rooster).toBe(0);
    expect(ruimteVan(jan, '2026-11-27', { dagen: 4, aandeel: 100 }, []).rooster).toBe(14 * UUR);
  });

  it('is never less than nothing, and never more than the time of presence', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 40 * UUR })),
        fc.integer({ min: 1, max: 28 }),
        fc.integer({ min: 1, max: 100 }),
        (openWerk, dagen, aandeel) => {
          const { vrij, rooster: alle, afwezig } = ruimteVan(jan, DAG, { dagen, aandeel }, openWerk);
          expect(vrij).toBeGreaterThanOrEqual(0);
          expect(vrij).toBeLessThanOrEqual(alle - afwezig);
        },
      ),
    );
  });

  it('is none for who is absent today, or has no roster', () => {
    expect(waaromGeenRuimte({ ...jan, afwezigheden: [{ van: DAG, tot: DAG }] }, DAG)).toBe('Vandaag afwezig.');
    expect(waaromGeenRuimte({ ...jan, afwezigheden: [{ van: '2026-11-24', tot: '2026-11-24' }] }, DAG)).toBeUndefined();
    expect(waaromGeenRuimte({ afwezigheden: [] }, DAG)).toMatch(/geen rooster/);
  });

  it('is told to the person in hours', () => {
    const weg = { ...jan, afwezigheden: [{ van: '2026-11-26', tot: '2026-11-26' }] };
    const ruimte = ruimteVan(weg, DAG, REGELS, [90 * 60_000]);
    expect(uitlegVanRuimte(ruimte, REGELS, ruimte.vrij)).toBe(
      'Uw rooster heeft 28 uur in de komende 7 dagen, waarvan u 7 uur afwezig bent; 80 % van de tijd dat u er bent is voor zaken: 16 uur 48. Wat al bij u lag vraagt naar meting 1 uur 30. Voor deze zaak was nog 15 uur 18 over.',
    );
    expect(inUren(45 * 60_000)).toBe('45 minuten');
  });
});

import fc from 'fast-check';
import { naarMetadata, vanMetadata } from './index.js';

const optioneel = <T>(waarde: fc.Arbitrary<T>) => fc.option(waarde, { nil: undefined });

describe('event metadata', () => {
  it('come back as they went, through a flat record of strings', () => {
    const metadata = fc.record({
      schemaversie: fc.integer({ min: 1, max: 99 }),
      tijdstip: fc.integer({ min: Date.parse('0002-01-01T00:00:00Z'), max: Date.parse('9998-12-31T23:59:59.999Z') }),
      medewerker: optioneel(fc.nat()),
      team: optioneel(fc.string()),
      locatie: optioneel(fc.string()),
      traceparent: optioneel(fc.string()),
      fscTransactionId: optioneel(fc.uuid()),
    });
    fc.assert(
      fc.property(metadata, (heen) => {
        const plat = naarMetadata(heen);
        expect(Object.values(plat).every((waarde) => typeof waarde === 'string')).toBe(true);
        expect(vanMetadata(JSON.parse(JSON.stringify(plat)) as Record<string, string>)).toEqual(heen);
      }),
    );
  });

  it('leave out what is not there: the system has no medewerker', () => {
    expect(naarMetadata({ schemaversie: 1, tijdstip: 5 })).toEqual({ schemaversie: '1', tijdstip: '5' });
  });

  it.each(['9999-12-31T23:00:00Z', '+010000-01-01T00:00:00Z', '0000-12-31T00:00:00Z'])(
    'are not made of %s: its local day parked behandeltijd for good',
    (moment) => {
      expect(() => naarMetadata({ schemaversie: 1, tijdstip: Date.parse(moment) })).toThrow(RangeError);
    },
  );

  it('pass over what others added', () => {
    expect(vanMetadata({ schemaversie: '1', tijdstip: '5', bron: 'log.csv' })).toEqual({
      schemaversie: 1,
      tijdstip: 5,
    });
  });

  it.each([
    [{ schemaversie: '1' }, 'tijdstip'],
    [{ schemaversie: '1', tijdstip: 'gisteren' }, 'tijdstip'],
    [{ tijdstip: '5' }, 'schemaversie'],
  ])('of another product (%j) are an error that names the field', (plat, veld) => {
    expect(() => vanMetadata(plat)).toThrow(`event metadata: ${veld} is`);
  });

  it.each([
    { schemaversie: '1', tijdstip: '' },
    { schemaversie: '1', tijdstip: '5', medewerker: 'Jansen' },
    { schemaversie: '', tijdstip: '5' },
  ])('bug: %j gave NaN, or the year 1970', (plat) => {
    expect(() => vanMetadata(plat)).toThrow('no whole number');
  });
});

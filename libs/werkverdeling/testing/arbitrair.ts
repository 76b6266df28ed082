import fc from 'fast-check';
import type { Aanvrager, Kandidaat, Werkvoorraad } from '../domein/index.js';

const LOCATIES = ['Arnhem', 'Eindhoven'] as const;
const SOORTEN = ['overig', 'correctie', 'box 3'] as const;
const optioneel = <T>(waarde: fc.Arbitrary<T>) => fc.option(waarde, { nil: undefined });
const dag = (maand: string) => fc.constantFrom(...['01', '02', '03'].map((d) => `2026-${maand}-${d}`));

export const arbAanvrager: fc.Arbitrary<Aanvrager> = fc.record({
  locatie: optioneel(fc.constantFrom(...LOCATIES)),
  groepsfunctie: optioneel(fc.constantFrom('B', 'C', 'E', 'F')),
  soorten: optioneel(fc.subarray([...SOORTEN])),
});

export const arbWerkvoorraad: fc.Arbitrary<Werkvoorraad> = fc.record({
  id: fc.constant('proef'),
  naam: fc.constant('Proef'),
  zaaktype: fc.constantFrom('bezwaar', 'aangifte'),
  soorten: optioneel(fc.subarray([...SOORTEN])),
});

/** A zaak that lies ready somewhere, with dates that are often the same. */
export const arbKlaar = fc.record({
  zaaktype: fc.constantFrom('bezwaar', 'aangifte'),
  zaaksoort: fc.constantFrom(...SOORTEN),
  zwaarte: fc.constantFrom('C' as const, 'E' as const),
  locatie: fc.constantFrom(...LOCATIES),
  streefdatum: dag('05'),
  ontvangenOp: dag('02'),
});

export const arbKandidaat: fc.Arbitrary<Kandidaat> = fc
  .record({
    klaar: arbKlaar,
    zaaknummer: fc.stringMatching(/^B2026\d{7}$/),
    status: fc.constantFrom('in werkvoorraad', 'in werkvoorraad', 'uitgegeven', 'wachtend'),
    nergens: fc.boolean(),
    ongeclassificeerd: fc.boolean(),
  })
  .map(({ klaar, nergens, ongeclassificeerd, ...rest }) => ({
    ...klaar,
    ...rest,
    ...(nergens && { locatie: undefined }),
    ...(ongeclassificeerd && { zaaksoort: undefined, zwaarte: undefined, status: 'ontvangen' }),
  }));

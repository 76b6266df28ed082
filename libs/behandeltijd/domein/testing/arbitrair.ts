import fc from 'fast-check';
import type { Parameters } from '../parameters.js';
import type { Registratie } from '../registratie.js';

/** A set of records with the parameters to compute it by. */
export interface Proefgeval {
  readonly registraties: Registratie[];
  readonly parameters: Parameters;
  /** A moment inside, before or after the records. */
  readonly T: number;
}

const MINUUT = 60_000;
/** Ordinary days and those on which clocks change, at night, at midnight and by half an hour, or a day is skipped. */
const DAGEN: readonly (readonly [zone: string, datum: string])[] = [
  ['Europe/Amsterdam', '2026-01-14'],
  ['Europe/Amsterdam', '2026-03-29'],
  ['Europe/Amsterdam', '2026-10-25'],
  ['America/Sao_Paulo', '2018-11-04'],
  ['America/Havana', '2026-11-01'],
  ['Australia/Lord_Howe', '2026-04-05'],
  ['Pacific/Apia', '2011-12-30'],
  ['Africa/Cairo', '2026-04-24'],
];
// U+FF5E comes before U+1F600 by code point and after it by UTF-16 unit.
const ZAKEN = ['A', 'B', 'B1', '\uff5e', '\u{1f600}'];

interface Wereld {
  readonly parameters: fc.Arbitrary<Omit<Parameters, 'zone'>>;
  /** ms from the start of the day. */
  readonly tijd: fc.Arbitrary<number>;
}

/** Milliseconds matter: all records within a blink of midnight, 07:00 or 19:00, with a kap of some milliseconds. */
const KRAP: Wereld = {
  parameters: fc.record({ kap: fc.integer({ min: 1, max: 60 }), aansluiting: fc.integer({ min: 0, max: 15 }) }),
  tijd: fc
    .tuple(fc.constantFrom(0, 7 * 60 * MINUUT, 19 * 60 * MINUUT, 24 * 60 * MINUUT), fc.integer({ min: -40, max: 60 }))
    .map(([uur, ms]) => uur + ms),
};

/** Three days as they are worked, mostly on whole minutes so that ties and exact gaps come about. */
const ECHT: Wereld = {
  parameters: fc.record({
    kap: fc.constantFrom(1, 30, 45, 60, 120, 3000).map((minuten) => minuten * MINUUT),
    aansluiting: fc.constantFrom(0, 5, 10, 30).map((minuten) => minuten * MINUUT),
  }),
  tijd: fc
    .tuple(fc.integer({ min: -24 * 60, max: 48 * 60 }), fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 59_999 })))
    .map(([minuut, ms]) => minuut * MINUUT + ms),
};

export const proefgeval: fc.Arbitrary<Proefgeval> = fc
  .tuple(fc.constantFrom(...DAGEN), fc.constantFrom(KRAP, ECHT))
  .chain(([[zone, datum], wereld]) => {
    const basis = Temporal.PlainDate.from(datum).toZonedDateTime(zone).epochMilliseconds;
    return fc.record({
      parameters: wereld.parameters.map((parameters) => ({ ...parameters, zone })),
      T: wereld.tijd.map((ms) => basis + ms),
      registraties: fc.array(registratie(wereld.tijd, basis), { maxLength: 40 }).map(metPositie),
    });
  });

function registratie(tijd: fc.Arbitrary<number>, basis: number): fc.Arbitrary<Omit<Registratie, 'positie'>> {
  return fc.record({
    medewerker: fc.constantFrom('11', '12'),
    zaak: fc.constantFrom(...ZAKEN),
    soort: fc.constantFrom('start', 'start', 'bewijs', 'bewijs', 'stop'),
    activiteit: fc.constantFrom('behandelen', 'gesprek', 'brief'),
    tijdstip: tijd.map((ms) => basis + ms),
    volgnummer: fc.constantFrom(0, 0, 0, 1),
    bulk: fc.boolean(),
  });
}

/** Positions in the order of the list, so at random to the time; a second record of an event shares its position. */
function metPositie(zonder: Omit<Registratie, 'positie'>[]): Registratie[] {
  let positie = 0;
  return zonder.map((r, i) => {
    if (r.volgnummer === 0 || i === 0 || zonder[i - 1]!.volgnummer !== 0) positie++;
    return { ...r, positie: String(positie).padStart(6, '0') };
  });
}

import fc from 'fast-check';
import type { Aanvrager, Expertisevraag, Kandidaat, Maatstaf, Passend, Werkvoorraad } from '../domein/index.js';

const LOCATIES = ['Arnhem', 'Eindhoven'] as const;
const SOORTEN = ['overig', 'correctie', 'box 3'] as const;
const THEMAS = ['box 3', 'giften'] as const;
const UITWORP = ['zorgkosten', 'giften'] as const;
const NIVEAU = fc.constantFrom('basis', 'gevorderd', 'expert');
const optioneel = <T>(waarde: fc.Arbitrary<T>) => fc.option(waarde, { nil: undefined });
const dag = (maand: string) => fc.constantFrom(...['01', '02', '03'].map((d) => `2026-${maand}-${d}`));

export const arbAanvrager: fc.Arbitrary<Aanvrager> = fc.record({
  locatie: optioneel(fc.constantFrom(...LOCATIES)),
  groepsfunctie: optioneel(fc.constantFrom('B', 'C', 'E', 'F')),
  soorten: optioneel(fc.subarray([...SOORTEN])),
  team: optioneel(fc.constantFrom('A1', 'A2')),
  expertises: optioneel(
    fc.uniqueArray(fc.record({ expertise: fc.constantFrom('box 3', 'giften'), niveau: NIVEAU }), {
      selector: ({ expertise }) => expertise,
    }),
  ),
});

/** What soorten ask for: each one thing at most. */
export const arbVragen: fc.Arbitrary<readonly Expertisevraag[]> = fc.uniqueArray(
  fc.record({
    soort: fc.constantFrom(...SOORTEN),
    expertise: fc.constantFrom('box 3', 'giften'),
    niveau: NIVEAU,
    naDagen: optioneel(fc.constantFrom(58, 59, 60)),
  }),
  { selector: ({ soort }) => soort },
);

/** Seldom, or hardly anything would fit. */
const soms = <T>(waarde: fc.Arbitrary<T>, gewicht = 2) =>
  fc.oneof({ arbitrary: waarde, weight: gewicht }, { arbitrary: fc.constant(undefined), weight: 10 });

export const arbWerkvoorraad: fc.Arbitrary<Werkvoorraad> = fc.record({
  id: fc.constant('proef'),
  naam: fc.constant('Proef'),
  zaaktype: fc.constantFrom('bezwaar', 'aangifte'),
  soorten: optioneel(fc.subarray([...SOORTEN])),
  zwaartes: soms(fc.subarray(['C', 'E'])),
  themas: soms(fc.subarray([...THEMAS], { minLength: 1 })),
  uitworpredenen: soms(fc.subarray([...UITWORP], { minLength: 1 })),
  ontvangenVanaf: soms(dag('02')),
  ontvangenVoor: soms(dag('02')),
  locaties: soms(fc.subarray([...LOCATIES])),
  wachtend: soms(fc.constant('wachtrij'), 1),
  nemers: soms(
    fc.record({
      groepsfuncties: soms(fc.subarray(['C', 'E', 'F'])),
      expertises: soms(fc.subarray(['box 3', 'giften'])),
      teams: soms(fc.subarray(['A1', 'A2'])),
    }),
  ),
});

/** A zaak that lies ready somewhere, with dates that are often the same. */
export const arbKlaar = fc.record({
  zaaktype: fc.constantFrom('bezwaar', 'aangifte'),
  zaaksoort: fc.constantFrom(...SOORTEN),
  zwaarte: fc.constantFrom('C' as const, 'E' as const),
  locatie: fc.constantFrom(...LOCATIES),
  streefdatum: dag('05'),
  ontvangenOp: dag('02'),
  themas: fc.subarray([...THEMAS]),
  uitworpredenen: fc.subarray([...UITWORP]),
});

export const arbKandidaat: fc.Arbitrary<Kandidaat & Passend> = fc
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

const dagen = fc.integer({ min: -200, max: 500 }).map((n) => new Date(Date.UTC(2026, 4, 1) + n * 86_400_000));
const dagVan = dagen.map((dag) => dag.toISOString().slice(0, 10));

/** Weights that come to 100 points in any way. */
export const arbMaatstaf: fc.Arbitrary<Maatstaf> = fc
  .record({
    grenzen: fc.tuple(...Array.from({ length: 4 }, () => fc.integer({ min: 0, max: 100 }))),
    aanloopdagen: fc.integer({ min: 1, max: 200 }),
    dagen: fc.integer({ min: 1, max: 500 }),
    themas: fc.subarray(['box 3', 'giften']),
    wachtredenen: fc.subarray(['post onderweg', 'consult']),
    dag: dagVan,
  })
  .map(({ grenzen, aanloopdagen, dagen: duur, themas, wachtredenen, dag: op }) => {
    const [a, b, c, d] = [...grenzen].sort((x, y) => x - y) as [number, number, number, number];
    return {
      dag: op,
      gewichten: {
        versie: 'proef',
        termijn: { punten: a, aanloopdagen },
        leeftijd: { punten: b - a, dagen: duur },
        prioriteit: { punten: c - b, themas },
        antwoord: { punten: d - c, wachtredenen },
        vervolg: { punten: 100 - d },
      },
    };
  });

/** Zaken that fit, each with a number of its own. */
export const arbPassende: fc.Arbitrary<readonly Passend[]> = fc
  .array(
    fc.record({
      streefdatum: dagVan,
      ontvangenOp: dagVan,
      themas: optioneel(fc.subarray(['box 3', 'giften', 'zorgkosten'])),
      wachtteOp: optioneel(fc.constantFrom('post onderweg', 'consult', 'uitstel', 'aangehouden')),
      laatsteBehandelaar: optioneel(fc.constantFrom(1, 2, 3)),
      voorrang: optioneel(fc.record({ tot: dagVan })),
      campagne: optioneel(fc.record({ tot: dagVan, thema: fc.constant('giften') })),
      teruggaven: optioneel(
        fc.array(fc.record({ medewerker: fc.constantFrom(1, 2), op: dagen.map((op) => op.getTime()) }), {
          maxLength: 2,
        }),
      ),
    }),
    { maxLength: 30 },
  )
  .map((zaken) => zaken.map((zaak, n) => ({ ...zaak, zaaknummer: `B2026${String(n).padStart(7, '0')}` })));

import fc from 'fast-check';
import { arbKlaar, arbMaatstaf, arbPassende, arbVragen } from '../../testing/arbitrair.js';
import type { Expertisevraag } from '../expertisetoets.js';
import { KLAAR, uitgiftecriteria, voldoet } from '../uitgifteregel.js';
import { eersteVrije, Rangorde, type Maatstaf } from '../urgentie/index.js';
import type { Werkvoorraad } from '../werkvoorraad.js';
import type { Simulatiepersoon, Simulatiezaak } from './gegevens.js';
import { Urgentiekiezer, type Verdeelregels } from './urgentiekiezer.js';

const WERKVOORRADEN: readonly Werkvoorraad[] = [
  { id: 'bezwaren', naam: 'Bezwaren', zaaktype: 'bezwaar' },
  { id: 'box-3', naam: 'Box 3', zaaktype: 'aangifte', soorten: ['box 3'] },
  {
    id: 'giften',
    naam: 'Giften',
    zaaktype: 'aangifte',
    uitworpredenen: ['giften'],
    nemers: { expertises: ['giften'] },
  },
];

const arbVoorraad: fc.Arbitrary<readonly Simulatiezaak[]> = arbPassende.chain((passende) =>
  fc
    .array(arbKlaar, { minLength: passende.length, maxLength: passende.length })
    .map((soorten) => passende.map((zaak, n) => ({ ...soorten[n]!, ...zaak, status: KLAAR }))),
);
const arbMensen: fc.Arbitrary<readonly Simulatiepersoon[]> = fc.array(
  fc.record({
    medewerker: fc.constantFrom(1, 2, 3, 9),
    locatie: fc.constantFrom('Arnhem', 'Eindhoven'),
    groepsfunctie: fc.constantFrom('B', 'C', 'E', 'F'),
    soorten: fc.option(fc.subarray(['overig', 'box 3']), { nil: undefined }),
    expertises: fc.subarray([
      { expertise: 'box 3', niveau: 'gevorderd' },
      { expertise: 'giften', niveau: 'basis' },
    ]),
    minuten: fc.constant([0, 0, 0, 0, 0, 0, 0]),
  }),
  { minLength: 1, maxLength: 5 },
);

const criteriaVoor =
  (vragen: readonly Expertisevraag[]): Verdeelregels['criteria'] =>
  (wie, dag) =>
    WERKVOORRADEN.map((werkvoorraad) =>
      uitgiftecriteria(wie, werkvoorraad, { dag, soorten: ['overig', 'correctie', 'box 3'], vragen }),
    );

/** The choice as production makes it, over all that the person may have. */
function zoalsProductie(
  voorraad: readonly Simulatiezaak[],
  persoon: Simulatiepersoon,
  maat: Maatstaf,
  vragen: readonly Expertisevraag[],
): Simulatiezaak | undefined {
  const criteria = criteriaVoor(vragen)(persoon, maat.dag);
  const passend = voorraad.filter((zaak) => criteria.some((een) => voldoet(zaak, een)));
  const vrij = { bezet: () => false, afgevallen: new Set<string>(), geparkeerd: () => false };
  return eersteVrije(new Rangorde(passend, maat).voor(persoon.medewerker), persoon.medewerker, maat.dag, vrij).keuze
    ?.zaak;
}

describe('the choice of a simulation', () => {
  it('is that of production, whatever lies there, the weights, the day, what soorten ask for, and who had it before or gave it back today', () => {
    const volgendeDag = (dag: string) => new Date(Date.parse(dag) + 86_400_000).toISOString().slice(0, 10);
    fc.assert(
      fc.property(arbVoorraad, arbMensen, arbMaatstaf, arbVragen, (voorraad, mensen, { dag, gewichten }, vragen) => {
        const criteria = criteriaVoor(vragen);
        const kiezer = new Urgentiekiezer({ gewichten, werkvoorraden: WERKVOORRADEN, criteria });
        let over = [...voorraad];
        const later = over.splice(Math.ceil(over.length / 2));
        for (const zaak of over) kiezer.neemOp(zaak);
        for (const nu of [dag, volgendeDag(dag)]) {
          kiezer.begin(nu);
          for (const persoon of [...mensen, ...mensen]) {
            const verwacht = zoalsProductie(over, persoon, { dag: nu, gewichten }, vragen);
            expect(kiezer.kies(persoon)?.zaaknummer).toBe(verwacht?.zaaknummer);
            over = over.filter((zaak) => zaak !== verwacht);
          }
          expect(kiezer.rest().length).toBe(over.length);
          // What comes in on the next day.
          for (const zaak of later) kiezer.neemOp(zaak);
          over.push(...later.splice(0));
        }
      }),
      { numRuns: 500 },
    );
  });
});

import type { Feit } from '@zaakstroom/catalogus';
import { bron, gebeurtenis, INTERN, OPENBAAR } from '../testing/maak.js';
import type { Gebeurtenis, Lezing } from './bron.js';
import { stelNotaOp } from './nota.js';

const ontvangen = (dag: string) =>
  gebeurtenis('Ontvangen.', {
    rubriek: 'aanleiding',
    feiten: (): Feit[] => [{ plaats: ['termijnen'], naam: 'Ontvangen op', waarde: dag, telt: { als: 'begin', dag } }],
  });
const besluit = (op: string) =>
  gebeurtenis(
    'Besluit.',
    {
      rubriek: 'besluit',
      stelt: 'besluit',
      laatVervallen: { wat: 'besluit', omdat: 'is een nieuw besluit genomen' },
      feiten: (_, dag): Feit[] => [{ plaats: ['termijnen'], naam: 'Besluit', waarde: dag, telt: { als: 'eind', dag } }],
    },
    { op },
  );
const wacht = (op: string, reden: string, tot?: string, klasse: 'openbaar' | 'intern' = 'openbaar') =>
  gebeurtenis('Wacht.', { rubriek: 'verloop', begintWachten: () => ({ reden, tot }) }, { op, klasse });
const verder = (op: string) => gebeurtenis('Verder.', { rubriek: 'verloop', eindigtWachten: true }, { op });

/** The rows of one name in the section on terms, as the reader reads them on 1 April 2026. */
function rijen(naam: string, gebeurtenissen: readonly Gebeurtenis[], lezing: Lezing = INTERN): unknown[] {
  const [gegevens] = stelNotaOp(bron(gebeurtenissen), lezing).secties.at(-1)!.blokken;
  if (gegevens?.soort !== 'gegevens') throw new Error('the section on terms begins with the facts');
  return gegevens.gegevens.filter((rij) => rij.naam === naam).map(({ waarde }) => waarde);
}

describe('the terms of a zaak so far', () => {
  it('tell each stretch of waiting with its days and its reason', () => {
    const gebeurd = [
      wacht('2026-03-02T09:00', 'brief'),
      verder('2026-03-03T16:00'),
      wacht('2026-03-10T23:30', 'consult (VTA)'),
      verder('2026-03-10T23:45'),
      wacht('2026-03-20T09:00', 'uitstel', '2026-04-20'),
    ];
    expect(rijen('In wacht', gebeurd)).toEqual([
      'van 2 maart 2026 tot 3 maart 2026 (1 dag): brief',
      'van 10 maart 2026 tot 10 maart 2026 (0 dagen): consult (VTA)',
      'sinds 20 maart 2026, voorzien tot 20 april 2026: uitstel',
    ]);
  });

  it('end a stretch where the next one begins, and leave one that ended as it was', () => {
    const gebeurd = [
      wacht('2026-03-02T09:00', 'brief'),
      wacht('2026-03-05T09:00', 'consult'),
      verder('2026-03-07T09:00'),
      verder('2026-03-30T09:00'),
    ];
    expect(rijen('In wacht', gebeurd)).toEqual([
      'van 2 maart 2026 tot 5 maart 2026 (3 dagen): brief',
      'van 5 maart 2026 tot 7 maart 2026 (2 dagen): consult',
    ]);
  });

  it('count by local days: an evening in Amsterdam is not yet tomorrow', () => {
    expect(rijen('In wacht', [wacht('2026-03-28T23:30', 'brief'), verder('2026-03-29T23:30')])).toEqual([
      'van 28 maart 2026 tot 29 maart 2026 (1 dag): brief',
    ]);
  });

  it.each<[string, Gebeurtenis[], string]>([
    [
      'to the besluit that holds',
      [ontvangen('2026-02-27'), besluit('2026-03-02T09:00'), besluit('2026-03-09T09:00')],
      '10 dagen (van 27 februari 2026 tot 9 maart 2026)',
    ],
    [
      'to today without one, with what it waited of them',
      [
        ontvangen('2026-02-27'),
        wacht('2026-03-02T09:00', 'brief'),
        verder('2026-03-12T09:00'),
        wacht('2026-03-30T09:00', 'x'),
      ],
      'tot nu toe 33 dagen (van 27 februari 2026 tot 1 april 2026), waarvan 12 dagen in wacht',
    ],
    [
      'without waiting that began after the besluit',
      [
        ontvangen('2026-02-27'),
        wacht('2026-03-02T09:00', 'x'),
        besluit('2026-03-03T09:00'),
        wacht('2026-03-09T09:00', 'y'),
      ],
      '4 dagen (van 27 februari 2026 tot 3 maart 2026), waarvan 1 dag in wacht',
    ],
  ])('count the days from receipt %s', (_, gebeurd, woorden) => {
    expect(rijen('Doorlooptijd', gebeurd)).toEqual([woorden]);
  });

  it('count no days from a receipt that is not known, or lies after what ended it', () => {
    expect(rijen('Doorlooptijd', [besluit('2026-03-02T09:00')])).toEqual([]);
    expect(rijen('Doorlooptijd', [ontvangen('2026-03-05'), besluit('2026-03-02T09:00')])).toEqual([]);
  });

  it('do not tell of waiting that is not openbaar, also not by its days', () => {
    const gebeurd = [
      ontvangen('2026-02-27'),
      wacht('2026-03-02T09:00', 'geheim', undefined, 'intern'),
      besluit('2026-03-09T09:00'),
    ];
    expect(rijen('In wacht', gebeurd, OPENBAAR)).toEqual([
      { soort: 'weggelaten', tekst: '[niet openbaar en hier weggelaten]' },
    ]);
    expect(rijen('Doorlooptijd', gebeurd, OPENBAAR)).toEqual(['10 dagen (van 27 februari 2026 tot 9 maart 2026)']);
  });

  it('say that the legal terms are not computed here yet', () => {
    const [, slot] = stelNotaOp(bron([]), INTERN).secties.at(-1)!.blokken;
    expect(slot).toEqual({ soort: 'zin', tekst: expect.stringContaining('worden hier nog niet berekend') });
  });
});

import { eisMogelijkeDagen } from './dagen.js';

const VANDAAG = '2026-03-02';
const eis = (dagen: Partial<Parameters<typeof eisMogelijkeDagen>[0]>) => () =>
  eisMogelijkeDagen({ ontvangenOp: '2026-02-20', ...dagen }, VANDAAG);

describe('the days of a zaak that comes in', () => {
  it.each<[wat: string, dagen: Parameters<typeof eis>[0], veld: string, uitleg: string]>([
    ['receipt in the future', { ontvangenOp: '2026-03-03' }, 'ontvangenOp', 'Mag niet na 2 maart 2026 liggen.'],
    ['receipt long ago', { ontvangenOp: '1899-12-31' }, 'ontvangenOp', 'Mag niet voor 1 januari 1900 liggen.'],
    ['sent after receipt', { verzondenOp: '2026-02-21' }, 'verzondenOp', 'Mag niet na 20 februari 2026 liggen.'],
    ['sent long ago', { verzondenOp: '1800-01-01' }, 'verzondenOp', 'Mag niet voor 1 januari 1900 liggen.'],
    [
      'a dagtekening further ahead than aanslagen leave before it',
      { aanslag: { dagtekening: '2026-06-03' } },
      'aanslag.dagtekening',
      'Mag niet na 2 juni 2026 liggen.',
    ],
    [
      'a bekendmaking that has yet to be',
      { aanslag: { dagtekening: '2026-01-23', bekendgemaaktOp: '2026-03-03' } },
      'aanslag.bekendgemaaktOp',
      'Mag niet na 2 maart 2026 liggen.',
    ],
  ])('cannot be: %s', (_, dagen, veld, uitleg) => {
    expect(eis(dagen)).toThrow(expect.objectContaining({ name: 'OngeldigeWaarde', veld, uitleg }));
  });

  it.each<[wat: string, dagen: Parameters<typeof eis>[0]]>([
    ['received and sent today', { ontvangenOp: VANDAAG, verzondenOp: VANDAAG }],
    ['received on the first day there is', { ontvangenOp: '1900-01-01' }],
    ['an aanslag that bears a later day', { aanslag: { dagtekening: '2026-06-02', bekendgemaaktOp: VANDAAG } }],
  ])('can be: %s', (_, dagen) => expect(eis(dagen)).not.toThrow());
});

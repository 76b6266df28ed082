import { STANDAARDINRICHTING } from '@zaakstroom/zaken';
import fc from 'fast-check';
import { arbMaatstaf, arbPassende } from '../../testing/arbitrair.js';
import { DELEN, urgentie, type Gewichten, type Weegbaar } from './index.js';

const GEWICHTEN: Gewichten = {
  ...STANDAARDINRICHTING.urgentie[0]!,
  prioriteit: { punten: 10, themas: ['box 3'] },
};
const MAAT = { dag: '2026-05-01', gewichten: GEWICHTEN };
const ZAAK: Weegbaar = { streefdatum: '2026-12-31', ontvangenOp: '2026-05-01' };
const weeg = (zaak: Partial<Weegbaar>, medewerker = 1) => urgentie({ ...ZAAK, ...zaak }, MAAT, medewerker);

describe('urgency', () => {
  it.each<[string, Partial<Weegbaar>, string, number, string]>([
    ['far away', {}, 'termijn', 0, 'De streefdatum is 31 december 2026, over 244 dagen.'],
    ['halfway', { streefdatum: '2026-06-12' }, 'termijn', 25, 'De streefdatum is 12 juni 2026, over 42 dagen.'],
    ['tomorrow', { streefdatum: '2026-05-02' }, 'termijn', 49, 'De streefdatum is 2 mei 2026, over 1 dag.'],
    ['today', { streefdatum: '2026-05-01' }, 'termijn', 50, 'De streefdatum is 1 mei 2026, vandaag.'],
    ['past', { streefdatum: '2025-05-01' }, 'termijn', 50, 'De streefdatum is 1 mei 2025, 365 dagen geleden.'],
    ['new', {}, 'leeftijd', 0, 'Ontvangen op 1 mei 2026, vandaag.'],
    ['old', { ontvangenOp: '2025-10-30' }, 'leeftijd', 10, 'Ontvangen op 30 oktober 2025, 183 dagen geleden.'],
    ['very old', { ontvangenOp: '2019-01-01' }, 'leeftijd', 20, 'Ontvangen op 1 januari 2019, 2677 dagen geleden.'],
    ['no theme', {}, 'prioriteit', 0, 'Geen thema met voorrang.'],
    ['another theme', { themas: ['giften'] }, 'prioriteit', 0, 'Geen thema met voorrang.'],
    ['its theme', { themas: ['giften', 'box 3'] }, 'prioriteit', 10, 'Het thema box 3 heeft voorrang.'],
    [
      'regie says so',
      { voorrang: { tot: '2026-05-01' } },
      'prioriteit',
      10,
      'Regie gaf deze zaak voorrang tot en met 1 mei 2026.',
    ],
    ['regie said so until yesterday', { voorrang: { tot: '2026-04-30' } }, 'prioriteit', 0, 'Geen thema met voorrang.'],
    [
      'a campaign runs',
      { campagne: { tot: '2026-06-30', thema: 'giften' } },
      'prioriteit',
      10,
      'De zaak valt tot en met 30 juni 2026 in een campagne over giften.',
    ],
    ['it was held up', { wachtteOp: 'aangehouden' }, 'antwoord', 0, 'De zaak was aangehouden en kan nu verder.'],
    [
      'the citizen did their part',
      { wachtteOp: 'informatie belastingplichtige' },
      'antwoord',
      10,
      'Het wachten (informatie belastingplichtige) is voorbij: nu wacht de burger op ons.',
    ],
    [
      'it waited for something else',
      { wachtteOp: 'consult' },
      'antwoord',
      0,
      'De burger heeft niets gestuurd waarop wij wachtten.',
    ],
    [
      'who had it last',
      { laatsteBehandelaar: 1 },
      'vervolg',
      10,
      'De behandelaar had deze zaak het laatst en hoeft zich niet opnieuw te verdiepen.',
    ],
    ['a colleague had it', { laatsteBehandelaar: 2 }, 'vervolg', 0, 'De behandelaar had deze zaak niet als laatste.'],
  ])('%s', (_, zaak, deel, punten, zin) => {
    const gevonden = weeg(zaak).delen.find((een) => een.deel === deel);
    expect(gevonden).toMatchObject({ punten, zin });
  });

  it('is 100 when everything is at its most', () => {
    const alles = {
      streefdatum: '2026-04-01',
      ontvangenOp: '2025-01-01',
      themas: ['box 3'],
      wachtteOp: 'informatie belastingplichtige',
      laatsteBehandelaar: 1,
    };
    expect(weeg(alles).punten).toBe(100);
    expect(weeg(alles, 2).punten).toBe(90);
  });

  it('is the sum of all its parts, each within its most, in whole points from 0 to 100', () => {
    fc.assert(
      fc.property(arbPassende, arbMaatstaf, fc.constantFrom(1, 2, 3), (zaken, maat, medewerker) => {
        for (const zaak of zaken) {
          const { punten, delen } = urgentie(zaak, maat, medewerker);
          expect(delen.map(({ deel }) => deel)).toEqual(DELEN);
          expect(punten).toBe(delen.reduce((som, deel) => som + deel.punten, 0));
          expect(punten >= 0 && punten <= 100).toBe(true);
          for (const deel of delen) {
            expect(Number.isInteger(deel.punten) && deel.punten >= 0 && deel.punten <= deel.hoogstens).toBe(true);
            expect(deel.zin).toMatch(/^[A-Z].*\.$/);
          }
        }
      }),
    );
  });

  it('of an older rule is told in its words', () => {
    const zaak = { ...ZAAK, wachtteOp: 'aangehouden' };
    const zin = (regel?: string) =>
      urgentie(zaak, { ...MAAT, regel }, 1).delen.find(({ deel }) => deel === 'antwoord')?.zin;
    expect(zin('urgentie/1')).toBe('De burger heeft niets gestuurd waarop wij wachtten.');
    expect(zin()).toBe('De zaak was aangehouden en kan nu verder.');
  });

  it('never falls by waiting, unless what let it go first is over', () => {
    fc.assert(
      fc.property(arbPassende, arbMaatstaf, fc.nat(400), (zaken, maat, dagen) => {
        const dag = new Date(Date.parse(maat.dag) + dagen * 86_400_000).toISOString().slice(0, 10);
        for (const { voorrang: _, campagne: __, ...zaak } of zaken) {
          expect(urgentie(zaak, { ...maat, dag }, 1).punten).toBeGreaterThanOrEqual(urgentie(zaak, maat, 1).punten);
        }
      }),
    );
  });

  it('looks at these facts of a zaak and at no other: no trait of the belanghebbende can be given', () => {
    const velden = {
      ...{ streefdatum: 0, ontvangenOp: 0, themas: 0, wachtteOp: 0, laatsteBehandelaar: 0 },
      ...{ voorrang: 0, campagne: 0 },
    };
    // Does not compile when a field is added to what may be looked at, or goes: this list is read before that happens.
    const alle: Record<keyof Weegbaar, number> = velden;
    const gezien = new Set<string>();
    const zaak = new Proxy({ ...ZAAK, themas: ['box 3'], nationaliteit: 'x', postcode: 'x' } as Weegbaar, {
      get: (doel, veld) => (gezien.add(String(veld)), Reflect.get(doel, veld)),
    });
    urgentie(zaak, MAAT, 1);
    expect([...gezien].filter((veld) => !(veld in alle))).toEqual([]);
  });
});

import fc from 'fast-check';
import { doorstaat, expertisezin, toets, uitgiftecriteria, waaromDicht, waaromNooit } from './index.js';

const DAG = '2026-04-01';
const EIS = { soort: 'box 3', expertise: 'box 3', niveau: 'gevorderd' };
const WENS = { ...EIS, naDagen: 30 };
const zaak = (ontvangenOp = '2026-03-31', zaaksoort = 'box 3') => ({ zaaksoort, ontvangenOp });
const kaart = (niveau: string) => [{ expertise: 'box 3', niveau }];

describe('a soort that asks for an expertise', () => {
  it.each([
    ['who has it', kaart('gevorderd'), true],
    ['who has more', kaart('expert'), true],
    ['nobody who has less', kaart('basis'), false],
    ['nobody without', [], false],
  ])('goes to %s', (_, expertises, verwacht) => {
    const uitkomst = toets(EIS, expertises, DAG);
    expect([uitkomst.voldoet, doorstaat([uitkomst], zaak('2020-01-01'))]).toEqual([verwacht, verwacht]);
    expect(doorstaat([uitkomst], zaak('2020-01-01', 'overig'))).toBe(true);
  });

  it('and wishes it only: goes to whoever may have it once it waited so many days', () => {
    const zonder = toets(WENS, [], DAG);
    expect(zonder).toEqual({ ...WENS, heeft: null, voldoet: false, ontvangenTot: '2026-03-02' });
    expect(doorstaat([zonder], zaak('2026-03-02'))).toBe(true);
    expect(doorstaat([zonder], zaak('2026-03-03'))).toBe(false);
    expect(doorstaat([toets(WENS, kaart('expert'), DAG)], zaak('2026-03-31'))).toBe(true);
  });

  it('is told in words, with what was on the kaart', () => {
    const zin = (vraag: typeof WENS | typeof EIS, niveau?: string, op?: string) =>
      expertisezin([toets(vraag, niveau ? kaart(niveau) : [], DAG)], zaak(op));
    expect(zin(EIS, 'expert')).toBe(
      'De soort box 3 vraagt expertise box 3 (gevorderd of meer); de behandelaar heeft expert.',
    );
    expect(zin(WENS, 'gevorderd')).toBe(
      'De soort box 3 gaat bij voorkeur naar wie expertise box 3 (gevorderd of meer) heeft; de behandelaar heeft gevorderd.',
    );
    expect(zin(WENS, undefined, '2026-03-02')).toBe(
      'De soort box 3 gaat bij voorkeur naar wie expertise box 3 (gevorderd of meer) heeft; ontvangen op 2 maart 2026 wacht deze zaak al 30 dagen of langer, en dan geldt die voorkeur niet meer.',
    );
    expect(expertisezin([toets(EIS, [], DAG)], zaak(DAG, 'overig'))).toBeUndefined();
  });

  it('waits no longer for an expertise as days go by, and a better kaart never gets less', () => {
    const niveaus = fc.constantFrom('basis', 'gevorderd', 'expert');
    const dagen = fc
      .integer({ min: 0, max: 400 })
      .map((n) => new Date(Date.UTC(2026, 0, 1) + n * 86_400_000).toISOString().slice(0, 10));
    fc.assert(
      fc.property(
        niveaus,
        fc.option(niveaus),
        fc.option(fc.nat(90), { nil: undefined }),
        dagen,
        dagen,
        dagen,
        (niveau, heeft, naDagen, ontvangenOp, een, ander) => {
          const [eerst, later] = [een, ander].sort() as [string, string];
          const mag = (dag: string, expertises: ReturnType<typeof kaart>) =>
            doorstaat([toets({ ...EIS, niveau, naDagen }, expertises, dag)], zaak(ontvangenOp));
          const mijn = heeft ? kaart(heeft) : [];
          if (mag(eerst, mijn)) expect(mag(later, mijn)).toBe(true);
          if (mag(eerst, mijn)) expect(mag(eerst, kaart('expert'))).toBe(true);
        },
      ),
    );
  });
});

describe('a stock that is not for everybody', () => {
  const BEZWAREN = { id: 'bezwaren', naam: 'Bezwaren', zaaktype: 'bezwaar' };
  const JAN = { locatie: 'Arnhem', team: 'A1', groepsfunctie: 'E', expertises: kaart('basis') };
  const REGELS = { dag: DAG, soorten: ['overig', 'box 3'], vragen: [EIS] };

  it.each([
    ['what waits', { wachtend: 'aangehouden' }, /wacht \(aangehouden\) en wordt niet uitgegeven/],
    ['another locatie', { locaties: ['Eindhoven'] }, /is er voor Eindhoven/],
    ['another groepsfunctie', { nemers: { groepsfuncties: ['F'] } }, /alleen wie groepsfunctie F heeft/],
    ['another team', { nemers: { teams: ['A2', 'A3'] } }, /alleen team A2 of A3/],
    ['an expertise', { nemers: { expertises: ['giften'] } }, /op de expertisekaart giften heeft/],
    ['a level of it', { soorten: ['box 3'] }, /vraagt expertise die niet op uw kaart staat: box 3/],
  ])('says so: %s', (_, meer, uitleg) => {
    expect(waaromNooit(JAN, { ...BEZWAREN, ...meer }, REGELS)).toMatch(uitleg);
  });

  it('is open to who it is for', () => {
    const nemers = { groepsfuncties: ['E', 'F'], teams: ['A1'], expertises: ['giften', 'box 3'] };
    expect(waaromDicht(JAN, { ...BEZWAREN, nemers, locaties: ['Arnhem'] })).toBeUndefined();
    expect(waaromNooit(JAN, BEZWAREN, REGELS)).toBeUndefined();
    expect(uitgiftecriteria(JAN, BEZWAREN, REGELS)).toMatchObject({ soorten: ['overig'], zwaartes: ['C', 'E'] });
  });
});

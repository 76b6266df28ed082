import fc from 'fast-check';
import {
  beheerst,
  EXPERTISE_CATALOGUS,
  GROEPSFUNCTIES,
  isAfwezig,
  KAART,
  KaartBestaat,
  KaartNietGevonden,
  NIVEAUS,
  OngeldigDeel,
  open,
  wijzig,
  type Kaart,
  type KaartEvent,
  type Wijziging,
} from './index.js';

const BEKEND = ['box 3', 'buitenland', 'giften'];
const ROOSTER = { ma: 480, di: 480, wo: 270, do: 0, vr: 480, za: 0, zo: 0 };

const na = (events: readonly KaartEvent[], begin = KAART.begin): Kaart | undefined =>
  events.reduce(KAART.evolve, begin);
const GEOPEND: KaartEvent = { type: 'ExpertisekaartGeopend', data: { medewerker: 7 } };
const LEEG = na([GEOPEND])!;

describe('opening a kaart', () => {
  it('tells whose it is and what stands on it, each in an event of its own', () => {
    const wijziging = { groepsfunctie: 'E', locatie: 'Arnhem', team: 'A1', rooster: ROOSTER } as const;
    expect(open(undefined, 7, { ...wijziging, expertises: [{ expertise: 'box 3', niveau: 'basis' }] }, BEKEND)).toEqual(
      [
        GEOPEND,
        {
          type: 'FunctieVastgelegd',
          data: { groepsfunctie: 'E', tweetalig: false, coach: false, locatie: 'Arnhem', team: 'A1' },
        },
        { type: 'ExpertiseVastgelegd', data: { expertise: 'box 3', niveau: 'basis' } },
        { type: 'RoosterVastgelegd', data: { rooster: ROOSTER } },
      ],
    );
  });

  it('is done once', () => {
    expect(() => open(LEEG, 7, {}, BEKEND)).toThrow(KaartBestaat);
    expect(() => wijzig(undefined, {}, BEKEND)).toThrow(KaartNietGevonden);
  });
});

describe('changing a kaart', () => {
  const kaart = na(
    open(
      undefined,
      7,
      {
        groepsfunctie: 'C',
        team: 'A1',
        expertises: [
          { expertise: 'giften', niveau: 'basis' },
          { expertise: 'box 3', niveau: 'expert' },
        ],
        afwezigheden: [{ van: '2026-03-02', tot: '2026-03-06' }],
      },
      BEKEND,
    ),
  )!;

  it('leaves what is not named, and writes nothing of what stays the same', () => {
    expect(wijzig(kaart, {}, BEKEND)).toEqual([]);
    expect(wijzig(kaart, { groepsfunctie: 'C', expertises: kaart.expertises.toReversed() }, BEKEND)).toEqual([]);
    expect(wijzig(kaart, { coach: true }, BEKEND)).toEqual([
      { type: 'FunctieVastgelegd', data: { groepsfunctie: 'C', tweetalig: false, coach: true, team: 'A1' } },
    ]);
  });

  it('takes a list as the whole of it', () => {
    const nu = { expertises: [{ expertise: 'box 3', niveau: 'gevorderd' }], afwezigheden: [] } as const;
    expect(wijzig(kaart, nu, BEKEND)).toEqual([
      { type: 'ExpertiseVervallen', data: { expertise: 'giften' } },
      { type: 'ExpertiseVastgelegd', data: { expertise: 'box 3', niveau: 'gevorderd' } },
      { type: 'AfwezigheidVervallen', data: { van: '2026-03-02', tot: '2026-03-06' } },
    ]);
  });

  it('takes expertises that the configuration knows; what stands there may stay when it no longer does', () => {
    const met = (expertise: string) => ({ expertises: [...kaart.expertises, { expertise, niveau: 'basis' } as const] });
    expect(() => wijzig(kaart, met('weer'), BEKEND)).toThrow(
      new OngeldigDeel('expertises', 'onbekende-waarde', 'Kies uit: box 3, buitenland, giften.'),
    );
    expect(() => wijzig(kaart, met('giften'), BEKEND)).toThrow('giften staat er twee keer.');
    expect(wijzig(kaart, { expertises: kaart.expertises }, [])).toEqual([]);
    expect(() => wijzig(kaart, met('buitenland'), [])).toThrow('De inrichting noemt geen expertises.');
  });

  it.each([
    [[{ van: '2026-03-03', tot: '2026-03-02' }], 'eindigt niet voor zij begint'],
    [
      [
        { van: '2026-03-10', tot: '2026-03-12' },
        { van: '2026-03-01', tot: '2026-03-10' },
      ],
      'niet over elkaar',
    ],
  ])('takes no periods %j', (afwezigheden, uitleg) => {
    expect(() => wijzig(kaart, { afwezigheden }, BEKEND)).toThrow(uitleg);
  });
});

it('a kaart is what it was last said to be, whatever stood there, and saying it again is no event', () => {
  const dag = fc.integer({ min: 1, max: 28 }).map((d) => `2026-02-${String(d).padStart(2, '0')}`);
  const optie = <T>(van: fc.Arbitrary<T>) => fc.option(van, { nil: undefined });
  const wijzigingen: fc.Arbitrary<Wijziging> = fc.record({
    groepsfunctie: optie(fc.constantFrom(...GROEPSFUNCTIES)),
    tweetalig: optie(fc.boolean()),
    coach: optie(fc.boolean()),
    locatie: optie(fc.constantFrom('Arnhem', 'Eindhoven')),
    team: optie(fc.constantFrom('A1', 'E1')),
    expertises: optie(
      fc.uniqueArray(fc.record({ expertise: fc.constantFrom(...BEKEND), niveau: fc.constantFrom(...NIVEAUS) }), {
        selector: ({ expertise }) => expertise,
      }),
    ),
    rooster: optie(fc.record(Object.fromEntries(Object.keys(ROOSTER).map((d) => [d, fc.nat(1_440)])) as never)),
    afwezigheden: optie(
      fc.uniqueArray(dag, { maxLength: 6 }).map((dagen) => {
        const rij = dagen.toSorted();
        return rij.flatMap((van, i) => (i % 2 === 0 && rij[i + 1] ? [{ van, tot: rij[i + 1]! }] : []));
      }),
    ),
  });
  fc.assert(
    fc.property(fc.array(wijzigingen, { maxLength: 8 }), (rij) => {
      let kaart = LEEG;
      for (const wijziging of rij) {
        const eerst = kaart;
        kaart = na(wijzig(kaart, wijziging, BEKEND), kaart)!;
        const gezegd = Object.fromEntries(Object.entries(wijziging).filter(([, w]) => w !== undefined));
        const expertises = wijziging.expertises?.toSorted((a, b) => (a.expertise < b.expertise ? -1 : 1));
        expect(JSON.parse(JSON.stringify(kaart))).toEqual(
          JSON.parse(JSON.stringify({ ...eerst, ...gezegd, ...(expertises && { expertises }) })),
        );
        expect(wijzig(kaart, wijziging, BEKEND)).toEqual([]);
      }
    }),
  );
});

describe('a kaart', () => {
  it('says who is absent on a day, both ends included', () => {
    const kaart = { afwezigheden: [{ van: '2026-03-02', tot: '2026-03-06' }] };
    const dagen = ['2026-03-01', '2026-03-02', '2026-03-06', '2026-03-07'];
    expect(dagen.map((dag) => isAfwezig(kaart, dag))).toEqual([false, true, true, false]);
  });

  it('says whether somebody is good enough at something', () => {
    const kaart = { expertises: [{ expertise: 'box 3', niveau: 'gevorderd' as const }] };
    expect(NIVEAUS.map((niveau) => beheerst(kaart, 'box 3', niveau))).toEqual([true, true, false]);
    expect([beheerst(kaart, 'box 3'), beheerst(kaart, 'giften')]).toEqual([true, false]);
  });
});

describe('kaarten in the event catalogue', () => {
  it('yield no activity record and go into no topic; when somebody works is for who is close', () => {
    for (const { soort, publicatie } of EXPERTISE_CATALOGUS) expect([soort, publicatie]).toEqual(['geen', undefined]);
    const besloten = EXPERTISE_CATALOGUS.filter(({ openbaarheidsklasse }) => openbaarheidsklasse === 'vertrouwelijk');
    expect(besloten.map(({ type }) => type)).toEqual([
      'RoosterVastgelegd',
      'AfwezigheidVastgelegd',
      'AfwezigheidVervallen',
    ]);
  });

  it('read as sentences', () => {
    const data = {
      ...{ groepsfunctie: 'E', tweetalig: true, coach: true, locatie: 'Arnhem', team: 'A1', rooster: ROOSTER },
      ...{ expertise: 'box 3', niveau: 'expert', van: '2026-03-02', tot: '2026-03-06' },
    };
    const zinnen = EXPERTISE_CATALOGUS.map(({ zin }) => zin(data));
    expect(zinnen).toEqual([
      'Expertisekaart geopend.',
      'Vastgelegd: groepsfunctie E, tweetalig, coach, locatie Arnhem, team A1.',
      'Expertise box 3: expert.',
      'Expertise box 3 staat niet meer op de kaart.',
      'Rooster: ma 8:00, di 8:00, wo 4:30, vr 8:00.',
      'Afwezig van 2026-03-02 tot en met 2026-03-06.',
      'De afwezigheid van 2026-03-02 tot en met 2026-03-06 vervalt.',
    ]);
  });
});

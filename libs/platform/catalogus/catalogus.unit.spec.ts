import { Catalogus, declareer, OnbekendEvent, type DomeinEvent, type EventDefinitie } from './index.js';

type Verzonden = DomeinEvent<'BriefVerzonden', { kanaal: 'post' | 'digitaal'; bladen: number; taal: string }>;

/** Version 1 counted pages as text, version 2 knew no language. */
const briefVerzonden = (deel: Partial<EventDefinitie<'BriefVerzonden', Verzonden['data']>> = {}) =>
  declareer<Verzonden>({
    type: 'BriefVerzonden',
    versie: 3,
    upcasters: {
      1: ({ paginas, ...rest }) => ({ ...rest, bladen: Number(paginas) }),
      2: (data) => ({ ...data, taal: 'nl' }),
    },
    soort: 'bewijs',
    activiteit: 'brief',
    zin: ({ bladen }) => `Brief van ${bladen} bladen verzonden.`,
    openbaarheidsklasse: 'openbaar',
    persoonsgegevens: [],
    exportnaam: 'brief verzonden',
    ...deel,
  });

/** As they stand in a store: frozen, never to be changed. */
const BEVROREN = {
  1: { kanaal: 'post', paginas: '2' },
  2: { kanaal: 'digitaal', bladen: 5 },
  3: { kanaal: 'post', bladen: 1, taal: 'fy' },
} as const;

const opgeslagen = (data: object, schemaversie: string | undefined, type = 'BriefVerzonden') => ({
  type,
  data: Object.freeze(data),
  metadata: schemaversie === undefined ? {} : { schemaversie },
  position: '0000000000000042',
});

describe('the catalogue', () => {
  const catalogus = new Catalogus([briefVerzonden()]);

  it('refuses a type that is declared twice', () => {
    expect(() => new Catalogus([briefVerzonden(), briefVerzonden()])).toThrow('BriefVerzonden is declared twice');
  });

  it('lists what is declared, and finds a definition by type', () => {
    expect(catalogus.alle().map(({ type }) => type)).toEqual(['BriefVerzonden']);
    expect(catalogus.definitie('BriefVerzonden').exportnaam).toBe('brief verzonden');
    expect(() => catalogus.definitie('BriefGeschreven')).toThrow('event BriefGeschreven is not declared');
  });

  it('knows who may see an event: by its own class where it has one, in whatever version it was written', () => {
    const eigen = new Catalogus([
      briefVerzonden({ openbaarheidVan: ({ bladen }) => (bladen > 2 ? 'vertrouwelijk' : 'intern') }),
    ]);
    const van = (uit: Catalogus, versie: 1 | 2) => uit.openbaarheidVan(opgeslagen(BEVROREN[versie], String(versie)));
    expect([van(catalogus, 1), van(eigen, 1), van(eigen, 2)]).toEqual(['openbaar', 'intern', 'vertrouwelijk']);
  });

  it.each([
    [1, { kanaal: 'post', bladen: 2, taal: 'nl' }],
    [2, { kanaal: 'digitaal', bladen: 5, taal: 'nl' }],
    [3, { kanaal: 'post', bladen: 1, taal: 'fy' }],
  ] as const)('brings the frozen example of version %d to the shape of today', (versie, verwacht) => {
    const event = opgeslagen(BEVROREN[versie], String(versie));
    expect(catalogus.bijgewerkt(event)).toEqual(verwacht);
    expect(catalogus.definitieVan(event).zin(catalogus.bijgewerkt(event) as Record<string, unknown>)).toBe(
      `Brief van ${verwacht.bladen} bladen verzonden.`,
    );
  });

  it('gives the data of today as they are, without a copy', () => {
    const event = opgeslagen(BEVROREN[3], '3');
    expect(catalogus.bijgewerkt(event)).toBe(event.data);
  });

  it('tells type, version and position of an event that it does not know', () => {
    const onbekend = opgeslagen({}, '2', 'UitDeToekomst');
    for (const vraag of [() => catalogus.definitieVan(onbekend), () => catalogus.bijgewerkt(onbekend)]) {
      expect(vraag).toThrow(OnbekendEvent);
      expect(vraag).toThrow(
        'event UitDeToekomst version 2 at position 0000000000000042: unknown type; run a version of the product that declares it',
      );
    }
  });

  it.each([['4'], ['0'], ['-1'], ['1.5'], ['drie'], [''], [undefined]])(
    'tells an unknown version (%s) with its position',
    (schemaversie) => {
      const vraag = () => catalogus.bijgewerkt(opgeslagen({}, schemaversie));
      expect(vraag).toThrow(OnbekendEvent);
      expect(vraag).toThrow(/BriefVerzonden version .* at position 0000000000000042: unknown version; .* 1 to 3/);
    },
  );
});

describe('declareer', () => {
  it.each([
    [{}, 'from version 1 to 2'],
    [{ 1: (data: Record<string, unknown>) => data }, 'from version 2 to 3'],
    [{ 2: (data: Record<string, unknown>) => data }, 'from version 1 to 2'],
  ])('refuses a definition without an upcaster for each version before today’s', (upcasters, ontbreekt) => {
    expect(() => briefVerzonden({ upcasters })).toThrow(`event BriefVerzonden has no upcaster ${ontbreekt}`);
  });

  it.each([0, -1, 1.5, Number.NaN])('refuses version %d', (versie) => {
    expect(() => briefVerzonden({ versie })).toThrow('versions are 1, 2, 3');
  });

  it('needs none for a first version', () => {
    expect(briefVerzonden({ versie: 1, upcasters: {} }).versie).toBe(1);
  });
});

import fc from 'fast-check';
import { tekst } from '../testing/stukken.js';
import type { ZaakUitvoer, Zaken } from '../uitvoer/zaak.js';
import { ocelFouten, type OcelDocument } from './contract/regels.js';
import { ocelTekst } from './schrijven.js';

const schrijf = async (zaken: Zaken): Promise<OcelDocument> =>
  JSON.parse(await tekst(ocelTekst(zaken))) as OcelDocument;
const event = (extra: object = {}): ZaakUitvoer['events'][number] => ({
  id: 'e1',
  activiteitnaam: 'A',
  tijdstip: Date.parse('2026-01-31T09:30:00.007Z'),
  soort: 'bewijs',
  ...extra,
});

describe('ocelTekst', () => {
  it('makes objects of zaken and people, and relates events to both', async () => {
    const ocel = await schrijf([
      {
        zaaknummer: '12',
        zaaktype: 'bezwaar',
        zaaksoort: 'overig',
        events: [event({ medewerker: '12', transitie: 'start' })],
      },
    ]);
    expect(ocel).toEqual({
      events: [
        {
          id: 'e1',
          type: 'A',
          time: '2026-01-31T09:30:00.007Z',
          attributes: [
            { name: 'soort', value: 'bewijs' },
            { name: 'transitie', value: 'start' },
          ],
          relationships: [
            { objectId: '12', qualifier: 'zaak' },
            { objectId: 'medewerker:12', qualifier: 'medewerker' },
          ],
        },
      ],
      objects: [
        { id: 'medewerker:12', type: 'medewerker', attributes: [], relationships: [] },
        {
          id: '12',
          type: 'bezwaar',
          attributes: [{ name: 'zaaksoort', time: '1970-01-01T00:00:00.000Z', value: 'overig' }],
          relationships: [],
        },
      ],
      objectTypes: [
        { name: 'bezwaar', attributes: [{ name: 'zaaksoort', type: 'string' }] },
        { name: 'medewerker', attributes: [] },
      ],
      eventTypes: [
        {
          name: 'A',
          attributes: [
            { name: 'soort', type: 'string' },
            { name: 'transitie', type: 'string' },
          ],
        },
      ],
    });
  });

  it('is a valid log when there is nothing to tell', async () => {
    expect(ocelFouten(await schrijf([]))).toEqual([]);
  });

  it.each<[string, ZaakUitvoer[]]>([
    ['a zaak that comes twice', [1, 2].map(() => ({ zaaknummer: 'Z', zaaktype: 'bezwaar', events: [] }))],
    ['a zaaktype medewerker', [{ zaaknummer: 'Z', zaaktype: 'medewerker', events: [] }]],
    [
      'a zaak with the id of a person',
      [{ zaaknummer: 'medewerker:p', zaaktype: 'bezwaar', events: [event({ medewerker: 'p' })] }],
    ],
    [
      'an attribute with a fixed name',
      [{ zaaknummer: 'Z', zaaktype: 'bezwaar', events: [event({ attributen: { soort: 'x' } })] }],
    ],
  ])('refuses %s', async (_, zaken) => {
    await expect(schrijf(zaken)).rejects.toThrow(TypeError);
  });

  it('keeps the rules of OCEL 2.0 for any zaken', async () => {
    const naam = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 10 });
    const zaken = fc.uniqueArray(
      fc.record({
        zaaknummer: naam.map((s) => `Z${s}`),
        zaaktype: fc.constantFrom('bezwaar', 'aangifte'),
        zaaksoort: fc.option(naam, { nil: undefined }),
        events: fc.array(
          fc.record({
            id: fc.uuid(),
            activiteitnaam: naam,
            tijdstip: fc.integer({ min: 0, max: 4e12 }),
            medewerker: fc.option(naam, { nil: undefined }),
            transitie: fc.option(naam, { nil: undefined }),
            soort: fc.constantFrom('start' as const, 'stop' as const, 'bewijs' as const),
            attributen: fc.dictionary(
              naam.map((s) => `x${s}`),
              naam,
              { maxKeys: 3 },
            ),
          }),
          { maxLength: 5 },
        ),
      }),
      { selector: ({ zaaknummer }) => zaaknummer, maxLength: 6 },
    );
    await fc.assert(
      fc.asyncProperty(zaken, async (uit) => {
        const ocel = await schrijf(uit);
        expect(ocelFouten(ocel)).toEqual([]);
        expect(ocel.events.map(({ id, time }) => [id, Date.parse(time)])).toEqual(
          uit.flatMap(({ events }) => events.map(({ id, tijdstip }) => [id, tijdstip])),
        );
      }),
    );
  });
});

describe('ocelFouten', () => {
  it('sees what is undeclared, doubled or badly timed', () => {
    const fout = {
      objectTypes: [{ name: 'o', attributes: [{ name: 'a', type: 'tekst' }] }],
      eventTypes: [],
      objects: [1, 2].map(() => ({ id: 'x', type: 'p', attributes: [{ name: 'b', value: 1 }], relationships: [] })),
      events: [{ id: 'e', type: 'q', time: 'nu', attributes: [], relationships: [{ objectId: 'y', qualifier: 'z' }] }],
    };
    expect(ocelFouten(fout)).toEqual(
      expect.arrayContaining([
        'ids of objects not unique',
        'type o has an attribute of type tekst',
        'x is of undeclared type p',
        'x has undeclared attribute b',
        'attribute b of x is no string',
        'e is of undeclared type q',
        'e relates to unknown object y',
        'event e has time nu',
      ]),
    );
  });
});

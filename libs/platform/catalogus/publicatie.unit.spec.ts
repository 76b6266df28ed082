import {
  blijftBinnen,
  datum,
  declareer,
  eenVan,
  geheel,
  groep,
  lijst,
  objectschema,
  optioneel,
  tekst,
  uitgaandeVelden,
  type DomeinEvent,
} from './index.js';

type Verhuisd = DomeinEvent<
  'Verhuisd',
  {
    straat: string;
    naar?: string;
    door: number;
    op: string;
    dozen: readonly { soort: 'groot' | 'klein'; aantal: number }[];
  }
>;

const verhuisd = declareer<Verhuisd>({
  type: 'Verhuisd',
  versie: 1,
  soort: 'bewijs',
  activiteit: 'vastleggen',
  zin: () => 'Verhuisd.',
  openbaarheidsklasse: 'intern',
  persoonsgegevens: ['straat'],
  exportnaam: 'verhuisd',
  publicatie: {
    topics: ['verhuizingen'],
    uitleg: 'Er is verhuisd.',
    velden: {
      straat: tekst('Straat.'),
      naar: optioneel(tekst('Gemeente.')),
      door: blijftBinnen(),
      op: datum('Dag.'),
      dozen: lijst(
        groep<{ soort: string; aantal: number }>(
          { soort: eenVan(['groot', 'klein'], 'Maat.'), aantal: geheel('Aantal.') },
          'Doos.',
        ),
        'Dozen.',
      ),
    },
  },
});

describe('the fields that go out', () => {
  it('are neither personal nor of a medewerker, though the entry declares them', () => {
    expect(uitgaandeVelden(verhuisd).map(([naam]) => naam)).toEqual(['naar', 'op', 'dozen']);
  });

  it('are none of an event that is not published', () => {
    const { publicatie: _, ...binnenshuis } = verhuisd;
    expect(uitgaandeVelden(binnenshuis)).toEqual([]);
  });

  it('make a schema that demands what is always there, says where each field ends, and forbids nothing more', () => {
    expect(objectschema(uitgaandeVelden(verhuisd))).toEqual({
      type: 'object',
      properties: {
        naar: { type: 'string', maxLength: 300, description: 'Gemeente.' },
        op: { type: 'string', format: 'date', description: 'Dag.' },
        dozen: {
          type: 'array',
          maxItems: 20,
          description: 'Dozen.',
          items: {
            type: 'object',
            description: 'Doos.',
            properties: {
              soort: { type: 'string', enum: ['groot', 'klein'], description: 'Maat.' },
              aantal: { type: 'integer', description: 'Aantal.' },
            },
            required: ['soort', 'aantal'],
          },
        },
      },
      required: ['op', 'dozen'],
    });
  });
});

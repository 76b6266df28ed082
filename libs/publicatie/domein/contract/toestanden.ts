import {
  datum,
  geheel,
  groep,
  lijst,
  objectschema,
  optioneel,
  tekst,
  type Schema,
  type Veld,
} from '@zaakstroom/catalogus';

const POSITIE = tekst('Alles tot en met deze positie van de event store is verwerkt; later kan er al deels in zitten.');
const MS = 'hele milliseconden';
const TOT = 'Wat vóór dit moment is vastgelegd, is verteld.';

const duur = (description: string): Veld<true> => ({
  // With fractions of a second, which the format of JSON Schema does not know.
  schema: { type: 'string', pattern: '^PT[0-9HMS.]{2,24}$', description },
  verplicht: true,
});

const band = groep<{ minimum: number; maximum: number }>(
  { minimum: geheel(`Laagste uitkomst, ${MS}.`), maximum: geheel(`Hoogste uitkomst, ${MS}.`) },
  'Uitkomst met de halve, de hele en de dubbele kap.',
);

const tijd = [
  ['milliseconden', geheel(`Afgeleide behandeltijd, ${MS}.`)],
  ['duur', duur('Afgeleide behandeltijd, ISO 8601.')],
  ['correctie', geheel(`Som van de goedgekeurde correcties, ${MS}; kan onder 0 liggen.`)],
  ['gecorrigeerd', geheel(`Afgeleide tijd met de correcties erbij, ${MS}.`)],
  ['band', band],
] as const satisfies readonly (readonly [string, Veld])[];

const dag: Veld<true> = {
  verplicht: true,
  schema: objectschema([
    ['dag', datum('Lokale dag.')],
    [
      'definitief',
      {
        schema: {
          type: 'boolean',
          description: 'De periode van de dag is gesloten; false: de tijd kan nog veranderen.',
        },
        verplicht: true,
      },
    ],
    ...tijd,
    [
      'activiteiten',
      lijst(
        groep<{ activiteit: string; milliseconden: number; duur: string }>(
          {
            activiteit: {
              schema: { type: 'string', pattern: '^[a-z ]{1,24}$', description: 'Soort werk.' },
              verplicht: true,
            },
            milliseconden: geheel(`Deel van de afgeleide tijd, ${MS}.`),
            duur: duur('Deel van de afgeleide tijd, ISO 8601.'),
          },
          'Tijd aan een soort werk.',
        ),
        'Afgeleide tijd per soort werk; samen milliseconden.',
        10,
      ),
    ],
  ]),
};

/** Data of a state of `zaakstroom.behandeltijd.v1`. */
export const BEHANDELTIJDSCHEMA: Schema = objectschema([
  ['zaakId', tekst('Id van de zaak.')],
  [
    'maand',
    {
      schema: { type: 'string', pattern: '^[0-9]{4}-[0-9]{2}$', description: 'Maand van de dagen.' },
      verplicht: true,
    },
  ],
  ['positie', POSITIE],
  ['totDag', datum('Dagen vóór deze dag zijn verwerkt.')],
  [
    'rekenwijze',
    groep<{ algoritme: string; kap: string; aansluiting: string; zone: string }>(
      {
        algoritme: tekst('Algoritme met versie.'),
        kap: tekst('Langste stilte die meetelt, ISO 8601.'),
        aansluiting: tekst('Langste gat dat na een los bewijs meetelt, ISO 8601.'),
        zone: tekst('Tijdzone van de dagen.'),
      },
      'Waarmee is gerekend.',
    ),
  ],
  ...tijd,
  [
    'uitkomsten',
    groep<{ halveKap: number; heleKap: number; dubbeleKap: number }>(
      {
        halveKap: geheel(`Met de halve kap, ${MS}.`),
        heleKap: geheel(`Met de hele kap, ${MS}: gelijk aan milliseconden.`),
        dubbeleKap: geheel(`Met de dubbele kap, ${MS}.`),
      },
      'Tel ze op over maanden; de band van de som is de laagste en de hoogste van de drie sommen.',
    ),
  ],
  ['dagen', lijst(dag, 'Dagen van de maand met tijd of een correctie, oudste eerst; leeg: er is niets meer.', 31)],
]);

/** Data of a state of `zaakstroom.peil.v1`. */
export const PEILSCHEMA: Schema = objectschema([
  ['topic', tekst('Naam van het topic.')],
  ['positie', tekst('Wat tot en met deze positie van de event store is vastgelegd, is verteld.')],
  ['tot', { schema: { type: 'string', format: 'date-time', description: TOT }, verplicht: true }],
  ['totDag', optioneel(datum('Van een toestand per dag: dagen vóór deze dag zijn verteld.'))],
  [
    'partities',
    lijst(
      groep<{ partitie: number; offset: number }>(
        { partitie: geheel('Nummer van de partitie.'), offset: geheel('Offset van haar laatste bericht.') },
        'Partitie met berichten.',
      ),
      'Wie van iedere partitie tot en met deze offset heeft gelezen, heeft alles tot het peil.',
      500,
    ),
  ],
]);

/** Data of a state of `zaakstroom.werkvoorraad.v1`. */
export const WERKVOORRAADSCHEMA: Schema = objectschema([
  ['positie', POSITIE],
  ['peildag', datum('Lokale dag waarop de leeftijden gelden.')],
  ['werkvoorraad', tekst('Id van de werkvoorraad.')],
  ['naam', tekst('Naam van de werkvoorraad.')],
  ['zaaktype', tekst('Zaaktype.')],
  ['zaaksoort', tekst('Soort.')],
  ['erin', geheel('Hoe vaak een zaak klaar kwam te liggen, sinds het begin.')],
  ['eruit', geheel('Hoe vaak een zaak die klaar lag dat niet meer deed, sinds het begin.')],
  ['voorraad', geheel('Zaken die klaar liggen: erin min eruit.')],
  [
    'perZwaarte',
    groep<{ C: number; E: number }>(
      { C: geheel('Eenvoudige post.'), E: geheel('Gemiddelde post.') },
      'Voorraad per zwaarte.',
    ),
  ],
  [
    'leeftijden',
    groep<{ oudsteOntvangst?: string; mediaanDagen?: number; p90Dagen?: number; klassen: object[] }>(
      {
        oudsteOntvangst: optioneel(datum('Vroegste dag van ontvangst; afwezig: er ligt niets.')),
        mediaanDagen: optioneel(geheel('Mediaan van de dagen sinds ontvangst.')),
        p90Dagen: optioneel(geheel('Negen van de tien liggen er hoogstens zo veel dagen.')),
        klassen: lijst(
          groep<{ vanafDagen: number; totDagen?: number; aantal: number }>(
            {
              vanafDagen: geheel('Eerste dag van de klasse.'),
              totDagen: optioneel(geheel('Eerste dag erna; afwezig: zonder einde.')),
              aantal: geheel('Zaken in de klasse.'),
            },
            'Klasse van leeftijd.',
          ),
          'Voorraad per leeftijd; samen voorraad.',
        ),
      },
      'Hoe oud is wat er ligt, in dagen sinds ontvangst.',
    ),
  ],
]);

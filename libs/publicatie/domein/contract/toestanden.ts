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

const band = groep<{ minimum: number; maximum: number }>(
  { minimum: geheel(`Laagste uitkomst, ${MS}.`), maximum: geheel(`Hoogste uitkomst, ${MS}.`) },
  'Uitkomst met de halve, de hele en de dubbele kap.',
);

const tijd = [
  ['milliseconden', geheel(`Afgeleide behandeltijd, ${MS}.`)],
  ['duur', tekst('Afgeleide behandeltijd, ISO 8601.')],
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
            activiteit: tekst('Soort werk.'),
            milliseconden: geheel(`Deel van de afgeleide tijd, ${MS}.`),
            duur: tekst('Deel van de afgeleide tijd, ISO 8601.'),
          },
          'Tijd aan een soort werk.',
        ),
        'Afgeleide tijd per soort werk; samen milliseconden.',
      ),
    ],
  ]),
};

/** Data of a state of `zaakstroom.behandeltijd.v1`. */
export const BEHANDELTIJDSCHEMA: Schema = objectschema([
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
  ['dagen', lijst(dag, 'Dagen met tijd of een correctie, oudste eerst.')],
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

/** A zaaktype and its soorten are configuration: a herstelactie arrives as a new soort and needs no code. */
export interface Zaaktype {
  readonly naam: string;
  /** First letter of its zaaknummers. */
  readonly letter: string;
  readonly soorten: readonly string[];
  /** How a zaak of this type may end. */
  readonly uitkomsten: readonly string[];
}

const OVERAL = ['ingetrokken', 'administratief afgedaan'];
const OP_VERZOEK = ['toegewezen', 'deels toegewezen', 'afgewezen', ...OVERAL];

/** The zaaktypen of the directie Particulieren, as the stand-van-zakenbrief of 13 November 2025 names them. */
export const ZAAKTYPEN: readonly Zaaktype[] = [
  {
    naam: 'aangifte',
    letter: 'A',
    soorten: ['regulier', 'aanwaspost', 'PM-brief', 'overig'],
    uitkomsten: ['aanslag conform', 'aanslag met correctie', ...OVERAL],
  },
  {
    naam: 'bezwaar',
    letter: 'B',
    soorten: [
      'aanvulling gestructureerd',
      'aanvulling ongestructureerd',
      'ambtshalve',
      'correctie',
      'box 3',
      'belastingrente',
      'massaal bezwaar',
      'FSV',
      'overig',
    ],
    uitkomsten: [...OP_VERZOEK, 'niet-ontvankelijk', 'ambtshalve afgewikkeld'],
  },
  {
    naam: 'verzoek',
    letter: 'V',
    soorten: ['ambtshalve vermindering', 'bezwaargerelateerd', 'overig'],
    uitkomsten: [...OP_VERZOEK, 'buiten behandeling gesteld', 'ambtshalve afgewikkeld'],
  },
  {
    naam: 'beroep',
    letter: 'R',
    soorten: ['overig'],
    uitkomsten: ['gegrond', 'deels gegrond', 'ongegrond', 'niet-ontvankelijk', ...OVERAL],
  },
];

/** The checked configuration. */
export class Zaaktypen {
  private readonly opNaam: ReadonlyMap<string, Zaaktype>;

  /** @throws Error that names everything that is wrong at once */
  constructor(zaaktypen: readonly Zaaktype[]) {
    const fouten = [
      ...dubbelen(zaaktypen.map((type) => type.naam)).map((naam) => `zaaktype '${naam}' stands twice`),
      ...dubbelen(zaaktypen.map((type) => type.letter)).map((letter) => `letter '${letter}' is used twice`),
      ...zaaktypen.flatMap(foutenIn),
    ];
    if (fouten.length > 0) throw new Error(`configuration of zaaktypen: ${fouten.join('; ')}`);
    this.opNaam = new Map(zaaktypen.map((type) => [type.naam, type]));
  }

  get namen(): string[] {
    return [...this.opNaam.keys()];
  }

  vind(naam: string): Zaaktype | undefined {
    return this.opNaam.get(naam);
  }
}

function foutenIn({ naam, letter, soorten, uitkomsten }: Zaaktype): string[] {
  return [
    ...(naam.trim() === '' ? ['a zaaktype has no naam'] : []),
    ...(/^[A-Z]$/.test(letter) ? [] : [`zaaktype '${naam}': letter '${letter}' must be one capital`]),
    ...(soorten.length === 0 ? [`zaaktype '${naam}' has no soorten`] : []),
    ...(uitkomsten.length === 0 ? [`zaaktype '${naam}' has no uitkomsten`] : []),
    ...dubbelen(soorten).map((soort) => `zaaktype '${naam}': soort '${soort}' stands twice`),
    ...dubbelen(uitkomsten).map((uitkomst) => `zaaktype '${naam}': uitkomst '${uitkomst}' stands twice`),
  ];
}

function dubbelen(namen: readonly string[]): string[] {
  return namen.filter((naam, i) => namen.indexOf(naam) !== i);
}

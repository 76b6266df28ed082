import type {
  Aanvrager,
  Gewichten,
  Kandidaat,
  Passend,
  Simulatiepersoon,
  Simulatiezaak,
  Uitgiftecriteria,
  Weegbaar,
} from './index.js';
import {
  eersteVrije,
  KLAAR,
  Rangorde,
  simuleer,
  uitgiftecriteria,
  urgentie,
  Urgentiekiezer,
  voldoet,
} from './index.js';

/**
 * All that a rule may look at. Whoever adds a field here has decided that it may count: never a trait of the belanghebbende (nationality,
 * postcode, age, ...), and never behaviour of a medewerker (how fast, how often, how much), only the own roster and open work.
 */
type Namen<T> = Readonly<Record<keyof Required<T>, true>>;

const WEEGBAAR = {
  streefdatum: true,
  ontvangenOp: true,
  themas: true,
  wachtteOp: true,
  laatsteBehandelaar: true,
  voorrang: true,
  campagne: true,
} as const satisfies Namen<Weegbaar>;
const PASSEND = { ...WEEGBAAR, zaaknummer: true, teruggaven: true, zaaksoort: true } as const satisfies Namen<Passend>;
const KANDIDAAT = {
  zaaktype: true,
  zaaksoort: true,
  status: true,
  locatie: true,
  zwaarte: true,
  uitworpredenen: true,
  themas: true,
  ontvangenOp: true,
} as const satisfies Namen<Kandidaat>;
const ZAAK = { ...KANDIDAAT, ...PASSEND } as const satisfies Namen<Simulatiezaak>;
const AANVRAGER = {
  locatie: true,
  team: true,
  groepsfunctie: true,
  soorten: true,
  expertises: true,
} as const satisfies Namen<Aanvrager>;
const PERSOON = {
  ...AANVRAGER,
  medewerker: true,
  minuten: true,
  afwezigheden: true,
} as const satisfies Namen<Simulatiepersoon>;
const CRITERIA = {
  locatie: true,
  zaaktype: true,
  soorten: true,
  zwaartes: true,
  uitworpredenen: true,
  themas: true,
  ontvangenVanaf: true,
  ontvangenVoor: true,
  expertises: true,
} as const satisfies Namen<Uitgiftecriteria>;
const GEWICHTEN = {
  versie: true,
  termijn: true,
  leeftijd: true,
  prioriteit: true,
  antwoord: true,
  vervolg: true,
} as const satisfies Namen<Gewichten>;

/** The same object, and which of its fields are looked at. */
function bespied<T extends object>(wat: T, gezien: Set<string>): T {
  return new Proxy(wat, {
    get: (doel, veld, zelf) => {
      if (typeof veld === 'string') gezien.add(veld);
      return Reflect.get(doel, veld, zelf) as unknown;
    },
  });
}

const zaak = {
  zaaknummer: 'B20260000001',
  zaaktype: 'bezwaar',
  zaaksoort: 'overig',
  zwaarte: 'E',
  status: KLAAR,
  locatie: 'Arnhem',
  streefdatum: '2026-06-01',
  ontvangenOp: '2026-03-01',
  themas: ['giften'],
  wachtteOp: 'consult',
  laatsteBehandelaar: 7,
  uitworpredenen: ['giften'],
  teruggaven: [{ medewerker: 8, op: 0 }],
  voorrang: { tot: '2026-04-30' },
  campagne: { tot: '2026-04-30', thema: 'giften' },
  // What a zaak has beside it, and a rule must not see.
  belanghebbende: 'x',
  nationaliteit: 'x',
  postcode: 'x',
  geboortedatum: 'x',
  behandelaar: 9,
};
const persoon = {
  medewerker: 7,
  locatie: 'Arnhem',
  team: 'A1',
  groepsfunctie: 'E',
  soorten: ['overig'],
  expertises: [{ expertise: 'giften', niveau: 'expert' }],
  minuten: [480, 480, 480, 480, 480, 0, 0],
  afwezigheden: [],
  // What might be known of somebody, and must not count.
  behandeltijd: 1,
  afgedaan: 1,
  leeftijd: 1,
};
/** A stock that asks for all that one can. */
const BEZWAREN = {
  id: 'bezwaren',
  naam: 'Bezwaren',
  zaaktype: 'bezwaar',
  uitworpredenen: ['giften'],
  themas: ['giften'],
  ontvangenVanaf: '2026-01-01',
  ontvangenVoor: '2026-12-31',
  nemers: { teams: ['A1'], groepsfuncties: ['E'], expertises: ['giften'] },
};
const REGELS = {
  dag: '2026-05-01',
  soorten: ['overig'],
  vragen: [{ soort: 'overig', expertise: 'giften', niveau: 'basis' }],
};
const gewichten = {
  versie: 'proef',
  termijn: { punten: 50, aanloopdagen: 84 },
  leeftijd: { punten: 20, dagen: 365 },
  prioriteit: { punten: 10, themas: ['giften'] },
  antwoord: { punten: 10, wachtredenen: ['consult'] },
  vervolg: { punten: 10 },
};

const namen = (velden: object): string[] => Object.keys(velden).sort();

describe('what a rule looks at', () => {
  it('of a zaak and of who asks is what its type names, in production and in a simulation', () => {
    const [vanZaak, vanPersoon] = [new Set<string>(), new Set<string>()];
    const [een, wie] = [bespied(zaak, vanZaak), bespied(persoon, vanPersoon)];
    const maat = { dag: '2026-05-01', gewichten };
    expect(voldoet(een, uitgiftecriteria(wie, BEZWAREN, REGELS))).toBe(true);
    expect(urgentie(een, maat, 7).punten).toBeGreaterThan(0);
    const vrij = { bezet: () => false, afgevallen: new Set<string>(), geparkeerd: () => false };
    expect(eersteVrije(new Rangorde([een], maat).voor(7), 7, maat.dag, vrij).keuze).toBeDefined();
    const kiezer = new Urgentiekiezer({
      gewichten,
      werkvoorraden: [BEZWAREN],
      criteria: (vrager) => [uitgiftecriteria(vrager, BEZWAREN, REGELS)],
    });
    const wereld = { dag: '2026-05-04', weken: 1, zaad: 1, voorraad: [een], instroom: [] };
    const loop = simuleer({ ...wereld, duur: () => ({ mediaan: 1, sigma: 0 }) }, [wie], kiezer);
    while (!loop.next().done);
    expect([...vanZaak].sort()).toEqual(namen(ZAAK));
    // Spread to tell who is alike: what is not in the type falls away with it.
    expect([...vanPersoon].filter((veld) => veld in PERSOON).sort()).toEqual(namen(PERSOON));
  });

  it('of the settings is what these types name', () => {
    const gezien = new Set<string>();
    const bekend = bespied(gewichten, gezien);
    urgentie(zaak, { dag: '2026-05-01', gewichten: bekend }, 7);
    expect([...gezien].filter((veld) => !(veld in GEWICHTEN))).toEqual([]);
    expect(namen(uitgiftecriteria(persoon, BEZWAREN, REGELS))).toEqual(namen(CRITERIA));
  });

  it.each(['belanghebbende', 'nationaliteit', 'postcode', 'geboortedatum', 'geslacht', 'bsn'])(
    'is never a trait of the belanghebbende: %s',
    (kenmerk) => expect(kenmerk in ZAAK).toBe(false),
  );

  it.each(['behandeltijd', 'afgedaan', 'productie', 'snelheid', 'teruggaven', 'naam'])(
    'is never behaviour of a medewerker: %s',
    (kenmerk) => expect(kenmerk in PERSOON || kenmerk in CRITERIA).toBe(false),
  );
});

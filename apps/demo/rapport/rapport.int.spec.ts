import { Verbinding } from '../http/verbinding.js';
import type { Scenario } from '../simulatie/simulatie.js';
import { Nepserver, type Gegeven, type Ontvangen } from '../testing/nepserver.js';
import { rapport } from './rapport.js';

const UUR = 3_600_000;
const SCENARIO: Scenario = {
  zaad: 'x',
  locatie: 'Arnhem',
  medewerkers: 24,
  begin: Temporal.PlainDate.from('2026-07-06'),
  weken: 2,
};

const tijd = (uren: number, minimum = uren, maximum = uren): object => ({
  milliseconden: uren * UUR,
  band: { minimum: minimum * UUR, maximum: maximum * UUR },
});
const zaak = (status: string, leeftijd: number, meer: object = {}): object => ({
  zaaktype: 'bezwaar',
  zaaksoort: 'overig',
  status,
  dagenInStatus: 3,
  leeftijd,
  behandeltijd: tijd(1),
  vastgelopen: [],
  ...meer,
});
const pagina = (results: readonly object[], next: string | null = null): Gegeven => ({ inhoud: { results, next } });

const OPEN = [
  zaak('uitgegeven', 10),
  zaak('uitgegeven', 40),
  zaak('wachtend', 30, {
    wacht: { reden: 'consult', waarop: 'VTA' },
    dagenInStatus: 9,
    vastgelopen: [{ reden: 'oudste' }, { reden: 'streefdatum voorbij' }],
  }),
];
const VOLGENDE = '/v1/werkvoorraden/bezwaren/zaken?cursor=abc&pageSize=100';

function antwoord({ pad, kopregels }: Ontvangen): Gegeven {
  const a1 = kopregels.authorization === 'Bearer arnhem-t01';
  if (pad.startsWith('/v1/team/behandeltijden?')) {
    const cijfers = { zaken: 4, totaal: tijd(20, 16, 24), mediaan: tijd(4), p90: tijd(9.5) };
    const soorten = [
      { zaaktype: 'bezwaar', zaaksoort: 'correctie' },
      { zaaktype: 'bezwaar', zaaksoort: 'overig', ...(a1 && { cijfers }) },
    ];
    return { inhoud: { soorten, bereik: { omschrijving: 'Zaken die zijn afgedaan.' } } };
  }
  if (pad.startsWith('/v1/team/zaken?')) return pagina(a1 ? OPEN : []);
  if (pad.startsWith('/v1/team/behandeltijdcorrecties?')) {
    return pagina(a1 ? [{ status: 'open', milliseconden: -0.5 * UUR }] : []);
  }
  if (pad === '/v1/werkvoorraden') {
    const voorraad = { id: 'bezwaren', naam: 'Bezwaren', aantal: 3, perZwaarte: { eenvoudig: 1, gemiddeld: 2 } };
    return pagina([
      voorraad,
      { ...voorraad, id: 'beroepen', naam: 'Beroepen', aantal: 0, perZwaarte: { eenvoudig: 0, gemiddeld: 0 } },
    ]);
  }
  if (pad === VOLGENDE) return pagina([{ ontvangenOp: '2026-06-20' }]);
  if (pad.startsWith('/v1/werkvoorraden/bezwaren/')) {
    return pagina([{ ontvangenOp: '2026-05-21' }, { ontvangenOp: '2026-07-10' }], VOLGENDE);
  }
  return pagina([]);
}

describe('the report', () => {
  let server: Nepserver;
  let tekst: string;
  beforeAll(async () => {
    server = await Nepserver.start(antwoord);
    const tokens = new Map(['arnhem-t01', 'arnhem-t02', 'arnhem-w01'].map((sub) => [sub, sub]));
    const gedaan = new Map([
      ['wacht', 3],
      ['correctie voorgesteld', 1],
    ]);
    tekst = await rapport(SCENARIO, new Verbinding(server.adres, tokens), server.adres, gedaan);
  });
  afterAll(() => server.stop());

  const staatEr = (...regels: string[]): void => expect(tekst).toContain(`${regels.join('\n')}\n`);

  it('tells what happened, by name', () => {
    staatEr('Wat er gebeurde, zo vaak als het systeem het aannam', '', 'correctie voorgesteld 1, wacht 3');
  });

  it('tells the hours per kind as the API gives them, and where there are too few people behind', () => {
    staatEr(
      'Uren per soort, voor de teamleider van A1: afgedaan in 2026-K3',
      '',
      'zaaktype, soort     zaken  gemiddeld  mediaan   P90  band van het gemiddelde',
      'bezwaar, correctie                                          te weinig mensen',
      'bezwaar, overig         4       5,00     4,00  9,50              4,00 - 6,00',
      '',
      'Zaken die zijn afgedaan.',
    );
  });

  it('tells what is open, what it waits for and what may be stuck', () => {
    staatEr(
      'Wat openligt bij team A1 op 2026-07-20 (leeftijd in dagen)',
      '',
      'status      zaken  leeftijd (mediaan)  oudste  uren tot nu toe',
      'uitgegeven      2                  40      40             2,00',
      'wachtend        1                  30      30             1,00',
      '',
      'wacht op      zaken  langste (dagen)',
      'consult, VTA      1                9',
      '',
      'kan vastgelopen zijn  zaken',
      'oudste                    1',
      'streefdatum voorbij       1',
      '',
      'correcties van tijd  aantal  minuten',
      'open                      1      -30',
    );
  });

  it('tells what lies ready, of all pages', () => {
    staatEr(
      'werkvoorraad  klaar  C  E  leeftijd (mediaan)  oudste',
      'Bezwaren          3  1  2                  30      60',
      'Beroepen          0  0  0',
    );
  });

  it('lays the means beside the calibration: of what ended, and with the work on what is open', () => {
    staatEr(
      'zaaktype  geijkt op          afgedaan  verschil  uren / afgedaan  verschil',
      'aangifte       3,19  te weinig mensen',
      'bezwaar        5,38              5,00    -7,1 %             5,75    +6,8 %',
      'verzoek        1,88  te weinig mensen',
    );
  });

  it('names the assumptions, and how to look further', () => {
    expect(tekst).toContain('Aannamen, nergens gemeten\n\n- behandeltijd is lognormaal verdeeld');
    expect(tekst).toContain('token --medewerker arnhem-t01 --rol teamleider --locatie Arnhem --team A1)');
    expect(tekst).toContain(
      `'Zaakstroom-Klok: 2026-07-20T07:00:00.000Z' '${server.adres}/v1/team/zaken?vastgelopen=true'`,
    );
  });

  it('asks for figures on the day after their period, and for what is open on the Monday after the last week', () => {
    const klokVan = (begin: string): unknown =>
      server.ontvangen.find(({ pad }) => pad.startsWith(begin))!.kopregels['zaakstroom-klok'];
    expect(klokVan('/v1/team/behandeltijden')).toBe('2026-10-01T07:00:00.000Z');
    expect(klokVan('/v1/team/zaken')).toBe('2026-07-20T07:00:00.000Z');
    expect(klokVan('/v1/werkvoorraden')).toBe('2026-07-20T07:00:00.000Z');
  });
});

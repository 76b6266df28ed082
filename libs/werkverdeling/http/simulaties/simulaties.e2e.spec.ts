import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Toegang } from '@zaakstroom/toegang';
import { BELEID, ROLLEN, STANDAARDINRICHTING, type Zaaksoort } from '@zaakstroom/zaken';
import { REGEL, type AfgedaneZaak } from '../../domein/index.js';
import { leesSimulatiestand } from '../../leesmodel/index.js';
import type { Vulkaart } from '../../opdrachten/index.js';
import { Opstelling, type Antwoord, type Klaar } from '../../testing/opstelling.js';
import type { SimulatieDto } from './antwoorden.js';

const RIA: Toegang = { sub: 'ria', rollen: ['regie'] };
const LEO: Toegang = { sub: 'leo', rollen: ['teamleider'], locatie: 'Arnhem', team: 'A1' };
const UUR = 3_600_000;

const kaart = (medewerker: number, locatie: string): Vulkaart => ({
  medewerker,
  groepsfunctie: 'E',
  locatie,
  rooster: { ma: 480, di: 480, wo: 480, do: 480, vr: 480, za: 0, zo: 0 },
  afwezigheden: [],
});
/** Enough to tell a median: three hours, of bezwaren of both levels. */
const GEMETEN: readonly AfgedaneZaak[] = Array.from({ length: 40 }, (_, n) => ({
  zaaktype: 'bezwaar',
  zaaksoort: n < 20 ? 'overig' : 'box 3',
  zwaarte: n < 20 ? 'E' : 'C',
  tijd: 3 * UUR,
  mensen: [n % 5],
}));
const dag = (n: number): string => new Date(Date.UTC(2026, 10, 24) + n * 86_400_000).toISOString().slice(0, 10);
const ARNHEM = Array.from({ length: 40 }, (_, n): Klaar => ({
  ontvangenOp: dag(-n - 40),
  streefdatum: dag((n * 7) % 35),
}));
const EINDHOVEN = Array.from({ length: 10 }, (_, n): Klaar => ({ locatie: 'Eindhoven', ontvangenOp: dag(-n - 1) }));

/** As in the standard; soort `box 3` of a bezwaar asks for its expertise. */
const ZAAKTYPEN = STANDAARDINRICHTING.zaaktypen.map((type) => ({
  ...type,
  soorten: type.soorten.map((soort): Zaaksoort =>
    type.naam === 'bezwaar' && soort.naam === 'box 3'
      ? { ...soort, expertise: { naam: 'box 3', niveau: 'gevorderd' } }
      : soort,
  ),
}));

describe('POST /v1/werkverdeling/_simulaties', () => {
  let proef: Opstelling;
  let kaarten: readonly Vulkaart[];
  let opgehouden: { readonly binnen: () => void; readonly tot: Promise<void> } | undefined;
  beforeAll(async () => {
    proef = await Opstelling.maak({
      inrichting: { zaaktypen: ZAAKTYPEN },
      behandeltijden: { afgedaan: async () => GEMETEN },
      vulkaarten: {
        kaartVan: async () => undefined,
        kaartenVan: async ({ locatie }) => {
          opgehouden?.binnen();
          await opgehouden?.tot;
          return kaarten.filter((een) => locatie === undefined || een.locatie === locatie);
        },
      },
    });
    await proef.legKlaar(...ARNHEM, ...EINDHOVEN);
  });
  beforeEach(() => void (kaarten = [kaart(1, 'Arnhem'), kaart(2, 'Eindhoven')]));
  afterAll(async () => {
    await proef.sluit();
    expect(proef.fouten).toEqual([]);
  });

  const vraag = (wie: Toegang, inhoud: object, minstens?: string): Promise<Antwoord> =>
    proef.doe(wie, 'POST', '/werkverdeling/_simulaties', { inhoud, ...(minstens && { minstens }) });
  async function simuleer(wie: Toegang, inhoud: object): Promise<SimulatieDto> {
    const { status, tekst } = await vraag(wie, inhoud);
    expect([status, status === 200 ? '' : tekst]).toEqual([200, '']);
    return JSON.parse(tekst) as SimulatieDto;
  }
  const MENSEN = [{ groepsfunctie: 'E', aantal: 4, urenPerWeek: 36 }];

  it('tells what more people would do: ages, lateness and load, beside what is now', async () => {
    const { nu, voorstel, ...rest } = await simuleer(LEO, { weken: 6, voorstel: { mensen: MENSEN } });
    // What came in over thirteen weeks lies there.
    expect(rest).toEqual({
      voorraad: await proef.omgeving.store.head(),
      begindatum: '2026-11-24',
      gewichten: 'urgentie-2026-1',
      regel: REGEL,
      instroomPerWeek: 3.1,
    });
    for (const { geheel } of [nu, voorstel]) {
      expect(geheel.begin).toBe(40);
      expect(geheel.begin + geheel.instroom).toBe(geheel.uitstroom + geheel.voorraad);
      expect(geheel.cohort.zaken).toBeGreaterThan(20);
    }
    expect(voorstel.geheel.instroom).toBe(nu.geheel.instroom);
    expect(voorstel.geheel.cohort.teLaat).toBeLessThan(nu.geheel.cohort.teLaat);
    expect(voorstel.geheel.voorraad).toBeLessThan(nu.geheel.voorraad);
    expect(voorstel.geheel.leeftijdUitstroom.p90).toBeGreaterThan(0);
    expect(nu.perSoort.map(({ locatie, zwaarte }) => [locatie, zwaarte])).toEqual([['Arnhem', 'E']]);
    expect(nu.bezetting).toEqual([{ locatie: 'Arnhem', groepsfunctie: 'E', mensen: 1, uren: 149, deel: 1 }]);
    expect(voorstel.bezetting).toMatchObject([{ mensen: 4, uren: 536 }]);
  });

  it('tells what other weights would do, of all locaties to who sees all', async () => {
    const gewichten = { termijn: { punten: 0, aanloopdagen: 84 }, leeftijd: { punten: 70, dagen: 365 } };
    const { nu, voorstel } = await simuleer(RIA, { weken: 2, voorstel: { gewichten } });
    expect(nu.geheel.begin).toBe(50);
    expect(nu.perSoort.map(({ locatie }) => locatie)).toEqual(['Arnhem', 'Eindhoven']);
    expect(voorstel.geheel.begin).toBe(50);
    const zelfde = await simuleer(RIA, { weken: 2, voorstel: {} });
    expect(zelfde.voorstel).toEqual(zelfde.nu);
    expect(zelfde.nu).toEqual(nu);
  });

  it('plays the example of the documentation', async () => {
    const pagina = await readFile(join(import.meta.dirname, '../../../../docs/werkverdeling.md'), 'utf8');
    const [, voorbeeld] = /_simulaties .* -d '(\{.*?\n\})'/s.exec(pagina)!;
    const { voorstel } = await simuleer(RIA, JSON.parse(voorbeeld!) as object);
    expect(voorstel.bezetting).toMatchObject([{ locatie: 'Arnhem', mensen: 12 }, { locatie: 'Eindhoven' }]);
  });

  /** C-posten are of that soort alone. */
  it('bug: gave simulated people what their kaart does not allow: a soort that asks for an expertise', async () => {
    const instroom = [{ zaaktype: 'bezwaar', zaaksoort: 'box 3', zwaarte: 'C', perWeek: 5 }];
    const gedaan = async (mensen?: object): Promise<readonly number[]> => {
      const { nu, voorstel } = await simuleer(LEO, {
        weken: 8,
        instroom,
        voorstel: mensen ? { mensen: [mensen] } : {},
      });
      return [nu, voorstel].map(({ perSoort }) => perSoort.find(({ zwaarte }) => zwaarte === 'C')!.uitstroom);
    };
    const [zonder, met] = await gedaan({ ...MENSEN[0], expertises: ['box 3'] });
    expect([zonder, met! > 0]).toEqual([0, true]);
    expect(await gedaan(MENSEN[0])).toEqual([0, 0]);
    kaarten = [{ ...kaart(1, 'Arnhem'), expertises: [{ expertise: 'box 3', niveau: 'expert' }] }];
    expect((await gedaan())[0]).toBeGreaterThan(0);
  });

  it('is the same for the same seed, and reads only', async () => {
    const { store, database } = proef.omgeving;
    const verzoek = { zaad: 7, weken: 4, voorstel: { mensen: MENSEN } };
    const kop = await store.head();
    const uitkomst = await simuleer(LEO, verzoek);
    expect(await simuleer(LEO, verzoek)).toEqual(uitkomst);
    expect(await simuleer(LEO, { ...verzoek, zaad: 8 })).not.toEqual(uitkomst);
    expect(await store.head()).toBe(kop);
    const { rows } = await database.pool.query('select from werkverdeling.zaken where gereserveerd_tot is not null');
    expect(rows).toEqual([]);
  });

  it('answers the position, and waits for the one that is asked for', async () => {
    const kop = await proef.omgeving.store.head();
    const { status, kop: koppen } = await vraag(LEO, { weken: 1, voorstel: {} }, kop);
    expect([status, koppen['zaakstroom-positie']]).toEqual([200, kop]);
    expect((await vraag(LEO, { weken: 1, voorstel: {} }, '9999999999999999')).status).toBe(400);
  });

  it('takes what comes in, and who works now, as given', async () => {
    kaarten = [];
    const instroom = [{ zaaktype: 'bezwaar', zaaksoort: 'overig', perWeek: 20 }];
    const nu = { mensen: [{ groepsfunctie: 'F', aantal: 2, urenPerWeek: 30 }] };
    const { instroomPerWeek, ...uit } = await simuleer(LEO, { instroom, nu, voorstel: {} });
    expect(instroomPerWeek).toBe(20);
    expect(uit.nu.geheel.instroom).toBeGreaterThan(200);
    expect(uit.nu.bezetting).toMatchObject([{ groepsfunctie: 'F', mensen: 2 }]);
  });

  it.each([
    ['weken', { weken: 53, voorstel: {} }],
    ['weken', { weken: 0, voorstel: {} }],
    ['voorstel', {}],
    ['voorstel.gewichten', { voorstel: { gewichten: { vervolg: { punten: 11 } } } }],
    ['voorstel.gewichten', { voorstel: { gewichten: { prioriteit: { punten: 10, themas: ['kamerplanten'] } } } }],
    ['voorstel.gewichten.leeftijd.dagen', { voorstel: { gewichten: { leeftijd: { punten: 20, dagen: 0 } } } }],
    [
      'voorstel.mensen[0].groepsfunctie',
      { voorstel: { mensen: [{ groepsfunctie: 'X', aantal: 1, urenPerWeek: 36 }] } },
    ],
    ['voorstel.mensen[0].locatie', { voorstel: { mensen: [{ ...MENSEN[0], locatie: 'Eindhoven' }] } }],
    ['voorstel.mensen', { voorstel: { mensen: [1, 2, 3].map(() => ({ ...MENSEN[0], aantal: 2_000 })) } }],
    ['instroom[0].zaaktype', { instroom: [{ zaaktype: 'klacht', zaaksoort: 'overig', perWeek: 1 }], voorstel: {} }],
    ['instroom[0].zaaksoort', { instroom: [{ zaaktype: 'bezwaar', zaaksoort: 'x', perWeek: 1 }], voorstel: {} }],
    ['locatie', { locatie: 'Eindhoven', voorstel: {} }],
    ['gewichten', { voorstel: {}, gewichten: {} }],
  ])('names what is wrong: %s', async (veld, inhoud) => {
    const { status, inhoud: probleem } = await vraag(LEO, inhoud);
    expect([status, probleem.invalidParams.map((fout) => (fout as { name: string }).name)]).toEqual([400, [veld]]);
  });

  it('says in words what weights are short of', async () => {
    const { inhoud } = await vraag(LEO, { voorstel: { gewichten: { vervolg: { punten: 11 } } } });
    expect(inhoud.detail).toBe('voorstel.gewichten: De punten zijn samen 101 en moeten samen 100 zijn.');
  });

  it('asks of regie for which locatie people and intake are', async () => {
    const { status, inhoud } = await vraag(RIA, { voorstel: { mensen: MENSEN } });
    expect([status, inhoud.detail]).toEqual([
      400,
      'voorstel.mensen[0].locatie: Is verplicht in een simulatie van alle locaties.',
    ]);
  });

  it('says of what it knows too little: who works, and how long zaken take', async () => {
    kaarten = [{ ...kaart(1, 'Arnhem'), rooster: undefined }];
    const niemand = await vraag(LEO, { voorstel: {} });
    expect([niemand.status, niemand.inhoud.type]).toEqual([409, '/problemen/geen-bezetting']);
    kaarten = [kaart(1, 'Arnhem')];
    const instroom = [{ zaaktype: 'verzoek', zaaksoort: 'overig', perWeek: 1 }];
    const ongemeten = await vraag(LEO, { instroom, voorstel: {} });
    expect([ongemeten.status, ongemeten.inhoud.type]).toEqual([409, '/problemen/geen-behandeltijd-gemeten']);
    expect(ongemeten.inhoud.detail).toContain('verzoek overig (C)');
  });

  it('runs one at a time: who comes meanwhile hears when to ask again', async () => {
    const [binnen, door] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    opgehouden = { binnen: binnen.resolve, tot: door.promise };
    const eerste = vraag(LEO, { weken: 1, voorstel: {} });
    await binnen.promise;
    const tweede = await vraag(LEO, { weken: 1, voorstel: {} });
    expect([tweede.status, tweede.kop['retry-after']]).toEqual([503, '5']);
    opgehouden = undefined;
    door.resolve();
    expect((await eerste).status).toBe(200);
    expect((await vraag(LEO, { weken: 1, voorstel: {} })).status).toBe(200);
  });

  it('reads no more than it may', async () => {
    const { pool } = proef.omgeving.database;
    expect(await leesSimulatiestand(pool, undefined, 49)).toBeUndefined();
    expect((await leesSimulatiestand(pool, undefined, 50))?.zaken).toHaveLength(50);
    expect((await leesSimulatiestand(pool, null, 50))?.zaken).toEqual([]);
  });

  it.each(ROLLEN)('is for a %s as the policy says', async (rol) => {
    const verwacht = rol in BELEID['werkverdeling simuleren'] ? 200 : 403;
    expect((await vraag({ ...LEO, rollen: [rol] }, { weken: 1, voorstel: {} })).status).toBe(verwacht);
  });
});

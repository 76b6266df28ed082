import { afgedaan, gestart, inWacht, toegewezen, uitgegeven } from '@zaakstroom/zaken/testing';
import { JAN, LEO, RIA, startProef, totdat, type Proef } from '../testing/proefapp.js';
import type { CampagneAntwoordDto } from './campagnes/vorm.js';
import type { MassabewerkingAntwoordDto, MassapostDto } from './massabewerking/antwoorden.js';
import type { WachtrijDto } from './wachtrijen/wachtrijen.controller.js';

const PIET = { ...JAN, sub: 'piet' };
const KEES = { ...JAN, sub: 'kees' };

interface Zaak {
  readonly status: string;
  readonly vanMij: boolean;
  readonly locatie: string;
  readonly campagne?: object;
}
type Fouten = { readonly invalidParams: readonly { readonly name: string }[] };

let proef: Proef;
beforeAll(async () => {
  proef = await startProef();
  proef.werker.start();
  // Who is named must have come by.
  for (const wie of [JAN, PIET, KEES]) await proef.doe(wie, 'GET', '/mijn/werklijst');
});
afterAll(() => proef.sluit());
afterEach(() => expect(proef.fouten).toEqual([]));

const zaak = async (zaakId: string, wie = RIA) => (await proef.doe<Zaak>(wie, 'GET', `/zaken/${zaakId}`)).inhoud;
const bestel = (inhoud: object) =>
  proef.doe<MassabewerkingAntwoordDto & Fouten>(RIA, 'POST', '/regie/massabewerkingen', { inhoud });

async function klaar(id: string): Promise<MassabewerkingAntwoordDto> {
  const lees = async () =>
    (await proef.doe<MassabewerkingAntwoordDto>(RIA, 'GET', `/regie/massabewerkingen/${id}`)).inhoud;
  await totdat(async () => (await lees()).status === 'voltooid');
  return lees();
}
async function gedaan(inhoud: object): Promise<MassabewerkingAntwoordDto> {
  const { status, inhoud: besteld } = await bestel(inhoud);
  expect([status, besteld]).toEqual([201, expect.anything()]);
  return klaar(besteld.massabewerkingId);
}
const posten = async (id: string) =>
  (await proef.doe<{ results: MassapostDto[] }>(RIA, 'GET', `/regie/massabewerkingen/${id}/posten`, { gelezen: true }))
    .inhoud.results;

describe('spreading zaken', () => {
  it('gives people as many of each zwaarte, and tells each why', async () => {
    const soort = { zaaksoort: 'ambtshalve' };
    proef.kaarten.set(await proef.medewerker('piet'), { groepsfunctie: 'C', expertises: [], afwezigheden: [] });
    const ids = await proef.legKlaar(
      { ...soort, zwaarte: 'E', streefdatum: '2026-05-01' },
      { ...soort, zwaarte: 'C', streefdatum: '2026-05-02' },
      { ...soort, zwaarte: 'E', streefdatum: '2026-05-03' },
      { ...soort, zwaarte: 'C', streefdatum: '2026-05-04', daarna: [uitgegeven(7)] },
    );
    const bewerking = await gedaan({
      soort: 'verdeling',
      reden: 'De voorraad loopt op.',
      selectie: { zaaksoorten: ['ambtshalve'] },
      verdeling: { medewerkers: ['jan', 'piet'] },
    });
    expect(bewerking.opdracht).toMatchObject({ medewerkers: 2 });
    expect(
      (await posten(bewerking.massabewerkingId)).map(({ ontvanger, uitslag, reden }) => [ontvanger, uitslag, reden]),
    ).toEqual([
      [1, 'gedaan', undefined],
      [1, 'gedaan', undefined],
      [1, 'gedaan', undefined],
      [2, 'geweigerd', 'De zaak is al toegewezen aan een andere behandelaar.'],
    ]);
    expect(await zaak(ids[0]!, JAN)).toMatchObject({ status: 'uitgegeven', vanMij: true });
    const toewijzingen = await proef.doe<{ results: { toewijzingId: string }[] }>(
      JAN,
      'GET',
      `/zaken/${ids[0]}/toewijzingen`,
    );
    const { toewijzingId } = toewijzingen.inhoud.results.at(-1)!;
    const toelichting = await proef.doe(JAN, 'GET', `/zaken/${ids[0]}/toewijzingen/${toewijzingId}/toelichting`);
    expect(toelichting.inhoud).toMatchObject({
      mechanisme: 'push',
      niveau: 'medewerker',
      grond: 'regie',
      reden: 'De voorraad loopt op.',
      uitleg:
        'Door regie verdeeld over 2 behandelaars: per zwaarte gelijk, naar groepsfunctie, expertise en rooster voor zover die bekend zijn.',
    });
  });

  it('moves zaken over locaties', async () => {
    const ids = await proef.legKlaar(
      ...['01', '02', '03'].map((dag) => ({ zaaksoort: 'correctie', locatie: 'Breda', streefdatum: `2026-06-${dag}` })),
    );
    await gedaan({
      soort: 'verdeling',
      reden: 'Daar is ruimte.',
      selectie: { locaties: ['Breda'] },
      verdeling: { locaties: ['Arnhem', 'Eindhoven'] },
    });
    const waar = await Promise.all(ids.map(async (id) => (await zaak(id)).locatie));
    expect(waar).toEqual(['Arnhem', 'Eindhoven', 'Arnhem']);
  });

  it.each([
    ['to nobody', { verdeling: {} }, 'verdeling'],
    ['to both', { verdeling: { medewerkers: ['jan'], locaties: ['Arnhem'] } }, 'verdeling'],
    ['to a stranger', { verdeling: { medewerkers: ['niemand'] } }, 'verdeling.medewerkers'],
  ])('is refused %s', async (_, bij, veld) => {
    const inhoud = { soort: 'verdeling', reden: 'x', selectie: { locaties: ['Arnhem'] }, ...bij };
    const { status, inhoud: antwoord } = await bestel(inhoud);
    expect([status, antwoord.invalidParams.map(({ name }) => name)]).toEqual([400, [veld]]);
  });
});

describe('spreading anew what somebody had', () => {
  it('stops that work, and brings every open zaak to somebody else or back', async () => {
    const kees = await proef.medewerker('kees');
    const soort = { zaaksoort: 'massaal bezwaar' };
    const [bezig, wachtend, af] = await proef.legKlaar(
      { ...soort, daarna: [uitgegeven(kees), gestart], streefdatum: '2026-05-01' },
      { ...soort, daarna: [toegewezen(kees), inWacht({ behandelaar: kees })], streefdatum: '2026-05-02' },
      { ...soort, daarna: [uitgegeven(kees), afgedaan(kees)], streefdatum: '2026-05-03' },
    );
    const naarJan = await gedaan({
      soort: 'herverdeling',
      reden: 'Afwezig tot maart.',
      selectie: { statussen: ['in behandeling'] },
      herverdeling: { van: 'kees', medewerkers: ['jan'] },
    });
    expect(naarJan.voortgang).toMatchObject({ aantal: 1, gedaan: 1 });
    expect(await zaak(bezig!, JAN)).toMatchObject({ status: 'uitgegeven', vanMij: true });
    const tijdlijn = await proef.doe<{ results: { zin: string; type: string }[] }>(
      JAN,
      'GET',
      `/zaken/${bezig}/tijdlijn`,
    );
    expect(tijdlijn.inhoud.results.slice(-2).map(({ type }) => type)).toEqual(['ZaakVrijgegeven', 'ZaakToegewezen']);

    const terug = await gedaan({ soort: 'herverdeling', reden: 'Vertrokken.', herverdeling: { van: 'kees' } });
    expect(terug.voortgang).toMatchObject({ aantal: 1, gedaan: 1 });
    // It still waits; nobody holds it any more.
    expect(await zaak(wachtend!, KEES)).toMatchObject({ status: 'wachtend', vanMij: false });
    expect((await zaak(af!)).status).toBe('afgedaan');
  });

  it('is not to the one who is away', async () => {
    const inhoud = { soort: 'herverdeling', reden: 'x', herverdeling: { van: 'kees', medewerkers: ['kees'] } };
    expect((await bestel(inhoud)).status).toBe(400);
  });
});

describe('a campaign', () => {
  const lees = async (id: string) =>
    (await proef.doe<CampagneAntwoordDto>(RIA, 'GET', `/regie/campagnes/${id}`, { gelezen: true })).inhoud;

  it('takes old stock in, tells how far it is, and lets go what is open at its end', async () => {
    const soort = { zaaksoort: 'FSV', ontvangenOp: '2025-01-10' };
    const [vrij, gehouden, af] = await proef.legKlaar(soort, { ...soort, daarna: [uitgegeven(3)] }, soort);
    const { status, inhoud } = await proef.doe<CampagneAntwoordDto>(RIA, 'POST', '/regie/campagnes', {
      inhoud: {
        naam: 'Twee weken giften',
        thema: 'giften',
        reden: 'Oude voorraad eerst.',
        tot: '2026-12-04',
        selectie: { zaaksoorten: ['FSV'], ontvangenTot: '2025-12-31' },
        locaties: ['Arnhem'],
      },
    });
    expect([status, inhoud]).toMatchObject([
      201,
      { naam: 'Twee weken giften', status: 'lopend', locaties: ['Arnhem'] },
    ]);
    const { campagneId, massabewerking } = inhoud;
    await klaar(massabewerking);
    expect((await lees(campagneId)).voortgang).toEqual({
      opgenomen: 3,
      uitgegeven: 1,
      afgedaan: 0,
      over: 2,
      perWeek: [],
    });
    expect(await zaak(vrij!)).toMatchObject({ campagne: { campagne: campagneId, thema: 'giften', tot: '2026-12-04' } });

    await proef.gebeurt(af!, uitgegeven(4), gestart, afgedaan(4));
    expect((await lees(campagneId)).voortgang).toEqual({
      opgenomen: 3,
      uitgegeven: 1,
      afgedaan: 1,
      over: 1,
      perWeek: [{ week: '2026-03-02', afgedaan: 1 }],
    });

    const einde = await proef.doe<CampagneAntwoordDto>(RIA, 'POST', `/regie/campagnes/${campagneId}/beeindigingen`, {
      inhoud: { reden: 'Genoeg.' },
    });
    expect([einde.status, einde.inhoud.status]).toEqual([201, 'beëindigd']);
    await totdat(async () => (await zaak(gehouden!)).campagne === undefined);
    await totdat(async () => (await zaak(vrij!)).campagne === undefined);
    expect((await zaak(af!)).campagne).toBeDefined();
    const nogEens = await proef.doe(RIA, 'POST', `/regie/campagnes/${campagneId}/beeindigingen`, {
      inhoud: { reden: 'Genoeg.' },
    });
    expect(nogEens.inhoud).toMatchObject({ status: 409, type: '/problemen/campagne-voorbij' });
    const alle = await proef.doe<{ results: CampagneAntwoordDto[] }>(RIA, 'GET', '/regie/campagnes', { gelezen: true });
    expect(alle.inhoud.results.map((een) => een.campagneId)).toEqual([campagneId]);
  });

  it('is of a theme that is configured, and for regie', async () => {
    const inhoud = { naam: 'x', thema: 'x', reden: 'x', tot: '2026-12-04', selectie: { locaties: ['Arnhem'] } };
    expect((await proef.doe(RIA, 'POST', '/regie/campagnes', { inhoud })).status).toBe(400);
    expect((await proef.doe(LEO, 'POST', '/regie/campagnes', { inhoud })).status).toBe(403);
  });
});

describe('the monitor', () => {
  const wachtrijen = async (wie = RIA, vraag = '') =>
    proef.doe<{ results: WachtrijDto[] } & Fouten>(wie, 'GET', `/regie/wachtrijen${vraag}`, { gelezen: true });

  it('tells of each wachtrij how old it is, what moved, and what can be done', async () => {
    await proef.legKlaar(
      ...[10, 20, 30, 500].map((dagen) => ({
        zaaksoort: 'belastingrente',
        locatie: 'Utrecht',
        ontvangenOp: new Date(Date.parse('2026-11-23') - dagen * 86_400_000).toISOString().slice(0, 10),
        streefdatum: dagen > 25 ? '2026-11-22' : '2026-11-23',
      })),
    );
    const { inhoud } = await wachtrijen(RIA, '?locatie=Utrecht');
    expect(inhoud.results).toEqual([
      {
        zaaktype: 'bezwaar',
        wachtrij: 'werkvoorraad',
        locatie: 'Utrecht',
        zwaarte: 'E',
        aantal: 4,
        leeftijd: { mediaan: 20, p90: 500, oudste: 500 },
        teLaat: 2,
        // They were registered long ago.
        erin: 0,
        eruit: 0,
        signalen: [
          'Van 2 van de 4 zaken (50 %) is de streefdatum voorbij; de grens is 25 %. Verdeel ze over wie ruimte heeft, of begin een campagne voor de oudste.',
          'Een op de tien zaken is 500 dagen oud of ouder; de grens is 365. Verdeel ze over wie ruimte heeft, of begin een campagne voor de oudste.',
        ],
      },
    ]);
    // What moves this week is counted, also when it goes on to another wachtrij.
    await gedaan({
      soort: 'aanhouding',
      reden: 'Wachten.',
      aanhouding: { waarop: 'ander proces' },
      selectie: { locaties: ['Utrecht'] },
    });
    const daarna = (await wachtrijen(RIA, '?locatie=Utrecht')).inhoud.results;
    expect(daarna.map(({ wachtrij, aantal, erin, eruit }) => [wachtrij, aantal, erin, eruit])).toEqual([
      ['aangehouden', 4, 4, 0],
      ['werkvoorraad', 0, 0, 4],
    ]);
  });

  it('shows a teamleider the own locatie, and nobody else', async () => {
    const eigen = (await wachtrijen(LEO)).inhoud.results;
    expect(new Set(eigen.map(({ locatie }) => locatie))).toEqual(new Set(['Arnhem']));
    expect((await wachtrijen(LEO, '?locatie=Utrecht')).status).toBe(400);
    expect((await wachtrijen(JAN)).status).toBe(403);
  });
});

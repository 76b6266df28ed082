import type { Kenmerken } from '../../domein/index.js';
import { Omgeving } from '../../testing/omgeving.js';

const LEO = { sub: 'leo', rollen: ['teamleider'], team: 'A1' };
const RIA = { sub: 'ria', rollen: ['regie'] };
const UUR = 3_600_000;

interface Rij {
  readonly zaaknummer: string;
  readonly leeftijd: number;
  readonly dagenInStatus: number;
  readonly behandeltijd: { readonly milliseconden: number };
  readonly vastgelopen: readonly { readonly reden: string; readonly uitleg: string }[];
}
interface Inhoud {
  readonly results: readonly Rij[];
  readonly next: string | null;
  readonly previous: string | null;
  readonly count: number;
  readonly invalidParams: readonly { readonly name: string; readonly code: string }[];
}

let omgeving: Omgeving;
beforeAll(async () => {
  omgeving = await Omgeving.maak();
  const team = async (nummer: string, kenmerken: Partial<Kenmerken> = {}) => {
    const zaakId = await omgeving.ding(nummer);
    await omgeving.zet(zaakId, kenmerken);
    return zaakId;
  };
  // The clock stands at 10 March 2026, 9 o'clock local time; `statusSinds` is 8 March when nothing else is said.
  const gewoon = await team('GEWOON');
  await omgeving.werk(gewoon, 'kim', '2026-03-05', '09:00', '10:00');
  await omgeving.werk(gewoon, 'bo', '2026-03-06', '09:00', '09:30');
  await omgeving.werk(gewoon, 'kim', '2026-03-10', '08:00', '08:45');
  await team('LAAT', { streefdatum: '2026-03-09' });
  await team('VANDAAG', { streefdatum: '2026-03-10', zaaksoort: 'correctie' });
  await team('WACHT-LANG', {
    fase: 'wachtend',
    status: 'wachtend',
    wacht: { reden: 'consult', waarop: 'VTA' },
    statusSinds: Date.parse('2026-02-10T12:00:00Z'),
  });
  await team('WACHT-TOT', {
    fase: 'wachtend',
    status: 'wachtend',
    wacht: { reden: 'uitstel', tot: '2026-03-08' },
    statusSinds: Date.parse('2026-01-01T12:00:00Z'),
  });
  await team('WACHT-NOG', {
    fase: 'wachtend',
    status: 'wachtend',
    wacht: { reden: 'uitstel', tot: '2026-03-10' },
    statusSinds: Date.parse('2026-01-01T12:00:00Z'),
  });
  await team('STIL', { statusSinds: Date.parse('2026-02-24T22:59:59Z') });
  await team('NET-NIET-STIL', { statusSinds: Date.parse('2026-02-24T23:00:00Z') });
  for (let i = 1; i <= 5; i++) await team(`OUD${i}`, { ontvangenOp: `2025-0${i}-01`, zaaktype: 'aangifte' });
  await team('VOORRAAD', { fase: 'voorraad', status: 'in werkvoorraad' });
  await team('ANDER-TEAM', { team: 'E1', locatie: 'Eindhoven' });
  await team('TEAMLOOS', { team: null as never });
  await team('ELDERS', { locatie: 'Eindhoven', streefdatum: '2026-07-01' });
  await team('AFGEDAAN', { fase: 'afgedaan', status: 'afgedaan', beeindigdOp: Date.parse('2026-03-02T12:00:00Z') });
  await team('OVER', { fase: 'elders', status: 'overgedragen' });
});
afterAll(() => omgeving.sluit());

const lees = (vraag = '', wie: object = LEO) =>
  omgeving.lees<Inhoud>(wie as typeof LEO, `/team/zaken${vraag ? `?${vraag}` : ''}`);
const nummers = async (vraag: string, wie: object = LEO) =>
  (await lees(`pageSize=100&${vraag}`, wie)).inhoud.results.map(({ zaaknummer }) => zaaknummer);
const rij = async (zaaknummer: string) =>
  (await lees('pageSize=100')).inhoud.results.find((zaak) => zaak.zaaknummer === zaaknummer)!;

describe('the open zaken of a team', () => {
  it('tell the state, ages in days, and the time of everybody up to and including yesterday', async () => {
    const { kop } = await lees();
    expect(kop['zaakstroom-positie']).toBe(await omgeving.store.head());
    expect(await rij('GEWOON')).toEqual({
      zaakId: expect.any(String),
      zaaknummer: 'GEWOON',
      zaaktype: 'bezwaar',
      zaaksoort: 'overig',
      zwaarte: 'C',
      locatie: 'Arnhem',
      team: 'A1',
      status: 'uitgegeven',
      dagenInStatus: 2,
      ontvangenOp: '2026-02-01',
      leeftijd: 37,
      streefdatum: '2026-06-01',
      opnieuwVerdiept: 0,
      behandeltijd: {
        milliseconden: 1.5 * UUR,
        duur: 'PT1H30M',
        band: { minimum: UUR, maximum: 1.5 * UUR },
        totEnMet: '2026-03-09',
      },
      vastgelopen: [],
    });
    expect(await rij('WACHT-LANG')).toMatchObject({
      wacht: { reden: 'consult', waarop: 'VTA' },
      behandeltijd: { milliseconden: 0, duur: 'PT0S' },
    });
  });

  it('are those of the own team, without what has ended', async () => {
    const eigen = await nummers('');
    expect(eigen).toHaveLength(15);
    for (const niet of ['ANDER-TEAM', 'TEAMLOOS', 'AFGEDAAN', 'OVER']) expect(eigen).not.toContain(niet);
    expect(await nummers('team=A1')).toEqual(eigen);
    expect(await nummers('locatie=Eindhoven')).toEqual(['ELDERS']);
  });

  it('are for regie those of the team or the locatie that it names', async () => {
    expect(await nummers('team=E1', RIA)).toEqual(['ANDER-TEAM']);
    expect(await nummers('locatie=Eindhoven', RIA)).toEqual(['ANDER-TEAM', 'ELDERS']);
    expect(await nummers('locatie=Eindhoven&team=A1', RIA)).toEqual(['ELDERS']);
    expect(await nummers('locatie=Arnhem', RIA)).toContain('TEAMLOOS');
  });

  it.each([
    ['another team', 'team=E1', LEO, 'onbekende-waarde'],
    ['no team in the token', '', { ...LEO, team: undefined }, 'geen-team'],
    ['nothing named by regie', '', RIA, 'verplicht'],
  ])('are refused for %s', async (_, vraag, wie, code) => {
    const { status, inhoud } = await lees(vraag, wie);
    expect([status, inhoud.invalidParams]).toMatchObject([400, [{ name: 'team', code }]]);
  });

  it('are for nobody without the right', async () => {
    expect((await lees('', { sub: 'kim', rollen: ['behandelaar'], team: 'A1' })).status).toBe(403);
  });

  it.each([
    ['zaaktype=aangifte', ['OUD1', 'OUD2', 'OUD3', 'OUD4', 'OUD5']],
    ['zaaksoort=correctie', ['VANDAAG']],
    ['status=in%20werkvoorraad', ['VOORRAAD']],
    ['wachtreden=consult', ['WACHT-LANG']],
    ['streefdatumTot=2026-03-09', ['LAAT']],
    ['streefdatumTot=2026-03-10', ['LAAT', 'VANDAAG']],
    ['zaaktype=aangifte&status=wachtend', []],
    ['zaaktype=nog%20geen', []],
    ['wachtreden=uitstel&zaaksoort=nieuw', []],
  ])('filter by %s', async (vraag, verwacht) => {
    expect(await nummers(vraag)).toEqual(verwacht);
    expect((await lees(`${vraag}&metAantal=true`)).inhoud.count).toBe(verwacht.length);
  });

  it.each([
    ['zaaktype=nooit', ['zaaktype']],
    ['zaaktype=bezwaar&zaaksoort=aanslag', ['zaaksoort']],
    ['status=afgedaan', ['status']],
    ['zaaktype=nooit&wachtreden=nooit&locatie=Nergens', ['locatie', 'zaaktype', 'wachtreden']],
  ])('are refused by what does not exist: %s', async (vraag, namen) => {
    const { status, inhoud } = await lees(vraag);
    expect([status, inhoud.invalidParams.map(({ name, code }) => [name, code])]).toEqual([
      400,
      namen.map((naam) => [naam, 'onbekende-waarde']),
    ]);
  });

  it('tell what to choose from', async () => {
    const { inhoud } = await lees('zaaktype=aangifte&zaaksoort=nieuw');
    expect(inhoud.invalidParams).toEqual([
      { name: 'zaaksoort', code: 'onbekende-waarde', reason: 'Kies uit: aanslag.' },
    ]);
  });

  it('know what a zaak of the team has, though the settings do not', async () => {
    expect(await nummers('zaaksoort=correctie')).toEqual(['VANDAAG']);
    expect((await lees('zaaksoort=correctie', { ...LEO, team: 'E1' })).status).toBe(400);
  });

  it('tell nothing of a locatie where only others have zaken', async () => {
    const gevraagd = async (locatie: string) => (await lees(`locatie=${locatie}`, { ...LEO, team: 'E1' })).inhoud;
    expect({ ...(await gevraagd('Arnhem')), instance: '' }).toEqual({ ...(await gevraagd('Nergens')), instance: '' });
    expect(await nummers('locatie=Eindhoven', { ...LEO, team: 'E1' })).toEqual(['ANDER-TEAM']);
  });

  it('are refused to regie for a team or a locatie without any zaak', async () => {
    const { status, inhoud } = await lees('team=Z9&locatie=Nergens', RIA);
    expect([status, inhoud.invalidParams.map(({ name }) => name)]).toEqual([400, ['team', 'locatie']]);
    expect(await nummers('team=E1&locatie=Arnhem', RIA)).toEqual([]);
  });

  it.each([
    'houder=1',
    'behandelaar=1',
    'medewerker=1',
    'vanMij=true',
    'sorteer=houder',
    'sorteer=behandeltijd',
    'behandeltijdVanaf=1',
  ])('know no %s', async (vraag) => {
    expect((await lees(vraag)).status).toBe(400);
  });

  it('never tell who holds them, nor a moment', async () => {
    const tekst = JSON.stringify((await lees('pageSize=100')).inhoud);
    expect(tekst).not.toMatch(/houder|behandelaar|medewerker|T\d\d:\d\d/);
    for (const naam of ['kim', 'bo']) expect(tekst).not.toContain(String(await omgeving.medewerkers.nummerVan(naam)));
  });

  it.each(['streefdatum', 'leeftijd'])('come page by page, forward and backward, sorted by %s', async (sorteer) => {
    const heel = await nummers(`sorteer=${sorteer}`);
    const paginas: (readonly Rij[])[] = [];
    let adres: string | null = `/v1/team/zaken?pageSize=4&sorteer=${sorteer}`;
    let vorige: string | null = null;
    while (adres) {
      const { inhoud }: { inhoud: Inhoud } = await omgeving.lees<Inhoud>(LEO, adres.slice('/v1'.length));
      paginas.push(inhoud.results);
      [adres, vorige] = [inhoud.next, inhoud.previous];
    }
    expect(paginas.flat().map(({ zaaknummer }) => zaaknummer)).toEqual(heel);
    const terug = await omgeving.lees<Inhoud>(LEO, vorige!.slice('/v1'.length));
    expect(terug.inhoud.results).toEqual(paginas.at(-2));
  });

  it('come oldest first when asked, else earliest streefdatum first', async () => {
    expect((await nummers('sorteer=leeftijd')).slice(0, 5)).toEqual(['OUD1', 'OUD2', 'OUD3', 'OUD4', 'OUD5']);
    expect((await nummers('')).slice(0, 2)).toEqual(['LAAT', 'VANDAAG']);
  });

  it('refuse a cursor of the other order, and one that was made up', async () => {
    const { inhoud } = await lees('pageSize=2&sorteer=leeftijd');
    const cursor = new URLSearchParams(inhoud.next!.split('?')[1]).get('cursor')!;
    expect((await lees(`cursor=${cursor}`)).status).toBe(400);
    const verzonnen = Buffer.from(JSON.stringify([1, 'na', 'geen dag', '9999-99-99', 'X'])).toString('base64url');
    expect((await lees(`cursor=${verzonnen}`)).status).toBe(200);
  });
});

describe('what is stuck', () => {
  it.each([
    ['LAAT', ['streefdatum voorbij'], 'De streefdatum (2026-03-09) is 1 dag voorbij.'],
    ['WACHT-TOT', ['wacht voorbij de dag'], 'Zou wachten tot 2026-03-08; dat is 2 dagen geleden.'],
    ['WACHT-LANG', ['wacht zonder dag'], 'Wacht al 28 dagen zonder dag waarop het wachten eindigt (grens: 28).'],
    ['STIL', ['ligt stil'], 'Is in behandeling, maar de status veranderde 14 dagen niet (grens: 14).'],
    ['OUD1', ['oudste'], 'Een van de 5 oudste open zaken: 433 dagen na ontvangst.'],
  ])('%s: %s', async (zaaknummer, redenen, woorden) => {
    const { vastgelopen } = await rij(zaaknummer);
    expect(vastgelopen.map(({ reden }) => reden)).toEqual(redenen);
    expect(vastgelopen[0]!.uitleg).toBe(woorden);
  });

  it.each(['GEWOON', 'VANDAAG', 'WACHT-NOG', 'NET-NIET-STIL', 'VOORRAAD'])('%s is not', async (zaaknummer) => {
    expect((await rij(zaaknummer)).vastgelopen).toEqual([]);
  });

  it('is a list of its own, and can have several reasons', async () => {
    expect(new Set(await nummers('vastgelopen=true'))).toEqual(
      new Set(['LAAT', 'WACHT-TOT', 'WACHT-LANG', 'STIL', 'OUD1', 'OUD2', 'OUD3', 'OUD4', 'OUD5']),
    );
    omgeving.klok.zet(Date.parse('2027-01-01T08:00:00Z'));
    expect((await rij('OUD1')).vastgelopen.map(({ reden }) => reden)).toEqual([
      'streefdatum voorbij',
      'ligt stil',
      'oudste',
    ]);
    omgeving.klok.zet(Date.parse('2026-03-10T08:00:00Z'));
  });

  it('counts the oldest of the whole team, whatever is filtered', async () => {
    expect(await nummers('vastgelopen=true&zaaksoort=correctie')).toEqual([]);
  });
});

describe('the projection of steering', () => {
  it('passes over what a log tells, follows every change, and is the same after a rebuild', async () => {
    const rijen = async () =>
      (await omgeving.database.pool.query('select *, toestand::text from sturing.zaken order by zaaknummer')).rows;
    const zaakId = await omgeving.ding('LOG');
    await omgeving.projecties.wacht('sturing', await omgeving.store.head());
    const voor = await rijen();
    await omgeving.zet(zaakId, { log: true, status: 'afgedaan' } as never);
    await omgeving.projecties.wacht('sturing', await omgeving.store.head());
    expect(await rijen()).toEqual(voor);
    await omgeving.zet(zaakId, { zaaksoort: 'box 3' });
    await omgeving.zet(zaakId, { wacht: { reden: 'x' } });
    await omgeving.zet(zaakId, { wacht: null as never });
    await omgeving.projecties.wacht('sturing', await omgeving.store.head());
    const na = await rijen();
    expect(na.find(({ zaaknummer }) => zaaknummer === 'LOG')).toMatchObject({ zaaksoort: 'box 3', wachtreden: null });
    await omgeving.projecties.herbouw('sturing', () => undefined);
    expect(await rijen()).toEqual(na);
  });

  it('keeps no moment and no holder in the columns that answers read', async () => {
    const { rows } = await omgeving.database.pool.query<{ column_name: string; data_type: string }>(
      `select column_name, data_type from information_schema.columns where table_schema = 'sturing' and table_name = 'zaken'`,
    );
    const kolommen = rows.map(({ column_name }) => column_name);
    expect(kolommen.filter((kolom) => /houder|behandelaar|medewerker/.test(kolom))).toEqual([]);
    expect(rows.filter(({ data_type }) => /timestamp|bigint/.test(data_type))).toEqual([]);
  });
});

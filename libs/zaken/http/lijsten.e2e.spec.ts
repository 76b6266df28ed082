import { randomUUID } from 'node:crypto';
import type { Toegang } from '@zaakstroom/toegang';
import {
  BELANGHEBBENDE,
  ELS,
  JAN,
  LEO,
  maakZakenapp,
  PIET,
  RIA,
  VERA,
  WIM,
  type Vraag,
  type Zakenapp,
} from '../testing/app.js';
import { AF, CONSULT, daad, dadenOp, START, WACHT, type Daad } from '../testing/daden.js';

let proef: Zakenapp;
beforeAll(async () => {
  proef = await maakZakenapp();
  for (const wie of [PIET, VERA]) await proef.doe(wie, 'GET', '/zaken');
});
afterAll(() => proef.sluit());

/** The numbers of a page, named by the tests; the list waits for all that was written. */
async function pagina(wie: Partial<Toegang>, methode: 'GET' | 'POST', adres: string, vraag: Vraag = {}) {
  const antwoord = await proef.doe(wie, methode, adres, { ...vraag, kopregels: await proef.alGelezen() });
  const { inhoud } = antwoord;
  return { ...antwoord, ids: antwoord.status === 200 ? inhoud.results.map(({ zaakId }) => zaakId) : [] };
}

/** Every page forward, and then every page back. */
async function bladerHeenEnTerug(wie: Partial<Toegang>, methode: 'GET' | 'POST', adres: string, inhoud?: object) {
  const heen: string[][] = [];
  const terug: string[][] = [];
  let hier = await pagina(wie, methode, adres, { ...(inhoud && { inhoud }) });
  for (heen.push(hier.ids); hier.inhoud.next; heen.push(hier.ids)) {
    hier = await pagina(wie, methode, hier.inhoud.next, { ...(inhoud && { inhoud }) });
  }
  for (terug.unshift(hier.ids); hier.inhoud.previous; terug.unshift(hier.ids)) {
    hier = await pagina(wie, methode, hier.inhoud.previous, { ...(inhoud && { inhoud }) });
  }
  return { heen, terug };
}

describe('finding zaken', () => {
  const id: Record<string, string> = {};
  const naamVan = (zaakId: string): string => Object.keys(id).find((naam) => id[naam] === zaakId) ?? zaakId;

  beforeAll(async () => {
    const maak = async (naam: string, dag: number, meer: object, ...daden: readonly Daad[]): Promise<void> => {
      const invoer = { ontvangenOp: `2026-11-0${dag}`, zaaksoort: undefined, ...meer };
      id[naam] = await proef.eenZaak(WIM, invoer);
      for (const nu of daden) await dadenOp(proef).verricht(id[naam], nu);
    };
    await maak('bezwaar', 1, { zaaksoort: 'overig' });
    await maak('box 3', 2, { zaaksoort: 'box 3', themas: ['box 3', 'giften'] }, START);
    await maak('aangifte', 3, { zaaktype: 'aangifte', zaaksoort: 'regulier', uitworpredenen: ['giften'] });
    await maak('verzoek', 4, {
      zaaktype: 'verzoek',
      zaaksoort: 'bezwaargerelateerd',
      voortgekomenUit: id['bezwaar'],
      themas: ['giften'],
    });
    await maak('los', 5, {});
    await maak('wacht', 6, { zaaksoort: 'FSV' }, START, WACHT);
    await maak('af', 7, { zaaksoort: 'overig' }, START, AF);
    id['elders'] = await proef.eenZaak(ELS, { ontvangenOp: '2026-11-08' });
  });

  const ALLE = ['bezwaar', 'box 3', 'aangifte', 'verzoek', 'los', 'wacht', 'af'];
  const gevonden = async (...vraag: Parameters<typeof pagina>) => (await pagina(...vraag)).ids.map(naamVan);

  it.each<[filter: object, namen: readonly string[]]>([
    [{}, ALLE],
    [{ zaaktypen: ['aangifte', 'verzoek'] }, ['aangifte', 'verzoek']],
    [{ zaaksoorten: ['box 3', 'FSV'] }, ['box 3', 'wacht']],
    [{ statussen: ['ontvangen', 'afgedaan'] }, ['los', 'af']],
    [{ statussen: [] }, []],
    [{ wachtredenen: ['informatie belastingplichtige', 'uitstel'] }, ['wacht']],
    [{ themas: ['giften'] }, ['box 3', 'verzoek']],
    [{ themas: ['box 3', 'belastingrente'] }, ['box 3']],
    [{ zwaarte: 'C' }, ['aangifte', 'verzoek']],
    [{ ontvangenVanaf: '2026-11-03', ontvangenTot: '2026-11-05' }, ['aangifte', 'verzoek', 'los']],
    [{ streefdatumVanaf: '2027-02-01' }, ['aangifte']],
    [{ streefdatumTot: '2026-12-30' }, ['verzoek']],
    [{ vanMij: true }, ['box 3', 'wacht']],
    [{ vanMij: true, statussen: ['wachtend'], zaaktypen: ['bezwaar'] }, ['wacht']],
  ])('_zoek %j', async (inhoud, namen) => {
    const adres = '/zaken/_zoek?metAantal=true';
    expect(await gevonden(JAN, 'POST', adres, { inhoud })).toEqual(namen);
    expect((await pagina(JAN, 'POST', adres, { inhoud })).inhoud.count).toBe(namen.length);
  });

  it('_zoek by the zaak that it came from, and by zaaknummer', async () => {
    const { zaaknummer } = (await proef.doe(JAN, 'GET', `/zaken/${id['los']}`)).inhoud;
    expect(await gevonden(JAN, 'POST', '/zaken/_zoek', { inhoud: { zaaknummer } })).toEqual(['los']);
    expect(await gevonden(JAN, 'GET', `/zaken?zaaknummer=${zaaknummer}`)).toEqual(['los']);
    expect(await gevonden(JAN, 'GET', `/zaken?zaaknummer=${zaaknummer.toLowerCase()}`)).toEqual(['los']);
    const inhoud = { voortgekomenUit: id['bezwaar'] };
    expect(await gevonden(JAN, 'POST', '/zaken/_zoek', { inhoud })).toEqual(['verzoek']);
  });

  it('_zoek by belanghebbende, within the view of who asks', async () => {
    const los = { ontvangenOp: '2026-11-09', belanghebbende: BELANGHEBBENDE };
    id['van een persoon'] = await proef.eenZaak(ELS, { ...los, locatie: undefined });
    const inhoud = { belanghebbende: BELANGHEBBENDE };
    expect(await gevonden(ELS, 'POST', '/zaken/_zoek', { inhoud })).toEqual(['van een persoon']);
    expect(await gevonden(RIA, 'POST', '/zaken/_zoek', { inhoud })).toEqual(['van een persoon']);
    expect(await gevonden(JAN, 'POST', '/zaken/_zoek', { inhoud })).toEqual([]);
    const ander = { belanghebbende: randomUUID() };
    expect(await gevonden(ELS, 'POST', '/zaken/_zoek', { inhoud: ander })).toEqual([]);
    // Who it is about stands in no address.
    expect((await proef.doe(ELS, 'GET', `/zaken?belanghebbende=${BELANGHEBBENDE}`)).status).toBe(400);
  });

  it.each([
    ['', ALLE],
    ['zaaktype=verzoek', ['verzoek']],
    ['zaaksoort=box%203', ['box 3']],
    ['status=in%20werkvoorraad', ['bezwaar', 'aangifte', 'verzoek']],
    ['wachtreden=informatie%20belastingplichtige', ['wacht']],
    ['ontvangenVanaf=2026-11-06', ['wacht', 'af']],
    ['ontvangenTot=2026-11-01', ['bezwaar']],
    ['streefdatumTot=2026-12-30', ['verzoek']],
    ['vanMij=true', ['box 3', 'wacht']],
    ['status=wachtend&zaaktype=aangifte', []],
  ])('the list with %s', async (filter, namen) => {
    expect(await gevonden(JAN, 'GET', `/zaken?${filter}`)).toEqual(namen);
  });

  it('never shows more than the view, whatever is asked', async () => {
    expect(await gevonden(ELS, 'POST', '/zaken/_zoek', { inhoud: {} })).toEqual(['elders', 'van een persoon']);
    expect(await gevonden(LEO, 'GET', '/zaken')).toEqual(['box 3', 'wacht', 'af']);
    expect(await gevonden(VERA, 'GET', '/zaken')).toEqual([]);
    expect(await gevonden(RIA, 'GET', '/zaken')).toEqual([...ALLE, 'elders', 'van een persoon']);
    const vanEen = { zaaktypen: ['bezwaar'], ontvangenTot: '2026-11-01' };
    expect((await pagina(ELS, 'POST', '/zaken/_zoek?metAantal=true', { inhoud: vanEen })).inhoud.count).toBe(0);
  });

  it('leaves who holds a zaak, the onderwerp and the belanghebbende out', async () => {
    const { inhoud } = await pagina(JAN, 'GET', '/zaken');
    for (const zaak of inhoud.results) {
      expect(Object.keys(zaak)).toEqual(expect.not.arrayContaining(['behandelaar', 'onderwerp', 'belanghebbende']));
    }
  });

  it.each([
    ['GET', '/zaken?pageSize=3', undefined, ALLE],
    ['POST', '/zaken/_zoek?pageSize=2', { zaaktypen: ['bezwaar'] }, ['bezwaar', 'box 3', 'los', 'wacht', 'af']],
    ['POST', '/zaken/_zoek?pageSize=1', { vanMij: true }, ['box 3', 'wacht']],
  ] as const)(
    '%s %s leafs through all, forward and back, with the same filters',
    async (methode, adres, inhoud, namen) => {
      const { heen, terug } = await bladerHeenEnTerug(JAN, methode, adres, inhoud);
      expect(heen.flat().map(naamVan)).toEqual(namen);
      expect(terug.flat().map(naamVan)).toEqual(namen);
      expect(terug[0]).toEqual(heen[0]);
    },
  );

  it('tells the choices, all faults at once, to who filters by what does not exist', async () => {
    const inhoud = {
      zaaktypen: ['bezwaar', "' or true --"],
      zaaksoorten: ['gek'],
      themas: ['weer'],
      ontvangenVanaf: '2026-11-05',
      ontvangenTot: '2026-11-04',
    };
    const { status, inhoud: probleem } = await proef.doe(JAN, 'POST', '/zaken/_zoek', { inhoud });
    expect([status, probleem.invalidParams.map(({ name }) => name)]).toEqual([
      400,
      ['zaaktypen', 'zaaksoorten', 'themas', 'ontvangenTot'],
    ]);
    expect(probleem.invalidParams[0]!.reason).toBe('Kies uit: aangifte, bezwaar, verzoek, beroep.');
    expect(probleem.invalidParams[1]!.reason).toMatch(/^Kies uit: aanvulling gestructureerd, .*FSV, overig\.$/);
  });

  it('still finds by a value that only old zaken have', async () => {
    const { pool } = proef.omgeving.database;
    await pagina(JAN, 'GET', '/zaken');
    const oud = `zaak || '{"zaaksoort": "WOZ 2019"}'`;
    await pool.query(`update zaken.zaken set zaak = ${oud} where zaak_id = $1`, [id['los']]);
    expect(await gevonden(JAN, 'GET', '/zaken?zaaksoort=WOZ%202019')).toEqual(['los']);
    // Outside the view of who asks it is a value like any other that does not exist.
    expect((await proef.doe(ELS, 'GET', '/zaken?zaaksoort=WOZ%202019')).status).toBe(400);
    await pool.query(`update zaken.zaken set zaak = zaak - 'zaaksoort' where zaak_id = $1`, [id['los']]);
  });

  it.each([
    ['GET', '/zaken?status=zoek', undefined, 'status'],
    ['GET', '/zaken?zaaktype=gek', undefined, 'zaaktype'],
    ['GET', '/zaken?zaaktype=verzoek&zaaksoort=FSV', undefined, 'zaaksoort'],
    ['GET', '/zaken?wachtreden=zomaar', undefined, 'wachtreden'],
    ['GET', '/zaken?ontvangenVanaf=2026-02-01&ontvangenTot=2026-01-31', undefined, 'ontvangenTot'],
    ['POST', '/zaken/_zoek', { statussen: ['zoek'] }, 'statussen'],
    ['POST', '/zaken/_zoek', { streefdatumVanaf: '2026-02-01', streefdatumTot: '2026-01-31' }, 'streefdatumTot'],
    ['GET', '/zaken?ontvangenVanaf=gisteren', undefined, 'ontvangenVanaf'],
    ['GET', '/zaken?pageSize=101', undefined, 'pageSize'],
    ['GET', '/zaken?cursor=x', undefined, 'cursor'],
    ['GET', '/zaken?behandelaar=7', undefined, 'behandelaar'],
    ['POST', '/zaken/_zoek', { zaaktypen: 'bezwaar' }, 'zaaktypen'],
    ['POST', '/zaken/_zoek', { zwaarte: 'B' }, 'zwaarte'],
    ['POST', '/zaken/_zoek', { voortgekomenUit: 'B20260000001' }, 'voortgekomenUit'],
    ['POST', '/zaken/_zoek', { belanghebbende: 'jansen' }, 'belanghebbende'],
    ['POST', '/zaken/_zoek', { behandelaar: 7 }, 'behandelaar'],
    ['GET', '/mijn/werklijst?vanMij=true', undefined, 'vanMij'],
  ] as const)('%s %s with %j is refused: %s', async (methode, adres, inhoud, veld) => {
    const antwoord = await proef.doe(JAN, methode, adres, { ...(inhoud && { inhoud }) });
    expect([antwoord.status, antwoord.inhoud.invalidParams[0]?.name]).toEqual([400, veld]);
  });

  it('a cursor of one list is refused by another', async () => {
    const { next } = (await pagina(JAN, 'GET', '/zaken?pageSize=1')).inhoud;
    const cursor = new URL(next!, 'http://x').searchParams.get('cursor')!;
    expect((await proef.doe(JAN, 'GET', `/mijn/werklijst?cursor=${encodeURIComponent(cursor)}`)).status).toBe(400);
  });
});

describe('the own work list', () => {
  const MIA = { ...JAN, sub: 'mia' };
  const VIC = { ...VERA, sub: 'vic' };
  const als = (wie: Partial<Toegang>, ...daden: readonly Daad[]): Daad[] => daden.map((iets) => ({ ...iets, wie }));
  const werklijst = async (wie: Partial<Toegang>, vraag = '') =>
    (await pagina(wie, 'GET', `/mijn/werklijst${vraag}`)).ids;
  const na = async (meer: object, ...daden: readonly Daad[]) => {
    const zaakId = await proef.eenZaak(MIA, meer);
    for (const nu of daden) expect((await dadenOp(proef).verricht(zaakId, nu)).antwoord.status).toBe(201);
    return zaakId;
  };

  it('has what one holds and has not ended, earliest streefdatum first, in pages both ways', async () => {
    const laat = await na({ zaaktype: 'aangifte', zaaksoort: 'regulier' }, ...als(MIA, START));
    const vroeg = await na({ ontvangenOp: '2026-10-01' }, ...als(MIA, START, WACHT));
    const midden = await na({ ontvangenOp: '2026-10-02' }, ...als(MIA, daad(MIA, 'toewijzingen', {})));
    await na({}, ...als(MIA, START, AF));
    await na({}, ...als(MIA, START, daad(MIA, 'vrijgaven', {})));
    await na({});
    expect(await werklijst(MIA)).toEqual([vroeg, midden, laat]);
    const { heen, terug } = await bladerHeenEnTerug(MIA, 'GET', '/mijn/werklijst?pageSize=2');
    expect(heen).toEqual([[vroeg, midden], [laat]]);
    expect(terug.flat()).toEqual([vroeg, midden, laat]);
    expect((await pagina(MIA, 'GET', '/mijn/werklijst?metAantal=true')).inhoud).toMatchObject({
      count: 3,
      results: [{ vanMij: true }, { vanMij: true }, { vanMij: true }],
    });
  });

  it('has the consults that wait for a VTA: of the VTA as such for every one, by name for that one', async () => {
    await proef.doe(VIC, 'GET', '/zaken');
    const ieder = await na({}, ...als(MIA, START, CONSULT));
    const opNaam = await na(
      {},
      ...als(MIA, START, daad(MIA, 'consulten', { aan: 'VTA', medewerker: 'vic', vraag: 'x' })),
    );
    const boete = await na({}, ...als(MIA, START, daad(MIA, 'consulten', { aan: 'boetespecialist', vraag: 'x' })));
    expect((await werklijst(VIC)).sort()).toEqual([ieder, opNaam, boete].sort());
    expect((await werklijst(VERA)).sort()).toEqual([ieder, boete].sort());
    expect((await pagina(VIC, 'GET', '/mijn/werklijst')).inhoud.results[0]).toMatchObject({
      vanMij: false,
      consulten: [{ aanMij: true }],
    });

    await dadenOp(proef).verricht(ieder, daad(VIC, 'consulten/{consultId}/antwoorden', { antwoord: 'Ja.' }));
    await dadenOp(proef).verricht(boete, { ...AF, wie: MIA });
    expect(await werklijst(VIC)).toEqual([opNaam]);
    expect(await werklijst(VERA)).toEqual([]);
  });

  it('has the consults that wait for a colleague by name, and those of any colleague for nobody', async () => {
    const opNaam = await na(
      {},
      ...als(MIA, START, daad(MIA, 'consulten', { aan: 'collega', medewerker: 'piet', vraag: 'x' })),
    );
    await na({}, ...als(MIA, START, daad(MIA, 'consulten', { aan: 'collega', vraag: 'x' })));
    expect(await werklijst(PIET)).toEqual([opNaam]);
  });

  it('is for who works on zaken: 403 for who steers', async () => {
    for (const wie of [LEO, WIM, RIA]) expect((await proef.doe(wie, 'GET', '/mijn/werklijst')).status).toBe(403);
  });
});

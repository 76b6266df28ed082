import { randomUUID } from 'node:crypto';
import type { Toegang } from '@zaakstroom/toegang';
import {
  BELANGHEBBENDE,
  BEZWAAR,
  ELS,
  JAN,
  LEO,
  maakZakenapp,
  PIET,
  RIA,
  type Vraag,
  type Zakenapp,
} from '../testing/app.js';

/** Sees one locatie, but the token names none. */
const NERGENS = { sub: 'nergens', rollen: ['behandelaar'] };

let proef: Zakenapp;
let omgeving: Zakenapp['omgeving'];
const doe: Zakenapp['doe'] = (...vraag) => proef.doe(...vraag);
const eenZaak: Zakenapp['eenZaak'] = (...vraag) => proef.eenZaak(...vraag);
beforeAll(async () => {
  proef = await maakZakenapp();
  omgeving = proef.omgeving;
});
afterAll(() => proef.sluit());

describe('registering', () => {
  it('answers the zaak with its place, number, revision and position', async () => {
    const { status, kop, inhoud } = await doe(JAN, 'POST', '/zaken', { inhoud: BEZWAAR });
    expect(status).toBe(201);
    expect(kop['location']).toBe(`/v1/zaken/${inhoud['zaakId']}`);
    expect(kop['etag']).toBe('"1"');
    expect(kop['zaakstroom-positie']).toBe(await omgeving.store.head());
    expect(inhoud).toMatchObject({
      zaaksoort: 'overig',
      status: 'in werkvoorraad',
      locatie: 'Arnhem',
      mogelijk: expect.arrayContaining(['start', 'notitie']),
    });
    expect(inhoud['zaaknummer']).toMatch(/^B2026\d{7}$/);
  });

  it.each([
    ['an unknown zaaktype', { ...BEZWAAR, zaaktype: 'klacht' }, 'zaaktype'],
    ['a soort of another zaaktype', { ...BEZWAAR, zaaksoort: 'PM-brief' }, 'zaaksoort'],
    ['a day that does not exist', { ...BEZWAAR, ontvangenOp: '2026-02-30' }, 'ontvangenOp'],
    ['a field that nobody knows', { ...BEZWAAR, bsn: '111222333' }, 'bsn'],
    ['a belanghebbende who was not put on record', { ...BEZWAAR, belanghebbende: randomUUID() }, 'belanghebbende'],
    ['another locatie than the own', { ...BEZWAAR, locatie: 'Eindhoven' }, 'locatie'],
  ])('refuses %s', async (_, inhoud, veld) => {
    const antwoord = await doe(JAN, 'POST', '/zaken', { inhoud });
    expect(antwoord.status).toBe(400);
    expect(antwoord.kop['content-type']).toMatch(/^application\/problem\+json/);
    expect(antwoord.inhoud['invalidParams'].map((fout: { name: string }) => fout.name)).toEqual([veld]);
  });

  it('fixed: only the first thing that was wrong with it was told', async () => {
    const fout = {
      belanghebbende: randomUUID(),
      voortgekomenUit: randomUUID(),
      locatie: 'Eindhoven',
      themas: ['x'],
      uitworpredenen: ['onzin'],
    };
    const velden = async (inhoud: object) =>
      (await doe(JAN, 'POST', '/zaken', { inhoud: { ...BEZWAAR, ...inhoud } })).inhoud.invalidParams.map(
        ({ name }) => name,
      );
    expect(await velden(fout)).toEqual(['belanghebbende', 'voortgekomenUit', 'locatie', 'themas', 'uitworpredenen']);
    expect(await velden({ themas: ['x'], uitworpredenen: ['onzin'] })).toEqual(['themas', 'uitworpredenen']);
    expect(await velden({ locatie: 'Eindhoven' })).toEqual(['locatie']);
  });

  it('refuses a zaak that would stand nowhere, out of sight of who registers it', async () => {
    const { status, inhoud } = await doe(NERGENS, 'POST', '/zaken', { inhoud: BEZWAAR });
    expect(status).toBe(400);
    expect(inhoud.invalidParams).toMatchObject([{ name: 'locatie', reason: 'Uw token laat hier geen waarde toe.' }]);
  });

  it('keeps the personal fields out of every table', async () => {
    const merk = `merk${randomUUID()}`;
    await doe(JAN, 'POST', '/zaken', { inhoud: { ...BEZWAAR, onderwerp: merk, belanghebbende: BELANGHEBBENDE } });
    const { pool } = omgeving.database;
    const { rows } = await pool.query<{ tabel: string }>(
      `select format('%I.%I', schemaname, tablename) as tabel from pg_tables where schemaname not in ('pg_catalog', 'information_schema')`,
    );
    for (const { tabel } of rows) {
      const gevonden = await pool.query(`select 1 from ${tabel} t where t::text like '%' || $1 || '%'`, [merk]);
      expect([tabel, gevonden.rowCount]).toEqual([tabel, 0]);
    }
  });
});

describe('a repeated Idempotency-Key', () => {
  it('answers the first answer and does nothing twice', async () => {
    const sleutel = randomUUID();
    const eerste = await doe(JAN, 'POST', '/zaken', { inhoud: BEZWAAR, sleutel });
    const tweede = await doe(JAN, 'POST', '/zaken', { inhoud: BEZWAAR, sleutel });
    expect(tweede).toMatchObject({ status: 201, inhoud: eerste.inhoud });
    expect(tweede.kop['location']).toBe(eerste.kop['location']);

    const start = { revisie: 1, sleutel: randomUUID() };
    const pad = `/zaken/${eerste.inhoud['zaakId']}/behandelingen`;
    await doe(JAN, 'POST', pad, start);
    const herhaald = await doe(JAN, 'POST', pad, start);
    expect([herhaald.status, herhaald.kop['etag']]).toEqual([201, '"3"']);
    expect(await omgeving.gebeurd(`zaak-${eerste.inhoud['zaakId']}`)).toHaveLength(4);
  });

  it('answers 409 with another body, and goes before 428 and 412', async () => {
    const sleutel = randomUUID();
    await doe(JAN, 'POST', '/zaken', { inhoud: BEZWAAR, sleutel });
    const ander = await doe(JAN, 'POST', '/zaken', { inhoud: { ...BEZWAAR, belastingjaar: 2020 }, sleutel });
    expect([ander.status, ander.inhoud['type']]).toEqual([409, '/problemen/idempotentiesleutel-hergebruikt']);
    const zaakId = await eenZaak();
    expect(await doe(JAN, 'POST', `/zaken/${zaakId}/behandelingen`, { sleutel })).toMatchObject({ status: 409 });
  });

  it('is demanded on every POST', async () => {
    const antwoord = await doe(JAN, 'POST', '/zaken', { inhoud: BEZWAAR, sleutel: '' });
    expect(antwoord.status).toBe(400);
    expect(antwoord.inhoud['invalidParams']).toMatchObject([{ name: 'Idempotency-Key' }]);
  });
});

describe('a working day', () => {
  it('goes from start to afdoening, and the time line tells it', async () => {
    const zaakId = await eenZaak();
    const pad = `/zaken/${zaakId}`;
    expect((await doe(JAN, 'POST', `${pad}/behandelingen`, { revisie: 1 })).inhoud).toMatchObject({
      vanMij: true,
      status: 'in behandeling',
    });
    expect((await doe(JAN, 'POST', `${pad}/notities`, { inhoud: { tekst: 'Gebeld.' } })).kop['etag']).toBe('"4"');
    const gelezen = await doe(JAN, 'POST', `${pad}/raadplegingen`);
    expect(gelezen.inhoud['tijdlijn'].at(-1)).toMatchObject({ zin: 'Dossier geraadpleegd.', door: 'u' });
    expect((await doe(JAN, 'GET', pad)).kop['etag']).toBe('"4"');
    expect((await doe(JAN, 'POST', `${pad}/pauzes`, { revisie: 4 })).inhoud['status']).toBe('uitgegeven');
    const af = await doe(JAN, 'POST', `${pad}/afdoeningen`, {
      revisie: 5,
      inhoud: { uitkomst: 'toegewezen', toelichting: 'Klopt.' },
    });
    expect(af.inhoud).toMatchObject({ status: 'afgedaan', uitkomst: 'toegewezen', besluit: 'toegewezen' });
    expect(af.inhoud.mogelijk).toEqual(['contact', 'gesprek', 'document', 'koppeling', 'heropening']);
    expect((await doe(JAN, 'POST', `${pad}/notities`, { inhoud: { tekst: 'Te laat.' } })).inhoud).toMatchObject({
      status: 409,
      type: '/problemen/kan-nu-niet',
      mogelijk: af.inhoud.mogelijk,
    });

    const eerste = await doe(JAN, 'GET', `${pad}/tijdlijn?pageSize=3&metAantal=true`);
    expect(eerste.inhoud['count']).toBe(9);
    const tweede = await doe(PIET, 'GET', eerste.inhoud.next!);
    const regels = [...eerste.inhoud['results'], ...tweede.inhoud.results];
    expect(regels.map(({ zin }) => zin).slice(2)).toEqual([
      'Uitgegeven aan een behandelaar (eigen keuze). Zelf gekozen.',
      'Behandeling gestart.',
      'Notitie: Gebeld.',
      'Dossier geraadpleegd.',
    ]);
    expect(tweede.inhoud.results[0]!.door).toBe('een medewerker');
  });

  it('lets a teamleider release what a member of the team holds', async () => {
    const zaakId = await eenZaak();
    await doe(JAN, 'POST', `/zaken/${zaakId}/behandelingen`, { revisie: 1 });
    const vrij = await doe(LEO, 'POST', `/zaken/${zaakId}/vrijgaven`, { revisie: 3, inhoud: { reden: 'Ziek.' } });
    expect(vrij.inhoud).toMatchObject({ status: 'in werkvoorraad', vanMij: false });
    expect((await doe(PIET, 'POST', `/zaken/${zaakId}/behandelingen`, { revisie: 4 })).status).toBe(201);
  });
});

describe('who acts and whose time it is', () => {
  it('a release by a teamleider ends the work of the person who held the zaak', async () => {
    const zaakId = await eenZaak();
    await doe(JAN, 'POST', `/zaken/${zaakId}/behandelingen`, { revisie: 1 });
    await doe(LEO, 'POST', `/zaken/${zaakId}/vrijgaven`, { revisie: 3, inhoud: {} });
    const events = await omgeving.gebeurd(`zaak-${zaakId}`);
    const jan = Number(events.find(({ type }) => type === 'BehandelingGestart')!.metadata['medewerker']);
    const vrijgave = events.at(-1)!;
    expect(vrijgave.metadata['medewerker']).not.toBe(String(jan));
    expect(omgeving.catalogus.definitieVan(vrijgave).beeindigtWerkVan!(vrijgave.data)).toBe(jan);
  });

  it('a teamleider who repeats a release hears the first answer: the zaak has not left the team', async () => {
    const zaakId = await eenZaak();
    await doe(JAN, 'POST', `/zaken/${zaakId}/behandelingen`, { revisie: 1 });
    const vraag = { revisie: 3, inhoud: {}, sleutel: randomUUID() };
    const eerste = await doe(LEO, 'POST', `/zaken/${zaakId}/vrijgaven`, vraag);
    const tweede = await doe(LEO, 'POST', `/zaken/${zaakId}/vrijgaven`, vraag);
    expect([tweede.status, tweede.inhoud, tweede.kop['etag']]).toEqual([201, eerste.inhoud, eerste.kop['etag']]);
    expect(await omgeving.gebeurd(`zaak-${zaakId}`)).toHaveLength(5);
  });

  it('who moved house answers for what is still held, and hears so when letting it go', async () => {
    const zaakId = await eenZaak();
    await doe(JAN, 'POST', `/zaken/${zaakId}/behandelingen`, { revisie: 1 });
    const verhuisd = { ...JAN, locatie: 'Eindhoven', team: 'E1' };
    const vrij = await doe(verhuisd, 'POST', `/zaken/${zaakId}/vrijgaven`, { revisie: 3, inhoud: {} });
    expect([vrij.status, vrij.inhoud['status'], vrij.inhoud['mogelijk']]).toEqual([201, 'in werkvoorraad', []]);
    expect((await doe(verhuisd, 'GET', `/zaken/${zaakId}`)).status).toBe(404);
  });

  it('a machine sees what it delivered, costs no time, and sees nothing else', async () => {
    const bron = { sub: 'intake', rollen: ['systeem'] };
    const zaakId = await eenZaak(bron);
    expect((await doe(bron, 'GET', `/zaken/${zaakId}`)).status).toBe(200);
    expect((await doe({ ...bron, sub: 'andere' }, 'GET', `/zaken/${zaakId}`)).status).toBe(404);
    expect((await doe(bron, 'GET', `/zaken/${await eenZaak()}`)).status).toBe(404);
    expect((await doe(bron, 'GET', `/zaken/${zaakId}/tijdlijn`)).inhoud['results'][0]).toMatchObject({
      door: 'het systeem',
    });
  });

  it('an imported zaak, which stands nowhere, is seen by regie only', async () => {
    const zaaknummer = `log-${randomUUID()}`;
    const zaakId = (await omgeving.zaaknummers.vindOfMaak([zaaknummer])).get(zaaknummer)!;
    const metadata = { schemaversie: '1', tijdstip: String(proef.klok.nu()) };
    const data = { zaaknummer, zaaktype: 'bezwaar', ontvangenOp: '2012-01-05', bron: 'log.csv' };
    await omgeving.store.append({
      stream: `zaak-${zaakId}`,
      expected: 'no-stream',
      events: [{ id: randomUUID(), type: 'ZaakGeregistreerd', data, metadata }],
    });
    expect((await doe(RIA, 'GET', `/zaken/${zaakId}`)).inhoud).toMatchObject({ zaaknummer, status: 'ontvangen' });
    for (const wie of [JAN, LEO, NERGENS]) {
      expect((await doe(wie, 'GET', `/zaken/${zaakId}`)).status).toBe(404);
    }
    const gezocht = await doe(RIA, 'GET', `/zaken?zaaknummer=${zaaknummer}`, {
      kopregels: { 'zaakstroom-positie-minimaal': await omgeving.store.head() },
    });
    expect(gezocht.inhoud['results'].map((zaak) => zaak.zaakId)).toEqual([zaakId]);
  });
});

describe('a notitie', () => {
  it('needs no If-Match, but one that is sent is meant', async () => {
    const pad = `/zaken/${await eenZaak()}/notities`;
    const noteer = (revisie?: string | number) =>
      doe(PIET, 'POST', pad, { inhoud: { tekst: 'x' }, ...(revisie !== undefined && { revisie }) });
    expect((await noteer()).kop['etag']).toBe('"2"');
    expect((await noteer(1)).inhoud).toMatchObject({ status: 412, type: '/problemen/revisie-verouderd' });
    expect((await noteer(2)).kop['etag']).toBe('"3"');
  });

  it('of many at once each is kept', async () => {
    const zaakId = await eenZaak();
    const pogingen = await Promise.all(
      ['a', 'b', 'c', 'd'].map((tekst) => doe(PIET, 'POST', `/zaken/${zaakId}/notities`, { inhoud: { tekst } })),
    );
    expect(pogingen.map(({ status }) => status)).toEqual([201, 201, 201, 201]);
    expect(await omgeving.gebeurd(`zaak-${zaakId}`)).toHaveLength(6);
  });
});

describe('the order of checks on a start', () => {
  let zaakId: string;
  beforeAll(async () => {
    zaakId = await eenZaak();
    await doe(JAN, 'POST', `/zaken/${zaakId}/behandelingen`, { revisie: 1 });
  });
  const start = (wie: Partial<Toegang>, vraag?: Vraag) => doe(wie, 'POST', `/zaken/${zaakId}/behandelingen`, vraag);

  it.each([
    ['403 before 404: the role never may', { ...RIA, rollen: ['rapportage'] }, { revisie: 1 }, 403, 'geen-recht'],
    ['404: outside the view', ELS, {}, 404, 'niet-gevonden'],
    ['428 before 409', PIET, {}, 428, 'revisie-vereist'],
    ['409 zaak-al-toegewezen, also with a stale ETag', PIET, { revisie: 0 }, 409, 'zaak-al-toegewezen'],
    ['409 zaak-al-toegewezen with the right one', PIET, { revisie: 3 }, 409, 'zaak-al-toegewezen'],
    ['412 before other 409', JAN, { revisie: 1 }, 412, 'revisie-verouderd'],
    ['409: already busy with it', JAN, { revisie: 3 }, 409, 'kan-nu-niet'],
  ] as const)('%s', async (_, wie, vraag, status, slug) => {
    const antwoord = await start(wie, vraag);
    expect([antwoord.status, antwoord.inhoud['type']]).toEqual([status, `/problemen/${slug}`]);
  });

  it('lets exactly one of many who start at once have it', async () => {
    const vrij = await eenZaak();
    const pogingen = await Promise.all(
      Array.from({ length: 12 }, (_, n) =>
        doe({ ...JAN, sub: `m${n}` }, 'POST', `/zaken/${vrij}/behandelingen`, { revisie: 1 }),
      ),
    );
    expect(pogingen.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(pogingen.filter(({ inhoud }) => inhoud['type'] === '/problemen/zaak-al-toegewezen')).toHaveLength(11);
  });
});

describe('reading', () => {
  it('never writes: a GET changes no event', async () => {
    const zaakId = await eenZaak();
    const voor = await omgeving.store.head();
    for (const pad of ['/zaken', `/zaken/${zaakId}`, `/zaken/${zaakId}/tijdlijn`]) await doe(JAN, 'GET', pad);
    expect(await omgeving.store.head()).toBe(voor);
  });

  it('waits for what the client wrote, and refuses a position that was never given out', async () => {
    const zaakId = await eenZaak();
    const positie = await omgeving.store.head();
    const { inhoud } = await doe(JAN, 'GET', '/zaken?pageSize=100', {
      kopregels: { 'zaakstroom-positie-minimaal': positie },
    });
    expect(JSON.stringify(inhoud)).toContain(zaakId);
    const later = await doe(JAN, 'GET', '/zaken', { kopregels: { 'zaakstroom-positie-minimaal': '9999999999999999' } });
    expect(later.status).toBe(400);
  });

  it("answers 400 for an id that is no UUID and 404 for one that is nobody's", async () => {
    expect((await doe(JAN, 'GET', '/zaken/B20260000001')).status).toBe(400);
    expect((await doe(JAN, 'GET', `/zaken/${randomUUID()}`)).status).toBe(404);
  });
});

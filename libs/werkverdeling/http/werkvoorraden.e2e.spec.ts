import type { Toegang } from '@zaakstroom/toegang';
import { BELEID, ROLLEN, STANDAARDINRICHTING } from '@zaakstroom/zaken';
import { JAN, Opstelling } from '../testing/opstelling.js';

const WIM: Toegang = { sub: 'wim', rollen: ['werkvoorbereider'], locatie: 'Eindhoven' };
const RIA: Toegang = { sub: 'ria', rollen: ['regie'] };
const NERGENS: Toegang = { sub: 'nergens', rollen: ['behandelaar'] };

describe('werkvoorraden', () => {
  let proef: Opstelling;
  let arnhem: string[];
  beforeAll(async () => {
    proef = await Opstelling.maak();
    arnhem = await proef.legKlaar(
      { streefdatum: '2026-05-03', ontvangenOp: '2026-02-11' },
      { streefdatum: '2026-05-01', ontvangenOp: '2026-02-12', zwaarte: 'C' },
      { streefdatum: '2026-05-02', ontvangenOp: '2026-02-10', zaaksoort: 'box 3' },
      { streefdatum: '2026-05-02', ontvangenOp: '2026-02-09', zaaksoort: 'box 3' },
    );
    await proef.legKlaar({ locatie: 'Eindhoven', ontvangenOp: '2026-01-05' }, { zaaktype: 'beroep' });
  });
  afterAll(async () => {
    await proef.sluit();
    expect(proef.fouten).toEqual([]);
  });

  const haal = (wie: Toegang, pad: string, minstens?: string) =>
    proef.doe(wie, 'GET', pad, { ...(minstens && { minstens }) });
  const ids = (inhoud: { readonly results: readonly { readonly zaakId: string }[] }): string[] =>
    inhoud.results.map(({ zaakId }) => zaakId);

  it('are those of the configuration, with what lies there at the locatie of the caller', async () => {
    const { status, kop, inhoud } = await haal(JAN, '/werkvoorraden');
    expect(status).toBe(200);
    expect(kop['zaakstroom-positie']).toBe(await proef.omgeving.store.head());
    expect(inhoud).toMatchObject({ next: null, previous: null });
    const alle = inhoud.results;
    expect(alle.map(({ id }) => id)).toEqual(STANDAARDINRICHTING.werkvoorraden.map(({ id }) => id));
    const bezwaren = {
      id: 'bezwaren',
      naam: 'Bezwaren',
      zaaktype: 'bezwaar',
      locatie: 'Arnhem',
      aantal: 4,
      perZwaarte: { eenvoudig: 1, gemiddeld: 3 },
      oudsteOntvangst: '2026-02-09',
    };
    expect(alle.find(({ id }) => id === 'bezwaren')).toEqual(bezwaren);
    expect(alle.find(({ id }) => id === 'aangiften')).toMatchObject({
      aantal: 0,
      perZwaarte: { eenvoudig: 0, gemiddeld: 0 },
    });
    expect((await haal(JAN, '/werkvoorraden/bezwaren')).inhoud).toEqual(bezwaren);
  });

  it.each([
    ['a behandelaar of Arnhem', JAN, '', 'Arnhem', 4],
    ['a werkvoorbereider of Eindhoven', WIM, '', 'Eindhoven', 1],
    ['the own one, by name', WIM, '?locatie=Eindhoven', 'Eindhoven', 1],
    ['regie: of all', RIA, '', undefined, 5],
    ['regie: of the one that is named', RIA, '?locatie=Arnhem', 'Arnhem', 4],
    ['regie with a locatie of its own', { ...RIA, locatie: 'Eindhoven' }, '', 'Eindhoven', 1],
    ['who stands nowhere: of none', NERGENS, '', undefined, 0],
  ])('count for %s', async (_, wie, vraag, locatie, aantal) => {
    const { inhoud } = await haal(wie, `/werkvoorraden/bezwaren${vraag}`);
    expect([inhoud.locatie, inhoud.aantal]).toEqual([locatie, aantal]);
    const zaken = await haal(wie, `/werkvoorraden/bezwaren/zaken${vraag}`);
    expect(zaken.inhoud.results).toHaveLength(aantal);
  });

  it.each([
    ['another one', JAN, 'Kies uit: Arnhem.'],
    ['any', NERGENS, 'Uw token laat hier geen waarde toe.'],
  ])('refuse to show %s to who sees one locatie', async (_, wie, reason) => {
    for (const pad of ['/werkvoorraden', '/werkvoorraden/bezwaren', '/werkvoorraden/bezwaren/zaken']) {
      const { status, inhoud } = await haal(wie, `${pad}?locatie=Eindhoven`);
      expect([status, inhoud.invalidParams]).toEqual([400, [{ name: 'locatie', code: 'onbekende-waarde', reason }]]);
    }
  });

  it('show the zaken that lie there in the order in which they are given out, as elsewhere', async () => {
    const { inhoud } = await haal(JAN, '/werkvoorraden/bezwaren/zaken');
    const [derde, eerste, daarna, tweede] = arnhem;
    expect(ids(inhoud)).toEqual([eerste, tweede, daarna, derde]);
    for (const zaak of inhoud.results) {
      expect((await haal(JAN, `/zaken/${zaak.zaakId}`)).inhoud).toEqual(zaak);
    }
  });

  it('come page by page', async () => {
    const eerste = await haal(JAN, '/werkvoorraden/bezwaren/zaken?pageSize=3&metAantal=true');
    expect(eerste.inhoud).toMatchObject({ count: 4, previous: null });
    const tweede = await haal(JAN, eerste.inhoud.next!);
    expect(tweede.inhoud.next).toBeNull();
    const alle = [...ids(eerste.inhoud), ...ids(tweede.inhoud)];
    expect(alle).toEqual(ids((await haal(JAN, '/werkvoorraden/bezwaren/zaken')).inhoud));
    expect(ids((await haal(JAN, tweede.inhoud.previous!)).inhoud)).toEqual(ids(eerste.inhoud));
    expect((await haal(JAN, '/werkvoorraden/bezwaren/zaken?cursor=onzin')).status).toBe(400);
  });

  it.each([
    ['zaaksoort=box+3', [3, 2]],
    ['zwaarte=C', [1]],
    ['zaaksoort=overig&zwaarte=E', [0]],
    ['zaaksoort=onbekend', []],
  ])('are filtered by %s', async (vraag, verwacht) => {
    const { inhoud } = await haal(JAN, `/werkvoorraden/bezwaren/zaken?${vraag}`);
    expect(ids(inhoud)).toEqual(verwacht.map((n) => arnhem[n]));
  });

  it('let a zaak go that was taken, and show it again when it comes back, to who waits for the position', async () => {
    const [zaakId] = await proef.legKlaar({ zaaktype: 'verzoek', zaaksoort: 'overig' });
    const pad = '/werkvoorraden/verzoeken/zaken';
    expect(ids((await haal(JAN, pad)).inhoud)).toEqual([zaakId]);
    const uitgifte = await proef.volgende(JAN, undefined, 'verzoeken');
    expect(ids((await haal(JAN, pad, uitgifte.kop['zaakstroom-positie'] as string)).inhoud)).toEqual([]);
    const terug = await proef.doe(JAN, 'POST', `/zaken/${zaakId}/teruggaven`, {
      revisie: 3,
      inhoud: { reden: 'Ik mis de kennis.' },
    });
    expect(terug.status).toBe(201);
    const na = await haal(JAN, pad, terug.kop['zaakstroom-positie'] as string);
    expect(na.inhoud.results).toEqual([(await haal(JAN, `/zaken/${zaakId}`)).inhoud]);
    expect((await haal(JAN, pad, '9999999999999999')).status).toBe(400);
  });

  it.each(['/werkvoorraden/klachten', '/werkvoorraden/klachten/zaken'])('%s: 404', async (pad) => {
    expect((await haal(JAN, pad)).status).toBe(404);
  });

  it.each(ROLLEN)('are for a %s as the policy says', async (rol) => {
    const verwacht = rol in BELEID['werkvoorraad inzien'] ? 200 : 403;
    for (const pad of ['/werkvoorraden', '/werkvoorraden/bezwaren', '/werkvoorraden/bezwaren/zaken']) {
      expect((await haal({ ...JAN, rollen: [rol] }, pad)).status).toBe(verwacht);
    }
  });
});

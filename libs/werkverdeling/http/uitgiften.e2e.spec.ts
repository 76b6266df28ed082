import { randomUUID } from 'node:crypto';
import type { Toegang } from '@zaakstroom/toegang';
import { BELEID, ROLLEN, STANDAARDINRICHTING } from '@zaakstroom/zaken';
import fc from 'fast-check';
import { Rangorde, uitgiftecriteria, voldoet, waaromNooit, type Kandidaat, type Passend } from '../domein/index.js';
import { INRICHTING } from '@zaakstroom/zaken/testing';
import { arbKlaar } from '../testing/arbitrair.js';
import { JAN as IEMAND, Opstelling, type Klaar } from '../testing/opstelling.js';

const BELLERS = 200;
const ZAKEN = 300;
/** The day of the clock of the proof. */
const MAAT = { dag: '2026-11-23', gewichten: INRICHTING.urgentieOp('2026-11-23') };
const soortenVan = (zaaktype: string): string[] =>
  STANDAARDINRICHTING.zaaktypen.find(({ naam }) => naam === zaaktype)!.soorten.map(({ naam }) => naam);

describe('POST /werkvoorraden/{id}/uitgiften', () => {
  let proef: Opstelling;
  /** Each test has a locatie of its own. */
  let JAN: Toegang;
  let PIET: Toegang;
  let locaties = 0;
  beforeAll(async () => void (proef = await Opstelling.maak()));
  afterAll(async () => {
    await proef.sluit();
    expect(proef.fouten).toEqual([]);
  });
  beforeEach(() => {
    JAN = { ...IEMAND, locatie: `Locatie ${++locaties}` };
    PIET = { ...JAN, sub: 'piet' };
  });
  const legKlaar = (...zaken: readonly Klaar[]) =>
    proef.legKlaar(...zaken.map((zaak) => ({ locatie: JAN.locatie!, ...zaak })));

  it('answers the zaak, now of the caller and being worked on, with its place, revision and position', async () => {
    const [zaakId] = await legKlaar({});
    const { status, kop, inhoud } = await proef.volgende(JAN);
    expect([status, kop['location'], kop['etag']]).toEqual([201, `/v1/zaken/${zaakId}`, '"3"']);
    expect(kop['zaakstroom-positie']).toBe(await proef.omgeving.store.head());
    expect(inhoud).toMatchObject({ zaakId, status: 'in behandeling', vanMij: true });
    expect((await proef.doe(JAN, 'GET', kop['location'] as string)).inhoud).toEqual(inhoud);
    // The ETag is one to go on with.
    expect((await proef.doe(JAN, 'POST', `/zaken/${zaakId}/pauzes`, { revisie: 3 })).status).toBe(201);
  });

  it('tells in the time line why this one', async () => {
    await legKlaar({ streefdatum: '2026-03-01', ontvangenOp: '2025-12-07' }, { streefdatum: '2026-03-02' });
    const { kop } = await proef.volgende(JAN);
    const { inhoud } = await proef.doe(PIET, 'GET', `${kop['location'] as string}/tijdlijn`);
    expect(inhoud.results.slice(-2)).toMatchObject([
      {
        zin: `Uitgegeven aan een behandelaar (urgentie). Van de 2 zaken uit de werkvoorraad Bezwaren (${JAN.locatie}) die de behandelaar kon krijgen was deze het urgentst: 69 van 100. De streefdatum is 1 maart 2026, 267 dagen geleden (50 van 50). Ontvangen op 7 december 2025, 351 dagen geleden (19 van 20).`,
        door: 'een medewerker',
      },
      { zin: 'Behandeling gestart.' },
    ]);
  });

  it('tells of a choice what it rests on, and nothing of what the caller may take', async () => {
    await legKlaar({ streefdatum: '2026-12-01', ontvangenOp: '2026-09-08' }, { streefdatum: '2027-01-02' });
    const { kop } = await proef.volgende(JAN);
    const pad = `${kop['location'] as string}/toewijzingen`;
    const [{ toewijzingId }] = (await proef.doe(PIET, 'GET', pad)).inhoud.results as unknown as [
      { readonly toewijzingId: string },
    ];
    const { status, inhoud, tekst } = await proef.doe(PIET, 'GET', `${pad}/${toewijzingId}/toelichting`);
    expect(status).toBe(200);
    expect(inhoud).toMatchObject({
      mechanisme: 'pull',
      niveau: 'medewerker',
      grond: 'urgentie',
      instellingen: 'standaard-2026-1',
      keuze: {
        regel: 'urgentie/2',
        dag: '2026-11-23',
        gewichten: 'urgentie-2026-1',
        werkvoorraad: 'bezwaren',
        voorraad: expect.any(String),
        kandidaten: { passend: 2, bezet: [], afgevallen: [] },
        urgentie: {
          punten: 49,
          delen: [
            { deel: 'termijn', punten: 45, hoogstens: 50, zin: 'De streefdatum is 1 december 2026, over 8 dagen.' },
            { deel: 'leeftijd', punten: 4, hoogstens: 20, zin: 'Ontvangen op 8 september 2026, 76 dagen geleden.' },
            { deel: 'prioriteit', punten: 0, hoogstens: 10, zin: 'Geen thema met voorrang.' },
            {
              deel: 'antwoord',
              punten: 0,
              hoogstens: 10,
              zin: 'De burger heeft niets gestuurd waarop wij wachtten.',
            },
            {
              deel: 'vervolg',
              punten: 0,
              hoogstens: 10,
              zin: 'De behandelaar had deze zaak niet als laatste.',
            },
          ],
        },
      },
    });
    expect(tekst).not.toMatch(/zwaartes|criteria/);
  });

  it('gives who had a zaak last that one first, and others by its dates', async () => {
    const [oud, mijn] = await legKlaar({ streefdatum: '2026-12-10' }, { streefdatum: '2026-12-20' });
    await proef.doe(JAN, 'POST', `/zaken/${mijn}/behandelingen`, { revisie: 1 });
    await proef.doe(JAN, 'POST', `/zaken/${mijn}/vrijgaven`, { revisie: 3, inhoud: {} });
    await proef.bij();
    expect((await proef.volgende(JAN)).inhoud).toMatchObject({ zaakId: mijn });
    expect((await proef.volgende(PIET)).inhoud).toMatchObject({ zaakId: oud });
  });

  it('does not give a zaak again on the day on which it was given back, and gives it to others', async () => {
    const [zaakId] = await legKlaar({});
    await proef.volgende(JAN);
    const inhoud = { reden: 'Ik ken deze belanghebbende.' };
    await proef.doe(JAN, 'POST', `/zaken/${zaakId}/teruggaven`, { revisie: 3, inhoud });
    await proef.bij();
    expect((await proef.volgende(JAN)).status).toBe(204);
    expect((await proef.volgende(PIET)).inhoud).toMatchObject({ zaakId });
  });

  it('answers 204 when there is nothing, and tells up to where it looked', async () => {
    await legKlaar({ locatie: 'Eindhoven' }, { zaaktype: 'beroep' });
    const { status, kop, tekst } = await proef.volgende(JAN);
    expect([status, tekst, kop['location'], kop['etag']]).toEqual([204, '', undefined, undefined]);
    expect(kop['zaakstroom-positie']).toBe(await proef.omgeving.store.head());
  });

  it('gives what was registered a moment ago', async () => {
    const bezwaar = { zaaktype: 'bezwaar', zaaksoort: 'overig', ontvangenOp: '2026-11-20', onderwerp: 'Hypotheek' };
    for (let keer = 0; keer < 5; keer++) {
      const { zaakId } = (await proef.doe(JAN, 'POST', '/zaken', { inhoud: bezwaar })).inhoud;
      expect((await proef.volgende(JAN)).inhoud).toMatchObject({ zaakId, onderwerp: 'Hypotheek' });
    }
    const terug = (await proef.volgende(JAN)).status;
    expect(terug).toBe(204);
  });

  it('gives a zaak that came back, and counts that somebody has to find the way in again', async () => {
    const [zaakId] = await legKlaar({});
    await proef.volgende(JAN);
    await proef.doe(JAN, 'POST', `/zaken/${zaakId}/vrijgaven`, { revisie: 3, inhoud: {} });
    expect((await proef.volgende(PIET)).inhoud).toMatchObject({ zaakId, vanMij: true, opnieuwVerdiept: 1 });
  });

  it.each([
    ['C', ['C']],
    ['E', ['C', 'E']],
    ['F', ['C', 'E']],
  ])('gives groepsfunctie %s the zwaartes %j', async (groepsfunctie, verwacht) => {
    await legKlaar({ zwaarte: 'E' }, { zwaarte: 'C' });
    const { groepsfunctie: _, ...zonder } = JAN;
    const gekregen: string[] = [];
    for (;;) {
      const { status, inhoud } = await proef.volgende({ ...zonder, ...(groepsfunctie && { groepsfunctie }) });
      if (status === 204) break;
      expect(status).toBe(201);
      gekregen.push(inhoud.zwaarte!);
    }
    expect(gekregen.sort()).toEqual(verwacht);
  });

  it('gives only the soorten in the claim', async () => {
    await legKlaar({ zaaksoort: 'overig' }, { zaaksoort: 'box 3' }, { zaaksoort: 'correctie' });
    const wie = { ...JAN, soorten: ['box 3', 'correctie'] };
    expect((await proef.volgende(wie)).inhoud).toMatchObject({ zaaksoort: 'box 3' });
    expect((await proef.volgende(wie)).inhoud).toMatchObject({ zaaksoort: 'correctie' });
    expect((await proef.volgende(wie)).status).toBe(204);
  });

  it.each<[string, Partial<Record<keyof Toegang, unknown>>, RegExp]>([
    ['a token without locatie', { locatie: undefined }, /geen locatie/],
    ['a token without groepsfunctie', { groepsfunctie: undefined }, /geen groepsfunctie/],
    ['groepsfunctie B', { groepsfunctie: 'B' }, /groepsfunctie B/],
    ['a claim soorten that fits nothing', { soorten: ['PM-brief'] }, /geen soort/],
  ])('does not tell %s that there is no work: 403, and why', async (_, meer, reden) => {
    await legKlaar({});
    const toegang = Object.entries({ ...JAN, ...meer }).filter(([, waarde]) => waarde !== undefined);
    const { status, inhoud } = await proef.volgende(Object.fromEntries(toegang) as unknown as Toegang);
    expect([status, inhoud.type, inhoud.detail]).toEqual([
      403,
      '/problemen/geen-uitgifte',
      expect.stringMatching(reden),
    ]);
  });

  it('gives each caller the first of what is free and allowed, whatever lies there and whoever asks', async () => {
    const arbVrager = fc.record({
      sub: fc.constantFrom('jan', 'piet', 'els'),
      locatie: fc.constantFrom('Arnhem', 'Eindhoven'),
      groepsfunctie: fc.constantFrom('B', 'C', 'E', 'F'),
      soorten: fc.option(fc.subarray(['overig', 'correctie', 'box 3']), { nil: undefined }),
    });
    const stappen = fc.array(fc.record({ vrager: arbVrager, werkvoorraad: fc.constantFrom('bezwaren', 'aangiften') }), {
      minLength: 8,
      maxLength: 8,
    });
    await fc.assert(
      fc.asyncProperty(fc.array(arbKlaar, { maxLength: 6 }), stappen, async (zaken, wensen) => {
        const zaakIds = await proef.legKlaar(...zaken);
        const vrij = new Map<string, Kandidaat & Passend>();
        for (const locatie of ['Arnhem', 'Eindhoven']) {
          for (const id of ['bezwaren', 'aangiften']) {
            const pad = `/werkvoorraden/${id}/zaken?pageSize=100`;
            for (const zaak of (await proef.doe({ ...IEMAND, locatie }, 'GET', pad)).inhoud.results) {
              vrij.set(zaak.zaakId, zaak);
            }
          }
        }
        for (const zaakId of zaakIds) expect(vrij.has(zaakId)).toBe(true);
        for (const { vrager, werkvoorraad } of wensen) {
          const { sub, locatie, groepsfunctie, soorten } = vrager;
          const toegang = { sub, rollen: ['behandelaar'], locatie, groepsfunctie, ...(soorten && { soorten }) };
          const { status, inhoud } = await proef.volgende(toegang, undefined, werkvoorraad);
          const zaaktype = werkvoorraad === 'bezwaren' ? 'bezwaar' : 'aangifte';
          const voorraad = { id: werkvoorraad, naam: '', zaaktype };
          const regels = { dag: MAAT.dag, soorten: soortenVan(zaaktype), vragen: [] };
          const criteria = uitgiftecriteria(toegang, voorraad, regels);
          const passend = [...vrij.values()].filter((zaak) => voldoet(zaak, criteria));
          const [eerste] = new Rangorde(passend, MAAT).voor(0);
          const zaakId = [...vrij].find(([, zaak]) => zaak === eerste?.zaak)?.[0];
          const leeg = waaromNooit(toegang, voorraad, regels) === undefined ? 204 : 403;
          expect([status, inhoud.zaakId]).toEqual([zaakId ? 201 : leeg, zaakId]);
          vrij.delete(inhoud.zaakId);
        }
      }),
      { numRuns: 15 },
    );
  });

  it('a repeated Idempotency-Key answers the first answer, a zaak or none, and takes no other', async () => {
    const [een, twee] = await legKlaar({ streefdatum: '2026-03-01' }, { streefdatum: '2026-03-02' });
    const sleutel = randomUUID();
    const eerste = await proef.volgende(JAN, sleutel);
    const tweede = await proef.volgende(JAN, sleutel);
    expect([tweede.status, tweede.inhoud, tweede.kop['location'], tweede.kop['etag']]).toEqual([
      201,
      eerste.inhoud,
      `/v1/zaken/${een}`,
      '"3"',
    ]);
    // The key is that of one caller.
    expect((await proef.volgende(PIET, sleutel)).inhoud).toMatchObject({ zaakId: twee });

    const leeg = randomUUID();
    expect((await proef.volgende(JAN, leeg)).status).toBe(204);
    await legKlaar({});
    expect((await proef.volgende(JAN, leeg)).status).toBe(204);
    expect((await proef.volgende(JAN)).status).toBe(201);
  });

  it('many repeats of one key at once take one zaak', async () => {
    await legKlaar({}, {}, {}, {});
    const sleutel = randomUUID();
    const antwoorden = await Promise.all(Array.from({ length: 20 }, () => proef.volgende(JAN, sleutel)));
    expect(new Set(antwoorden.map(({ inhoud }) => inhoud.zaakId)).size).toBe(1);
    await proef.bij();
    expect((await proef.doe(JAN, 'GET', '/werkvoorraden/bezwaren')).inhoud).toMatchObject({ aantal: 3 });
  });

  it('a claim on what somebody got is refused as taken, with any ETag', async () => {
    const [zaakId] = await legKlaar({});
    await proef.volgende(JAN);
    for (const revisie of [1, 3]) {
      const claim = await proef.doe(PIET, 'POST', `/zaken/${zaakId}/behandelingen`, { revisie });
      expect([claim.status, claim.inhoud.type]).toEqual([409, '/problemen/zaak-al-toegewezen']);
    }
  });

  it('does not give what somebody chose a moment ago', async () => {
    const [een, twee] = await legKlaar({ streefdatum: '2026-03-01' }, { streefdatum: '2026-03-02' });
    const [keuze, uitgifte] = await Promise.all([
      proef.doe(PIET, 'POST', `/zaken/${een}/behandelingen`, { revisie: 1 }),
      proef.volgende(JAN),
    ]);
    const [vanPiet, vanJan] = [keuze.status === 201 ? een : undefined, uitgifte.inhoud.zaakId];
    expect(vanJan).toBe(vanPiet === een ? twee : een);
  });

  it.each(ROLLEN.filter((rol) => !('behandelaar' === rol)))('is not for a %s: 403', async (rol) => {
    expect(BELEID['volgende zaak vragen']).not.toHaveProperty(rol);
    const { status } = await proef.volgende({ ...JAN, rollen: [rol] });
    expect(status).toBe(403);
  });

  it('answers 404 for a werkvoorraad that is not configured, and 400 without a key', async () => {
    const onbekend = await proef.volgende(JAN, undefined, 'klachten');
    expect([onbekend.status, onbekend.inhoud.type]).toEqual([404, '/problemen/niet-gevonden']);
    const zonder = await proef.doe(JAN, 'POST', '/werkvoorraden/bezwaren/uitgiften', { sleutel: '' });
    expect(zonder.inhoud.invalidParams).toMatchObject([{ name: 'Idempotency-Key' }]);
  });

  it(`${BELLERS} callers at once: no zaak twice, none lost, all gone, then 204`, async () => {
    const zaakIds = await legKlaar(
      ...Array.from({ length: ZAKEN }, (_, n) => ({ streefdatum: `2026-05-${String((n % 28) + 1).padStart(2, '0')}` })),
    );
    const gekregen = await Promise.all(
      Array.from({ length: BELLERS }, async (_, n) => {
        const mijn: string[] = [];
        for (;;) {
          const { status, inhoud } = await proef.volgende({ ...JAN, sub: `beller${n}` });
          if (status === 204) return mijn;
          expect(status).toBe(201);
          mijn.push(inhoud.zaakId);
        }
      }),
    );
    expect(gekregen.flat().sort()).toEqual([...zaakIds].sort());
    // Each stream tells of one uitgifte.
    for (const zaakId of zaakIds) expect(await proef.omgeving.gebeurd(`zaak-${zaakId}`)).toHaveLength(4);
    expect((await proef.doe(JAN, 'GET', '/werkvoorraden/bezwaren')).inhoud).toMatchObject({ aantal: 0 });
  });
});

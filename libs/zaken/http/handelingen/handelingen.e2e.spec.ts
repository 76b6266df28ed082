import type { Toegang } from '@zaakstroom/toegang';
import { ELS, JAN, LEO, maakZakenapp, PIET, RIA, VERA, WIM, type Zakenapp } from '../../testing/app.js';
import { AF, BRIEF, CONSULT, daad, dadenOp, START, WACHT, type Daad, type Daden } from '../../testing/daden.js';

let proef: Zakenapp;
beforeAll(async () => {
  proef = await maakZakenapp();
  for (const wie of [JAN, PIET, VERA]) await proef.doe(wie, 'GET', '/zaken');
});
afterAll(() => proef.sluit());

const daden = () => dadenOp(proef);
const na: Daden['na'] = (...eerder) => daden().na(...eerder);
const lees: Daden['lees'] = (...vraag) => daden().lees(...vraag);
const verricht: Daden['verricht'] = (...vraag) => daden().verricht(...vraag);

describe('an act answers the zaak as it then is', () => {
  it.each<[wat: string, eerder: readonly Daad[], daad: Daad, events: number, verwacht: object]>([
    [
      'classifying, with what the selectieregels said',
      [],
      daad(WIM, 'classificaties', { zaaksoort: 'FSV', zwaarte: 'C', regelversie: 'r3', themas: ['box 3'] }),
      1,
      { zaaksoort: 'FSV', zwaarte: 'C', regelversie: 'r3', themas: ['box 3'], streefdatum: '2027-02-12' },
    ],
    ['choosing', [], daad(JAN, 'toewijzingen', {}), 1, { status: 'uitgegeven', vanMij: true }],
    [
      'assigning to somebody',
      [],
      daad(RIA, 'toewijzingen', { medewerker: 'piet', grond: 'expertise', toelichting: 'Kent box 3.' }),
      1,
      { status: 'uitgegeven', vanMij: false },
    ],
    ['starting', [], START, 2, { status: 'in behandeling', vanMij: true, opnieuwVerdiept: 0 }],
    ['pausing', [START], daad(JAN, 'pauzes'), 1, { status: 'uitgegeven', vanMij: true }],
    [
      'waiting',
      [START],
      WACHT,
      1,
      { status: 'wachtend', wacht: { reden: 'informatie belastingplichtige', waarop: 'brief', tot: '2026-12-14' } },
    ],
    ['going on', [START, WACHT], daad(JAN, 'hervattingen', {}), 1, { status: 'uitgegeven', vanMij: true }],
    [
      'letting go',
      [START],
      daad(JAN, 'vrijgaven', { reden: 'Ziek.' }),
      1,
      { status: 'in werkvoorraad', vanMij: false },
    ],
    ['giving back', [START], daad(JAN, 'teruggaven', { reden: 'Eigen zaak.' }), 1, { status: 'in werkvoorraad' }],
    ['noting', [], daad(PIET, 'notities', { tekst: 'Gebeld.' }), 1, { status: 'in werkvoorraad' }],
    ['adding a document', [], daad(WIM, 'documenten', { gdaId: 'GDA-1', soort: 'bezwaarschrift' }), 1, {}],
    ['asking for a letter', [], BRIEF, 1, { brieven: [{ briefId: expect.any(String), soort: 'rappel' }] }],
    [
      'a letter that left',
      [BRIEF],
      daad(WIM, 'brieven/{briefId}/verzendingen', { verzondenOp: '2026-11-23', gdaId: 'GDA-2' }),
      1,
      { brieven: undefined },
    ],
    ['a contact that was', [], daad(PIET, 'contacten', { vorm: 'telefoon', samenvatting: 'Belt terug.' }), 1, {}],
    ['calling', [], daad(PIET, 'gesprekken', { richting: 'inkomend' }), 1, { status: 'in werkvoorraad' }],
    [
      'the end of a call of who did not have it open',
      [daad(PIET, 'gesprekken', {})],
      daad(PIET, 'gespreksverslagen', { samenvatting: 'Trekt in.' }),
      2,
      { status: 'in werkvoorraad' },
    ],
    [
      'asking a consult',
      [START],
      CONSULT,
      1,
      { consulten: [{ consultId: expect.any(String), aan: 'VTA', aanMij: false }] },
    ],
    [
      'asking a consult of somebody',
      [START],
      daad(JAN, 'consulten', { aan: 'collega', medewerker: 'piet', vraag: 'Mag dit?' }),
      1,
      { consulten: [{ consultId: expect.any(String), aan: 'collega', aanMij: false }] },
    ],
    [
      'answering a consult',
      [START, CONSULT],
      daad(VERA, 'consulten/{consultId}/antwoorden', { antwoord: 'Ja.' }),
      1,
      { consulten: undefined },
    ],
    ['looking along', [START], daad(PIET, 'meekijkbeurten'), 1, { status: 'in behandeling', vanMij: false }],
    [
      'the end of looking along',
      [START, daad(PIET, 'meekijkbeurten')],
      daad(PIET, 'meekijkafsluitingen'),
      1,
      { mogelijk: expect.arrayContaining(['meekijken']) },
    ],
    [
      'a besluit',
      [START],
      daad(JAN, 'besluiten', { uitkomst: 'afgewezen', gronden: 'Niet onderbouwd.' }),
      1,
      { besluit: 'afgewezen', status: 'in behandeling' },
    ],
    [
      'disposing, with the besluit that the outcome needs',
      [START],
      daad(JAN, 'afdoeningen', { uitkomst: 'toegewezen', toelichting: 'Klopt.' }),
      2,
      { status: 'afgedaan', besluit: 'toegewezen', uitkomst: 'toegewezen', vanMij: false },
    ],
    [
      'disposing without one, when the besluit that stood lapses',
      [START, daad(JAN, 'besluiten', { uitkomst: 'afgewezen', gronden: 'Niet onderbouwd.' })],
      daad(JAN, 'afdoeningen', { uitkomst: 'ingetrokken', toelichting: 'Brief van 20 november.' }),
      2,
      { status: 'afgedaan', besluit: undefined, uitkomst: 'ingetrokken' },
    ],
    ['disposing without one', [START], AF, 1, { uitkomst: 'ingetrokken', beeindigdOp: '2026-11-23T08:00:00.000Z' }],
    [
      'disposing administratively',
      [],
      daad(WIM, 'afdoeningen', { uitkomst: 'administratief afgedaan' }),
      1,
      { status: 'afgedaan' },
    ],
    [
      'handing over',
      [START],
      daad(JAN, 'overdrachten', { proces: 'CAP', reden: 'Laag risico.', regelversie: 'risicotool-4' }),
      1,
      { status: 'overgedragen', proces: 'CAP' },
    ],
    [
      'reopening',
      [START, AF],
      daad(JAN, 'heropeningen', { reden: 'Nieuw feit.' }),
      1,
      { status: 'in werkvoorraad', uitkomst: undefined, besluit: undefined, beeindigdOp: undefined, vanMij: false },
    ],
  ])('%s', async (_, eerder, nu, events, verwacht) => {
    const zaakId = await na(...eerder);
    const { antwoord, revisie, opnieuw } = await verricht(zaakId, nu);
    const genoemd = Object.entries(antwoord.inhoud).filter(([veld]) => veld in verwacht);
    expect(Object.fromEntries(genoemd)).toEqual(verwacht);
    expect([antwoord.status, antwoord.kop['etag'], antwoord.kop['location']]).toEqual([
      201,
      `"${revisie + events}"`,
      `/v1/zaken/${zaakId}`,
    ]);
    expect(antwoord.kop['zaakstroom-positie']).toBe(await proef.omgeving.store.head());
    const gezien = await lees(zaakId, nu.wie);
    expect(gezien.zaak).toEqual(antwoord.inhoud);

    const herhaling = await opnieuw();
    expect([herhaling.status, herhaling.inhoud, herhaling.kop['etag']]).toEqual([
      201,
      antwoord.inhoud,
      antwoord.kop['etag'],
    ]);
    expect(await lees(zaakId)).toMatchObject({ revisie: revisie + events });
  });

  it('linking a verzoek to the bezwaar that it came from, on registering or later', async () => {
    const bezwaar = (await proef.doe(JAN, 'GET', `/zaken/${await proef.eenZaak()}`)).inhoud;
    const koppelingen = [{ zaakId: bezwaar.zaakId, zaaknummer: bezwaar.zaaknummer, aard: 'voortgekomen uit' }];
    const verzoek = { zaaktype: 'verzoek', zaaksoort: 'bezwaargerelateerd' };
    const meteen = await proef.eenZaak(JAN, { ...verzoek, voortgekomenUit: bezwaar.zaakId });
    expect((await lees(meteen)).zaak).toMatchObject({ koppelingen });
    const later = await proef.eenZaak(JAN, verzoek);
    const { antwoord } = await verricht(later, daad(JAN, 'koppelingen', { zaakId: bezwaar.zaakId }));
    expect(antwoord.inhoud).toMatchObject({ koppelingen });
  });

  it('linking runs in no circle, also through a third zaak', async () => {
    const bezwaar = await proef.eenZaak();
    const verzoek = await proef.eenZaak(JAN, { zaaktype: 'verzoek', zaaksoort: 'overig', voortgekomenUit: bezwaar });
    const vervolg = await proef.eenZaak(JAN, { voortgekomenUit: verzoek });
    for (const naar of [verzoek, vervolg]) {
      const { antwoord } = await verricht(bezwaar, daad(JAN, 'koppelingen', { zaakId: naar }));
      expect([antwoord.status, antwoord.inhoud.detail]).toEqual([
        409,
        expect.stringContaining('kwam zelf uit deze zaak voort.'),
      ]);
    }
  });

  it('taking a link back, of which the time line keeps both', async () => {
    const [een, ander] = [await proef.eenZaak(), await proef.eenZaak()];
    const zaakId = await proef.eenZaak(JAN, { zaaktype: 'verzoek', zaaksoort: 'overig', voortgekomenUit: een });
    await verricht(zaakId, daad(JAN, 'koppelingen', { zaakId: ander }));
    const terug = daad(JAN, 'ontkoppelingen', { zaakId: een, reden: 'Ander bezwaar.' });
    const { antwoord } = await verricht(zaakId, terug);
    expect(antwoord.inhoud.koppelingen).toMatchObject([{ zaakId: ander }]);
    const koppelingen = async (id: string) =>
      (await proef.doe(JAN, 'GET', `/zaken/${id}`, { kopregels: await proef.alGelezen() })).inhoud.koppelingen;
    expect([await koppelingen(een), await koppelingen(ander)]).toEqual([
      undefined,
      [{ zaakId, zaaknummer: antwoord.inhoud.zaaknummer, aard: 'leidde tot' }],
    ]);
    const { results } = (await proef.doe(JAN, 'GET', `/zaken/${zaakId}/tijdlijn`)).inhoud;
    expect(results.map(({ zin }) => zin).filter((zin) => /oppel/.test(zin))).toEqual([
      expect.stringMatching(/^Gekoppeld: voortgekomen uit B/),
      expect.stringMatching(/^Gekoppeld: voortgekomen uit B/),
      expect.stringMatching(/^Koppeling met B\d+ teruggenomen: Ander bezwaar\.$/),
    ]);
    expect((await verricht(zaakId, terug)).antwoord.status).toBe(409);
    expect((await verricht(een, daad(JAN, 'koppelingen', { zaakId }))).antwoord.status).toBe(201);
  });

  it('fixed: two opposite links made at one moment were both taken', async () => {
    const zaken = await Promise.all(Array.from({ length: 4 }, () => proef.eenZaak()));
    // Each zaak from the next, and the last from the first: any three of the four make no circle.
    const antwoorden = await Promise.all(
      zaken.map((zaakId, i) => verricht(zaakId, daad(JAN, 'koppelingen', { zaakId: zaken[(i + 1) % 4]! }))),
    );
    expect(antwoorden.map(({ antwoord }) => antwoord.status).sort()).toEqual([201, 201, 201, 409]);
  });

  it('a consult of a VTA by name goes to a VTA', async () => {
    const zaakId = await na(START);
    const aanPiet = daad(JAN, 'consulten', { aan: 'VTA', medewerker: 'piet', vraag: 'Mag dit?' });
    expect((await verricht(zaakId, aanPiet)).antwoord.inhoud.invalidParams).toMatchObject([
      { name: 'medewerker', reason: 'Van deze medewerker is niet bekend dat die VTA is.' },
    ]);
    const aanVera = daad(JAN, 'consulten', { aan: 'VTA', medewerker: 'vera', vraag: 'Mag dit?' });
    expect((await verricht(zaakId, aanVera)).antwoord.status).toBe(201);
  });

  it('linking to what is out of view is refused as if it were not there', async () => {
    const elders = await proef.eenZaak({ ...JAN, sub: 'els', locatie: 'Eindhoven' });
    for (const [veld, antwoord] of [
      ['zaakId', (await verricht(await proef.eenZaak(), daad(JAN, 'koppelingen', { zaakId: elders }))).antwoord],
      [
        'voortgekomenUit',
        await proef.doe(JAN, 'POST', '/zaken', {
          inhoud: { zaaktype: 'verzoek', ontvangenOp: '2026-11-20', voortgekomenUit: elders },
        }),
      ],
    ] as const) {
      expect([antwoord.status, antwoord.inhoud.invalidParams]).toEqual([
        400,
        [{ name: veld, code: 'onbekende-waarde', reason: 'Deze zaak bestaat niet of valt buiten uw zicht.' }],
      ]);
    }
  });
});

describe('assigning to somebody else', () => {
  const aan = (meer: object) => daad(LEO, 'toewijzingen', { grond: 'regie', toelichting: 'Voor de week.', ...meer });
  const vanHetTeam = () => na(START, daad(JAN, 'vrijgaven', {}));

  it('gives the zaak to who is named: it is on that person’s list, with the explanation in the time line', async () => {
    const zaakId = await vanHetTeam();
    expect((await verricht(zaakId, aan({ medewerker: 'piet' }))).antwoord.status).toBe(201);
    expect((await lees(zaakId, PIET)).zaak.vanMij).toBe(true);
    const { results } = (await proef.doe(PIET, 'GET', `/zaken/${zaakId}/tijdlijn`)).inhoud;
    expect(results.at(-1)!.zin).toBe(
      'Toegewezen aan een behandelaar (regie). Gegeven door wie het werk verdeelt, op grond van regie. Voor de week.',
    );
  });

  const NIETS = { grond: undefined, toelichting: undefined };

  it.each<[string, object, string[]]>([
    ['somebody whom nobody knows', { medewerker: 'niemand' }, ['medewerker']],
    ['no reason', { medewerker: 'piet', toelichting: undefined }, ['toelichting']],
    ['no ground', { medewerker: 'piet', grond: undefined }, ['grond']],
    ['neither', { medewerker: 'piet', ...NIETS }, ['grond', 'toelichting']],
    ['all of it', { medewerker: 'niemand', ...NIETS }, ['medewerker', 'grond', 'toelichting']],
    ['nobody: who steers holds no zaken', {}, ['medewerker']],
    ['nothing at all', NIETS, ['medewerker', 'grond', 'toelichting']],
  ])('refuses %s', async (_, meer, velden) => {
    const { antwoord } = await verricht(await vanHetTeam(), aan(meer));
    expect([antwoord.status, antwoord.inhoud.invalidParams.map(({ name }) => name)]).toEqual([400, velden]);
  });

  it('says what to do when the role of a colleague was never seen', async () => {
    await proef.medewerkers.nummerVan('uit een log');
    const zaakId = await vanHetTeam();
    const { antwoord } = await verricht(zaakId, aan({ medewerker: 'uit een log' }));
    expect([antwoord.status, antwoord.inhoud.invalidParams]).toMatchObject([
      400,
      [{ name: 'medewerker', code: 'onbekende-waarde', reason: expect.stringContaining('GET /v1/mijn/werklijst') }],
    ]);
  });

  it.each([
    ['a vta', VERA, 'vera'],
    ['a teamleider', LEO, 'leo'],
    ['a werkvoorbereider', WIM, 'wim'],
  ])('refuses %s: such a person works no zaken', async (_, wie, medewerker) => {
    await proef.doe(wie, 'GET', '/zaken');
    const { antwoord } = await verricht(await vanHetTeam(), { ...aan({ medewerker }), wie: RIA });
    expect(antwoord.inhoud.invalidParams).toMatchObject([
      { name: 'medewerker', reason: 'Van deze medewerker is niet bekend dat die behandelaar is.' },
    ]);
  });

  it('reaches to another locatie for regie only', async () => {
    await proef.doe(ELS, 'GET', '/zaken');
    const zaakId = await vanHetTeam();
    for (const wie of [LEO, WIM]) {
      const { antwoord } = await verricht(zaakId, { ...aan({ medewerker: 'els' }), wie });
      expect([antwoord.status, antwoord.inhoud.invalidParams]).toMatchObject([400, [{ name: 'medewerker' }]]);
    }
    expect((await verricht(zaakId, { ...aan({ medewerker: 'els' }), wie: RIA })).antwoord.status).toBe(201);
    expect((await lees(zaakId, ELS)).zaak.vanMij).toBe(true);
  });

  it('to a new colleague: unknown until that person opened the own worklist, and the refusal tells so', async () => {
    const BEA = { ...PIET, sub: 'bea' };
    const zaakId = await vanHetTeam();
    const eerst = await verricht(zaakId, aan({ medewerker: 'bea' }));
    expect(eerst.antwoord.inhoud.invalidParams).toMatchObject([
      { name: 'medewerker', reason: expect.stringContaining('opent eerst eenmaal de eigen werklijst') },
    ]);
    expect((await proef.doe(BEA, 'GET', '/mijn/werklijst')).status).toBe(200);
    expect((await verricht(zaakId, aan({ medewerker: 'bea' }))).antwoord.status).toBe(201);
  });

  it('is not for a behandelaar', async () => {
    const { antwoord } = await verricht(await vanHetTeam(), { ...aan({ medewerker: 'piet' }), wie: JAN });
    expect(antwoord.inhoud.invalidParams).toMatchObject([
      { name: 'medewerker', reason: 'U kunt een zaak alleen aan uzelf toewijzen; laat dit veld weg.' },
    ]);
    expect((await verricht(await vanHetTeam(), daad(JAN, 'toewijzingen', { medewerker: 'jan' }))).antwoord.status).toBe(
      201,
    );
  });
});

it('a vertrouwelijke notitie is in the time line of holder, teamleider and who was consulted, and of nobody else', async () => {
  const zaakId = await na(START, CONSULT, daad(JAN, 'notities', { tekst: 'Signaal.', soort: 'vertrouwelijk' }));
  await verricht(
    zaakId,
    daad(JAN, 'documenten', { gdaId: 'GDA-9', soort: 'medisch stuk', openbaarheid: 'vertrouwelijk' }),
  );
  const vertrouwelijk = async (wie: Partial<Toegang>) =>
    (await proef.doe(wie, 'GET', `/zaken/${zaakId}/tijdlijn`)).inhoud.results
      .filter(({ openbaarheidsklasse }) => openbaarheidsklasse === 'vertrouwelijk')
      .map(({ zin }) => zin);
  const beide = ['Vertrouwelijke notitie: Signaal.', 'Document toegevoegd (medisch stuk, GDA-9).'];
  for (const dichtbij of [JAN, LEO, VERA]) expect(await vertrouwelijk(dichtbij)).toEqual(beide);
  for (const ander of [PIET, WIM, RIA]) expect(await vertrouwelijk(ander)).toEqual([]);
  const gelezen = await proef.doe(PIET, 'POST', `/zaken/${zaakId}/raadplegingen`);
  expect(JSON.stringify(gelezen.inhoud)).not.toMatch(/Signaal|medisch/);
});

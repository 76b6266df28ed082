import { randomUUID } from 'node:crypto';
import { JAN, LEO, maakZakenapp, PIET, RIA, VERA, WIM, ELS, type Zakenapp } from '../testing/app.js';
import { AF, BRIEF, CONSULT, daad, dadenOp, START, type Daden } from '../testing/daden.js';

const DOCUMENT = daad(WIM, 'documenten', { gdaId: 'GDA-1', soort: 'bezwaarschrift', omschrijving: 'Met bijlage.' });
const GEHEIM = daad(JAN, 'documenten', { gdaId: 'GDA-2', soort: 'medisch stuk', openbaarheid: 'vertrouwelijk' });

describe('the detail of a zaak', () => {
  let proef: Zakenapp;
  let daden: Daden;
  beforeAll(async () => {
    proef = await maakZakenapp();
    daden = dadenOp(proef);
  });
  afterAll(() => proef.sluit());
  const detail = async (zaakId: string, wie = JAN) =>
    (await proef.doe(wie, 'GET', `/zaken/${zaakId}`, { kopregels: await proef.alGelezen() })).inhoud;

  it('shows documents, letters asked and sent, and consults asked and answered, also when nothing is open any more', async () => {
    const zaakId = await daden.na(
      START,
      DOCUMENT,
      BRIEF,
      daad(WIM, 'brieven/{briefId}/verzendingen', { verzondenOp: '2026-11-22', gdaId: 'GDA-7' }),
      daad(JAN, 'brieven', { soort: 'uitspraak' }),
      CONSULT,
      daad(VERA, 'consulten/{consultId}/antwoorden', { antwoord: 'Ja.' }),
      daad(JAN, 'consulten', { aan: 'collega', vraag: 'En dit?' }),
    );
    const { stukken, brieven, consulten } = await detail(zaakId);
    expect(stukken).toEqual({
      documenten: [
        {
          gdaId: 'GDA-1',
          soort: 'bezwaarschrift',
          openbaarheid: 'intern',
          omschrijving: 'Met bijlage.',
          toegevoegdOp: '2026-11-23',
        },
      ],
      weggelaten: 0,
      brieven: [
        {
          briefId: expect.any(String),
          soort: 'rappel',
          omschrijving: 'Jaaropgaaf.',
          gevraagdOp: '2026-11-23',
          verzondenOp: '2026-11-22',
          gdaId: 'GDA-7',
        },
        { briefId: brieven![0]!.briefId, soort: 'uitspraak', gevraagdOp: '2026-11-23' },
      ],
      consulten: [
        {
          consultId: expect.any(String),
          aan: 'VTA',
          vraag: 'Mag dit?',
          gevraagdOp: '2026-11-23',
          antwoord: 'Ja.',
          beantwoordOp: '2026-11-23',
        },
        { consultId: consulten![0]!.consultId, aan: 'collega', vraag: 'En dit?', gevraagdOp: '2026-11-23' },
      ],
    });
    const gelezen = (await proef.doe(JAN, 'POST', `/zaken/${zaakId}/raadplegingen`)).inhoud as unknown as {
      zaak: { stukken: unknown };
    };
    expect(gelezen.zaak.stukken).toEqual(stukken);
  });

  it('tells of a consult that lapsed with the end of the zaak', async () => {
    const zaakId = await daden.na(START, CONSULT, AF);
    expect((await detail(zaakId)).stukken!.consulten).toEqual([
      expect.objectContaining({ aan: 'VTA', vraag: 'Mag dit?', vervallenOp: '2026-11-23' }),
    ]);
  });

  it('leaves a document that is vertrouwelijk out for who stands not close, and says how many', async () => {
    const zaakId = await daden.na(START, DOCUMENT, GEHEIM);
    for (const [wie, ids, weggelaten] of [
      [JAN, ['GDA-1', 'GDA-2'], 0],
      [LEO, ['GDA-1', 'GDA-2'], 0],
      [PIET, ['GDA-1'], 1],
      [RIA, ['GDA-1'], 1],
    ] as const) {
      const { stukken } = await detail(zaakId, wie as typeof JAN);
      expect([stukken!.documenten.map(({ gdaId }) => gdaId), stukken!.weggelaten]).toEqual([ids, weggelaten]);
    }
    const lijst = await proef.doe(JAN, 'GET', '/zaken', { kopregels: await proef.alGelezen() });
    expect(JSON.stringify(lijst.inhoud)).not.toContain('GDA-');
  });

  it('fixed: the same document came in twice, with two openbaarheidsklassen', async () => {
    const zaakId = await daden.na(DOCUMENT);
    const { antwoord } = await daden.verricht(zaakId, {
      ...DOCUMENT,
      inhoud: { gdaId: 'GDA-1', soort: 'bezwaarschrift', openbaarheid: 'openbaar' },
    });
    expect(antwoord.status).toBe(409);
    expect(antwoord.inhoud.detail).toMatch(/^Document GDA-1 staat al bij deze zaak\./);
    expect((await detail(zaakId)).stukken!.documenten).toHaveLength(1);
  });

  it('shows one link between two zaken, were both ever recorded as come from the other', async () => {
    const bezwaar = await proef.eenZaak();
    const verzoek = await proef.eenZaak(JAN, { zaaktype: 'verzoek', voortgekomenUit: bezwaar });
    const { zaaknummer } = await detail(verzoek);
    await proef.omgeving.store.append({
      stream: `zaak-${bezwaar}`,
      expected: 'any',
      events: [
        {
          id: randomUUID(),
          type: 'ZaakGekoppeld',
          data: { zaakId: verzoek, zaaknummer, aard: 'voortgekomen uit' },
          metadata: { schemaversie: '1', tijdstip: '0' },
        },
      ],
    });
    for (const zaakId of [bezwaar, verzoek]) expect((await detail(zaakId)).koppelingen).toHaveLength(1);
    const { antwoord } = await daden.verricht(
      bezwaar,
      daad(JAN, 'ontkoppelingen', { zaakId: verzoek, reden: 'Andersom.' }),
    );
    expect([antwoord.status, (await detail(bezwaar)).koppelingen]).toMatchObject([201, [{ aard: 'leidde tot' }]]);
  });

  it('shows a link on both sides, each within the view of who asks', async () => {
    const bezwaar = await proef.eenZaak();
    const verzoek = { zaaktype: 'verzoek', zaaksoort: 'bezwaargerelateerd', voortgekomenUit: bezwaar };
    const hier = await proef.eenZaak(JAN, verzoek);
    const elders = await proef.eenZaak(RIA, { ...verzoek, locatie: 'Eindhoven' });
    const gekoppeld = async (zaakId: string, wie: object) =>
      (await detail(zaakId, wie as typeof JAN)).koppelingen?.map(({ zaakId: naar, aard }) => [naar, aard]);
    expect(await gekoppeld(bezwaar, JAN)).toEqual([[hier, 'leidde tot']]);
    expect(await gekoppeld(bezwaar, RIA)).toEqual([
      [hier, 'leidde tot'],
      [elders, 'leidde tot'],
    ]);
    expect(await gekoppeld(hier, JAN)).toEqual([[bezwaar, 'voortgekomen uit']]);
    expect(await gekoppeld(elders, ELS)).toEqual([[bezwaar, 'voortgekomen uit']]);
  });
});

import { randomUUID } from 'node:crypto';
import { ELS, JAN, LEO, maakZakenapp, PIET, RIA, type Zakenapp } from '../../testing/app.js';
import type { ToelichtingDto } from './antwoorden.js';

describe('GET /zaken/{id}/toewijzingen', () => {
  let proef: Zakenapp;
  let zaakId: string;
  beforeAll(async () => {
    proef = await maakZakenapp();
    zaakId = await proef.eenZaak();
    // Who was never here cannot be given anything.
    await proef.doe(PIET, 'GET', '/zaken');
    const push = { medewerker: 'piet', grond: 'thema', toelichting: 'Deze week box 3.' };
    await proef.doe(RIA, 'POST', `/zaken/${zaakId}/toewijzingen`, { revisie: 1, inhoud: push });
    await proef.doe(PIET, 'POST', `/zaken/${zaakId}/vrijgaven`, { revisie: 2, inhoud: { reden: 'Vakantie.' } });
    await proef.doe(JAN, 'POST', `/zaken/${zaakId}/behandelingen`, { revisie: 3 });
  });
  afterAll(() => proef.sluit());

  const lijst = async (wie: object): Promise<ToelichtingDto[]> =>
    (await proef.doe(wie, 'GET', `/zaken/${zaakId}/toewijzingen`)).inhoud.results as unknown as ToelichtingDto[];
  const toelichting = (wie: object, toewijzingId: string, id = zaakId) =>
    proef.doe(wie, 'GET', `/zaken/${id}/toewijzingen/${toewijzingId}/toelichting`);

  it('lists each time that somebody got the zaak, and does not say who', async () => {
    const gemeen = { niveau: 'medewerker', moment: '2026-11-23T08:00:00.000Z', toewijzingId: expect.any(String) };
    expect(await lijst(JAN)).toEqual([
      { ...gemeen, aanMij: false, mechanisme: 'push', grond: 'thema' },
      { ...gemeen, aanMij: true, mechanisme: 'pull', grond: 'eigen keuze' },
    ]);
    expect((await lijst(PIET)).map(({ aanMij }) => aanMij)).toEqual([true, false]);
  });

  it('tells of a push who may read it why, with the words of who assigned', async () => {
    const [push, pull] = await lijst(JAN);
    const { status, kop, inhoud } = await toelichting(PIET, push!.toewijzingId);
    expect([status, kop['etag']]).toEqual([200, '"5"']);
    expect(inhoud).toEqual({
      ...push,
      aanMij: true,
      uitleg: 'Gegeven door wie het werk verdeelt, op grond van thema.',
      reden: 'Deze week box 3.',
      instellingen: 'standaard-2026-1',
    });
    expect((await toelichting(RIA, pull!.toewijzingId)).inhoud).toMatchObject({
      grond: 'eigen keuze',
      uitleg: 'Zelf gekozen.',
    });
  });

  it('is for who sees the zaak, and of this zaak', async () => {
    const [push] = await lijst(JAN);
    expect((await toelichting(LEO, push!.toewijzingId)).status).toBe(200);
    for (const wie of [ELS, { ...LEO, team: 'E1' }]) {
      expect((await toelichting(wie, push!.toewijzingId)).status).toBe(404);
    }
    expect((await toelichting({ sub: 'bea', rollen: ['beheer'] }, push!.toewijzingId)).status).toBe(403);
    const andere = await proef.eenZaak();
    expect((await toelichting(JAN, push!.toewijzingId, andere)).status).toBe(404);
    expect((await toelichting(JAN, randomUUID())).status).toBe(404);
    expect((await toelichting(JAN, 'eerste')).status).toBe(400);
  });

  it('is nothing for other events of the zaak', async () => {
    const [eerste] = await proef.omgeving.gebeurd(`zaak-${zaakId}`);
    expect((await toelichting(JAN, eerste!.id)).status).toBe(404);
  });
});

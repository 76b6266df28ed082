import { ELS, JAN, maakZakenapp, RIA, WIM, type Zakenapp } from '../../testing/app.js';
import { daad, dadenOp } from '../../testing/daden.js';

describe('a zaak goes to the locatie that is to handle it', () => {
  let proef: Zakenapp;
  beforeAll(async () => {
    proef = await maakZakenapp();
  });
  afterAll(() => proef.sluit());
  const naar = (wie: object, locatie: string) =>
    daad(wie, 'verplaatsingen', { locatie, toelichting: 'Daar is ruimte.' });
  const zaak = async (zaakId: string, wie: object) => (await proef.doe(wie, 'GET', `/zaken/${zaakId}`)).inhoud;

  it('one that stands nowhere says so, until regie gives it a place; then its behandelaars take it', async () => {
    const zaakId = await proef.eenZaak(RIA);
    expect(await zaak(zaakId, RIA)).toMatchObject({ letOp: expect.stringMatching(/geen werkvoorraad/) });
    expect((await proef.doe(ELS, 'GET', `/zaken/${zaakId}`)).status).toBe(404);
    const { antwoord } = await dadenOp(proef).verricht(zaakId, naar(RIA, 'Eindhoven'));
    expect([antwoord.status, antwoord.inhoud.locatie, antwoord.inhoud.letOp]).toEqual([201, 'Eindhoven', undefined]);
    expect((await dadenOp(proef).verricht(zaakId, daad(ELS, 'behandelingen'))).antwoord.status).toBe(201);
  });

  it('leaves the view of the old locatie, and the time line tells why', async () => {
    const zaakId = await proef.eenZaak(JAN);
    expect((await dadenOp(proef).verricht(zaakId, naar(JAN, 'Eindhoven'))).antwoord.status).toBe(403);
    expect((await dadenOp(proef).verricht(zaakId, naar(WIM, 'Arnhem'))).antwoord.status).toBe(409);
    expect((await dadenOp(proef).verricht(zaakId, naar(WIM, 'Eindhoven'))).antwoord.status).toBe(201);
    expect((await proef.doe(JAN, 'GET', `/zaken/${zaakId}`)).status).toBe(404);
    const { inhoud } = await proef.doe(ELS, 'GET', `/zaken/${zaakId}/tijdlijn`);
    expect(inhoud.results.at(-1)!.zin).toBe('Verplaatst van Arnhem naar Eindhoven: Daar is ruimte.');
  });
});

import { randomUUID } from 'node:crypto';
import { JAN, Opstelling } from '../testing/opstelling.js';

describe('limits before more work', () => {
  let proef: Opstelling;
  beforeEach(
    async () => void (proef = await Opstelling.maak({ inrichting: { werkgrenzen: { openZaken: 2, dagenStil: 10 } } })),
  );
  afterEach(() => proef.sluit());

  it('too many open zaken: 409 that names them, until one is let go or waits for somebody else', async () => {
    await proef.legKlaar({}, {}, {}, {});
    const eerste = (await proef.volgende()).inhoud;
    await proef.bij();
    const sleutel = randomUUID();
    const tweede = (await proef.volgende(JAN, sleutel)).inhoud;
    await proef.bij();
    const { status, inhoud } = await proef.volgende();
    expect([status, inhoud.type]).toEqual([409, '/problemen/eerst-ander-werk']);
    expect(new Set(inhoud.zaken.map(({ zaakId }) => zaakId))).toEqual(new Set([eerste.zaakId, tweede.zaakId]));
    // The limit is one person's, and a repeat is no more work.
    expect((await proef.volgende({ ...JAN, sub: 'piet' })).status).toBe(201);
    expect((await proef.volgende(JAN, sleutel)).inhoud).toMatchObject({ zaakId: tweede.zaakId });

    const wacht = { reden: 'post onderweg' };
    await proef.doe(JAN, 'POST', `/zaken/${eerste.zaakId}/wachtperioden`, { revisie: 3, inhoud: wacht });
    await proef.bij();
    expect((await proef.volgende()).status).toBe(201);
  });

  it('a zaak that lies untouched goes before more; choosing one stays possible, and is told as a choice', async () => {
    const [stil, ander] = await proef.legKlaar({ streefdatum: '2026-12-01' }, { streefdatum: '2026-12-31' });
    await proef.doe(JAN, 'POST', `/zaken/${stil}/toewijzingen`, { revisie: 1, inhoud: {} });
    await proef.bij();
    // It was taken in the present of the clock: as if that was eleven days ago.
    await proef.omgeving.database.pool.query(
      `update zaken.zaken set zaak = jsonb_set(zaak, '{statusSinds}', to_jsonb((zaak->>'statusSinds')::bigint - 11 * 86400000::bigint))
        where zaak_id = $1`,
      [stil],
    );
    const { status, inhoud } = await proef.volgende();
    expect([status, inhoud.zaken.map(({ zaakId }) => zaakId)]).toEqual([409, [stil]]);
    expect((await proef.doe(JAN, 'POST', `/zaken/${ander}/behandelingen`, { revisie: 1 })).status).toBe(201);
    const gekozen = (await proef.doe(JAN, 'GET', `/zaken/${ander}/toewijzingen`)).inhoud.results;
    expect(gekozen).toMatchObject([{ mechanisme: 'pull', grond: 'eigen keuze' }]);
  });
});

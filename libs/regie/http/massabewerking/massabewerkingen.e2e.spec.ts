import { zaakstroom } from '@zaakstroom/zaken';
import { afgedaan, gestart, inWacht, toegewezen, uitgegeven } from '@zaakstroom/zaken/testing';
import { JAN, LEO, RIA, startProef, totdat, type Proef } from '../../testing/proefapp.js';
import type { MassabewerkingAntwoordDto, MassapostDto } from './antwoorden.js';

const REDEN = 'Wachten op het arrest.';
const BOX3 = { soort: 'aanhouding', reden: REDEN, aanhouding: { waarop: 'jurisprudentie (box 3)' } };
const VRIJ = { soort: 'vrijgave uit aanhouding', reden: 'Het arrest is er.' };

interface Posten {
  readonly results: readonly MassapostDto[];
  readonly next: string | null;
  readonly count: number;
}
interface Zaak {
  readonly status: string;
  readonly wacht?: object;
  readonly vanMij: boolean;
  readonly locatie: string;
}

let proef: Proef;
beforeAll(async () => {
  proef = await startProef();
  proef.werker.start();
});
afterAll(async () => {
  await proef.sluit();
});
afterEach(() => expect(proef.fouten).toEqual([]));

const bestel = (inhoud: object, sleutel?: string, wie = RIA) =>
  proef.doe<MassabewerkingAntwoordDto & { invalidParams: object[] }>(wie, 'POST', '/regie/massabewerkingen', {
    inhoud,
    ...(sleutel && { sleutel }),
  });
const lees = async (id: string) =>
  (await proef.doe<MassabewerkingAntwoordDto>(RIA, 'GET', `/regie/massabewerkingen/${id}`)).inhoud;
const posten = async (id: string, vraag = '') =>
  (await proef.doe<Posten>(RIA, 'GET', `/regie/massabewerkingen/${id}/posten${vraag}`, { gelezen: true })).inhoud;
const zaak = async (zaakId: string, wie = RIA) => (await proef.doe<Zaak>(wie, 'GET', `/zaken/${zaakId}`)).inhoud;

/** Ordered and done. */
async function gedaan(inhoud: object): Promise<string> {
  const { status, inhoud: besteld } = await bestel(inhoud);
  expect([status, besteld]).toEqual([201, expect.anything()]);
  const { massabewerkingId } = besteld;
  await totdat(async () => (await lees(massabewerkingId)).status === 'voltooid');
  return massabewerkingId;
}

describe('holding zaken up, and letting them go on', () => {
  it('does it to each zaak by its own decision, and brings each back to where it was', async () => {
    const ik = await proef.medewerker('jan');
    const klaar = { zaaksoort: 'box 3' };
    const ids = await proef.legKlaar(
      klaar,
      { ...klaar, locatie: 'Eindhoven', streefdatum: '2026-05-16' },
      { ...klaar, streefdatum: '2026-05-17', daarna: [uitgegeven(ik), gestart] },
      { ...klaar, streefdatum: '2026-05-18', daarna: [toegewezen(2), inWacht({ behandelaar: 2 })] },
      { ...klaar, streefdatum: '2026-05-19', daarna: [toegewezen(2), afgedaan(2)] },
    );
    const voor = await Promise.all(ids.map((id) => zaak(id, RIA)));

    const id = await gedaan({ ...BOX3, selectie: { zaaktypen: ['bezwaar'], zaaksoorten: ['box 3'] } });
    expect(await lees(id)).toMatchObject({
      soort: 'aanhouding',
      reden: REDEN,
      proef: false,
      vanMij: true,
      selectie: { zaaktypen: ['bezwaar'], zaaksoorten: ['box 3'] },
      opdracht: { waarop: 'jurisprudentie (box 3)' },
      voortgang: { aantal: 4, gedaan: 3, geweigerd: 1, nogNiet: 0 },
    });
    expect((await posten(id)).results.map(({ zaakId, uitslag, reden }) => [zaakId, uitslag, reden])).toEqual([
      [ids[0], 'gedaan', undefined],
      [ids[1], 'gedaan', undefined],
      [ids[2], 'gedaan', undefined],
      [ids[3], 'geweigerd', 'De zaak wacht al (post onderweg).'],
    ]);
    expect(await zaak(ids[2]!, JAN)).toMatchObject({
      status: 'wachtend',
      vanMij: true,
      wacht: { reden: 'aangehouden', waarop: 'jurisprudentie (box 3)' },
    });
    const tijdlijn = await proef.doe<{ results: { zin: string; door: string }[] }>(
      RIA,
      'GET',
      `/zaken/${ids[0]}/tijdlijn`,
    );
    expect(tijdlijn.inhoud.results.at(-1)).toMatchObject({
      zin: `Wacht: aangehouden (jurisprudentie (box 3)). ${REDEN} Massabewerking ${id}.`,
      door: 'het systeem',
    });

    const terug = await gedaan({ ...VRIJ, selectie: { massabewerking: id } });
    expect((await lees(terug)).voortgang).toEqual({ aantal: 3, gedaan: 3, geweigerd: 0, nogNiet: 0 });
    const na = await Promise.all(ids.map((zaakId) => zaak(zaakId)));
    // Work that ran was stopped; the zaak is still with its holder.
    expect(na.map(({ status, locatie }) => [status, locatie])).toEqual(
      voor.map(({ status, locatie }) => [status === 'in behandeling' ? 'uitgegeven' : status, locatie]),
    );
    expect((await zaak(ids[2]!, JAN)).vanMij).toBe(true);
  });

  it('counts and changes nothing as a trial', async () => {
    const [vrij, wachtend] = await proef.legKlaar(
      { zaaksoort: 'FSV' },
      { zaaksoort: 'FSV', streefdatum: '2026-06-01', daarna: [inWacht({ behandelaar: undefined })] },
    );
    const kop = await proef.omgeving.store.head();
    const id = await gedaan({ ...BOX3, proef: true, selectie: { zaaksoorten: ['FSV'] } });
    expect(await lees(id)).toMatchObject({ proef: true, voortgang: { aantal: 2, gedaan: 1, geweigerd: 1 } });
    expect((await posten(id, '?uitslag=geweigerd')).results).toMatchObject([{ zaakId: wachtend, nummer: 2 }]);
    const geschreven = await Array.fromAsync(
      proef.omgeving.store.readAll({ after: kop, categories: ['zaak'] }),
      ({ events }) => events.length,
    );
    expect(geschreven.reduce((a, b) => a + b, 0)).toBe(0);
    expect((await zaak(vrij!)).status).toBe('in werkvoorraad');
  });

  it('leafs through the zaken of an operation', async () => {
    await proef.legKlaar(...Array.from({ length: 5 }, () => ({ zaaksoort: 'ambtshalve' })));
    const id = await gedaan({ ...BOX3, proef: true, selectie: { zaaksoorten: ['ambtshalve'] } });
    const eerste = await posten(id, '?pageSize=2&metAantal=true');
    expect([eerste.count, eerste.results.map(({ nummer }) => nummer)]).toEqual([5, [1, 2]]);
    const tweede = (await proef.doe<Posten>(RIA, 'GET', eerste.next!)).inhoud;
    expect(tweede.results.map(({ nummer }) => nummer)).toEqual([3, 4]);
  });
});

describe('an order', () => {
  it('is one order however often it is sent, with the selection of the first time', async () => {
    await proef.legKlaar({ zaaksoort: 'correctie' });
    const inhoud = { ...BOX3, proef: true, selectie: { zaaksoorten: ['correctie'] } };
    const sleutel = 'een-bestelling-die-twee-keer-komt';
    const [eerste, tweede] = [await bestel(inhoud, sleutel), await bestel(inhoud, sleutel)];
    expect(tweede.inhoud.massabewerkingId).toBe(eerste.inhoud.massabewerkingId);
    expect(tweede.kop['location']).toBe(`/v1/regie/massabewerkingen/${eerste.inhoud.massabewerkingId}`);
  });

  it.each([
    ['of everything', { ...BOX3, selectie: {} }, 'selectie'],
    ['of a kind that is not there', { ...BOX3, selectie: { zaaksoorten: ['onzin'] } }, 'zaaksoorten'],
    [
      'without what belongs to it',
      { soort: 'aanhouding', reden: 'x', selectie: { locaties: ['Arnhem'] } },
      'aanhouding',
    ],
    [
      'on what is not configured',
      { ...BOX3, aanhouding: { waarop: 'x' }, selectie: { locaties: ['Arnhem'] } },
      'waarop',
    ],
  ])('%s is refused at once', async (_, inhoud, veld) => {
    const { status, inhoud: antwoord } = await bestel(inhoud);
    expect([status, antwoord.invalidParams]).toEqual([400, [expect.objectContaining({ name: veld })]]);
  });

  it('is for who steers, and only for what that person may do to a zaak', async () => {
    const inhoud = { ...BOX3, selectie: { zaaksoorten: ['box 3'] } };
    expect((await bestel(inhoud, undefined, JAN)).status).toBe(403);
    expect((await bestel(inhoud, undefined, LEO)).status).toBe(403);
    const vrij = await bestel({ ...VRIJ, proef: true, selectie: { wachtredenen: ['aangehouden'] } }, undefined, LEO);
    expect(vrij.status).toBe(201);
    // A teamleider sees the own orders, regie all.
    const mijn = await proef.doe<{ results: MassabewerkingAntwoordDto[] }>(LEO, 'GET', '/regie/massabewerkingen', {
      gelezen: true,
    });
    expect(mijn.inhoud.results.map(({ massabewerkingId }) => massabewerkingId)).toEqual([vrij.inhoud.massabewerkingId]);
    const vanRia = await bestel({ ...inhoud, proef: true });
    expect((await proef.doe(LEO, 'GET', String(vanRia.kop['location']))).status).toBe(404);
    expect((await proef.doe(RIA, 'GET', String(vrij.kop['location']))).status).toBe(200);
  });
});

it('tells of each zaak once, whatever the reason holds: it is encrypted where it is stored', async () => {
  const [zaakId] = await proef.legKlaar({ zaaksoort: 'belastingrente' });
  await gedaan({ ...BOX3, reden: 'Geheime reden.', selectie: { zaken: [zaakId] } });
  const gebeurd = await proef.omgeving.gebeurd(zaakstroom(zaakId!));
  expect(gebeurd.filter(({ type }) => type === 'ZaakInWachtGezet')).toHaveLength(1);
  expect(JSON.stringify(gebeurd)).not.toContain('Geheime reden');
});

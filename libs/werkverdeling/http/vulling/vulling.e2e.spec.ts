import { randomUUID } from 'node:crypto';
import { StoreUnavailable, type Append, type EventStore } from '@zaakstroom/event-store';
import type { Toegang } from '@zaakstroom/toegang';
import { STANDAARDINRICHTING, type Zaaksoort } from '@zaakstroom/zaken';
import { INRICHTING, toegewezen } from '@zaakstroom/zaken/testing';
import type { AfgedaneZaak } from '../../domein/index.js';
import { herhaalToewijzing, toewijzingenVan, zakenOp } from '../../herhaling/index.js';
import type { Vulkaart } from '../../opdrachten/index.js';
import { JAN, Opstelling, type Antwoord } from '../../testing/opstelling.js';
import type { VullingAntwoordDto } from './antwoorden.js';

const RIA: Toegang = { sub: 'ria', rollen: ['regie'] };
const LEO: Toegang = { sub: 'leo', rollen: ['teamleider'], team: 'A1' };
const PIET: Toegang = { ...JAN, sub: 'piet' };
const VULLINGEN = '/werkverdeling/vullingen';
const UUR = 3_600_000;

/** Soort `box 3` demands its expertise, of a bezwaar as of all. */
const ZAAKTYPEN = STANDAARDINRICHTING.zaaktypen.map((type) => ({
  ...type,
  soorten: type.soorten.map((soort): Zaaksoort =>
    soort.naam === 'box 3' ? { ...soort, expertise: { naam: 'box 3', niveau: 'gevorderd' } } : soort,
  ),
}));
/** Three hours for an E-post: seven fit in the 22 hours and 24 minutes of a week of 28. */
const gemeten: AfgedaneZaak[] = Array.from({ length: 60 }, (_, n) => ({
  zaaktype: 'bezwaar',
  zaaksoort: n < 30 ? 'overig' : 'box 3',
  zwaarte: 'E',
  locatie: 'Arnhem',
  tijd: 3 * UUR,
  mensen: [n % 6],
}));
const KAART: Omit<Vulkaart, 'medewerker'> = {
  groepsfunctie: 'E',
  locatie: 'Arnhem',
  team: 'A1',
  rooster: { ma: 420, di: 420, wo: 0, do: 420, vr: 420, za: 0, zo: 0 },
  afwezigheden: [],
};

let proef: Opstelling;
/** Kaarten that differ from `KAART`, by number; who was asked for is known. */
const kaarten = new Map<number, Vulkaart>();
let voorAppend = async (_: Append): Promise<void> => undefined;

beforeAll(async () => {
  const kaartVan = (medewerker: number): Vulkaart => {
    const kaart = kaarten.get(medewerker) ?? { ...KAART, medewerker };
    kaarten.set(medewerker, kaart);
    return kaart;
  };
  proef = await Opstelling.maak({
    inrichting: { zaaktypen: ZAAKTYPEN },
    behandeltijden: { afgedaan: async () => gemeten },
    vulkaarten: {
      kaartVan: async (medewerker) => kaartVan(medewerker),
      kaartenVan: async ({ team }) => [...kaarten.values()].filter((kaart) => kaart.team === team),
    },
    store: (echt) =>
      Object.assign(Object.create(echt) as EventStore, {
        append: async (append: Append) => {
          await voorAppend(append);
          return echt.append(append);
        },
      }),
  });
  for (const wie of [JAN, PIET]) await proef.doe(wie, 'GET', '/mijn/werklijst');
});
afterAll(() => proef.sluit());

const vul = (inhoud: object, wie = LEO, sleutel = randomUUID() as string): Promise<Antwoord> =>
  proef.doe(wie, 'POST', VULLINGEN, { inhoud, sleutel });
const vulling = ({ inhoud }: Antwoord) => inhoud as unknown as VullingAntwoordDto;
const werklijst = async (wie: Toegang) => {
  await proef.bij();
  return (await proef.doe(wie, 'GET', '/mijn/werklijst?pageSize=100')).inhoud.results;
};
const laat = async (wie: Toegang, zaakId: string, inhoud: object): Promise<Antwoord> => {
  const { kop } = await proef.doe(wie, 'GET', `/zaken/${zaakId}`);
  const revisie = Number(/\d+/.exec(String(kop['etag']))![0]);
  return proef.doe(wie, 'POST', `/zaken/${zaakId}/vrijgaven`, { revisie, inhoud });
};

describe('filling a list', () => {
  it('shows beforehand what it would do, and does nothing', async () => {
    await proef.legKlaar(...Array.from({ length: 10 }, (_, n) => ({ streefdatum: `2026-12-${String(n + 10)}` })));
    const { status, inhoud } = await proef.doe(LEO, 'POST', `${VULLINGEN}/_voorstel`, {
      inhoud: { medewerker: 'jan' },
    });
    expect(status).toBe(200);
    const [lijst] = (inhoud as unknown as VullingAntwoordDto).werklijsten;
    expect(lijst).toMatchObject({
      medewerker: 'jan',
      ruimte: { rooster: 'PT28H', afwezig: 'PT0S', voorZaken: 'PT22H24M', openWerk: 'PT0S', vrij: 'PT22H24M' },
    });
    expect(lijst!.zaken).toHaveLength(7);
    expect(await werklijst(JAN)).toEqual([]);
  });

  it('holds no soort that asks for an expertise which is not on the kaart, however urgent', async () => {
    const [zaakId] = await proef.legKlaar({ zaaksoort: 'box 3', streefdatum: '2026-01-01' });
    const jan = [...kaarten.keys()][0]!;
    const eerste = async (expertises?: Vulkaart['expertises']) => {
      kaarten.set(jan, { ...KAART, medewerker: jan, ...(expertises && { expertises }) });
      const antwoord = await proef.doe(LEO, 'POST', `${VULLINGEN}/_voorstel`, { inhoud: { medewerker: 'jan' } });
      return vulling(antwoord).werklijsten[0]!.zaken[0]!.zaakId;
    };
    expect(await eerste([{ expertise: 'box 3', niveau: 'gevorderd' }])).toBe(zaakId);
    expect(await eerste([{ expertise: 'box 3', niveau: 'basis' }])).not.toBe(zaakId);
    expect(await eerste()).not.toBe(zaakId);
  });

  it('gives the most urgent zaken until the next does not fit, each with its reasons; again it finds no room', async () => {
    const sleutel = randomUUID();
    const antwoord = await vul({ medewerker: 'jan' }, LEO, sleutel);
    expect(antwoord.status).toBe(201);
    const { vullingId, afgerond, werklijsten } = vulling(antwoord);
    expect([afgerond, werklijsten[0]!.zaken.length]).toEqual([true, 7]);
    const lijst = await werklijst(JAN);
    expect(lijst.map(({ zaakId }) => zaakId)).toEqual(werklijsten[0]!.zaken.map(({ zaakId }) => zaakId));
    expect(vulling(await vul({ medewerker: 'jan' }, LEO, sleutel))).toEqual(vulling(antwoord));
    expect(vulling(await proef.doe(RIA, 'GET', `${VULLINGEN}/${vullingId}`))).toEqual(vulling(antwoord));
    const opnieuw = vulling(await vul({ medewerker: 'jan' })).werklijsten[0]!;
    expect(opnieuw).toMatchObject({
      ruimte: { openWerk: 'PT21H', vrij: 'PT1H24M' },
      reden: 'Er is geen ruimte meer.',
      zaken: [],
    });
  });

  it('explains each zaak, and the hours to the person alone', async () => {
    const [zaak] = await werklijst(JAN);
    const pad = `/zaken/${zaak!.zaakId}/toewijzingen`;
    const [toewijzing] = (await proef.doe(JAN, 'GET', pad)).inhoud.results as unknown as { toewijzingId: string }[];
    const lees = async (wie: Toegang) =>
      (await proef.doe(wie, 'GET', `${pad}/${toewijzing!.toewijzingId}/toelichting`)).inhoud as unknown as Record<
        string,
        string
      >;
    const eigen = await lees(JAN);
    expect(eigen).toMatchObject({ mechanisme: 'push', niveau: 'medewerker', grond: 'capaciteit', aanMij: true });
    expect(eigen['voorU']).toMatch(/^Uw rooster heeft 28 uur in de komende 7 dagen; .* nog 22 uur 24 over\.$/);
    expect(eigen['uitleg']).toMatch(/Zo'n zaak vroeg 3 uur \(mediaan van minstens 30 zaken .*; geen norm\).*urgentst/);
    expect(eigen['keuze']).toMatchObject({ regel: 'urgentie/2', kandidaten: { afgevallen: [] } });
    expect(await lees(PIET)).not.toHaveProperty('voorU');
    const { inhoud } = await proef.doe(JAN, 'GET', `/zaken/${zaak!.zaakId}/tijdlijn`);
    expect(JSON.stringify(inhoud)).not.toContain('28 uur');
  });

  it('is let go of with a reason: who did not take a zaak says why it goes back', async () => {
    const [zaak] = await werklijst(JAN);
    const zonder = await laat(JAN, zaak!.zaakId, {});
    expect([zonder.status, zonder.inhoud.invalidParams]).toEqual([400, [expect.objectContaining({ name: 'reden' })]]);
    for (const { zaakId } of await werklijst(JAN)) {
      expect((await laat(JAN, zaakId, { reden: 'Te druk.' })).status).toBe(201);
    }
    await proef.bij();
  });

  it('gives nothing to who is absent or has no roster, and is within reach of the team only', async () => {
    const [jan] = [...kaarten.values()];
    kaarten.set(jan!.medewerker, { ...jan!, afwezigheden: [{ van: '2026-11-20', tot: '2026-11-23' }] });
    const afwezig = vulling(await vul({ medewerker: 'jan' })).werklijsten[0]!;
    expect(afwezig).toMatchObject({ reden: 'Vandaag afwezig.', zaken: [] });
    kaarten.set(jan!.medewerker, { ...jan!, rooster: undefined });
    expect(vulling(await vul({ medewerker: 'jan' })).werklijsten[0]!.reden).toMatch(/geen rooster/);
    kaarten.set(jan!.medewerker, jan!);
    const ander = { ...LEO, team: 'E1' };
    expect((await vul({ medewerker: 'jan' }, ander)).status).toBe(400);
    expect((await vul({ team: 'A1' }, ander)).status).toBe(400);
    expect((await vul({ team: 'A1' }, JAN)).status).toBe(403);
    expect((await vul({})).status).toBe(400);
    expect((await vul({ team: 'A1', medewerker: 'jan' })).status).toBe(400);
  });

  it('that broke off half-way goes on with the same plan, and no zaak gets two holders', async () => {
    await proef.doe(LEO, 'POST', `${VULLINGEN}/_voorstel`, { inhoud: { medewerker: 'piet' } });
    await proef.legKlaar(...Array.from({ length: 10 }, () => ({})));
    let gegeven = 0;
    voorAppend = async ({ events }) => {
      if (events[0]?.type === 'ZaakToegewezen' && ++gegeven > 5) throw new StoreUnavailable('weg');
    };
    const sleutel = randomUUID();
    expect((await vul({ team: 'A1' }, LEO, sleutel)).status).toBe(503);
    voorAppend = async () => undefined;
    // Meanwhile somebody takes a zaak.
    expect((await proef.volgende(JAN)).status).toBe(201);
    const { afgerond, werklijsten } = vulling(await vul({ team: 'A1' }, LEO, sleutel));
    expect([afgerond, werklijsten.map(({ zaken }) => zaken.length)]).toEqual([true, [7, 7]]);
    const zaken = werklijsten.flatMap((lijst) => lijst.zaken);
    expect(new Set(zaken.map(({ zaakId }) => zaakId)).size).toBe(14);
    expect(zaken.filter(({ vervallen }) => vervallen !== undefined).length).toBeLessThanOrEqual(1);
    for (const { zaakId } of zaken) {
      let houders = 0;
      for (const { type } of await proef.omgeving.gebeurd(`zaak-${zaakId}`)) {
        if (type === 'ZaakToegewezen' || type === 'ZaakUitgegeven') houders++;
        if (type === 'ZaakVrijgegeven') houders--;
        expect(houders).toBeLessThanOrEqual(1);
      }
      expect(houders).toBe(1);
    }
  });
});

it('every zaak that was given can be worked out again from the streams: the same zaak, on the same grounds', async () => {
  const { store, catalogus } = proef.omgeving;
  const bronnen = { store, catalogus, inrichting: INRICHTING };
  const zaakIds = [...(await zakenOp(store, catalogus, await store.head())).keys()];
  const alle = (await Promise.all(zaakIds.map((zaakId) => toewijzingenVan(store, catalogus, zaakId)))).flat();
  const gekozen = alle.flatMap(({ onderbouwing, ...toen }) => (onderbouwing ? [{ ...toen, onderbouwing }] : []));
  expect(gekozen.length).toBeGreaterThan(14);
  expect(gekozen.some(({ mechanisme }) => mechanisme === 'push')).toBe(true);
  for (const toen of gekozen) expect((await herhaalToewijzing(bronnen, toen)).verschillen).toEqual([]);
  const anders = await herhaalToewijzing(bronnen, { ...gekozen[0]!, uitleg: 'Zomaar.' });
  expect(anders.verschillen).toMatchObject([{ waar: 'uitleg', toen: 'Zomaar.' }]);
});

describe('patterns of what is given back', () => {
  const PAD = '/werkverdeling/teruggaven';

  it('are told of a quarter that is over, by how the zaak came and why it went, never by whom, to regie alone', async () => {
    const metadata = { tijdstip: String(Date.parse('2026-09-01T09:00:00Z')), medewerker: '1' };
    let minstens = '';
    for (let medewerker = 1; medewerker <= 6; medewerker++) {
      const [zaakId] = await proef.legKlaar({});
      const { type, data } = toegewezen(medewerker);
      const teruggegeven = { behandelaar: medewerker, reden: 'Past niet bij mij.', soort: 'te zwaar' };
      minstens = await proef.gebeurt(
        zaakId!,
        { type, data: { ...data, mechanisme: 'push', grond: 'capaciteit' }, metadata },
        { type: 'ZaakTeruggegeven', data: teruggegeven, metadata },
      );
    }
    const { status, inhoud } = await proef.doe(RIA, 'GET', PAD, { minstens });
    expect(status).toBe(200);
    expect(inhoud).toEqual({
      kwartaal: '2026-K3',
      aantal: 6,
      patronen: [
        { kenmerk: 'grond', waarde: 'push capaciteit', aantal: 6 },
        { kenmerk: 'reden', waarde: 'te zwaar', aantal: 6 },
        { kenmerk: 'soort', waarde: 'bezwaar overig', aantal: 6 },
        { kenmerk: 'locatie', waarde: 'Arnhem', aantal: 6 },
        { kenmerk: 'week', waarde: '2026-W36', aantal: 6 },
      ],
      weggelaten: 0,
    });
    expect((await proef.doe(RIA, 'GET', `${PAD}?kwartaal=2026-K2`)).inhoud).toMatchObject({ patronen: [] });
    expect((await proef.doe(RIA, 'GET', `${PAD}?kwartaal=2026-K4`)).status).toBe(400);
    expect((await proef.doe(LEO, 'GET', PAD)).status).toBe(403);
  });
});

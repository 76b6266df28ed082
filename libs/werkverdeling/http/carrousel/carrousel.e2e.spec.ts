import { randomUUID } from 'node:crypto';
import { StoreUnavailable, type Append, type EventStore } from '@zaakstroom/event-store';
import type { Toegang } from '@zaakstroom/toegang';
import { uitgegeven } from '@zaakstroom/zaken/testing';
import { JAN, Opstelling } from '../../testing/opstelling.js';
import type { CarrouselrondeMetPostenDto } from './antwoorden.js';

const RIA: Toegang = { sub: 'ria', rollen: ['regie'] };
const WIM: Toegang = { sub: 'wim', rollen: ['werkvoorbereider'], locatie: 'Arnhem' };
const RONDEN = '/werkverdeling/carrouselronden';

let proef: Opstelling;
/** What goes before each append of a command. */
let voorAppend = async (_: Append): Promise<void> => undefined;
beforeAll(async () => {
  proef = await Opstelling.maak({
    store: (echt) =>
      Object.assign(Object.create(echt) as EventStore, {
        append: async (append: Append) => {
          await voorAppend(append);
          return echt.append(append);
        },
      }),
  });
});
afterAll(() => proef.sluit());

const aanwas = { zaaktype: 'aangifte', zaaksoort: 'aanwaspost', locatie: undefined } as const;
const leg = (C: number, E = 0) =>
  proef.legKlaar(
    ...Array.from({ length: C }, () => ({ ...aanwas, zwaarte: 'C' as const })),
    ...Array.from({ length: E }, () => ({ ...aanwas, zwaarte: 'E' as const })),
  );
async function draai(sleutel?: string) {
  const { status, kop, inhoud } = await proef.doe(RIA, 'POST', RONDEN, { ...(sleutel && { sleutel }) });
  return { status, kop, ronde: inhoud as unknown as CarrouselrondeMetPostenDto };
}
const lees = async (pad: string, wie = RIA) => {
  const { status, inhoud } = await proef.doe(wie, 'GET', pad);
  return { status, ronde: inhoud as unknown as CarrouselrondeMetPostenDto, results: inhoud.results as unknown[] };
};
const verschil = (getallen: readonly number[]) => Math.max(...getallen) - Math.min(...getallen);

describe('a round of the carrousel', () => {
  it('is none when nothing lies there, and is for regie alone', async () => {
    expect((await draai()).status).toBe(204);
    for (const wie of [JAN, WIM]) {
      expect((await proef.doe(wie, 'POST', RONDEN)).status).toBe(403);
      expect((await proef.doe(wie, 'GET', RONDEN)).status).toBe(403);
    }
  });

  it('brings what stands nowhere to the locaties, each an equal part, and tells of every post why', async () => {
    const zaakIds = await leg(6, 3);
    const [ander] = await proef.legKlaar({ ...aanwas, zaaksoort: 'PM-brief' });
    const { status, kop, ronde } = await draai();
    expect(status).toBe(201);
    expect(kop['location']).toBe(`/v1${RONDEN}/2026-K4-1`);
    expect(ronde).toMatchObject({ rondeId: '2026-K4-1', afgerond: true, aantal: 9, regel: 'carrousel/1' });
    expect(new Set(ronde.posten.map(({ zaakId }) => zaakId))).toEqual(new Set(zaakIds));
    expect(ronde.posten.filter(({ vervallen }) => vervallen !== undefined)).toEqual([]);
    for (const niveau of ['eenvoudig', 'gemiddeld'] as const) {
      expect(verschil(ronde.deelnemers.map(({ inRonde }) => inRonde[niveau]))).toBe(1);
    }
    const [post] = ronde.posten;
    const { inhoud } = await proef.doe(RIA, 'GET', `/zaken/${post!.zaakId}`);
    expect(inhoud.locatie).toBe(post!.locatie);
    expect((await proef.doe(RIA, 'GET', `/zaken/${ander}`)).inhoud.locatie).toBeUndefined();
    expect((await lees(`${RONDEN}/2026-K4-1`)).ronde).toEqual(ronde);
  });

  it('stands in the zaak as an allocation with its explanation, and is nobody’s time', async () => {
    const { ronde } = await lees(`${RONDEN}/2026-K4-1`);
    const { zaakId, locatie, uitleg } = ronde.posten[0]!;
    const [toewijzing] = (await lees(`/zaken/${zaakId}/toewijzingen`)).results as { toewijzingId: string }[];
    const pad = `/zaken/${zaakId}/toewijzingen/${toewijzing!.toewijzingId}/toelichting`;
    const gelezen = await proef.doe({ ...JAN, locatie }, 'GET', pad);
    expect(gelezen.inhoud).toMatchObject({
      mechanisme: 'push',
      niveau: 'locatie',
      locatie,
      grond: 'carrousel',
      ronde: '2026-K4-1',
      reden: uitleg,
      instellingen: 'standaard-2026-1',
    });
    const laatste = (await proef.omgeving.gebeurd(`zaak-${zaakId}`)).at(-1)!;
    expect(laatste.type).toBe('ZaakVerplaatst');
    expect(laatste.metadata['medewerker']).toBeUndefined();
  });

  it('goes on with the counters of the quarter: after thirteen uneven weeks no two locaties differ by more than one post', async () => {
    const kreeg: string[] = [];
    for (let week = 1; week <= 13; week++) {
      const zaakIds = await leg((week * 5) % 7, (week * 3) % 4);
      const { status } = await draai();
      expect(status).toBe(zaakIds.length === 0 ? 204 : 201);
      for (const zaakId of zaakIds) {
        const { inhoud } = await proef.doe(RIA, 'GET', `/zaken/${zaakId}`);
        kreeg.push(`${inhoud.zwaarte} ${inhoud.locatie}`);
      }
      const { results } = (await lees(RONDEN)) as { results: CarrouselrondeMetPostenDto[] };
      for (const niveau of ['eenvoudig', 'gemiddeld'] as const) {
        expect(verschil(results.at(-1)!.deelnemers.map(({ inKwartaal }) => inKwartaal[niveau]))).toBeLessThanOrEqual(1);
      }
    }
    // What the zaken themselves say, without the nine of the first round.
    for (const zwaarte of ['C', 'E']) {
      const perLocatie = Map.groupBy(
        kreeg.filter((wat) => wat.startsWith(zwaarte)),
        (wat) => wat,
      );
      expect(perLocatie.size).toBe(4);
      expect(verschil([...perLocatie.values()].map(({ length }) => length))).toBeLessThanOrEqual(2);
    }
    const { results } = await lees(RONDEN);
    expect(results[0]).not.toHaveProperty('posten');
    expect((await lees(`${RONDEN}?kwartaal=2025-K1`)).results).toEqual([]);
    expect((await lees(`${RONDEN}?kwartaal=2025`)).status).toBe(400);
    expect((await lees(`${RONDEN}/2026-K4-99`)).status).toBe(404);
  });

  it('is the same round when it is asked for again, and two at once spread nothing twice', async () => {
    await leg(5);
    const sleutel = 'f3b1c1a6-0d1f-4a53-8d3c-0f6a3f0c5b11';
    const eerste = await draai(sleutel);
    expect((await draai(sleutel)).ronde).toEqual(eerste.ronde);
    const zaakIds = await leg(8);
    const beide = await Promise.all([draai(), draai()]);
    expect(beide.map(({ status }) => status).toSorted()).toEqual([201, 204]);
    for (const zaakId of zaakIds) {
      const types = (await proef.omgeving.gebeurd(`zaak-${zaakId}`)).map(({ type }) => type);
      expect(types.filter((type) => type === 'ZaakVerplaatst')).toHaveLength(1);
    }
  });
});

describe('a round between whose decision and moves something happens', () => {
  const isVerhuizing = ({ events }: Append): boolean => events[0]?.type === 'ZaakVerplaatst';

  it('passes over a zaak that somebody took, says so, and counts it for nobody', async () => {
    const [genomen] = await leg(4);
    voorAppend = async (append) => {
      if (!isVerhuizing(append)) return;
      voorAppend = async () => undefined;
      await proef.gebeurt(genomen!, uitgegeven(1));
    };
    const { ronde } = await draai();
    const vervallen = ronde.posten.filter((post) => post.vervallen !== undefined);
    expect(vervallen).toMatchObject([{ zaakId: genomen, vervallen: 'Ligt niet meer als aanwaspost klaar.' }]);
    expect(ronde).toMatchObject({ aantal: 4, afgerond: true });
    const geteld = ronde.deelnemers.map(({ inRonde }) => inRonde.eenvoudig + inRonde.gemiddeld);
    expect(geteld.reduce((a, b) => a + b)).toBe(3);
  });

  it('that broke off half-way goes on where it stopped, by a repeat, or before the next one', async () => {
    for (const hoe of ['herhaling', 'volgende'] as const) {
      const zaakIds = await leg(20);
      let verhuisd = 0;
      voorAppend = async (append) => {
        if (isVerhuizing(append) && ++verhuisd > 5) throw new StoreUnavailable('weg');
      };
      const sleutel = randomUUID();
      expect((await draai(sleutel)).status).toBe(503);
      voorAppend = async () => undefined;
      const open = (await lees(RONDEN)).results.at(-1) as CarrouselrondeMetPostenDto;
      expect(open).toMatchObject({ afgerond: false, aantal: 20 });
      await proef.bij();
      const opnieuw = await draai(hoe === 'herhaling' ? sleutel : randomUUID());
      expect(opnieuw.status).toBe(hoe === 'herhaling' ? 201 : 204);
      const { ronde } = await lees(`${RONDEN}/${open.rondeId}`);
      expect(ronde.afgerond).toBe(true);
      expect(ronde.posten.filter(({ vervallen }) => vervallen !== undefined)).toEqual([]);
      for (const zaakId of zaakIds) {
        const verhuizingen = (await proef.omgeving.gebeurd(`zaak-${zaakId}`)).filter(
          ({ type }) => type === 'ZaakVerplaatst',
        );
        expect(verhuizingen.map(({ data }) => data['ronde'])).toEqual([open.rondeId]);
      }
    }
  });
});

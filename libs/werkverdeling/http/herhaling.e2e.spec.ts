import { randomUUID } from 'node:crypto';
import type { Toegang } from '@zaakstroom/toegang';
import { Inrichting } from '@zaakstroom/zaken';
import { INRICHTING } from '@zaakstroom/zaken/testing';
import { verslag } from '../cli/herhaal-toewijzing.js';
import { herhaalToewijzing, toewijzingenVan, zakenOp, type Bronnen } from '../herhaling/index.js';
import { JAN, Opstelling } from '../testing/opstelling.js';

describe('allocations that were recorded', () => {
  let proef: Opstelling;
  beforeAll(async () => void (proef = await Opstelling.maak()));
  afterAll(() => proef.sluit());

  const bronnenVan = (): Bronnen => {
    const { store, catalogus } = proef.omgeving;
    return { store, catalogus, inrichting: INRICHTING };
  };

  it('come out the same, choice and explanation, when they are played again from the streams', async () => {
    const dag = (n: number): string => new Date(Date.UTC(2026, 9, 1) + n * 86_400_000).toISOString().slice(0, 10);
    await proef.legKlaar(
      ...Array.from({ length: 120 }, (_, n) => ({
        streefdatum: dag((n * 37) % 120),
        ontvangenOp: dag(-((n * 53) % 300)),
        zaaksoort: n % 3 === 0 ? 'box 3' : 'overig',
        zwaarte: n % 4 === 0 ? ('C' as const) : ('E' as const),
      })),
    );
    const mensen: Toegang[] = Array.from({ length: 12 }, (_, n) => ({
      ...JAN,
      sub: `b${n}`,
      groepsfunctie: n % 3 === 0 ? 'C' : 'E',
      ...(n % 4 === 0 && { soorten: ['box 3'] }),
    }));
    // Let go, given back, chosen and pulled, all at once.
    await Promise.all(
      mensen.map(async (wie, n) => {
        for (let keer = 0; keer < 5; keer++) {
          const { status, inhoud } = await proef.volgende(wie);
          if (status === 204) return;
          const hoe = (n + keer) % 3;
          if (hoe === 2) continue;
          const pad = hoe === 0 ? 'vrijgaven' : 'teruggaven';
          const reden = { reden: 'Niet voor mij.' };
          await proef.doe(wie, 'POST', `/zaken/${inhoud.zaakId}/${pad}`, {
            revisie: (await proef.omgeving.gebeurd(`zaak-${inhoud.zaakId}`)).length - 1,
            inhoud: reden,
          });
        }
      }),
    );
    const bronnen = bronnenVan();
    const { store, catalogus } = proef.omgeving;
    const zaakIds = [...(await zakenOp(store, catalogus, await store.head())).keys()];
    const alle = (await Promise.all(zaakIds.map((zaakId) => toewijzingenVan(store, catalogus, zaakId)))).flat();
    const gekozen = alle.flatMap(({ onderbouwing, ...toen }) => (onderbouwing ? [{ ...toen, onderbouwing }] : []));
    expect(gekozen.length).toBeGreaterThan(40);
    expect(gekozen.some(({ onderbouwing }) => onderbouwing.bezet.length > 0)).toBe(true);
    expect(gekozen.some(({ onderbouwing }) => onderbouwing.urgentie.delen.at(-1)!.punten > 0)).toBe(true);
    for (const toen of gekozen) expect((await herhaalToewijzing(bronnen, toen)).verschillen).toEqual([]);
  });

  it('are told apart when the rule was not followed, with what differs', async () => {
    const bronnen = bronnenVan();
    const [zaakId] = await proef.legKlaar({ zaaktype: 'verzoek', streefdatum: '2027-01-29' });
    await proef.volgende(JAN, undefined, 'verzoeken');
    const [toen] = await toewijzingenVan(bronnen.store, bronnen.catalogus, zaakId!);
    const { toewijzingId, onderbouwing } = toen!;
    const gelijk = await verslag(bronnen, zaakId!, toewijzingId);
    expect(gelijk.uitgang).toBe(0);
    const { zaaknummer } = (await zakenOp(bronnen.store, bronnen.catalogus, await proef.omgeving.store.head())).get(
      zaakId!,
    )!;
    expect(gelijk.regels).toEqual([
      `toewijzing ${toewijzingId} van 2026-11-23T08:00:00.000Z`,
      `regel ${onderbouwing!.regel}, gewichten urgentie-2026-1, dag 2026-11-23, voorraad tot en met ${onderbouwing!.voorraad}: 1 passend`,
      `keuze    ${zaaknummer}, bij herhaling ${zaaknummer}`,
      'gelijk   keuze en uitleg zijn dezelfde',
    ]);
    expect(await verslag(bronnen, zaaknummer.toLowerCase(), toewijzingId)).toEqual(gelijk);

    // Under other weights, as if it had been decided by them.
    const { gegevens } = INRICHTING;
    const ander = { ...gegevens.urgentie[0]!, versie: 'ander', termijn: { punten: 50, aanloopdagen: 1_000 } };
    const anders = { ...bronnen, inrichting: new Inrichting({ ...gegevens, urgentie: [ander] }) };
    const { regels, uitgang } = await verslag(anders, zaakId!, toewijzingId);
    expect(uitgang).toBe(3);
    expect(regels).toContainEqual('  gewichten: "urgentie-2026-1", bij herhaling "ander"');
    expect(regels.some((regel) => regel.startsWith('  uitleg: '))).toBe(true);
  });

  it('have nothing to repeat where a person chose; what is not there is named', async () => {
    const bronnen = bronnenVan();
    const [zaakId] = await proef.legKlaar({});
    await proef.doe(JAN, 'POST', `/zaken/${zaakId}/toewijzingen`, { revisie: 1, inhoud: {} });
    const [keuze] = await toewijzingenVan(bronnen.store, bronnen.catalogus, zaakId!);
    expect(await verslag(bronnen, zaakId!, keuze!.toewijzingId)).toMatchObject({
      regels: [expect.any(String), 'een mens koos: er is niets te herhalen'],
      uitgang: 3,
    });
    await expect(verslag(bronnen, zaakId!, randomUUID())).rejects.toThrow('heeft geen toewijzing');
    await expect(verslag(bronnen, 'B20999999999', randomUUID())).rejects.toThrow('geen toewijzing opgetekend');
  });
});

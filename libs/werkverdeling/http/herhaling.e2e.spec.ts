import type { Toegang } from '@zaakstroom/toegang';
import { opgetekend, speelAf, zakenOp } from '../testing/herhaling.js';
import { JAN, Opstelling } from '../testing/opstelling.js';

const kaal = (waarde: unknown): unknown => JSON.parse(JSON.stringify(waarde));

describe('allocations that were recorded', () => {
  let proef: Opstelling;
  beforeAll(async () => void (proef = await Opstelling.maak()));
  afterAll(() => proef.sluit());

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
    const { store, catalogus } = proef.omgeving;
    const alle = await opgetekend(store, await zakenOp(store, catalogus, await store.head()));
    expect(alle.length).toBeGreaterThan(40);
    expect(alle.some(({ onderbouwing }) => onderbouwing.bezet.length > 0)).toBe(true);
    expect(alle.some(({ onderbouwing }) => onderbouwing.urgentie.delen.at(-1)!.punten > 0)).toBe(true);
    for (const toen of alle) expect(kaal(await speelAf(store, catalogus, toen))).toEqual(kaal(toen));
  });
});

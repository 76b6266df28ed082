import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import type { Append, JsonObject } from '@zaakstroom/event-store';
import { MINSTENS, valtOnder, type Kenmerken, type Zaaktijd } from '../../domein/index.js';
import { vindGroep } from '../../domein/sturing/testing/aanvaller.js';
import { ALLE_VRAGEN, zaken as willekeurig, type Wereldvraag } from '../../domein/sturing/testing/wereld.js';
import { dinghandeling } from '../../testing/dingen.js';
import { Omgeving } from '../../testing/omgeving.js';

const RIA = { sub: 'ria', rollen: ['regie'] };
const leider = (team?: string) => ({ sub: 'leo', rollen: ['teamleider'], ...(team !== undefined && { team }) });
const MINUUT = 60_000;
const NIEUWJAAR = Date.parse('2026-01-01T08:00:00Z');

interface Cijfer {
  readonly milliseconden: number;
  readonly band: object;
}
interface Inhoud {
  readonly soorten: readonly {
    readonly zaaktype: string;
    readonly zaaksoort?: string;
    readonly cijfers?: { zaken: number; mensen: string; totaal: Cijfer; mediaan: Cijfer; p90: Cijfer };
    readonly reden?: string;
  }[];
  readonly totaal: { readonly zaken: number; readonly milliseconden: number };
  readonly bereik: Record<string, string>;
  readonly invalidParams: readonly { readonly name: string; readonly code: string; readonly reason: string }[];
}

let omgeving: Omgeving;
beforeAll(async () => {
  omgeving = await Omgeving.maak();
  omgeving.klok.zet(NIEUWJAAR);
});
afterAll(() => omgeving.sluit());

/** Zaken that end at noon of the 20th of a month; everybody works the given minutes, early that day, one after another. */
async function afgedaan(
  zaken: readonly (Partial<Kenmerken> & { maand: number; mensen: readonly number[]; minuten?: number })[],
) {
  const appends: Append[] = [];
  const klok = new Map<string, number>();
  for (const { maand, mensen, minuten = 10, ...kenmerken } of zaken) {
    const zaakId = randomUUID();
    const dag = `2025-${String(maand).padStart(2, '0')}-20`;
    const beeindigdOp = Date.parse(`${dag}T11:00:00Z`);
    appends.push(
      dinghandeling(zaakId, 'Begonnen', {}, { nummer: zaakId }),
      dinghandeling(zaakId, 'Gezet', {}, {
        fase: 'afgedaan',
        status: 'afgedaan',
        uitkomst: 'toegewezen',
        beeindigdOp,
        ...kenmerken,
      } as JsonObject),
    );
    for (const mens of mensen) {
      const medewerker = await omgeving.medewerkers.nummerVan(`mens ${mens}`);
      const van = klok.get(`${mens} ${dag}`) ?? Date.parse(`${dag}T04:00:00Z`);
      klok.set(`${mens} ${dag}`, van + minuten * MINUUT);
      appends.push(
        dinghandeling(zaakId, 'start', { tijdstip: van, medewerker }),
        dinghandeling(zaakId, 'stop', { tijdstip: van + minuten * MINUUT, medewerker }),
      );
    }
  }
  await omgeving.gebeur(appends);
}

const vraag = (wie: object, vragen: string) =>
  omgeving.lees<Inhoud>(wie as typeof RIA, `/team/behandeltijden?${vragen}`);

describe('time per kind', () => {
  const SOORTEN = [
    { team: 'P1', zaaktype: 'bezwaar', zaaksoort: 'overig' },
    { team: 'P1', zaaktype: 'bezwaar', zaaksoort: 'FSV' },
    { team: 'P1', zaaktype: 'aangifte', zaaksoort: undefined as never },
  ] as const;
  beforeAll(async () => {
    const [overig, fsv, aangifte] = SOORTEN;
    await afgedaan([
      ...[1, 2, 3, 4, 5, 6].map((mens) => ({ ...overig, maand: 5, mensen: [mens], minuten: 10 * mens })),
      ...[1, 2, 3, 4].map((mens) => ({ ...fsv, maand: 5, mensen: [mens] })),
      { ...aangifte, zaaksoort: null as never, maand: 5, mensen: [1, 2, 3, 4, 5], minuten: 7 },
      { ...overig, maand: 5, mensen: [] },
    ]);
  });

  it('has figures where five people are behind them, and says why where not', async () => {
    const { status, inhoud, kop } = await vraag(leider('P1'), 'periode=2025-K2');
    expect([status, kop['zaakstroom-positie']]).toEqual([200, await omgeving.store.head()]);
    const tijd = (minuten: number) => expect.objectContaining({ milliseconden: minuten * MINUUT });
    expect(inhoud.soorten).toEqual([
      {
        zaaktype: 'aangifte',
        cijfers: { zaken: 1, mensen: '>= 5', totaal: tijd(35), mediaan: tijd(35), p90: tijd(35) },
      },
      { zaaktype: 'bezwaar', zaaksoort: 'FSV', reden: expect.stringContaining('minder dan 5 mensen') },
      {
        zaaktype: 'bezwaar',
        zaaksoort: 'overig',
        // Index min(n - 1, floor(p * n)) of 10, 20, ... 60.
        cijfers: { zaken: 6, mensen: '>= 5', totaal: tijd(210), mediaan: tijd(40), p90: tijd(60) },
      },
    ]);
    // Half the kap is half an hour: that cuts the three longest spells off.
    expect(inhoud.soorten[2]!.cijfers!.totaal.band).toEqual({ minimum: 150 * MINUUT, maximum: 210 * MINUUT });
    expect(inhoud.totaal).toMatchObject({ zaken: 7, milliseconden: 245 * MINUUT });
  });

  it('says what it is about, in fields and in words', async () => {
    const { inhoud } = await vraag(leider('P1'), 'periode=2025-K2&zaaktype=bezwaar&zwaarte=C');
    expect(inhoud.bereik).toMatchObject({
      team: 'P1',
      periode: '2025-K2',
      vanaf: '2025-04-01',
      tot: '2025-06-30',
      zaaktype: 'bezwaar',
      zwaarte: 'C',
    });
    expect(inhoud.bereik['omschrijving']).toMatch(
      /tot en met de dag van afdoening.*Van team P1; .*alleen zaaktype bezwaar, zwaarte C\.$/,
    );
    expect(inhoud).toMatchObject({
      rekenwijze: { algoritme: 'behandeltijd/1' },
      peilmoment: '2026-01-01T08:00:00.000Z',
    });
    expect(inhoud.soorten.map(({ zaaktype }) => zaaktype)).toEqual(['bezwaar', 'bezwaar']);
    const soort = await vraag(leider('P1'), 'periode=2025-K2&zaaksoort=overig');
    expect(soort.inhoud.soorten).toHaveLength(1);
  });

  it.each([
    ['2026', 'periode-niet-voorbij'],
    ['2026-01', 'periode-niet-voorbij'],
    ['0000', 'geen-periode'],
    ['2025-13', 'verkeerde-vorm'],
    ['', 'verkeerde-vorm'],
  ])('is not there for %p', async (periode, code) => {
    const { status, inhoud } = await vraag(leider('P1'), `periode=${periode}`);
    expect([status, inhoud.invalidParams]).toMatchObject([400, [{ name: 'periode', code }]]);
  });

  it('is not there for what does not exist, and all that is wrong is told at once', async () => {
    const namen = async (wie: object, vragen: string) =>
      (await vraag(wie, vragen)).inhoud.invalidParams.map(({ name }) => name);
    expect(
      await namen(leider('P1'), 'periode=2026&locatie=Nergens&zaaktype=x&zaaksoort=x&zwaarte=x&uitkomst=x'),
    ).toEqual(['periode', 'locatie', 'zaaktype', 'zaaksoort', 'zwaarte', 'uitkomst']);
    expect(await namen(RIA, 'periode=2025&team=nooit')).toEqual(['team']);
    expect((await vraag(leider('P1'), 'periode=2024&zaaksoort=FSV')).inhoud.soorten).toEqual([]);
    expect(await namen(leider('P2'), 'periode=2025&zaaksoort=FSV')).toEqual(['zaaksoort']);
  });

  it('tells the forms that a period may have', async () => {
    const { inhoud } = await vraag(leider('P1'), 'periode=2026-13');
    expect(inhoud.invalidParams).toMatchObject([
      { reason: 'Moet een jaar (2026), kwartaal (2026-K1) of maand (2026-03) zijn.' },
    ]);
  });

  it('is for who leads the team, and for regie about what it names', async () => {
    expect((await vraag({ sub: 'kim', rollen: ['behandelaar'] }, 'periode=2025')).status).toBe(403);
    expect((await vraag(leider('P1'), 'periode=2025&team=P2')).status).toBe(400);
    expect((await vraag(RIA, 'periode=2025')).status).toBe(400);
    expect((await vraag(RIA, 'periode=2025&team=P1')).inhoud.soorten).toHaveLength(3);
    expect((await vraag(leider('P2'), 'periode=2025')).inhoud).toMatchObject({
      soorten: [],
      totaal: { zaken: 0, milliseconden: 0 },
    });
  });

  it('counts what was spent until the day of the afdoening, so that it stays what it was', async () => {
    const voor = (await vraag(leider('P1'), 'periode=2025-K2')).inhoud.soorten;
    const { rows } = await omgeving.database.pool.query<{ zaak_id: string }>(
      `select zaak_id from sturing.zaken where team = 'P1' and zaaksoort = 'overig'`,
    );
    await omgeving.werk(rows[0]!.zaak_id, 'mens 1', '2025-05-21', '09:00', '10:00');
    expect((await vraag(leider('P1'), 'periode=2025-K2')).inhoud.soorten).toEqual(voor);
  });

  it('leaves a zaak out that was reopened', async () => {
    const { rows } = await omgeving.database.pool.query<{ zaak_id: string }>(
      `select zaak_id from sturing.zaken where team = 'P1' and zaaksoort is null`,
    );
    await omgeving.zet(rows[0]!.zaak_id, { fase: 'voorraad', status: 'in werkvoorraad', beeindigdOp: null as never });
    expect((await vraag(leider('P1'), 'periode=2025-K2')).inhoud.soorten.map(({ zaaktype }) => zaaktype)).toEqual([
      'bezwaar',
      'bezwaar',
    ]);
  });
});

describe('an attacker with every answer of the API', () => {
  it('has the right sums, and cannot work anything out about fewer than five people', async () => {
    const alle: Zaaktijd[] = fc
      .sample(willekeurig, { seed: 20251124, numRuns: 12 })
      .flat()
      .slice(0, 70)
      // A kind of its own, so that nothing else in this file is in it.
      .map((zaak) => ({ ...zaak, zaaktype: 'aanval' }));
    await afgedaan(
      alle.map(({ tijd: _, mensen, zwaarte = null, team = null, ...zaak }) => ({
        ...(zaak as Partial<Kenmerken> & { maand: number }),
        zwaarte: zwaarte as never,
        team: team as never,
        mensen,
      })),
    );
    const gegeven: { readonly nummers: Set<number>; readonly filters: string }[] = [];
    const stel = async ({ bereik, periode, zwaarte, uitkomst }: Wereldvraag): Promise<void> => {
      const filters = new URLSearchParams({
        periode: periode.naam,
        ...(bereik.team && { team: bereik.team }),
        ...(bereik.locatie && { locatie: bereik.locatie }),
        ...(zwaarte && { zwaarte }),
        ...(uitkomst && { uitkomst }),
      }).toString();
      const { inhoud } = await vraag(RIA, `zaaktype=aanval&${filters}`);
      const nummers = alle.flatMap((zaak, i) =>
        (!bereik.team || zaak.team === bereik.team) &&
        valtOnder(zaak, { periode, zwaarte, uitkomst, locatie: bereik.locatie })
          ? [i]
          : [],
      );
      expect(inhoud.soorten).toHaveLength(nummers.length > 0 ? 1 : 0);
      const cijfers = inhoud.soorten[0]?.cijfers;
      if (!cijfers) return;
      const minuten = nummers.reduce((som, i) => som + 10 * alle[i]!.mensen.length, 0);
      expect([filters, cijfers.zaken, cijfers.totaal.milliseconden]).toEqual([
        filters,
        nummers.length,
        minuten * MINUUT,
      ]);
      gegeven.push({ nummers: new Set(nummers), filters });
    };
    const open = ALLE_VRAGEN.values();
    await Promise.all(
      Array.from({ length: 6 }, async () => {
        for (const een of open) await stel(een);
      }),
    );
    const mensen = (nummers: Iterable<number>) => new Set([...nummers].flatMap((i) => alle[i]!.mensen)).size;
    let paren = 0;
    for (const groot of gegeven) {
      for (const klein of gegeven) {
        if (klein.nummers.size >= groot.nummers.size || !klein.nummers.isSubsetOf(groot.nummers)) continue;
        paren++;
        const verschil = mensen(groot.nummers.difference(klein.nummers));
        expect([groot.filters, klein.filters, verschil >= MINSTENS]).toEqual([groot.filters, klein.filters, true]);
      }
    }
    expect(paren).toBeGreaterThan(100);
    const vragen = [...new Map(gegeven.map(({ nummers }) => [[...nummers].join(), [...nummers]])).values()];
    expect(
      vindGroep(
        alle.map((zaak) => zaak.mensen),
        vragen,
        MINSTENS - 1,
      ),
    ).toBeUndefined();
  });
});

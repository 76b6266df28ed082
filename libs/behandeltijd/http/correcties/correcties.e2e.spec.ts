import { randomUUID } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Omgeving, type Antwoord } from '../../testing/omgeving.js';

const KIM = { sub: 'kim', rollen: ['behandelaar'], locatie: 'Arnhem', team: 'A1' };
const BO = { sub: 'bo', rollen: ['behandelaar'], locatie: 'Arnhem', team: 'A1' };
const LEO = { sub: 'leo', rollen: ['teamleider', 'behandelaar'], team: 'A1' };
const LIZ = { sub: 'liz', rollen: ['teamleider'], team: 'E1' };
const NIX = { sub: 'nix', rollen: ['teamleider'] };
const RIA = { sub: 'ria', rollen: ['regie'] };
const MAANDAG = '2026-03-02';
const VANDAAG = '2026-03-10';
const MINUUT = 60_000;

interface Inhoud {
  readonly type: string;
  readonly detail: string;
  readonly invalidParams: readonly { readonly name: string; readonly code: string }[];
  readonly correctieId: string;
  readonly reden: string;
  readonly status: string;
  readonly results: readonly { readonly correctieId: string; readonly zaaknummer: string; readonly van: string }[];
  readonly next: string | null;
  readonly previous: string | null;
  readonly count: number;
  readonly milliseconden: number;
  readonly duur: string;
  readonly correctie: number;
  readonly gecorrigeerd: number;
  readonly mijn: readonly { readonly correctie: number }[];
  readonly dagen: readonly {
    readonly dag: string;
    readonly milliseconden: number;
    readonly correctie: number;
    readonly gecorrigeerd: number;
    readonly zaken: readonly { readonly zaakId: string; readonly milliseconden: number; readonly correctie: number }[];
  }[];
}

let omgeving: Omgeving;
beforeAll(async () => {
  omgeving = await Omgeving.maak();
});
afterAll(() => omgeving.sluit());

type Wie = typeof KIM | typeof LEO | typeof RIA | typeof NIX;
const MIJN = '/mijn/behandeltijd/correcties';
const TEAM = '/team/behandeltijdcorrecties';

let nummer = 0;
/** A thing on which Kim worked an hour on Monday. */
const eenDing = (dag = MAANDAG, onzichtbaarVoor: readonly string[] = []) =>
  omgeving.ding(`D${++nummer}`, [['kim', dag, '09:00', '10:00']], onzichtbaarVoor);
const voorstel = (zaakId: string, meer: object = {}) => ({
  zaakId,
  dag: MAANDAG,
  milliseconden: 30 * MINUUT,
  reden: 'Ik vergat te starten.',
  ...meer,
});
const stelVoor = (wie: Wie, inhoud: object, sleutel?: string, app?: NestFastifyApplication) =>
  omgeving.vraag<Inhoud>(wie, 'POST', MIJN, { inhoud, ...(sleutel && { sleutel }) }, app);
const beslis = (wie: Wie, correctieId: string, besluit: string, revisie: number | undefined = 0) =>
  omgeving.vraag<Inhoud>(wie, 'POST', `${TEAM}/${correctieId}/besluiten`, {
    inhoud: { besluit, reden: 'Gezien in de agenda.' },
    revisie,
  });
const soort = ({ status, inhoud }: Antwoord<Inhoud>) => [status, inhoud.type];

describe('proposing a correction', () => {
  it('answers the proposal with its place, and does nothing twice under one key', async () => {
    const zaakId = await eenDing();
    const sleutel = randomUUID();
    const eerste = await stelVoor(KIM, voorstel(zaakId), sleutel);
    expect(eerste).toMatchObject({
      status: 201,
      inhoud: { zaakId, dag: MAANDAG, milliseconden: 1_800_000, duur: 'PT30M', status: 'open' },
    });
    expect(eerste.kop['location']).toBe(`/v1${MIJN}/${eerste.inhoud.correctieId}`);
    expect(eerste.kop['etag']).toBe('"0"');
    expect(eerste.kop['zaakstroom-positie']).toBe(await omgeving.store.head());
    const tweede = await stelVoor(KIM, voorstel(zaakId), sleutel);
    expect(tweede).toMatchObject({ status: 201, inhoud: eerste.inhoud });
    expect(await omgeving.lees<Inhoud>(KIM, `${MIJN}/${eerste.inhoud.correctieId}`)).toMatchObject({
      status: 200,
      inhoud: eerste.inhoud,
    });
  });

  it.each([
    ['today', { dag: VANDAAG }, 'dag', 'dag-niet-voorbij'],
    ['a day to come', { dag: '9999-12-31' }, 'dag', 'dag-niet-voorbij'],
    ['a day of no calendar', { dag: '0000-01-01' }, 'dag', 'geen-datum'],
    ['nothing', { milliseconden: 0 }, 'milliseconden', 'niet-toegestaan'],
    ['part of a millisecond', { milliseconden: 0.5 }, 'milliseconden', 'geen-geheel-getal'],
    ['more than a day', { milliseconden: 90_000_001 }, 'milliseconden', 'te-hoog'],
    ['no reason', { reden: '' }, 'reden', 'verkeerde-lengte'],
  ])('refuses %s', async (_, meer, veld, code) => {
    const antwoord = await stelVoor(KIM, voorstel(await eenDing(), meer));
    expect(antwoord.status).toBe(400);
    expect(antwoord.inhoud.invalidParams).toMatchObject([{ name: veld, code }]);
  });

  it('tells that a correction of nothing is none, and not only that something is wrong', async () => {
    const antwoord = await stelVoor(KIM, voorstel(await eenDing(), { milliseconden: 0 }));
    expect(antwoord.inhoud.detail).toBe('milliseconden: Mag niet 0 zijn.');
  });

  it('takes the day before as soon as it is over by the local clock', async () => {
    const zaakId = await eenDing();
    const om = (klok: string) => {
      omgeving.klok.zet(Date.parse(klok));
      return stelVoor(KIM, voorstel(zaakId, { dag: '2026-03-09' }));
    };
    expect((await om('2026-03-09T22:59:59.999Z')).status).toBe(400);
    expect((await om('2026-03-09T23:00:00.000Z')).status).toBe(201);
    omgeving.klok.zet(Date.parse('2026-03-10T08:00:00Z'));
  });

  it('knows no zaak out of view', async () => {
    expect((await stelVoor(KIM, voorstel(await eenDing(MAANDAG, ['kim'])))).status).toBe(404);
    expect((await stelVoor(KIM, voorstel(randomUUID()))).status).toBe(404);
  });

  it('refuses what does not fit, in words', async () => {
    const zaakId = await eenDing('2026-02-02');
    const eraf = await stelVoor(KIM, voorstel(zaakId, { dag: '2026-02-02', milliseconden: -61 * MINUUT }));
    expect(soort(eraf)).toEqual([409, '/problemen/correctie-past-niet']);
    expect(eraf.inhoud.detail).toContain('minder dan niets');
    const erbij = await stelVoor(KIM, voorstel(zaakId, { dag: '2026-02-02', milliseconden: 24 * 60 * MINUUT }));
    expect(soort(erbij)).toEqual([409, '/problemen/correctie-past-niet']);
    expect(erbij.inhoud.detail).toContain('24');
  });

  it('keeps one proposal open for a zaak and a day, however many come at once and through however many programs', async () => {
    const zaakId = await eenDing();
    const ander = await omgeving.start();
    const antwoorden = await Promise.all(
      Array.from({ length: 12 }, (_, i) => stelVoor(BO, voorstel(zaakId), undefined, i % 2 ? ander : undefined)),
    );
    expect(antwoorden.map(({ status }) => status).sort()).toEqual([201, ...Array(11).fill(409)]);
    expect(soort(antwoorden.find(({ status }) => status === 409)!)[1]).toBe('/problemen/correctie-staat-open');
    await ander.close();
  });

  it('keeps a day within its hours when proposals for several zaken come at once', async () => {
    const dag = '2026-02-03';
    const zaken = await Promise.all(Array.from({ length: 5 }, () => omgeving.ding(`V${++nummer}`)));
    const antwoorden = await Promise.all(
      zaken.map((zaakId) => stelVoor(BO, voorstel(zaakId, { dag, milliseconden: 7 * 60 * MINUUT }))),
    );
    expect(antwoorden.map(({ status }) => status).sort()).toEqual([201, 201, 201, 409, 409]);
  });
});

describe('the lists', () => {
  it('show the own proposals, newest first, page by page', async () => {
    const wie = { ...KIM, sub: 'page' };
    for (let i = 0; i < 5; i++) await stelVoor(wie, voorstel(await eenDing()));
    const eerste = await omgeving.lees<Inhoud>(wie, `${MIJN}?pageSize=2&metAantal=true`);
    expect(eerste.inhoud).toMatchObject({ count: 5, previous: null });
    const tweede = await omgeving.lees<Inhoud>(wie, eerste.inhoud.next!.slice('/v1'.length));
    const derde = await omgeving.lees<Inhoud>(wie, tweede.inhoud.next!.slice('/v1'.length));
    const alle = [eerste, tweede, derde].flatMap(({ inhoud }) => inhoud.results.map(({ zaaknummer }) => zaaknummer));
    expect(alle).toEqual([...alle].sort((a, b) => Number(b.slice(1)) - Number(a.slice(1))));
    expect([new Set(alle).size, derde.inhoud.next]).toEqual([5, null]);
    const terug = await omgeving.lees<Inhoud>(wie, derde.inhoud.previous!.slice('/v1'.length));
    expect(terug.inhoud.results).toEqual(tweede.inhoud.results);
    expect(eerste.kop['zaakstroom-positie']).toBe(await omgeving.store.head());
  });

  it('show a teamleider what the team proposed, never who, and nothing of the own', async () => {
    const wie = { ...KIM, sub: 'noor', team: 'T9' };
    const leider = { ...LEO, team: 'T9' };
    const { inhoud } = await stelVoor(wie, voorstel(await eenDing()));
    const eigen = await stelVoor(leider, voorstel(await eenDing()));
    const { inhoud: lijst } = await omgeving.lees<Inhoud>(leider, TEAM);
    expect(lijst.results).toEqual([
      {
        correctieId: inhoud.correctieId,
        zaaknummer: expect.any(String),
        dag: MAANDAG,
        milliseconden: 1_800_000,
        duur: 'PT30M',
        reden: 'Ik vergat te starten.',
        status: 'open',
        van: 'een medewerker van uw team',
        team: 'T9',
        voorstelDatum: VANDAAG,
      },
    ]);
    const nummers = await Promise.all(['noor', 'kim'].map((naam) => omgeving.medewerkers.nummerVan(naam)));
    for (const nr of nummers) expect(JSON.stringify(lijst)).not.toContain(String(nr));
    expect(soort(await beslis(leider, eigen.inhoud.correctieId, 'goedgekeurd'))).toEqual([
      409,
      '/problemen/eigen-correctie',
    ]);
  });

  it('keep the teams apart; regie sees all of them', async () => {
    const wie = { ...KIM, sub: 'toon', team: 'T8' };
    const { inhoud } = await stelVoor(wie, voorstel(await eenDing()));
    const { correctieId } = inhoud;
    const ziet = async (ander: Wie) => {
      const lijst = await omgeving.lees<Inhoud>(ander, `${TEAM}?pageSize=100`);
      const een = await omgeving.lees<Inhoud>(ander, `${TEAM}/${correctieId}`);
      return [lijst.inhoud.results.some((rij) => rij.correctieId === correctieId), een.status];
    };
    expect(await ziet({ ...LEO, team: 'T8' })).toEqual([true, 200]);
    expect(await ziet(RIA)).toEqual([true, 200]);
    for (const ander of [LEO, LIZ, NIX]) expect(await ziet(ander)).toEqual([false, 404]);
    expect((await omgeving.lees(KIM, TEAM)).status).toBe(403);
    expect((await omgeving.lees({ ...KIM, sub: 'ander' }, `${MIJN}/${correctieId}`)).status).toBe(404);
    for (const ander of [LIZ, NIX]) expect((await beslis(ander, correctieId, 'goedgekeurd')).status).toBe(404);
  });
});

describe('a decision', () => {
  it('is made once, on the version that was read', async () => {
    const { inhoud } = await stelVoor(KIM, voorstel(await eenDing('2026-03-03'), { dag: '2026-03-03' }));
    const { correctieId } = inhoud;
    expect((await beslis(LEO, correctieId, 'misschien')).status).toBe(400);
    const zonder = await omgeving.vraag(LEO, 'POST', `${TEAM}/${correctieId}/besluiten`, {
      inhoud: { besluit: 'goedgekeurd', reden: 'Ja.' },
    });
    expect(zonder.status).toBe(428);
    expect((await beslis(LEO, correctieId, 'goedgekeurd', 4)).status).toBe(412);
    const besluit = await beslis(LEO, correctieId, 'afgewezen');
    expect(besluit).toMatchObject({
      status: 201,
      inhoud: { status: 'afgewezen', oordeel: { besluit: 'afgewezen', reden: 'Gezien in de agenda.' } },
    });
    expect(besluit.kop['etag']).toBe('"1"');
    expect((await beslis(LEO, correctieId, 'goedgekeurd')).status).toBe(412);
    expect(soort(await beslis(LEO, correctieId, 'goedgekeurd', 1))).toEqual([
      409,
      '/problemen/correctie-al-beoordeeld',
    ]);
    const open = await omgeving.lees<Inhoud>(LEO, `${TEAM}?status=open&pageSize=100`);
    expect(open.inhoud.results.map((rij) => rij.correctieId)).not.toContain(correctieId);
    const afgewezen = await omgeving.lees<Inhoud>(LEO, `${TEAM}?status=afgewezen&pageSize=100`);
    expect(afgewezen.inhoud.results.map((rij) => rij.correctieId)).toContain(correctieId);
    expect(await omgeving.lees<Inhoud>(KIM, `${MIJN}/${correctieId}`)).toMatchObject({
      inhoud: { oordeel: { reden: 'Gezien in de agenda.' } },
    });
  });

  it('of two at the same moment only one counts', async () => {
    const { inhoud } = await stelVoor(KIM, voorstel(await eenDing('2026-03-04'), { dag: '2026-03-04' }));
    const beide = await Promise.all(
      [LEO, RIA].map((wie) => beslis(wie, inhoud.correctieId, wie === LEO ? 'goedgekeurd' : 'afgewezen')),
    );
    expect(beide.map(({ status }) => status).sort()).toEqual([201, 412]);
  });

  it('leaves the derived time as it was and stands beside it: own days, and the zaak', async () => {
    const wie = { ...KIM, sub: 'dirk' };
    const zaakId = await omgeving.ding('DIRK', [
      ['dirk', '2026-02-10', '09:00', '10:00'],
      ['ellen', '2026-02-10', '09:00', '09:30'],
    ]);
    const leeg = await omgeving.ding('LEEG');
    const keur = async (inhoud: object, besluit = 'goedgekeurd') =>
      beslis(LEO, (await stelVoor(wie, inhoud)).inhoud.correctieId, besluit);
    await keur(voorstel(zaakId, { dag: '2026-02-10', milliseconden: -15 * MINUUT }));
    await keur(voorstel(zaakId, { dag: '2026-02-10', milliseconden: 5 * MINUUT }));
    await keur(voorstel(zaakId, { dag: '2026-02-10', milliseconden: 500 * MINUUT }), 'afgewezen');
    await keur(voorstel(leeg, { dag: '2026-02-11', milliseconden: 20 * MINUUT }));
    await stelVoor(wie, voorstel(leeg, { dag: '2026-02-12', milliseconden: 20 * MINUUT }));

    const mijn = await omgeving.lees<Inhoud>(wie, '/mijn/behandeltijd?vanaf=2026-02-09&tot=2026-02-15');
    expect(mijn.inhoud.dagen).toMatchObject([
      {
        dag: '2026-02-10',
        milliseconden: 60 * MINUUT,
        correctie: -10 * MINUUT,
        gecorrigeerd: 50 * MINUUT,
        zaken: [{ zaakId, milliseconden: 60 * MINUUT, correctie: -10 * MINUUT, gecorrigeerd: 50 * MINUUT }],
      },
      {
        dag: '2026-02-11',
        milliseconden: 0,
        duur: 'PT0S',
        correctie: 20 * MINUUT,
        gecorrigeerd: 20 * MINUUT,
        zaken: [{ zaakId: leeg, milliseconden: 0, correctie: 20 * MINUUT, segmenten: [] }],
      },
    ]);
    const zaak = await omgeving.lees<Inhoud>(wie, `/zaken/${zaakId}/behandeltijd`);
    expect(zaak.inhoud).toMatchObject({
      milliseconden: 90 * MINUUT,
      duur: 'PT1H30M',
      correctie: -10 * MINUUT,
      gecorrigeerd: 80 * MINUUT,
      mijn: [{ correctie: -10 * MINUUT }],
    });
    const vanEllen = await omgeving.lees<Inhoud>({ ...KIM, sub: 'ellen' }, `/zaken/${zaakId}/behandeltijd`);
    expect(vanEllen.inhoud).toMatchObject({ correctie: -10 * MINUUT, mijn: [{ correctie: 0 }] });

    // A moment before that day does not know of it.
    omgeving.klok.zet(Date.parse('2026-02-10T12:00:00Z'));
    expect((await omgeving.lees<Inhoud>(wie, `/zaken/${zaakId}/behandeltijd`)).inhoud.correctie).toBe(0);
    omgeving.klok.zet(Date.parse('2026-03-10T08:00:00Z'));
  });

  it('yields no activity record and changes no row that was derived', async () => {
    const rijen = async () =>
      (
        await omgeving.database.pool.query(
          `select 'registratie' as wat, to_jsonb(r) as rij from behandeltijd.registraties r
           union all select 'resultaat', to_jsonb(r) from behandeltijd.resultaten r order by 1, 2`,
        )
      ).rows;
    const zaakId = await eenDing('2026-03-05');
    const voor = await rijen();
    const { inhoud } = await stelVoor(KIM, voorstel(zaakId, { dag: '2026-03-05' }));
    await beslis(LEO, inhoud.correctieId, 'goedgekeurd');
    await omgeving.projecties.wacht('behandeltijd', await omgeving.store.head());
    expect(await rijen()).toEqual(voor);
  });

  it('is refused when the day has filled since', async () => {
    const wie = { ...KIM, sub: 'vol' };
    const zaakId = await omgeving.ding('VOL');
    const { inhoud } = await stelVoor(wie, voorstel(zaakId, { dag: '2026-02-17', milliseconden: 24 * 60 * MINUUT }));
    await omgeving.werk(zaakId, 'vol', '2026-02-17', '09:00', '09:01');
    expect(soort(await beslis(LEO, inhoud.correctieId, 'goedgekeurd'))).toEqual([
      409,
      '/problemen/correctie-past-niet',
    ]);
    expect((await beslis(LEO, inhoud.correctieId, 'afgewezen')).status).toBe(201);
  });
});

describe('the reasons', () => {
  it('stand in no table readable, and are gone with the key of the zaak', async () => {
    const merk = `merk${randomUUID()}`;
    const zaakId = await eenDing('2026-03-06');
    const { inhoud } = await stelVoor(KIM, voorstel(zaakId, { dag: '2026-03-06', reden: merk }));
    await omgeving.vraag(LEO, 'POST', `${TEAM}/${inhoud.correctieId}/besluiten`, {
      inhoud: { besluit: 'goedgekeurd', reden: merk },
      revisie: 0,
    });
    await omgeving.projecties.wacht('correcties', await omgeving.store.head());
    const { rows } = await omgeving.database.pool.query<{ tabel: string }>(
      `select format('%I.%I', schemaname, tablename) as tabel from pg_tables where schemaname not in ('pg_catalog', 'information_schema')`,
    );
    for (const { tabel } of rows) {
      const gevonden = await omgeving.database.pool.query(
        `select 1 from ${tabel} t where t::text like '%' || $1 || '%'`,
        [merk],
      );
      expect([tabel, gevonden.rowCount]).toEqual([tabel, 0]);
    }
    const pad = `${MIJN}/${inhoud.correctieId}`;
    expect((await omgeving.lees<Inhoud>(KIM, pad)).inhoud).toMatchObject({ reden: merk, oordeel: { reden: merk } });
    await omgeving.sleutelbos.vernietig(zaakId, 'einde bewaartermijn');
    const [een, lijst] = [await omgeving.lees<Inhoud>(KIM, pad), await omgeving.lees<Inhoud>(KIM, MIJN)];
    for (const gelezen of [een.inhoud, lijst.inhoud.results[0]]) {
      expect(gelezen).toMatchObject({
        reden: '[vernietigd]',
        oordeel: { reden: '[vernietigd]' },
        milliseconden: 1_800_000,
      });
    }
  });
});

describe('the projection of corrections', () => {
  it('is the same after a rebuild', async () => {
    const rijen = async () =>
      (await omgeving.database.pool.query('select * from correcties.correcties order by positie')).rows;
    const voor = await rijen();
    expect(voor.length).toBeGreaterThan(10);
    await omgeving.projecties.herbouw('correcties', () => undefined);
    expect(await rijen()).toEqual(voor);
  });
});

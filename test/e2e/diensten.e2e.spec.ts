import { randomUUID } from 'node:crypto';
import { Dienstenproef } from './dienstenproef.js';
import { Serverproces } from './serverproces.js';

const VERBINDINGEN = 8;

interface Gedaan {
  readonly zaakId: string;
  readonly positie: string;
}

describe('services as processes of their own, several of each', () => {
  let proef: Dienstenproef;
  beforeEach(async () => {
    proef = await Dienstenproef.maak();
  });
  afterEach(() => proef.sluit());

  /** A POST when there is something to send. */
  function bel(adres: string, token: string, pad: string, koppen: Record<string, string> = {}, inhoud?: object) {
    return fetch(`${adres}/v1/${pad}`, {
      method: inhoud ? 'POST' : 'GET',
      headers: { authorization: `Bearer ${token}`, ...(inhoud && { 'content-type': 'application/json' }), ...koppen },
      ...(inhoud && { body: JSON.stringify(inhoud) }),
    });
  }

  /** Number and digest of the rows of each table of the read models; a number from a sequence tells how often was begun, no more. */
  async function rijen(): Promise<Record<string, unknown>> {
    const { rows } = await proef.database.pool.query<{ tabel: string }>(
      `select format('%I.%I', schemaname, tablename) as tabel from pg_tables
        where schemaname in (select schema from projecties.stand) order by 1`,
    );
    const alle: Record<string, unknown> = {};
    for (const { tabel } of rows) {
      const { rows: gevonden } = await proef.database.pool.query<object>(
        `select count(*)::int as rijen, md5(string_agg(rij, e'\\n' order by rij)) as digest
           from (select (to_jsonb(t) - 'volgnummer')::text as rij from ${tabel} t) alle`,
      );
      alle[tabel] = gevonden[0];
    }
    return alle;
  }

  const bijgewerkt = async (adres: string): Promise<boolean> => {
    const { projecties } = (await (await fetch(`${adres}/_healthz/readyz`)).json()) as {
      projecties: { milliseconden: number }[];
    };
    return projecties.every(({ milliseconden }) => milliseconden === 0);
  };

  const tot = async (waar: () => boolean | Promise<boolean>): Promise<void> => {
    while (!(await waar())) await new Promise((verder) => setTimeout(verder, 10));
  };

  it('under load, one of each killed: no row is missing or double, and others take over', async () => {
    const apis = await proef.start('zaken-api', 'zaken-api');
    const volgers = await proef.start('projecties', 'projecties');
    const [rapportage] = await proef.start('rapportage-api');
    const token = await proef.token({ sub: 'jansen', rollen: ['behandelaar'], locatie: 'Arnhem', team: 'A1' });
    const gedaan: Gedaan[] = [];
    const klaar = new AbortController();

    /** With the same key to the other one, when one does not answer: as a client does. */
    async function doe(pad: string, inhoud: object, ifMatch?: string): Promise<Response> {
      const koppen = { 'idempotency-key': randomUUID(), ...(ifMatch !== undefined && { 'if-match': ifMatch }) };
      for (let poging = 0; ; poging++) {
        const api = apis[(gedaan.length + poging) % apis.length]!;
        const antwoord = await bel(api.adres, token, pad, koppen, inhoud).catch(() => undefined);
        if (antwoord && antwoord.status < 500) return antwoord;
      }
    }
    const werk = Array.from({ length: VERBINDINGEN }, async () => {
      while (!klaar.signal.aborted) {
        const zaak = { zaaktype: 'bezwaar', zaaksoort: 'overig', ontvangenOp: '2025-01-31', onderwerp: 'WOZ' };
        const { zaakId } = (await (await doe('zaken', zaak)).json()) as Gedaan;
        const begonnen = await doe(`zaken/${zaakId}/behandelingen`, {}, '"1"');
        expect(begonnen.status).toBe(201);
        gedaan.push({ zaakId, positie: begonnen.headers.get('zaakstroom-positie')! });
      }
    });

    await tot(() => gedaan.length > 60);
    const geraakt = (await proef.houder('projectie zaken'))!;
    const van = performance.now();
    await proef.dood(geraakt);
    await tot(async () => (await proef.houder('projectie zaken')) !== undefined);
    process.stdout.write(`projecties: overgenomen ${Math.round(performance.now() - van)} ms na kill -9\n`);

    await proef.dood(apis.shift()!);
    const aantal = gedaan.length;
    await tot(() => gedaan.length > aantal + 60);
    klaar.abort();
    await Promise.all(werk);

    // Read your write, of what another process projects and another one reads.
    const laatste = gedaan
      .map(({ positie }) => positie)
      .sort()
      .at(-1)!;
    const minimaal = { 'zaakstroom-positie-minimaal': laatste };
    await tot(async () => (await bel(apis[0]!.adres, token, 'zaken?pageSize=1', minimaal)).status === 200);
    const teamleider = await proef.token({ sub: 'baas', rollen: ['teamleider'], locatie: 'Arnhem', team: 'A1' });
    await tot(async () => (await bel(rapportage!.adres, teamleider, 'team/zaken', minimaal)).status === 200);
    await tot(() => bijgewerkt(rapportage!.adres));

    const gevonden = await proef.database.pool.query<{ stream: string }>(
      `select distinct stream from event_store.events where stream like 'zaak-%'`,
    );
    expect(gevonden.rows.length).toBe(new Set(gedaan.map(({ zaakId }) => zaakId)).size);
    const ingehaald = await rijen();
    expect(ingehaald['zaken.zaken']).toMatchObject({ rijen: gevonden.rows.length });

    // All of it once more, from the beginning and undisturbed.
    await proef.dood(volgers.find((volger) => volger !== geraakt)!);
    await proef.database.pool.query(`do $$ declare s text; begin
      for s in select schema from projecties.stand loop execute format('drop schema %I cascade', s); end loop;
      delete from projecties.stand; end $$`);
    const [opnieuw] = await proef.start('projecties');
    await tot(() => bijgewerkt(opnieuw!.adres));
    expect(await rijen()).toEqual(ingehaald);
  });

  it('that publish and cannot are alive and not ready, with the reason there and in one line of the log', async () => {
    const kafka = { KAFKA_BROKERS: '127.0.0.1:1', ZAAKSTROOM_OIN: '00000001234567890000' };
    const dienst = await Serverproces.begin(proef.map, { ...proef.omgeving, ...kafka }, 'apps/publicatie/main.ts');
    try {
      await tot(
        () => dienst.uitvoer.includes('publicatie van werkvoorraad staat stil') || dienst.proces.exitCode !== null,
      );
      let gereed = '';
      await tot(async () => {
        gereed = await (await fetch(`${dienst.adres}/_healthz/readyz`)).text();
        return !gereed.includes('nog niet bereikt');
      });
      expect(JSON.parse(gereed)).toMatchObject({
        status: 503,
        detail: expect.stringMatching(
          /^Nog niet gereed: publicatie \(Kafka is niet bereikbaar op 127\.0\.0\.1:1 \(instelling KAFKA_BROKERS\): Connection error: connect ECONNREFUSED 127\.0\.0\.1:1\)\.$/,
        ),
      });
      expect((await fetch(`${dienst.adres}/_healthz/livez`)).status).toBe(200);
      expect(dienst.uitvoer.match(/publicatie van werkvoorraad staat stil/g)).toHaveLength(1);
      expect(dienst.uitvoer).not.toMatch(/\\n +at |TimeoutNegativeWarning/);
    } finally {
      await dienst.eindig('SIGKILL');
    }
  });

  it('answer what is theirs; a service that cannot start tells everything that is wrong', async () => {
    const [zaken, rapportage, werkverdeling] = await proef.start('zaken-api', 'rapportage-api', 'werkverdeling');
    const token = await proef.token({ sub: 'jansen', rollen: ['behandelaar'], locatie: 'Arnhem', team: 'A1' });
    const status = async (dienst: Serverproces | undefined, pad: string, methode = 'GET') =>
      (
        await fetch(`${dienst!.adres}/v1/${pad}`, {
          method: methode,
          headers: { authorization: `Bearer ${token}`, 'idempotency-key': randomUUID() },
        })
      ).status;
    expect(await status(zaken, 'zaken')).toBe(200);
    expect(await status(zaken, 'werkvoorraden')).toBe(404);
    expect(await status(werkverdeling, 'werkvoorraden')).toBe(200);
    expect(await status(rapportage, 'zaken', 'POST')).toBe(404);
    expect(await status(rapportage, 'team/zaken')).toBe(403);

    for (const [naam, fout, meldingen] of [
      ['publicatie', { DATABASE_URL: '' }, ['DATABASE_URL is verplicht', 'KAFKA_BROKERS is v', 'ZAAKSTROOM_OIN is v']],
      ['rapportage-api', { OIDC_ISSUER: '', PORT: 'x' }, ['OIDC_ISSUER is verplicht', 'PORT moet een geheel getal']],
    ] as const) {
      const proces = await Serverproces.begin(proef.map, { ...proef.omgeving, ...fout }, `apps/${naam}/main.ts`);
      expect(await proces.eindig('SIGCONT')).toBe(1);
      for (const melding of meldingen) expect(proces.uitvoer).toContain(melding);
    }
  });
});

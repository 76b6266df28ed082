import { inspect } from 'node:util';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { InstellingenFout, leesInstellingen, type Fout, type Omgeving } from '@zaakstroom/instellingen';

const OIDC = {
  OIDC_ISSUER: 'https://login.voorbeeld.nl',
  OIDC_AUDIENCE: 'zaakstroom',
  OIDC_JWKS_URI: 'https://login.voorbeeld.nl/jwks',
};
/** All that production demands of a program that is the whole product. */
const PRODUCTIE = { ...OIDC, DATABASE_URL: 'postgres://db/zaakstroom' };
const GEHEEL = { tokens: true, inrichting: true, kafka: 'mag', ingebouwd: true } as const;
const inOntwikkeling = (env: Omgeving) => leesInstellingen(env, { ontwikkeling: true, ...GEHEEL });
const inProductie = (env: Omgeving) => leesInstellingen(env, { ontwikkeling: false, ...GEHEEL });

function fouten(lees: () => unknown): readonly Fout[] {
  try {
    lees();
  } catch (fout) {
    if (fout instanceof InstellingenFout) return fout.fouten;
    throw fout;
  }
  return [];
}
const leeg = (env: Omgeving): Omgeving => Object.fromEntries(Object.keys(env).map((naam) => [naam, '']));
const namen = (lees: () => unknown) => fouten(lees).map(({ naam }) => naam);

describe('leesInstellingen', () => {
  it('needs nothing in development', () => {
    expect({ ...inOntwikkeling({}) }).toEqual({
      poort: 3000,
      adres: '127.0.0.1',
      dataMap: resolve('.zaakstroom'),
      sleutelBestand: resolve('.zaakstroom/hoofdsleutel'),
      logNiveau: 'info',
      eventStore: 'postgres',
    });
  });

  it('reads every setting', () => {
    const env = {
      PORT: '0',
      HOST: '0.0.0.0',
      ZAAKSTROOM_DATA: '/var/lib/zaakstroom',
      DATABASE_URL: 'postgres://zaak:stroom@db:5432/zaakstroom',
      ZAAKSTROOM_SLEUTEL: 'geheim/sleutel',
      LOG_NIVEAU: 'silent',
      EVENT_STORE: 'kurrentdb',
      KURRENTDB_URL: 'kurrentdb+discover://zaak:stroom@cluster:2113?tls=true',
      ...OIDC,
    };
    expect({ ...inProductie(env) }).toEqual({
      poort: 0,
      adres: '0.0.0.0',
      dataMap: '/var/lib/zaakstroom',
      databaseUrl: 'postgres://zaak:stroom@db:5432/zaakstroom',
      sleutelBestand: resolve('geheim/sleutel'),
      logNiveau: 'silent',
      eventStore: 'kurrentdb',
      kurrentdbUrl: 'kurrentdb+discover://zaak:stroom@cluster:2113?tls=true',
      oidc: {
        issuer: 'https://login.voorbeeld.nl',
        audience: 'zaakstroom',
        jwksUri: 'https://login.voorbeeld.nl/jwks',
      },
    });
    expect(inOntwikkeling({ ZAAKSTROOM_KLOK: '2026-01-31T09:30:00+01:00' }).klokVanaf).toBe(
      Date.UTC(2026, 0, 31, 8, 30),
    );
  });

  it('the master key stands in the data folder unless another file is named', () => {
    expect(inOntwikkeling({ ZAAKSTROOM_DATA: '/data' }).sleutelBestand).toBe('/data/hoofdsleutel');
    expect(inOntwikkeling({ ZAAKSTROOM_DATA: '/data', ZAAKSTROOM_SLEUTEL: '/s' }).sleutelBestand).toBe('/s');
  });

  it('takes an empty variable for one that is not set', () => {
    const leeg = Object.fromEntries(['PORT', 'HOST', 'ZAAKSTROOM_DATA', 'ZAAKSTROOM_KLOK'].map((naam) => [naam, '']));
    expect({ ...inOntwikkeling(leeg) }).toEqual({ ...inOntwikkeling({}) });
    expect({ ...inProductie({ ...PRODUCTIE, ...leeg }) }).toEqual({ ...inProductie(PRODUCTIE) });
    expect(namen(() => inProductie({ ...PRODUCTIE, OIDC_ISSUER: '', DATABASE_URL: '' }))).toEqual([
      'OIDC_ISSUER',
      'DATABASE_URL',
    ]);
  });

  it('tells all that is wrong at once, each with its name', () => {
    const env = { PORT: 'abc', HOST: 'a b', LOG_NIVEAU: 'luid', EVENT_STORE: 'schijf', DATABASE_URL: 'mysql://x' };
    expect(() => inOntwikkeling({ ...env, ZAAKSTROOM_KLOK: 'gisteren' })).toThrow(
      new InstellingenFout([
        { naam: 'PORT', reden: 'moet een geheel getal van 0 tot en met 65535 zijn (nu "abc")' },
        { naam: 'HOST', reden: 'moet een IP-adres of een hostnaam zijn (nu "a b")' },
        {
          naam: 'DATABASE_URL',
          reden: 'moet een URL zijn als postgres://gebruiker:wachtwoord@host:5432/database',
        },
        {
          naam: 'ZAAKSTROOM_KLOK',
          reden: 'moet een bestaand moment zijn als 2026-01-31T09:30:00+01:00 (nu "gisteren")',
        },
        {
          naam: 'LOG_NIVEAU',
          reden: 'moet een zijn van fatal, error, warn, info, debug, trace, silent (nu "luid")',
        },
        { naam: 'EVENT_STORE', reden: 'moet een zijn van postgres, kurrentdb (nu "schijf")' },
      ]),
    );
  });

  it('KurrentDB needs to be told where it is, once', () => {
    const reden = 'is verplicht als EVENT_STORE kurrentdb is';
    expect(fouten(() => inProductie({ ...PRODUCTIE, EVENT_STORE: 'kurrentdb' }))).toEqual([
      { naam: 'KURRENTDB_URL', reden },
    ]);
    expect(namen(() => inProductie({ ...PRODUCTIE, EVENT_STORE: 'kurrentdb', KURRENTDB_URL: 'db' }))).toEqual([
      'KURRENTDB_URL',
    ]);
    // Set for the tests, or for another day: the store in PostgreSQL takes no notice.
    expect(inOntwikkeling({ KURRENTDB_URL: 'kurrentdb://db' }).eventStore).toBe('postgres');
  });

  it('the result cannot be changed', () => {
    const instellingen = inProductie(PRODUCTIE);
    expect(() => Object.assign(instellingen, { poort: 1 })).toThrow(TypeError);
    expect(() => Object.assign(instellingen.oidc!, { issuer: 'x' })).toThrow(TypeError);
  });
});

describe('Kafka', () => {
  const KAFKA = { KAFKA_BROKERS: 'kafka-1:9092,[::1]:9093', ZAAKSTROOM_OIN: '12345678901234567890' };

  it('is off without brokers, whatever else is set', () => {
    expect(inOntwikkeling({ KAFKA_TLS: 'ja', KAFKA_PARTITIES: '3' }).kafka).toBeUndefined();
  });

  it('reads every setting', () => {
    const env = {
      ...KAFKA,
      KAFKA_TLS: 'ja',
      KAFKA_GEBRUIKER: 'zaakstroom',
      KAFKA_WACHTWOORD: 'geheim',
      KAFKA_PARTITIES: '12',
      KAFKA_REPLICATIEFACTOR: '3',
      KAFKA_MIN_INSYNC: '2',
    };
    expect(inProductie({ ...PRODUCTIE, ...env }).kafka).toEqual({
      brokers: ['kafka-1:9092', '[::1]:9093'],
      tls: true,
      sasl: { username: 'zaakstroom', password: 'geheim' },
      partities: 12,
      replicatiefactor: 3,
      minInsync: 2,
      oin: '12345678901234567890',
    });
  });

  it('leaves to the cluster what it can tell best', () => {
    expect(inOntwikkeling({ KAFKA_BROKERS: 'localhost:9092' }).kafka).toEqual({
      brokers: ['localhost:9092'],
      tls: false,
      partities: 6,
      oin: '00000000000000000000',
    });
  });

  it('wants user and password together, no more copies in sync than there are, and in production who it is that publishes', () => {
    const env = { KAFKA_BROKERS: 'kafka-1', KAFKA_GEBRUIKER: 'x', KAFKA_REPLICATIEFACTOR: '1', KAFKA_MIN_INSYNC: '2' };
    expect(namen(() => inOntwikkeling(env))).toEqual(['KAFKA_BROKERS', 'KAFKA_WACHTWOORD', 'KAFKA_MIN_INSYNC']);
    expect(namen(() => inProductie({ ...PRODUCTIE, ...KAFKA, ZAAKSTROOM_OIN: undefined }))).toEqual(['ZAAKSTROOM_OIN']);
    expect(namen(() => inOntwikkeling({ ZAAKSTROOM_OIN: '123' }))).toEqual(['ZAAKSTROOM_OIN']);
  });

  it('shows its password nowhere', () => {
    const met = inOntwikkeling({ ...KAFKA, KAFKA_GEBRUIKER: 'x', KAFKA_WACHTWOORD: 'heelgeheim' });
    expect(`${JSON.stringify(met)} ${inspect(met)}`).not.toContain('heelgeheim');
  });
});

describe('in production', () => {
  it('an issuer is required', () => {
    expect(namen(() => inProductie({ ...PRODUCTIE, ...leeg(OIDC) }))).toEqual(Object.keys(OIDC));
    expect(namen(() => inProductie({ ...PRODUCTIE, OIDC_AUDIENCE: undefined }))).toEqual(['OIDC_AUDIENCE']);
  });

  it('the clock of development is refused, readable or not', () => {
    const reden = 'mag alleen in ontwikkeling';
    for (const ZAAKSTROOM_KLOK of ['2026-01-31T09:30:00Z', 'gisteren']) {
      expect(fouten(() => inProductie({ ...PRODUCTIE, ZAAKSTROOM_KLOK }))).toEqual([
        { naam: 'ZAAKSTROOM_KLOK', reden },
      ]);
    }
  });

  it('the embedded database is there for who says so, and runs alone', () => {
    expect(fouten(() => inProductie(OIDC))).toEqual([
      {
        naam: 'DATABASE_URL',
        reden:
          'is verplicht in productie: een PostgreSQL-server, of ingebouwd voor de eigen database in ZAAKSTROOM_DATA',
      },
    ]);
    expect(inProductie({ ...OIDC, DATABASE_URL: 'ingebouwd' })).not.toHaveProperty('databaseUrl');
    expect(inOntwikkeling({ DATABASE_URL: 'ingebouwd' })).not.toHaveProperty('databaseUrl');

    const dienst = (DATABASE_URL?: string) => fouten(() => leesInstellingen({ DATABASE_URL }, { ontwikkeling: false }));
    expect(dienst()).toEqual([
      { naam: 'DATABASE_URL', reden: 'is verplicht in productie: de PostgreSQL-server die alle diensten delen' },
    ]);
    expect(dienst('ingebouwd')).toEqual([
      { naam: 'DATABASE_URL', reden: 'kan hier niet ingebouwd zijn: diensten delen een PostgreSQL-server' },
    ]);
    expect(dienst('mysql://db')).toHaveLength(1);
  });

  it('a value that the files of a distribution leave open is told, of a secret without the text', () => {
    const env = { OIDC_ISSUER: '<vul in: de uitgever>', DATABASE_URL: '<vul in>', ZAAKSTROOM_OIN: '<vul in>' };
    expect(fouten(() => inProductie({ ...PRODUCTIE, ...env }))).toEqual([
      { naam: 'DATABASE_URL', reden: 'is nog niet ingevuld' },
      { naam: 'ZAAKSTROOM_OIN', reden: 'is nog niet ingevuld (nu "<vul in>")' },
      { naam: 'OIDC_ISSUER', reden: 'is nog niet ingevuld (nu "<vul in: de uitgever>")' },
    ]);
  });
});

describe('in development', () => {
  it.each(['127.0.0.1', '127.1.2.3', '::1', 'localhost'])('listens on %s', (HOST) => {
    expect(inOntwikkeling({ HOST }).adres).toBe(HOST);
  });

  it.each(['0.0.0.0', '::', '10.0.0.1', 'zaakstroom.voorbeeld.nl', '127.0.0.1.voorbeeld.nl'])(
    'does not listen on %s, which others can reach',
    (HOST) => {
      expect(namen(() => inOntwikkeling({ HOST }))).toEqual(['HOST']);
      expect(inProductie({ ...PRODUCTIE, HOST }).adres).toBe(HOST);
    },
  );

  it('an issuer is complete or not there', () => {
    expect(inOntwikkeling(OIDC).oidc?.issuer).toBe(OIDC.OIDC_ISSUER);
    expect(namen(() => inOntwikkeling({ OIDC_ISSUER: 'x' }))).toEqual(['OIDC_AUDIENCE', 'OIDC_JWKS_URI']);
    // A setting that cannot be read is told once, not as missing too.
    expect(namen(() => inOntwikkeling({ ...OIDC, OIDC_JWKS_URI: 'geen url' }))).toEqual(['OIDC_JWKS_URI']);
  });
});

describe('a secret', () => {
  const DATABASE_URL = 'postgres://zaak:hunter2@db/zaakstroom';

  it('is not shown by who prints the settings whole', () => {
    const instellingen = inOntwikkeling({ DATABASE_URL });
    expect(instellingen.databaseUrl).toBe(DATABASE_URL);
    expect(JSON.stringify({ instellingen })).toContain('"databaseUrl":"(geheim)"');
    expect(JSON.stringify({ instellingen })).not.toContain('hunter2');
    expect(inspect({ instellingen }, { depth: 5, showHidden: true })).not.toContain('hunter2');
    expect(JSON.stringify(inOntwikkeling({}))).not.toContain('databaseUrl');
  });

  it('is not shown of KurrentDB either', () => {
    const instellingen = inOntwikkeling({ EVENT_STORE: 'kurrentdb', KURRENTDB_URL: 'kurrentdb://zaak:hunter2@db' });
    expect(instellingen.kurrentdbUrl).toContain('hunter2');
    expect(JSON.stringify({ instellingen })).not.toContain('hunter2');
    expect(inspect({ instellingen }, { depth: 5, showHidden: true })).not.toContain('hunter2');
  });

  it.each(['DATABASE_URL', 'KURRENTDB_URL'])('is in no error, whatever is wrong with it: %s', (naam) => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (voor, na) => {
        const env = { [naam]: `${voor}hunter2${na}`, PORT: 'fout' };
        expect(() => inOntwikkeling(env)).toThrow(
          expect.objectContaining({ message: expect.not.stringContaining('hunter2') }),
        );
      }),
    );
  });
});

describe('a program reads and demands what its parts need, and no more', () => {
  const DATABASE_URL = 'postgres://db/zaakstroom';
  const STUK = {
    OIDC_JWKS_URI: 'x',
    KAFKA_BROKERS: 'x',
    ZAAKSTROOM_OIN: 'x',
    ZAAKSTROOM_INRICHTING: '/inrichting.json',
  };

  it('without parts: a database, and nothing of others', () => {
    const kaal = leesInstellingen({ DATABASE_URL, ...STUK }, { ontwikkeling: false });
    expect(kaal).toMatchObject({ databaseUrl: DATABASE_URL });
    for (const deel of ['oidc', 'kafka', 'inrichtingBestand']) expect(kaal).not.toHaveProperty(deel);
    // A command on a server where others listen to all the world.
    expect(leesInstellingen({ HOST: '0.0.0.0', ...STUK }, { ontwikkeling: true }).adres).toBe('0.0.0.0');
  });

  it('with tokens: an issuer', () => {
    expect(namen(() => leesInstellingen({ DATABASE_URL }, { ontwikkeling: false, tokens: true }))).toEqual(
      Object.keys(OIDC),
    );
  });

  describe('that does nothing but publish', () => {
    const publiceert = (env: Omgeving) => () => leesInstellingen(env, { ontwikkeling: false, kafka: 'moet' });

    it('demands Kafka and who it is, together with all else that is wrong', () => {
      expect(fouten(publiceert({ PORT: 'abc' }))).toEqual([
        { naam: 'PORT', reden: expect.any(String) },
        { naam: 'DATABASE_URL', reden: expect.any(String) },
        { naam: 'KAFKA_BROKERS', reden: 'is verplicht voor wie alleen publiceert' },
        { naam: 'ZAAKSTROOM_OIN', reden: 'is verplicht in productie voor wie publiceert' },
      ]);
    });

    it('hears once of brokers that are no addresses, and of an OIN of nobody', () => {
      const env = { DATABASE_URL, KAFKA_BROKERS: 'geen adres', ZAAKSTROOM_OIN: '0'.repeat(20) };
      expect(fouten(publiceert(env))).toEqual([
        { naam: 'KAFKA_BROKERS', reden: expect.stringContaining('geen adres') },
        { naam: 'ZAAKSTROOM_OIN', reden: 'is nog niet ingevuld: twintig nullen zijn van niemand' },
      ]);
    });
  });
});

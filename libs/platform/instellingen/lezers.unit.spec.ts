import { resolve } from 'node:path';
import fc from 'fast-check';
import {
  adres,
  adressen,
  cijfers,
  databaseUrl,
  geheelGetal,
  isLoopback,
  kurrentdbUrl,
  moment,
  pad,
  tekst,
  veiligeUrl,
} from './lezers.js';
import { OngeldigeWaarde } from './instelling.js';

const weigert = (lees: (tekst: string) => unknown, waarde: string) =>
  expect(() => lees(waarde)).toThrow(OngeldigeWaarde);

describe('geheelGetal', () => {
  const poort = geheelGetal(0, 65_535);

  it('reads every number within its bounds and none outside', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 65_535 }), (getal) => poort(String(getal)) === getal));
    fc.assert(fc.property(fc.integer({ min: 65_536 }), (getal) => void weigert(poort, String(getal))));
    fc.assert(fc.property(fc.integer({ max: -1 }), (getal) => void weigert(poort, String(getal))));
  });

  it.each(['', ' 80', '80 ', '8e1', '0x50', '80.0', '+80', '٣', '9'.repeat(400)])('refuses %j', (waarde) => {
    weigert(poort, waarde);
  });
});

describe('adres', () => {
  it.each(['0.0.0.0', '::', 'fe80::1', 'localhost', 'api-1.intern', 'Zaakstroom.NL'])('reads %s', (waarde) => {
    expect(adres(waarde)).toBe(waarde);
  });
  it.each(['', '[::1]', '1.2.3', '999.1.1.1', 'http://x', 'a..b', '-a', 'a-', 'a/b', 'x'.repeat(254)])(
    'refuses %j',
    (waarde) => {
      weigert(adres, waarde);
    },
  );
});

describe('adressen', () => {
  it.each(['kafka:9092', 'kafka-1:9092,kafka-2:9093', '10.0.0.1:1', '[::1]:65535'])('reads %s', (waarde) => {
    expect(adressen(waarde)).toEqual(waarde.split(','));
  });
  it.each([
    '',
    'kafka',
    'kafka:',
    ':9092',
    'kafka:65536',
    'kafka:9092,',
    'kafka:9092, kafka:9093',
    'a b:1',
    'http://k:1',
  ])('refuses %j', (waarde) => {
    weigert(adressen, waarde);
  });
});

it('cijfers counts them', () => {
  expect(cijfers(3)('012')).toBe('012');
  for (const waarde of ['', '12', '1234', '12a', '١٢٣']) weigert(cijfers(3), waarde);
});

it('isLoopback knows no name but localhost', () => {
  expect(['127.0.0.1', '127.255.255.254', '::1', 'localhost'].filter(isLoopback)).toHaveLength(4);
  expect(['128.0.0.1', '0.0.0.0', '::', '127.0.0.1.nl', '127.evil', '::ffff:1'].filter(isLoopback)).toEqual([]);
});

describe('pad', () => {
  it('is absolute, from the working directory', () => {
    expect(pad('a/../b')).toBe(resolve('b'));
    expect(pad('/a/b')).toBe('/a/b');
  });
  it('refuses what no file system has', () => {
    weigert(pad, 'a\0b');
  });
});

describe('databaseUrl', () => {
  it.each([
    'postgres://db/zaakstroom',
    'postgresql://zaak:stroom@db:5432/zaakstroom?sslmode=require',
    'postgres:///zaakstroom?host=/run/postgresql',
    'postgres://zaak@/zaakstroom?host=/run/postgresql',
    'postgres://%2Frun%2Fpostgresql/zaakstroom',
  ])('reads %s as it stands', (waarde) => {
    expect(databaseUrl(waarde)).toBe(waarde);
  });
  it.each(['', 'db', 'mysql://db/x', 'Postgres://db/x', 'postgres:db', 'postgres://db:poort/x', ' postgres://db/x'])(
    'refuses %j',
    (waarde) => {
      weigert(databaseUrl, waarde);
    },
  );
});

describe('kurrentdbUrl', () => {
  it.each([
    'kurrentdb://localhost:2113?tls=false',
    'kurrentdb+discover://zaak:p%40s@cluster.intern:2113/?keepAliveInterval=10000&tlsCAFile=/etc/ca.crt',
    'esdb://a:2113,b:2113,c:2113',
  ])('reads %s as it stands', (waarde) => {
    expect(kurrentdbUrl(waarde)).toBe(waarde);
  });
  it.each([
    '',
    'db:2113',
    'http://db:2113',
    'kurrentdb://',
    'kurrentdb://a:b@c@db',
    ' kurrentdb://db',
    'kurrentdb://d b',
  ])('refuses %j', (waarde) => {
    weigert(kurrentdbUrl, waarde);
  });
});

describe('veiligeUrl', () => {
  it.each(['https://login.nl/jwks', 'http://127.0.0.1:8080/jwks', 'http://[::1]/jwks', 'http://localhost/jwks'])(
    'reads %s',
    (waarde) => {
      expect(veiligeUrl(waarde)).toBe(waarde);
    },
  );
  it.each(['', 'login.nl', 'http://login.nl/jwks', 'file:///etc/jwks', 'http://127.0.0.1.nl/jwks', 'http://10.0.0.1/'])(
    'refuses %j',
    (waarde) => {
      weigert(veiligeUrl, waarde);
    },
  );
});

describe('moment', () => {
  it('reads every moment back, with every offset', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 4_102_444_800_000 }),
        fc.integer({ min: -14 * 60, max: 14 * 60 }),
        (ms, offset) => {
          const uren = String(Math.floor(Math.abs(offset) / 60)).padStart(2, '0');
          const minuten = String(Math.abs(offset) % 60).padStart(2, '0');
          const lokaal = new Date(ms + offset * 60_000).toISOString().slice(0, -1);
          expect(moment(`${lokaal}${offset < 0 ? '-' : '+'}${uren}:${minuten}`)).toBe(ms);
          expect(moment(new Date(ms).toISOString())).toBe(ms);
        },
      ),
    );
  });
  it('cuts off what is finer than a millisecond', () => {
    expect(moment('1970-01-01T00:00:00.0019999Z')).toBe(1);
  });
  it.each([
    '',
    '2026-01-31',
    '2026-01-31T09:30:00',
    '2026-01-31T09:30Z',
    '2026-01-31 09:30:00Z',
    '2026-01-31t09:30:00z',
    '2026-02-30T09:30:00Z',
    '2026-01-31T24:00:00Z',
    '2026-01-31T09:30:60Z',
    '2026-01-31T09:30:00+0100',
    '2026-01-31T09:30:00+25:00',
    '2026-01-31T09:30:00+01:00[Europe/Amsterdam]',
    '1769851800000',
    '9999-12-31T23:00:00Z',
    '0001-01-01T00:00:00Z',
  ])('refuses %j', (waarde) => {
    weigert(moment, waarde);
  });
});

it('tekst does not swallow white space, which would make an issuer that never matches', () => {
  expect(tekst('https://login.nl')).toBe('https://login.nl');
  weigert(tekst, 'https://login.nl ');
  weigert(tekst, ' ');
});

import type { Instelling } from './instelling.js';
import {
  adres,
  adressen,
  cijfers,
  databaseUrl,
  eenVan,
  geheelGetal,
  kurrentdbUrl,
  moment,
  pad,
  tekst,
  veiligeUrl,
} from './lezers.js';

/** The levels of pino. */
export const LOG_NIVEAUS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

export const EVENT_STORES = ['postgres', 'kurrentdb'] as const;

/** Stands for no organisation at all: for development. */
export const GEEN_OIN = '0'.repeat(20);

/** What `DATABASE_URL` says to stand on the embedded database. */
export const INGEBOUWD = 'ingebouwd';

/** All that the environment can say to the product; nothing else reads it. A `deel` is read by programs that have that part. */
export const DECLARATIE = {
  poort: {
    naam: 'PORT',
    uitleg: 'Poort waarop de API luistert; 0 kiest een vrije poort.',
    standaard: '3000',
    lees: geheelGetal(0, 65_535),
  },
  adres: {
    naam: 'HOST',
    uitleg: 'Adres waarop de API luistert; in ontwikkeling alleen een adres van de eigen machine.',
    standaard: '127.0.0.1',
    lees: adres,
  },
  dataMap: {
    naam: 'ZAAKSTROOM_DATA',
    uitleg: 'Map met alles wat bewaard blijft: de ingebouwde database en de sleutels.',
    standaard: '.zaakstroom',
    lees: pad,
  },
  databaseUrl: {
    naam: 'DATABASE_URL',
    uitleg:
      'PostgreSQL-server om te gebruiken, of `ingebouwd`: de eigen database in `ZAAKSTROOM_DATA`, voor wie alles in één proces draait.',
    standaardUitleg: '`ingebouwd`, alleen in ontwikkeling',
    geheim: true,
    lees: (tekst: string) => (tekst === INGEBOUWD ? INGEBOUWD : databaseUrl(tekst)),
  },
  sleutelBestand: {
    naam: 'ZAAKSTROOM_SLEUTEL',
    uitleg: 'Bestand met de hoofdsleutel waaronder persoonsgegevens zijn versleuteld.',
    standaardUitleg: '`hoofdsleutel` in `ZAAKSTROOM_DATA`',
    lees: pad,
  },
  inrichtingBestand: {
    naam: 'ZAAKSTROOM_INRICHTING',
    uitleg:
      'JSON-bestand met zaaktypen, soorten, uitkomsten, wachtredenen en werkvoorraden; zie de opdracht inrichting.',
    standaardUitleg: 'de standaardinrichting',
    deel: 'inrichting',
    lees: pad,
  },
  klokVanaf: {
    naam: 'ZAAKSTROOM_KLOK',
    uitleg: 'Moment vanaf waar de klok loopt (RFC 3339 met offset).',
    standaardUitleg: 'de klok van de machine',
    geldt: 'alleen in ontwikkeling',
    lees: moment,
  },
  logNiveau: {
    naam: 'LOG_NIVEAU',
    uitleg: `Hoeveel er in het log komt: ${LOG_NIVEAUS.join(', ')}.`,
    standaard: 'info',
    lees: eenVan(LOG_NIVEAUS),
  },
  eventStore: {
    naam: 'EVENT_STORE',
    uitleg: 'Waar de gebeurtenissen staan: postgres of kurrentdb. Leesmodellen staan altijd in PostgreSQL.',
    standaard: 'postgres',
    lees: eenVan(EVENT_STORES),
  },
  kurrentdbUrl: {
    naam: 'KURRENTDB_URL',
    uitleg: 'KurrentDB-server of -cluster voor de gebeurtenissen; verplicht als EVENT_STORE kurrentdb is.',
    geheim: true,
    lees: kurrentdbUrl,
  },
  kafkaBrokers: {
    naam: 'KAFKA_BROKERS',
    deel: 'kafka',
    uitleg: 'Brokers van Kafka, `host:poort` met komma’s ertussen; zonder deze lijst wordt niets gepubliceerd.',
    lees: adressen,
  },
  kafkaTls: {
    naam: 'KAFKA_TLS',
    deel: 'kafka',
    uitleg: 'Of de verbinding met Kafka versleuteld is: ja of nee.',
    standaard: 'nee',
    lees: eenVan(['ja', 'nee']),
  },
  kafkaGebruiker: {
    naam: 'KAFKA_GEBRUIKER',
    deel: 'kafka',
    uitleg: 'Gebruiker bij Kafka (SASL, SCRAM-SHA-512), samen met `KAFKA_WACHTWOORD`.',
    lees: tekst,
  },
  kafkaWachtwoord: {
    naam: 'KAFKA_WACHTWOORD',
    deel: 'kafka',
    uitleg: 'Wachtwoord van `KAFKA_GEBRUIKER`.',
    geheim: true,
    lees: tekst,
  },
  kafkaPartities: {
    naam: 'KAFKA_PARTITIES',
    deel: 'kafka',
    uitleg: 'Partities van een topic dat de opdracht topics maakt; later veranderen verbreekt de volgorde per zaak.',
    standaard: '6',
    lees: geheelGetal(1, 10_000),
  },
  kafkaReplicatiefactor: {
    naam: 'KAFKA_REPLICATIEFACTOR',
    deel: 'kafka',
    uitleg: 'Kopieën van een topic dat de opdracht topics maakt.',
    standaardUitleg: '3, of het aantal brokers als dat er minder zijn',
    lees: geheelGetal(1, 100),
  },
  kafkaMinInsync: {
    naam: 'KAFKA_MIN_INSYNC',
    deel: 'kafka',
    uitleg: 'Kopieën die geschreven moeten zijn voordat een bericht telt (min.insync.replicas).',
    standaardUitleg: 'een minder dan de replicatiefactor, minstens 1',
    lees: geheelGetal(1, 100),
  },
  oin: {
    naam: 'ZAAKSTROOM_OIN',
    deel: 'kafka',
    uitleg:
      'Organisatie-identificatienummer van wie dit systeem voert: twintig cijfers, in de bron van ieder bericht; in productie verplicht voor wie publiceert.',
    standaard: GEEN_OIN,
    lees: cijfers(20),
  },
  oidcIssuer: {
    naam: 'OIDC_ISSUER',
    deel: 'tokens',
    uitleg: 'Uitgever van de tokens, precies zoals in de claim `iss`.',
    geldt: 'verplicht in productie',
    lees: tekst,
  },
  oidcAudience: {
    naam: 'OIDC_AUDIENCE',
    deel: 'tokens',
    uitleg: 'Voor wie de tokens bestemd zijn, precies zoals in de claim `aud`.',
    geldt: 'verplicht in productie',
    lees: tekst,
  },
  oidcJwksUri: {
    naam: 'OIDC_JWKS_URI',
    deel: 'tokens',
    uitleg: 'Waar de publieke sleutels van de uitgever staan (https).',
    geldt: 'verplicht in productie',
    lees: veiligeUrl,
  },
} as const satisfies Readonly<Record<string, Instelling<unknown>>>;

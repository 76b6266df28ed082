import { join } from 'node:path';
import { inspect } from 'node:util';
import { DECLARATIE, type EVENT_STORES, type LOG_NIVEAUS } from './declaratie.js';
import { InstellingenFout, leesAlles, type Fout, type Omgeving, type Waarden } from './instelling.js';
import { isLoopback } from './lezers.js';

export interface Oidc {
  readonly issuer: string;
  readonly audience: string;
  readonly jwksUri: string;
}

export interface Kafka {
  /** `host:poort` each. */
  readonly brokers: readonly string[];
  readonly tls: boolean;
  readonly sasl?: { readonly username: string; readonly password: string };
  readonly partities: number;
  readonly replicatiefactor?: number;
  readonly minInsync?: number;
  /** Of who runs this system: twenty digits. */
  readonly oin: string;
}

export interface Instellingen {
  readonly poort: number;
  readonly adres: string;
  /** Absolute path. */
  readonly dataMap: string;
  /** Secret. Without it the embedded database is used. */
  readonly databaseUrl?: string;
  /** Absolute path. */
  readonly sleutelBestand: string;
  /** Absolute path; without it the standard configuration holds. */
  readonly inrichtingBestand?: string;
  /** Milliseconds since the epoch; development only. */
  readonly klokVanaf?: number;
  readonly logNiveau: (typeof LOG_NIVEAUS)[number];
  readonly eventStore: (typeof EVENT_STORES)[number];
  /** Secret. Always there when the event store is kurrentdb. */
  readonly kurrentdbUrl?: string;
  /** Without it nothing is published. */
  readonly kafka?: Kafka;
  /** Always there in production. */
  readonly oidc?: Oidc;
}

export type Productie = Instellingen & { readonly oidc: Oidc };

/** What a program demands of its settings. */
export interface Modus {
  readonly ontwikkeling: boolean;
  /** It does nothing but publish: without Kafka it has no work. */
  readonly publiceert?: boolean;
}

/**
 * @param env process.env
 * @throws InstellingenFout with everything that is wrong; it never shows the value of a secret
 */
export function leesInstellingen(env: Omgeving, modus: Modus & { readonly ontwikkeling: false }): Productie;
export function leesInstellingen(env: Omgeving, modus: Modus): Instellingen;
export function leesInstellingen(env: Omgeving, modus: Modus): Instellingen {
  const { ontwikkeling } = modus;
  const { waarden: gelezen, fouten } = leesAlles(DECLARATIE, env, ontwikkeling);
  const alle = [
    ...fouten,
    ...storefouten(gelezen, fouten),
    ...(ontwikkeling ? ontwikkelfouten(gelezen, fouten) : []),
    ...kafkafouten(gelezen, fouten, env, modus),
  ];
  if (alle.length > 0) throw new InstellingenFout(alle, gelezen.inrichtingBestand);
  const waarden = gelezen as Gelezen; // without errors all are there
  const { poort, adres, dataMap, databaseUrl, inrichtingBestand, klokVanaf, logNiveau, eventStore, kurrentdbUrl } =
    waarden;
  const oidc = oidcUit(waarden);
  const kafka = kafkaUit(waarden);
  return Object.freeze(
    zonderGeheimen({
      poort,
      adres,
      dataMap,
      sleutelBestand: waarden.sleutelBestand ?? join(dataMap, 'hoofdsleutel'),
      logNiveau,
      eventStore,
      ...(databaseUrl !== undefined && { databaseUrl }),
      ...(kurrentdbUrl !== undefined && { kurrentdbUrl }),
      ...(inrichtingBestand !== undefined && { inrichtingBestand }),
      ...(klokVanaf !== undefined && { klokVanaf }),
      ...(kafka !== undefined && { kafka }),
      ...(oidc !== undefined && { oidc }),
    }),
  );
}

type Gelezen = Waarden<typeof DECLARATIE>;

function oidcUit({ oidcIssuer, oidcAudience, oidcJwksUri }: Gelezen): Oidc | undefined {
  if (oidcIssuer === undefined || oidcAudience === undefined || oidcJwksUri === undefined) return undefined;
  return Object.freeze({ issuer: oidcIssuer, audience: oidcAudience, jwksUri: oidcJwksUri });
}

function storefouten({ eventStore, kurrentdbUrl }: Partial<Gelezen>, fouten: readonly Fout[]): Fout[] {
  const { naam } = DECLARATIE.kurrentdbUrl;
  if (eventStore !== 'kurrentdb' || kurrentdbUrl !== undefined || fouten.some((fout) => fout.naam === naam)) return [];
  return [{ naam, reden: 'is verplicht als EVENT_STORE kurrentdb is' }];
}

function kafkaUit(waarden: Gelezen): Kafka | undefined {
  const { kafkaBrokers: brokers, kafkaGebruiker: username, kafkaWachtwoord: password } = waarden;
  if (brokers === undefined) return undefined;
  const { kafkaReplicatiefactor: replicatiefactor, kafkaMinInsync: minInsync } = waarden;
  return Object.freeze({
    brokers,
    tls: waarden.kafkaTls === 'ja',
    ...(username !== undefined && password !== undefined && { sasl: { username, password } }),
    partities: waarden.kafkaPartities,
    ...(replicatiefactor !== undefined && { replicatiefactor }),
    ...(minInsync !== undefined && { minInsync }),
    oin: waarden.oin,
  });
}

function kafkafouten(
  waarden: Partial<Gelezen>,
  fouten: readonly Fout[],
  env: Omgeving,
  { ontwikkeling, publiceert }: Modus,
): Fout[] {
  const { kafkaBrokers, kafkaGebruiker, kafkaWachtwoord, kafkaReplicatiefactor, kafkaMinInsync } = waarden;
  const meer: Fout[] = [];
  const { naam } = DECLARATIE.kafkaBrokers;
  if (publiceert && kafkaBrokers === undefined && fouten.every((fout) => fout.naam !== naam)) {
    meer.push({ naam, reden: 'is verplicht voor wie alleen publiceert' });
  }
  if ((kafkaGebruiker === undefined) !== (kafkaWachtwoord === undefined)) {
    const naam = kafkaGebruiker === undefined ? 'KAFKA_GEBRUIKER' : 'KAFKA_WACHTWOORD';
    meer.push({ naam, reden: 'ontbreekt: KAFKA_GEBRUIKER en KAFKA_WACHTWOORD horen bij elkaar' });
  }
  if (kafkaMinInsync !== undefined && kafkaReplicatiefactor !== undefined && kafkaMinInsync > kafkaReplicatiefactor) {
    meer.push({ naam: 'KAFKA_MIN_INSYNC', reden: 'mag niet groter zijn dan KAFKA_REPLICATIEFACTOR' });
  }
  // A message cannot be taken back: who sends it must be right from the first one on.
  if (!ontwikkeling && kafkaBrokers !== undefined && !env['ZAAKSTROOM_OIN']) {
    meer.push({ naam: 'ZAAKSTROOM_OIN', reden: 'is verplicht in productie waar KAFKA_BROKERS gezet is' });
  }
  return meer;
}

/** In development anybody can have a token for anybody, so nobody else may reach the port; half an issuer is none. */
function ontwikkelfouten(waarden: Partial<Gelezen>, fouten: readonly Fout[]): Fout[] {
  const meer: Fout[] = [];
  if (waarden.adres !== undefined && !isLoopback(waarden.adres)) {
    meer.push({
      naam: 'HOST',
      reden: `moet in ontwikkeling een adres van de eigen machine zijn (nu "${waarden.adres}")`,
    });
  }
  const sleutels = ['oidcIssuer', 'oidcAudience', 'oidcJwksUri'] as const;
  const ontbreekt = sleutels.filter((sleutel) => waarden[sleutel] === undefined);
  if (ontbreekt.length < sleutels.length) {
    for (const { naam } of ontbreekt.map((sleutel) => DECLARATIE[sleutel])) {
      if (fouten.every((fout) => fout.naam !== naam)) {
        meer.push({ naam, reden: 'ontbreekt: OIDC_ISSUER, OIDC_AUDIENCE en OIDC_JWKS_URI horen bij elkaar' });
      }
    }
  }
  return meer;
}

/** Who prints the settings whole, by JSON or by inspect, sees no secret. */
function zonderGeheimen(instellingen: Instellingen): Instellingen {
  const toonbaar = () => ({
    ...instellingen,
    ...(instellingen.databaseUrl !== undefined && { databaseUrl: '(geheim)' }),
    ...(instellingen.kurrentdbUrl !== undefined && { kurrentdbUrl: '(geheim)' }),
    ...(instellingen.kafka?.sasl && { kafka: { ...instellingen.kafka, sasl: '(geheim)' } }),
  });
  return Object.defineProperties(instellingen, { toJSON: { value: toonbaar }, [inspect.custom]: { value: toonbaar } });
}

import { join } from 'node:path';
import { inspect } from 'node:util';
import { DECLARATIE, INGEBOUWD, type EVENT_STORES, type LOG_NIVEAUS } from './declaratie.js';
import { samenhangfouten, type Gelezen } from './samenhang.js';
import { InstellingenFout, leesAlles, type Omgeving } from './instelling.js';
import type { Modus } from './modus.js';

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
  /** Always there in production, for programs that ask for tokens. */
  readonly oidc?: Oidc;
}

/**
 * @param env process.env
 * @throws InstellingenFout with everything that is wrong; it never shows the value of a secret
 */
export function leesInstellingen(env: Omgeving, modus: Modus): Instellingen {
  const { waarden: gelezen, fouten } = leesAlles(
    DECLARATIE,
    env,
    modus.ontwikkeling,
    (deel) => modus[deel] !== undefined,
  );
  const alle = [...fouten, ...samenhangfouten(gelezen, fouten, env, modus)];
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
      ...(databaseUrl !== undefined && databaseUrl !== INGEBOUWD && { databaseUrl }),
      ...(kurrentdbUrl !== undefined && { kurrentdbUrl }),
      ...(inrichtingBestand !== undefined && { inrichtingBestand }),
      ...(klokVanaf !== undefined && { klokVanaf }),
      ...(kafka !== undefined && { kafka }),
      ...(oidc !== undefined && { oidc }),
    }),
  );
}

function oidcUit({ oidcIssuer, oidcAudience, oidcJwksUri }: Gelezen): Oidc | undefined {
  if (oidcIssuer === undefined || oidcAudience === undefined || oidcJwksUri === undefined) return undefined;
  return Object.freeze({ issuer: oidcIssuer, audience: oidcAudience, jwksUri: oidcJwksUri });
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

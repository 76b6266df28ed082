import { DECLARATIE, GEEN_OIN, INGEBOUWD } from './declaratie.js';
import type { Fout, Omgeving, Waarden } from './instelling.js';
import { isLoopback } from './lezers.js';
import type { Modus } from './modus.js';

export type Gelezen = Waarden<typeof DECLARATIE>;

/**
 * What settings that can each be read ask of one another, and of the program that reads them.
 * @param fouten what was found of the settings by themselves: nothing is told twice
 */
export function samenhangfouten(
  waarden: Partial<Gelezen>,
  fouten: readonly Fout[],
  env: Omgeving,
  modus: Modus,
): Fout[] {
  return [
    ...databasefouten(waarden, fouten, modus),
    ...storefouten(waarden, fouten),
    ...(modus.ontwikkeling && modus.tokens ? ontwikkelfouten(waarden, fouten) : []),
    ...(modus.kafka ? kafkafouten(waarden, fouten, env, modus) : []),
  ];
}

/** Told already, so not told as missing too. */
const staatIn = (fouten: readonly Fout[], naam: string): boolean => fouten.some((fout) => fout.naam === naam);

/** Production never begins with an empty database of its own because a setting was forgotten. */
function databasefouten(
  { databaseUrl }: Partial<Gelezen>,
  fouten: readonly Fout[],
  { ontwikkeling, ingebouwd }: Modus,
): Fout[] {
  const { naam } = DECLARATIE.databaseUrl;
  if (ontwikkeling || staatIn(fouten, naam)) return [];
  if (databaseUrl === undefined) {
    const welke = ingebouwd
      ? `een PostgreSQL-server, of ${INGEBOUWD} voor de eigen database in ZAAKSTROOM_DATA`
      : 'de PostgreSQL-server die alle diensten delen';
    return [{ naam, reden: `is verplicht in productie: ${welke}` }];
  }
  if (databaseUrl !== INGEBOUWD || ingebouwd) return [];
  return [{ naam, reden: `kan hier niet ${INGEBOUWD} zijn: diensten delen een PostgreSQL-server` }];
}

function storefouten({ eventStore, kurrentdbUrl }: Partial<Gelezen>, fouten: readonly Fout[]): Fout[] {
  const { naam } = DECLARATIE.kurrentdbUrl;
  if (eventStore !== 'kurrentdb' || kurrentdbUrl !== undefined || staatIn(fouten, naam)) return [];
  return [{ naam, reden: 'is verplicht als EVENT_STORE kurrentdb is' }];
}

function kafkafouten(
  waarden: Partial<Gelezen>,
  fouten: readonly Fout[],
  env: Omgeving,
  { ontwikkeling, kafka }: Modus,
): Fout[] {
  const { kafkaBrokers, kafkaGebruiker, kafkaWachtwoord, kafkaReplicatiefactor, kafkaMinInsync } = waarden;
  const meer: Fout[] = [];
  const { naam } = DECLARATIE.kafkaBrokers;
  if (kafka === 'moet' && kafkaBrokers === undefined && !staatIn(fouten, naam)) {
    meer.push({ naam, reden: 'is verplicht voor wie alleen publiceert' });
  }
  if ((kafkaGebruiker === undefined) !== (kafkaWachtwoord === undefined)) {
    const naam = kafkaGebruiker === undefined ? 'KAFKA_GEBRUIKER' : 'KAFKA_WACHTWOORD';
    meer.push({ naam, reden: 'ontbreekt: KAFKA_GEBRUIKER en KAFKA_WACHTWOORD horen bij elkaar' });
  }
  if (kafkaMinInsync !== undefined && kafkaReplicatiefactor !== undefined && kafkaMinInsync > kafkaReplicatiefactor) {
    meer.push({ naam: 'KAFKA_MIN_INSYNC', reden: 'mag niet groter zijn dan KAFKA_REPLICATIEFACTOR' });
  }
  const publiceert = kafka === 'moet' || Boolean(env[naam]);
  // A message cannot be taken back: who sends it must be right from the first one on.
  if (!ontwikkeling && publiceert && waarden.oin === GEEN_OIN) {
    const reden = env[DECLARATIE.oin.naam]
      ? 'is nog niet ingevuld: twintig nullen zijn van niemand'
      : 'is verplicht in productie voor wie publiceert';
    meer.push({ naam: DECLARATIE.oin.naam, reden });
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
      if (!staatIn(fouten, naam)) {
        meer.push({ naam, reden: 'ontbreekt: OIDC_ISSUER, OIDC_AUDIENCE en OIDC_JWKS_URI horen bij elkaar' });
      }
    }
  }
  return meer;
}

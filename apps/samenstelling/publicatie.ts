import { BEHANDELTIJD, berekeningMet, CORRECTIES, Tijdstanden } from '@zaakstroom/behandeltijd';
import type { Instellingen } from '@zaakstroom/instellingen';
import { KafkajsCluster, type ClientLog } from '@zaakstroom/kafka';
import { Leases } from '@zaakstroom/leases';
import { leesStanden, legTopicsAan, Publicatie, type Publicatiestand, type Storing } from '@zaakstroom/publicatie';
import { Voorraadstanden, WERKVERDELING } from '@zaakstroom/werkverdeling';
import type { Logger } from 'pino';
import type { Start, Werker } from './dienst.js';
import type { Grond } from './grond.js';
import type { Ingericht } from './ingericht.js';

/** The cluster that the settings name; undefined: nothing is published. */
export function kafkaVan({ kafka }: Instellingen, clientId: string, log: ClientLog): KafkajsCluster | undefined {
  return kafka && new KafkajsCluster(kafka, clientId, log);
}

/** Publishes what comes; nothing, and says so, when no Kafka is configured. */
export async function publiceerder(
  systeem: Ingericht,
  { instellingen, logger, ontwikkeling }: Start,
): Promise<Werker[]> {
  const publicatie = await openPublicatie(systeem, instellingen, logger);
  if (publicatie && ontwikkeling) await legTopicsAanVoorOntwikkeling(instellingen, logger);
  return publicatie ? [publicatie] : [];
}

async function openPublicatie(
  systeem: Ingericht,
  instellingen: Instellingen,
  logger: Logger,
): Promise<Publicatie | undefined> {
  const { kafka: config } = instellingen;
  const kafka = kafkaVan(instellingen, 'zaakstroom', (tekst, velden) => logger.debug(velden, `kafka: ${tekst}`));
  if (!config || !kafka) {
    logger.info('publicatie staat uit: KAFKA_BROKERS is niet gezet');
    return undefined;
  }
  const { pool, store, catalogus, klok, projecties, inrichting, database } = systeem;
  return Publicatie.open({
    pool,
    store,
    catalogus,
    klok,
    kafka,
    leases: await Leases.open(database),
    oin: config.oin,
    tijd: {
      bron: new Tijdstanden(pool, berekeningMet()),
      standen: () => Promise.all([projecties.stand(BEHANDELTIJD), projecties.stand(CORRECTIES)]),
    },
    voorraad: {
      bron: new Voorraadstanden(pool),
      werkvoorraden: inrichting.gegevens.werkvoorraden,
      stand: () => projecties.stand(WERKVERDELING),
    },
    opFout: (stroom, reden, fout) => {
      logger.warn(
        { stroom, reden },
        `publicatie van ${stroom} staat stil en wordt steeds opnieuw geprobeerd: ${reden}`,
      );
      logger.debug({ err: fout }, `publicatie van ${stroom} staat stil`);
    },
    opVerder: (stroom, voortgang, na) => {
      const erna = na
        ? ` na ${na.pogingen} ${na.pogingen === 1 ? 'poging' : 'pogingen'} in ${secondenSinds(na)} s`
        : '';
      logger.info({ stroom, voortgang }, `publicatie van ${stroom} gaat verder${erna}`);
    },
  });
}

const secondenSinds = ({ sinds }: Storing): string => ((Date.now() - sinds) / 1_000).toFixed(0);

/** In development the topics are there without asking: with the settings that the command would give them. */
async function legTopicsAanVoorOntwikkeling(instellingen: Instellingen, logger: Logger): Promise<void> {
  const kafka = kafkaVan(instellingen, 'zaakstroom topics', () => undefined);
  if (!kafka) return;
  try {
    const topics = await legTopicsAan(kafka, instellingen.kafka!);
    const gemaakt = topics.filter(({ uitkomst }) => uitkomst === 'gemaakt').map(({ naam }) => naam);
    if (gemaakt.length > 0) logger.info({ topics: gemaakt }, 'topics aangelegd (alleen in ontwikkeling vanzelf)');
  } catch (fout) {
    const { message } = fout as Error;
    logger.warn(`topics konden niet worden aangelegd (zie: npm run zaakstroom -- topics): ${message}`);
  }
}

/** How far publication is, whichever program does it. @param nu ms since the epoch */
export function publicatiestanden({ pool, store, catalogus }: Grond, nu: number): Promise<Publicatiestand[]> {
  return leesStanden({ pool, store, catalogus }, nu);
}

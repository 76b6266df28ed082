import { maakApp, bijStopsignaal, stopRustig, type AppOpties } from '@zaakstroom/http';
import type { Instellingen } from '@zaakstroom/instellingen';
import type { TokenVerifier } from '@zaakstroom/toegang';
import { pino, type Logger } from 'pino';
import { AppModule } from './app.module.js';
import { openSysteem, type Systeem } from './systeem.js';

/** Version of the API (semver); the path holds its first number. */
export const OPENAPI: AppOpties['openapi'] = {
  titel: 'Zaakstroom',
  beschrijving:
    'Zaken van de directie Particulieren: registreren, behandelen en afdoen. De behandeltijd per zaak volgt uit wat mensen doen; niemand schrijft uren.',
  versie: '1.0.0',
  contact: { naam: 'Team Zaakstroom', url: 'https://zaakstroom.example/contact', email: 'team@zaakstroom.example' },
  server: 'https://api.zaakstroom.example/v1',
};

export interface Start {
  readonly instellingen: Instellingen;
  readonly ontwikkeling: boolean;
  readonly verifier: TokenVerifier;
  readonly logger: Logger;
}

export function maakLogger({ logNiveau }: Instellingen): Logger {
  return pino({ level: logNiveau, base: null, timestamp: pino.stdTimeFunctions.isoTime });
}

/** Everything in one process: the API, and the projections that follow the store. Runs until it is told to stop. */
export async function draaiServer({ instellingen, ontwikkeling, verifier, logger }: Start): Promise<void> {
  const systeem = await openSysteem(instellingen, 'zaakstroom server', {
    waarschuwing: (bericht, fout) => logger.warn({ err: fout }, bericht),
  });
  try {
    await bedien(systeem, { instellingen, ontwikkeling, verifier, logger });
  } catch (error) {
    await systeem.sluit();
    throw error;
  }
}

async function bedien(systeem: Systeem, { instellingen, ontwikkeling, verifier, logger }: Start): Promise<void> {
  const { klok, projecties } = systeem;
  const { app } = await maakApp(AppModule.met(systeem, verifier, logger), {
    logger,
    openapi: OPENAPI,
    klok,
    ontwikkeling,
  });
  bijStopsignaal((signaal) => {
    logger.info({ signaal }, 'stoppen: verzoeken die lopen worden afgemaakt');
    stopRustig(app, { achteraf: () => systeem.sluit() }).then(
      () => logger.info('gestopt'),
      (error: unknown) => {
        logger.error({ err: error }, 'niet op tijd gestopt');
        process.exit(1);
      },
    );
  });
  projecties.start();
  // Rebuilding what an older version of the code built takes long; meanwhile the old rows are read.
  projecties
    .werkVersiesBij(() => undefined)
    .catch((error: unknown) => logger.error({ err: error }, 'herbouw na een nieuwe versie is mislukt'));
  await app.listen(instellingen.poort, instellingen.adres);
  logger.info({ adres: await app.getUrl(), database: systeem.database.source }, 'Zaakstroom is gereed');
}

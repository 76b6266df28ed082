import { maakApp, stopRustig, type AppOpties } from '@zaakstroom/http';
import type { Instellingen } from '@zaakstroom/instellingen';
import { metStopsignaal, naStopsignaal, type Onderbroken } from '@zaakstroom/opdrachtregel';
import type { TokenVerifier } from '@zaakstroom/toegang';
import { pino, type Logger } from 'pino';
import { AppModule } from './app.module.js';
import { legTopicsAanVoorOntwikkeling, openPublicatie } from './publicatie.js';
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
  const uitvoer = pino.destination({ fd: 1, sync: true });
  // Nobody can read it any more, as when the terminal is closed: that must not break the server off, nor keep it from ending.
  const zwijg = () => undefined;
  uitvoer.on('error', () => Object.assign(uitvoer, { write: zwijg, flushSync: zwijg, end: zwijg, destroy: zwijg }));
  return pino({ level: logNiveau, base: null, timestamp: pino.stdTimeFunctions.isoTime }, uitvoer);
}

/** Everything in one process: the API, and the projections that follow the store. Runs until it is told to stop. */
export function draaiServer(start: Start): Promise<void> {
  const { instellingen, logger } = start;
  return metStopsignaal(async (signaal) => {
    const systeem = await openSysteem(instellingen, 'zaakstroom server', {
      waarschuwing: (bericht, fout) => logger.warn({ err: fout }, bericht),
    });
    try {
      if (!signaal.aborted) await bedien(systeem, start, signaal);
    } finally {
      await systeem.sluit();
    }
    logger.info('gestopt');
  });
}

async function bedien(systeem: Systeem, start: Start, signaal: AbortSignal): Promise<void> {
  const { instellingen, ontwikkeling, verifier, logger } = start;
  const { klok, projecties } = systeem;
  const { app } = await maakApp(AppModule.met(systeem, verifier, logger), {
    logger,
    openapi: OPENAPI,
    klok,
    ontwikkeling,
  });
  const publicatie = await openPublicatie(systeem, instellingen, logger);
  try {
    projecties.start();
    if (publicatie && ontwikkeling) await legTopicsAanVoorOntwikkeling(instellingen, logger);
    publicatie?.start();
    // Rebuilding what an older version of the code built takes long; meanwhile the old rows are read.
    projecties
      .werkVersiesBij(() => undefined)
      .catch((error: unknown) => logger.error({ err: error }, 'herbouw na een nieuwe versie is mislukt'));
    await app.listen(instellingen.poort, instellingen.adres).catch((fout: unknown) => {
      throw geenPoort(fout, instellingen);
    });
    logger.info({ adres: await app.getUrl(), database: systeem.database.source }, 'Zaakstroom is gereed');
    await naStopsignaal(signaal);
    logger.info({ signaal: (signaal.reason as Onderbroken).signaal }, 'stoppen: verzoeken die lopen worden afgemaakt');
  } finally {
    await stopRustig(app);
    await publicatie?.stop();
  }
}

const GEEN_POORT: Readonly<Record<string, string>> = {
  EADDRINUSE: 'een ander programma luistert daar al; kies een andere poort met PORT',
  EADDRNOTAVAIL: 'dat is geen adres van deze machine; kies een ander met HOST',
  EACCES: 'dat mag dit programma niet; kies een poort boven 1023 met PORT',
};

function geenPoort(fout: unknown, { poort, adres }: Instellingen): Error {
  const { code, message } = fout as NodeJS.ErrnoException;
  const reden = GEEN_POORT[code ?? ''] ?? message;
  return new Error(`de server kan niet luisteren op ${adres}, poort ${poort}: ${reden}`, { cause: fout });
}

import { Gereedheid, NietGereed, stopRustig } from '@zaakstroom/http';
import type { Instellingen } from '@zaakstroom/instellingen';
import { draaiProgramma, metStopsignaal, naStopsignaal, type Onderbroken } from '@zaakstroom/opdrachtregel';
import { GEEN_TOKENS, oidcVerifier } from '@zaakstroom/toegang';
import { TOKENROLLEN } from '@zaakstroom/zaken';
import { pino, type Logger } from 'pino';
import type { Dienst, Start, Werker } from './dienst.js';
import { maakDienstapp } from './dienstapp.js';
import type { Grond } from './grond.js';
import { leesBegin } from './inrichting.js';

export function maakLogger({ logNiveau }: Instellingen): Logger {
  const uitvoer = pino.destination({ fd: 1, sync: true });
  // Nobody can read it any more, as when the terminal is closed: that must not break the server off, nor keep it from ending.
  const zwijg = () => undefined;
  uitvoer.on('error', () => Object.assign(uitvoer, { write: zwijg, flushSync: zwijg, end: zwijg, destroy: zwijg }));
  return pino({ level: logNiveau, base: null, timestamp: pino.stdTimeFunctions.isoTime }, uitvoer);
}

/** Production: tokens of the organisation's own issuer, and nothing of development. @returns the exit code */
export function draaiProductie<G extends Grond>(dienst: Dienst<G>): Promise<number> {
  return draaiProgramma(async () => {
    const instellingen = await leesBegin(process.env, {
      ontwikkeling: false,
      ...dienst.behoefte,
    });
    await draaiServer(dienst, {
      instellingen,
      ontwikkeling: false,
      verifier: instellingen.oidc ? oidcVerifier({ ...instellingen.oidc, rollen: TOKENROLLEN }) : GEEN_TOKENS,
      logger: maakLogger(instellingen),
    });
  });
}

/** Runs the service until it is told to stop. */
export function draaiServer<G extends Grond>(dienst: Dienst<G>, start: Start): Promise<void> {
  const { instellingen, logger } = start;
  return metStopsignaal(async (signaal) => {
    const systeem = await dienst.open({
      instellingen,
      naam: `zaakstroom ${dienst.naam}`,
      meldingen: { waarschuwing: (bericht, fout) => logger.warn({ err: fout }, bericht) },
    });
    try {
      if (!signaal.aborted) await bedien(dienst, systeem, start, signaal);
    } finally {
      await systeem.sluit();
    }
    logger.info('gestopt');
  });
}

async function bedien<G extends Grond>(
  dienst: Dienst<G>,
  systeem: G,
  start: Start,
  signaal: AbortSignal,
): Promise<void> {
  const { instellingen, ontwikkeling, verifier, logger } = start;
  const { app } = await maakDienstapp(dienst, systeem, { verifier, logger, ontwikkeling, klok: systeem.klok });
  const werkers: Werker[] = [];
  try {
    werkers.push(...(await dienst.werkers(systeem, start)));
    for (const werker of werkers) werker.start();
    // Whoever watches this start reads the reason; readiness asks on.
    void verifier.sleutels?.gereed().catch((fout: unknown) => logger.warn({ err: fout }, (fout as Error).message));
    if (dienst.behoefte.kafka === 'moet') bewaak(app.get(Gereedheid, { strict: false }), dienst.naam, werkers);
    await app.listen(instellingen.poort, instellingen.adres).catch((fout: unknown) => {
      throw geenPoort(fout, instellingen);
    });
    logger.info(
      { dienst: dienst.naam, adres: await app.getUrl(), database: systeem.database.source },
      'Zaakstroom is gereed',
    );
    await naStopsignaal(signaal);
    logger.info({ signaal: (signaal.reason as Onderbroken).signaal }, 'stoppen: verzoeken die lopen worden afgemaakt');
  } finally {
    await stopRustig(app);
    await Promise.all(werkers.map((werker) => werker.stop()));
  }
}

/** What does nothing but publish is not ready while it cannot: no other work waits for it, and a roll-out of it stops. */
function bewaak(gereedheid: Gereedheid, naam: string, werkers: readonly Werker[]): void {
  gereedheid.meld(naam, async () => {
    for (const { waarom } of werkers) if (waarom !== undefined) throw new NietGereed(waarom);
  });
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

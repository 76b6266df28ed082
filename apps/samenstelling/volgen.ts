import type { Logger } from 'pino';
import type { Werker } from './dienst.js';
import type { Grond } from './grond.js';

/** Follows the store with every projection whose lease is free. */
export function volger({ projecties }: Grond, logger: Logger): Werker {
  return {
    start() {
      projecties.start();
      // Rebuilding what an older version of the code built takes long; meanwhile the old rows are read.
      projecties
        .werkVersiesBij(() => undefined)
        .catch((error: unknown) => logger.error({ err: error }, 'herbouw na een nieuwe versie is mislukt'));
    },
    stop: () => projecties.stop(),
  };
}

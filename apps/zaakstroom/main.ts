import { draaiProductie, ZAAKSTROOM } from '@zaakstroom/samenstelling';

/** Production, everything in one process. */
process.exitCode = await draaiProductie(ZAAKSTROOM);

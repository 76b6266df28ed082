import { draaiProductie, ZAKEN_API } from '@zaakstroom/samenstelling';

process.exitCode = await draaiProductie(ZAKEN_API);

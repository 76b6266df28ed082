import { draaiProductie, RAPPORTAGE_API } from '@zaakstroom/samenstelling';

process.exitCode = await draaiProductie(RAPPORTAGE_API);

import { draaiProductie, PROJECTIES } from '@zaakstroom/samenstelling';

process.exitCode = await draaiProductie(PROJECTIES);

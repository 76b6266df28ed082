import { draaiProductie, PUBLICATIE } from '@zaakstroom/samenstelling';

process.exitCode = await draaiProductie(PUBLICATIE);

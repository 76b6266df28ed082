import { draaiProductie, WERKVERDELING_DIENST } from '@zaakstroom/samenstelling';

process.exitCode = await draaiProductie(WERKVERDELING_DIENST);

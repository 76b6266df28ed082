import { leesInstellingen } from '@zaakstroom/instellingen';
import { draaiProgramma } from '@zaakstroom/opdrachtregel';
import { oidcVerifier } from '@zaakstroom/toegang';
import { ROLLEN } from '@zaakstroom/zaken';
import { draaiServer, maakLogger } from './server.js';

/** Production: tokens of the organisation's own issuer, and nothing of development. */
process.exitCode = await draaiProgramma(async () => {
  const instellingen = leesInstellingen(process.env, { ontwikkeling: false });
  await draaiServer({
    instellingen,
    ontwikkeling: false,
    verifier: oidcVerifier({ ...instellingen.oidc, rollen: ROLLEN }),
    logger: maakLogger(instellingen),
  });
});

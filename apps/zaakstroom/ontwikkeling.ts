import { draaiProgramma } from '@zaakstroom/opdrachtregel';
import { draaiServer, leesBegin, maakLogger, ZAAKSTROOM } from '@zaakstroom/samenstelling';
import { ontwikkelUitgever } from '@zaakstroom/toegang/ontwikkeling';
import { TOKENROLLEN } from '@zaakstroom/zaken';

/** Development: what `npm start` runs. Bound to loopback, because its issuer gives anybody a token. */
process.exitCode = await draaiProgramma(async () => {
  const instellingen = await leesBegin(process.env, { ontwikkeling: true, ...ZAAKSTROOM.behoefte });
  const logger = maakLogger(instellingen);
  const { verifier } = await ontwikkelUitgever(instellingen.dataMap, TOKENROLLEN);
  logger.warn(
    'ontwikkelmodus: tokens komen van de eigen uitgever (npm run zaakstroom -- token --help); niet voor productie',
  );
  await draaiServer(ZAAKSTROOM, { instellingen, ontwikkeling: true, verifier, logger });
});

import { maakDienstapp, ZAAKSTROOM } from '@zaakstroom/samenstelling';
import { GeenToegang } from '@zaakstroom/toegang';
import { pino } from 'pino';
import { metLeegSysteem } from './leeg-systeem.js';

/** The OpenAPI document of the real app. */
export function openapiDocument(): Promise<string> {
  const logger = pino({ level: 'silent' });
  const niemand = { verify: () => Promise.reject(new GeenToegang('ontbreekt', 'Hier meldt niemand zich aan.')) };
  return metLeegSysteem(async (systeem) => {
    const { app, openapi } = await maakDienstapp(ZAAKSTROOM, systeem, { verifier: niemand, logger });
    await app.close();
    return `${JSON.stringify(openapi, null, 2)}\n`;
  });
}

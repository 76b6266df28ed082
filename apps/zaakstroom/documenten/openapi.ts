import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { maakApp } from '@zaakstroom/http';
import { leesInstellingen } from '@zaakstroom/instellingen';
import { GeenToegang } from '@zaakstroom/toegang';
import { pino } from 'pino';
import { AppModule } from '../app.module.js';
import { OPENAPI } from '../server.js';
import { openSysteem } from '../systeem.js';

/** The OpenAPI document of the real app, wired on an empty data folder that is thrown away. */
export async function openapiDocument(): Promise<string> {
  const map = await mkdtemp(join(tmpdir(), 'zaakstroom-documenten-'));
  const logger = pino({ level: 'silent' });
  const instellingen = leesInstellingen({ ZAAKSTROOM_DATA: map }, { ontwikkeling: true });
  const systeem = await openSysteem(instellingen, 'zaakstroom documenten', { waarschuwing: () => undefined });
  try {
    const niemand = { verify: () => Promise.reject(new GeenToegang('ontbreekt', 'Hier meldt niemand zich aan.')) };
    const { app, openapi } = await maakApp(AppModule.met(systeem, niemand, logger), { logger, openapi: OPENAPI });
    await app.close();
    return `${JSON.stringify(openapi, null, 2)}\n`;
  } finally {
    await systeem.sluit();
    await rm(map, { recursive: true, force: true });
  }
}

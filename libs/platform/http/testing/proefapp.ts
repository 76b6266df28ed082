import type { DynamicModule, Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { OpenAPIObject } from '@nestjs/swagger';
import { pino } from 'pino';
import { maakApp, type AppOpties } from '../app/app.js';
import { DingenModule } from './dingen.js';

export const DOCUMENT = {
  titel: 'Dingen',
  beschrijving: 'Een API om de rand mee te tonen.',
  versie: '1.2.3',
  contact: { naam: 'Beheer', url: 'https://zaakstroom.example', email: 'beheer@zaakstroom.example' },
  server: 'https://api.zaakstroom.example/v1',
};

export interface Proefapp {
  readonly app: NestFastifyApplication;
  readonly openapi: OpenAPIObject;
  /** Every line of the log. */
  readonly log: Record<string, unknown>[];
}

export async function maakProefapp(
  opties: Partial<AppOpties> = {},
  module: Type | DynamicModule = DingenModule,
): Promise<Proefapp> {
  const log: Record<string, unknown>[] = [];
  const logger = pino({}, { write: (regel) => void log.push(JSON.parse(regel) as Record<string, unknown>) });
  const delen = await maakApp(module, { logger, openapi: DOCUMENT, ...opties });
  return { ...delen, log };
}

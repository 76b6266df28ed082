import { randomUUID } from 'node:crypto';
import { maakDienstapp, ZAAKSTROOM } from '@zaakstroom/samenstelling';
import type { Toegang } from '@zaakstroom/toegang';
import { pino } from 'pino';
import { metLeegSysteem } from './leeg-systeem.js';

export interface Antwoord {
  readonly tekst: string;
  readonly etag: string | undefined;
}

interface Inhoud {
  readonly met?: object | undefined;
  readonly etag?: string | undefined;
}

/** Calls the API as a person, at a moment in local time; with `met` or `etag` it is a POST. @throws Error on a refusal */
export type Beller = (op: string, door: Toegang, pad: string, inhoud?: Inhoud) => Promise<Antwoord>;

/** Works with the real app, on an empty data folder that is thrown away. */
export function metBeller<T>(werk: (bel: Beller) => Promise<T>): Promise<T> {
  const logger = pino({ level: 'silent' });
  // The token is the caller itself: who the issuer is does not matter here.
  const lees = (token: string): Toegang => JSON.parse(Buffer.from(token, 'base64url').toString()) as Toegang;
  const verifier = { verify: async (token: string) => lees(token) };
  return metLeegSysteem(async (systeem) => {
    const { app } = await maakDienstapp(ZAAKSTROOM, systeem, { verifier, logger, ontwikkeling: true });
    try {
      return await werk(async (op, door, pad, { met, etag } = {}) => {
        const schrijft = met !== undefined || etag !== undefined;
        const { statusCode, body, headers } = await app.inject({
          method: schrijft ? 'POST' : 'GET',
          url: `/v1/${pad}`,
          headers: {
            authorization: `Bearer ${Buffer.from(JSON.stringify(door)).toString('base64url')}`,
            'zaakstroom-klok': Temporal.PlainDateTime.from(op)
              .toZonedDateTime('Europe/Amsterdam')
              .toInstant()
              .toString(),
            ...(schrijft && { 'idempotency-key': randomUUID() }),
            ...(etag !== undefined && { 'if-match': etag }),
          },
          ...(met && { payload: met }),
        });
        if (statusCode >= 400) throw new Error(`${pad}: ${body}`);
        return { tekst: body, etag: headers['etag']?.toString() };
      });
    } finally {
      await app.close();
    }
  });
}

import type { LoggerService } from '@nestjs/common';
import { pino, type Logger } from 'pino';

/** Eight or nine digits may be a BSN; the text of a foreign error may quote a value. */
const MISSCHIEN_BSN = /(?<!\d)\d{8,9}(?!\d)/g;

const maskeer = (tekst: string): string => tekst.replace(MISSCHIEN_BSN, '[...]');

/** By its shape: to `Error.isError` those of Fastify are none, to `instanceof` those that Node makes for a test are none. */
const isFout = (fout: unknown): fout is Error => typeof fout === 'object' && fout !== null && 'stack' in fout;

/** Only name, code, message and stack: drivers hang rows and parameters on their errors. */
function beknopteFout(fout: unknown): unknown {
  if (!isFout(fout)) return maskeer(String(fout));
  const { name, message, stack, cause } = fout;
  return {
    name,
    ...('code' in fout && { code: fout.code }),
    message: maskeer(message),
    stack: maskeer(stack ?? ''),
    ...(cause !== undefined && { cause: beknopteFout(cause) }),
  };
}

/**
 * A logger that cannot leak a request: whoever logs one, Fastify included, gets a line without address, headers or body.
 */
export function veiligLogboek(logger: Logger): Logger {
  const niets = (): undefined => undefined;
  return logger.child({}, { serializers: { req: niets, res: niets, err: beknopteFout, error: beknopteFout } });
}

export const stilLogboek = (): Logger => pino({ level: 'silent' });

/** Nest's own messages in the same log. Its start-up chatter about each route is of use to nobody here. */
export function nestLogboek(logger: Logger): LoggerService {
  const met = (context: unknown): object => (typeof context === 'string' ? { context } : {});
  return {
    log: (bericht, context) => logger.debug(met(context), maskeer(String(bericht))),
    warn: (bericht, context) => logger.warn(met(context), maskeer(String(bericht))),
    error: (bericht, stack, context) => {
      const err = isFout(bericht) ? bericht : undefined;
      logger.error({ ...met(context), err, stack: err ? undefined : stack }, err ? 'Nest' : maskeer(String(bericht)));
    },
  };
}

import type { FastifyInstance } from 'fastify';
import { nietBeschikbaar } from './probleem/standaard.js';
import { BEWERKING, type Bewerking } from './routes/bewerking.js';

/** Rejects when the part is not ready. */
type Controle = () => Promise<void>;

/** What must work before this process may get requests; modules add what they need. */
export class Gereedheid {
  private readonly controles = new Map<string, Controle>();
  private readonly bronnen = new Map<string, () => Promise<unknown>>();

  /** @param naam shown to who watches; @throws Error when the name is taken */
  meld(naam: string, controle: Controle): void {
    if (this.controles.has(naam)) throw new Error(`readiness check ${naam} is registered twice`);
    this.controles.set(naam, controle);
  }

  /** Adds a field to the answer of who is ready: what does not hold requests back, but is worth watching. */
  vertel(veld: string, bron: () => Promise<unknown>): void {
    this.bronnen.set(veld, bron);
  }

  async verteld(): Promise<Record<string, unknown>> {
    const velden = [...this.bronnen].map(async ([veld, bron]) => [veld, await bron()] as const);
    return Object.fromEntries(await Promise.all(velden));
  }

  /** Names of the parts that are not ready, in order of registration. */
  async nietGereed(): Promise<string[]> {
    const namen = [...this.controles.keys()];
    const uitslagen = await Promise.allSettled([...this.controles.values()].map((controle) => controle()));
    return namen.filter((_, i) => uitslagen[i]!.status === 'rejected');
  }
}

const OPENBAAR = { [BEWERKING]: { openbaar: true } satisfies Bewerking };

/** `GET /_healthz/livez`: the process answers. `GET /_healthz/readyz`: it can do its work. Outside the API and its version. */
export function plaatsGezondheid(fastify: FastifyInstance, gereedheid: Gereedheid, stopt: () => boolean): void {
  fastify.get('/_healthz/livez', { config: OPENBAAR }, () => ({ status: 'levend' }));
  fastify.get('/_healthz/readyz', { config: OPENBAAR }, async () => {
    if (stopt()) throw nietBeschikbaar('De dienst stopt.');
    const namen = await gereedheid.nietGereed();
    if (namen.length > 0) throw nietBeschikbaar(`Nog niet gereed: ${namen.join(', ')}.`);
    return { status: 'gereed', ...(await gereedheid.verteld()) };
  });
}

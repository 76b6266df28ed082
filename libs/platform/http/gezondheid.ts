import type { FastifyInstance } from 'fastify';
import type { Probleemantwoord } from './app/antwoord.js';
import { nietBeschikbaar } from './probleem/standaard.js';
import { BEWERKING, type Bewerking } from './routes/bewerking.js';

/** Why a part is not ready, fit to be shown to whoever asks. */
export class NietGereed extends Error {
  override readonly name = 'NietGereed';
}

/** Rejects when the part is not ready; only a `NietGereed` is shown with its reason. */
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

  /** The parts that are not ready, by name and where it may be told with the reason, in order of registration. */
  async nietGereed(): Promise<string[]> {
    const namen = [...this.controles.keys()];
    const uitslagen = await Promise.allSettled([...this.controles.values()].map((controle) => controle()));
    return uitslagen.flatMap((uitslag, i) => {
      if (uitslag.status === 'fulfilled') return [];
      const reden: unknown = uitslag.reason;
      return [reden instanceof NietGereed ? `${namen[i]!} (${reden.message})` : namen[i]!];
    });
  }
}

const OPENBAAR = { [BEWERKING]: { openbaar: true } satisfies Bewerking };

/**
 * `GET /_healthz/livez`: the process answers. `GET /_healthz/readyz`: it can do its work. Outside the API and its version. Who is not ready
 * is asked every few seconds: what is wrong stands in the log already, by who met it.
 */
export function plaatsGezondheid(
  fastify: FastifyInstance,
  gereedheid: Gereedheid,
  problemen: Probleemantwoord,
  stopt: () => boolean,
): void {
  fastify.get('/_healthz/livez', { config: OPENBAAR }, () => ({ status: 'levend' }));
  fastify.get('/_healthz/readyz', { config: OPENBAAR }, async (verzoek, antwoord) => {
    const namen = stopt() ? [] : await gereedheid.nietGereed();
    if (stopt() || namen.length > 0) {
      const reden = stopt() ? 'De dienst stopt.' : `Nog niet gereed: ${namen.join(', ')}.`;
      problemen.stuur(nietBeschikbaar(reden), verzoek, antwoord, false);
      return antwoord;
    }
    return { status: 'gereed', ...(await gereedheid.verteld()) };
  });
}

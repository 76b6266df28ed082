import type { Aanleiding } from '../simulatie/locatiesysteem.js';

/** One request, as somebody does it at a moment of the simulation. */
export interface Verzoek extends Aanleiding {
  /** Below the address of the server, `/v1/...`. */
  readonly pad: string;
  /** With a body or a key it is a POST. */
  readonly inhoud?: object;
  readonly sleutel?: string;
  readonly ifMatch?: string;
  /** The answer holds at least everything up to this position. */
  readonly minstens?: string;
}

export interface Antwoord {
  readonly status: number;
  readonly etag: string | undefined;
  readonly locatie: string | undefined;
  /** Empty: the answer tells none. Positions sort as text. */
  readonly positie: string;
  /** The body; undefined for an answer without one. */
  readonly inhoud: unknown;
}

/** The server is not there (any more). */
export class GeenVerbinding extends Error {
  override readonly name = 'GeenVerbinding';
}

/** The server answered that it will not. */
export class Geweigerd extends Error {
  override readonly name = 'Geweigerd';
  constructor(
    { wie, pad }: Verzoek,
    readonly status: number,
    readonly probleem: { readonly title?: string; readonly detail?: string; readonly invalidParams?: unknown[] },
  ) {
    const { title = 'geen uitleg', detail = '', invalidParams = [] } = probleem;
    const velden = invalidParams.length > 0 ? ` ${JSON.stringify(invalidParams)}` : '';
    super(`${wie} kreeg op ${pad} het antwoord ${status} (${title}). ${detail}${velden}`);
  }
}

const POGINGEN = 30;

/** The API of a running system; every request carries the clock of the simulation. */
export class Verbinding {
  /** Requests that were answered. */
  aantal = 0;
  /** Highest position that was answered; positions sort as text. */
  positie = '';

  /** @param tokens by medewerker */
  constructor(
    private readonly adres: string,
    private readonly tokens: ReadonlyMap<string, string>,
  ) {}

  /** @throws GeenVerbinding, Geweigerd */
  async vraag(verzoek: Verzoek): Promise<Antwoord> {
    for (let poging = 1; ; poging++) {
      const antwoord = await this.verstuur(verzoek);
      this.aantal++;
      if (antwoord.ok) return this.lees(antwoord);
      const probleem = await this.probleem(antwoord);
      // The system asks for a moment: a projection is behind.
      if (antwoord.status !== 503 || poging === POGINGEN) throw new Geweigerd(verzoek, antwoord.status, probleem);
      const seconden = Number(antwoord.headers.get('retry-after') ?? 1);
      await new Promise((verder) => setTimeout(verder, seconden * 1_000));
    }
  }

  private async verstuur({ wie, moment, pad, inhoud, sleutel, ifMatch, minstens = '' }: Verzoek): Promise<Response> {
    const schrijft = sleutel !== undefined || inhoud !== undefined;
    const headers: Record<string, string> = {
      authorization: `Bearer ${this.tokens.get(wie)}`,
      'zaakstroom-klok': new Date(moment).toISOString(),
      ...(inhoud && { 'content-type': 'application/json' }),
      ...(sleutel !== undefined && { 'idempotency-key': sleutel }),
      ...(ifMatch !== undefined && { 'if-match': ifMatch }),
      ...(minstens !== '' && { 'zaakstroom-positie-minimaal': minstens }),
    };
    try {
      return await fetch(this.adres + pad, {
        method: schrijft ? 'POST' : 'GET',
        headers,
        ...(inhoud && { body: JSON.stringify(inhoud) }),
      });
    } catch (oorzaak) {
      const reden = (oorzaak as { cause?: { message?: string } }).cause?.message ?? String(oorzaak);
      throw new GeenVerbinding(`geen verbinding met ${this.adres} (${reden}); draait het systeem (npm start)?`, {
        cause: oorzaak,
      });
    }
  }

  private async lees(antwoord: Response): Promise<Antwoord> {
    const positie = antwoord.headers.get('zaakstroom-positie') ?? '';
    if (positie > this.positie) this.positie = positie;
    const tekst = await antwoord.text();
    return {
      status: antwoord.status,
      etag: antwoord.headers.get('etag') ?? undefined,
      locatie: antwoord.headers.get('location') ?? undefined,
      positie,
      inhoud: tekst === '' ? undefined : JSON.parse(tekst),
    };
  }

  private async probleem(antwoord: Response): Promise<Geweigerd['probleem']> {
    const tekst = await antwoord.text();
    try {
      return JSON.parse(tekst) as Geweigerd['probleem'];
    } catch {
      return { detail: tekst.slice(0, 200) };
    }
  }
}

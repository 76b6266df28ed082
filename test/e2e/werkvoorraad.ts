import { randomUUID } from 'node:crypto';
import { tokenVoor } from './serverproces.js';

export interface Uitgifte {
  readonly status: number;
  readonly zaakId: string | undefined;
  readonly etag: string | null;
  /** How long it took, ms. */
  readonly duur: number;
}

/** A werkvoorraad of Arnhem in the data folder of one or more servers, and people who take from it. */
export class Werkvoorraad {
  private constructor(
    private readonly dataMap: string,
    private readonly werkvoorbereider: string,
  ) {}

  static async van(dataMap: string): Promise<Werkvoorraad> {
    const wie = { sub: 'wim', rollen: ['werkvoorbereider'], locatie: 'Arnhem' };
    return new Werkvoorraad(dataMap, await tokenVoor(dataMap, wie));
  }

  beller(sub: string): Promise<string> {
    const wie = { sub, rollen: ['behandelaar'], locatie: 'Arnhem', team: 'A1', groepsfunctie: 'E' };
    return tokenVoor(this.dataMap, wie);
  }

  /** Registers so many zaken, earliest streefdatum first, over a few connections; answers their ids when the list has them. */
  async legKlaar(adres: string, aantal: number): Promise<string[]> {
    const zaakIds: string[] = [];
    let positie = '';
    let volgende = 0;
    const kopregels = { authorization: `Bearer ${this.werkvoorbereider}`, 'content-type': 'application/json' };
    const registreer = async () => {
      for (let n; (n = volgende++) < aantal;) {
        const dag = new Date(Date.UTC(1990, 0, 1) + n * 86_400_000).toISOString().slice(0, 10);
        const antwoord = await fetch(`${adres}/v1/zaken`, {
          method: 'POST',
          headers: { ...kopregels, 'idempotency-key': randomUUID() },
          body: JSON.stringify({ zaaktype: 'bezwaar', zaaksoort: 'overig', ontvangenOp: dag, onderwerp: 'WOZ-waarde' }),
        });
        if (antwoord.status !== 201) throw new Error(await antwoord.text());
        zaakIds[n] = ((await antwoord.json()) as { zaakId: string }).zaakId;
        const hier = antwoord.headers.get('zaakstroom-positie')!;
        if (hier > positie) positie = hier;
      }
    };
    await Promise.all(Array.from({ length: 16 }, registreer));
    const lijst = () =>
      fetch(`${adres}/v1/werkvoorraden`, { headers: { ...kopregels, 'zaakstroom-positie-minimaal': positie } });
    while ((await lijst()).status === 503);
    return zaakIds;
  }

  /** As a client does it: who hears 503 asks again under the same key. */
  async volgende(adres: string, token: string, sleutel: string = randomUUID()): Promise<Uitgifte> {
    const begin = performance.now();
    for (;;) {
      const antwoord = await fetch(`${adres}/v1/werkvoorraden/bezwaren/uitgiften`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'idempotency-key': sleutel },
      });
      const { status, headers } = antwoord;
      const tekst = await antwoord.text();
      if (status === 503) continue;
      const zaakId = tekst === '' ? undefined : (JSON.parse(tekst) as { zaakId?: string }).zaakId;
      return { status, zaakId, etag: headers.get('etag'), duur: performance.now() - begin };
    }
  }

  /** So many people, spread over the servers, ask until there is nothing left; answers what they got. */
  async neemAlles(adressen: readonly string[], bellers: number): Promise<Uitgifte[]> {
    const tokens = await Promise.all(Array.from({ length: bellers }, (_, n) => this.beller(`beller${n}`)));
    const gekregen: Uitgifte[] = [];
    await Promise.all(
      tokens.map(async (token, n) => {
        for (;;) {
          const uitgifte = await this.volgende(adressen[n % adressen.length]!, token);
          if (uitgifte.status === 204) return;
          if (uitgifte.status !== 201) throw new Error(`the next zaak was answered with ${uitgifte.status}`);
          gekregen.push(uitgifte);
        }
      }),
    );
    return gekregen;
  }
}

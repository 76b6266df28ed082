import { randomUUID } from 'node:crypto';
import { tokenVoor, type Serverproces } from '../e2e/serverproces.js';
import { Werkvoorraad } from '../e2e/werkvoorraad.js';

export interface Omvang {
  readonly zaken: number;
  readonly mensen: number;
  /** Calls at once. */
  readonly gelijk: number;
  /** Calls in all, before who is busy stops. */
  readonly aanroepen: number;
}

/** What somebody was told: 201, or why not. */
export interface Gedaan {
  readonly daad: Daad;
  readonly status: number;
  /** The answer was lost at least once, and the same key was sent again. */
  readonly herhaald: boolean;
}

const DADEN = [
  'volgende',
  'keuze',
  'push van regie',
  'push van teamleider',
  'vrijgave',
  'teruggave',
  'afname',
] as const;
export type Daad = (typeof DADEN)[number];

/** Chance in hundredths. */
const KANSEN: Readonly<Record<Daad, number>> = {
  volgende: 34,
  keuze: 14,
  'push van regie': 12,
  'push van teamleider': 10,
  vrijgave: 12,
  teruggave: 10,
  afname: 8,
};

/** Somebody has it, or had it meanwhile: answers that belong to a crowd. */
const VERLOREN = [403, 404, 409, 412];
/** How long a client goes on asking, ms. */
const GEDULD = 60_000;
/** Of so many at the front of the stock people choose: where the next zaak comes from as well. */
const VOORAAN = 40;

/**
 * A crowd over the werkvoorraad of Arnhem: people who ask for the next zaak, choose one, let go and give back, while who spreads the work
 * gives and takes away, all at once and on every server. Who gets no answer asks another server under the same key, as a client does.
 */
export class Gedrang {
  readonly gedaan: Gedaan[] = [];
  /** Zaken that somebody was told to have. */
  private readonly inHanden: { readonly zaakId: string; readonly wie: number }[] = [];
  /** Zaken that were let go, so that the team knows them. */
  private readonly losgelaten: string[] = [];
  private rest: number;
  private vooraan = 0;
  private beurt = 0;

  private constructor(
    private readonly servers: readonly Serverproces[],
    readonly voorraad: Werkvoorraad,
    readonly zaakIds: readonly string[],
    private readonly mensen: readonly string[],
    private readonly sturing: { readonly regie: string; readonly teamleider: string },
    private readonly omvang: Omvang,
  ) {
    this.rest = omvang.aanroepen;
  }

  static async van(map: string, servers: readonly Serverproces[], omvang: Omvang): Promise<Gedrang> {
    const voorraad = await Werkvoorraad.van(map);
    const mensen = await Promise.all(Array.from({ length: omvang.mensen }, (_, n) => voorraad.beller(naamVan(n))));
    const regie = await tokenVoor(map, { sub: 'ria', rollen: ['regie'] });
    const leider = { sub: 'leo', rollen: ['teamleider'], locatie: 'Arnhem', team: 'A1' };
    const teamleider = await tokenVoor(map, leider);
    const { adres } = servers[0]!;
    // Who was never here cannot be given anything.
    for (const token of mensen) await stel(adres, { methode: 'GET', pad: 'mijn/werklijst', token });
    const zaakIds = await voorraad.legKlaar(adres, omvang.zaken);
    return new Gedrang(servers, voorraad, zaakIds, mensen, { regie, teamleider }, omvang);
  }

  /** Resolves when every call has been made and answered. @param halverwege when half of them have */
  async woed(halverwege: () => Promise<void>): Promise<void> {
    const helft = this.omvang.aanroepen / 2;
    let geweest: Promise<void> | undefined;
    await Promise.all(
      Array.from({ length: this.omvang.gelijk }, async (_, n) => {
        const toeval = toevalVan(n + 1);
        while (this.rest-- > 0) {
          if (this.gedaan.length >= helft) geweest ??= halverwege();
          await this.doeIets(n % this.mensen.length, toeval);
        }
      }),
    );
    await geweest;
  }

  /** Everybody lets go of everything, by regie. */
  async ruimOp(gehouden: readonly string[]): Promise<void> {
    const rij = [...gehouden];
    const los = async () => {
      for (let zaakId; (zaakId = rij.pop()) !== undefined;) {
        const antwoord = await this.stuur(this.sturing.regie, zaakId, 'vrijgaven', {});
        if (antwoord.status !== 201) throw new Error(`a zaak could not be released: ${antwoord.status}`);
      }
    };
    await Promise.all(Array.from({ length: 16 }, los));
  }

  /** Addresses of the servers that run. */
  get adressen(): string[] {
    return this.servers.filter(({ proces }) => proces.signalCode === null).map(({ adres }) => adres);
  }

  private async doeIets(wie: number, toeval: () => number): Promise<void> {
    const kies = <T>(uit: readonly T[]): T | undefined => uit[Math.floor(toeval() * uit.length)];
    const daad = kies(KANSZAKKEN)!;
    const vooraan = this.zaakIds[Math.min(this.vooraan + Math.floor(toeval() * VOORAAN), this.zaakIds.length - 1)]!;
    const collega = Math.floor(toeval() * this.mensen.length);
    const push = { medewerker: naamVan(collega), grond: 'regie', toelichting: 'De voorraad is scheef verdeeld.' };
    switch (daad) {
      case 'volgende':
        return this.volgende(wie);
      case 'keuze':
        return this.geef(daad, this.mensen[wie]!, vooraan, {}, wie);
      case 'push van regie':
        return this.geef(daad, this.sturing.regie, vooraan, push, collega);
      case 'push van teamleider':
        return this.geef(daad, this.sturing.teamleider, kies(this.losgelaten) ?? vooraan, push, collega);
      default:
        return this.laatLos(daad, toeval);
    }
  }

  private async volgende(wie: number): Promise<void> {
    const vraag = { methode: 'POST', pad: 'werkvoorraden/bezwaren/uitgiften', token: this.mensen[wie]! } as const;
    const { status, inhoud, herhaald } = await this.alsKlant(vraag);
    this.boek('volgende', status, herhaald, [204]);
    if (inhoud?.zaakId === undefined) return;
    this.inHanden.push({ zaakId: inhoud.zaakId, wie });
    this.vooraan = Math.max(this.vooraan, this.zaakIds.indexOf(inhoud.zaakId));
  }

  private async geef(daad: Daad, token: string, zaakId: string, inhoud: object, aan: number): Promise<void> {
    const { status, herhaald } = await this.stuur(token, zaakId, 'toewijzingen', inhoud);
    this.boek(daad, status, herhaald);
    if (status === 201) this.inHanden.push({ zaakId, wie: aan });
  }

  private async laatLos(daad: Daad, toeval: () => number): Promise<void> {
    const plek = Math.floor(toeval() * this.inHanden.length);
    const [gepakt] = this.inHanden.splice(plek, 1);
    if (!gepakt) return;
    const { zaakId, wie } = gepakt;
    const token = daad === 'afname' ? this.sturing.teamleider : this.mensen[wie]!;
    const [pad, inhoud] =
      daad === 'teruggave'
        ? (['teruggaven', { reden: 'Niet voor mij.' }] as const)
        : (['vrijgaven', { reden: 'Ander werk gaat voor.' }] as const);
    const { status, herhaald } = await this.stuur(token, zaakId, pad, inhoud);
    this.boek(daad, status, herhaald);
    if (status === 201) this.losgelaten.push(zaakId);
  }

  /** An act on a zaak as it was seen a moment ago. */
  private async stuur(token: string, zaakId: string, pad: string, inhoud: object): Promise<Klantantwoord> {
    const gezien = await this.alsKlant({ methode: 'GET', pad: `zaken/${zaakId}`, token });
    if (gezien.etag === null) return gezien;
    const koppen = { 'if-match': gezien.etag };
    return this.alsKlant({ methode: 'POST', pad: `zaken/${zaakId}/${pad}`, token, koppen, inhoud });
  }

  /** With the same key to another server when one does not answer, and again when it asks to wait. */
  private async alsKlant({ koppen, ...vraag }: Vraag): Promise<Klantantwoord> {
    const metSleutel = { ...vraag, koppen: { ...koppen, 'idempotency-key': randomUUID() } };
    let herhaald = false;
    for (const einde = Date.now() + GEDULD; Date.now() < einde;) {
      const { adressen } = this;
      const antwoord = await stel(adressen[this.beurt++ % adressen.length]!, metSleutel);
      if (antwoord && antwoord.status < 500) return { ...antwoord, herhaald };
      if (antwoord && antwoord.status !== 503) throw new Error(`${vraag.pad}: ${antwoord.status}`);
      herhaald ||= antwoord === undefined;
    }
    throw new Error(`${vraag.pad}: no answer`);
  }

  private boek(daad: Daad, status: number, herhaald: boolean, ook: readonly number[] = VERLOREN): void {
    if (status !== 201 && !ook.includes(status)) throw new Error(`${daad}: ${status}`);
    this.gedaan.push({ daad, status, herhaald });
  }
}

interface Vraag {
  readonly methode: 'GET' | 'POST';
  readonly pad: string;
  readonly token: string;
  readonly koppen?: Readonly<Record<string, string>>;
  readonly inhoud?: object;
}

interface Klantantwoord {
  readonly status: number;
  readonly etag: string | null;
  readonly inhoud: { readonly zaakId?: string } | undefined;
  readonly herhaald: boolean;
}

/** Undefined: the connection was lost. */
async function stel(
  adres: string,
  { methode, pad, token, koppen, inhoud }: Vraag,
): Promise<Omit<Klantantwoord, 'herhaald'> | undefined> {
  try {
    const antwoord = await fetch(`${adres}/v1/${pad}`, {
      method: methode,
      headers: {
        authorization: `Bearer ${token}`,
        ...koppen,
        ...(inhoud && { 'content-type': 'application/json' }),
      },
      ...(inhoud && { body: JSON.stringify(inhoud) }),
    });
    const tekst = await antwoord.text();
    return {
      status: antwoord.status,
      etag: antwoord.headers.get('etag'),
      inhoud: tekst === '' ? undefined : (JSON.parse(tekst) as { zaakId?: string }),
    };
  } catch {
    return undefined;
  }
}

const naamVan = (n: number): string => `mens${n}`;

const KANSZAKKEN: readonly Daad[] = DADEN.flatMap((daad) => Array.from({ length: KANSEN[daad] }, () => daad));

/** The same row of numbers from 0 up to 1 for the same seed (mulberry32). */
function toevalVan(zaad: number): () => number {
  let stand = zaad;
  return () => {
    stand = (stand + 0x6d2b79f5) | 0;
    let t = Math.imul(stand ^ (stand >>> 15), 1 | stand);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

import { randomUUID } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Append, JsonObject, Position } from '@zaakstroom/event-store';
import type { Projecties } from '@zaakstroom/projecties';
import type { Toegang } from '@zaakstroom/toegang';
import {
  ZAKEN,
  ZAKEN_CATALOGUS,
  zaakstroom,
  type Omstandigheden,
  type ZaakDto,
  type ZaakEvent,
} from '@zaakstroom/zaken';
import { geclassificeerd, geregistreerd, MOMENT, type Omgeving } from '@zaakstroom/zaken/testing';
import type { WerkvoorraadDto } from '../http/antwoorden.js';
import { WERKVERDELING } from '../leesmodel/index.js';
import { startProef, type Anders } from './proefapp.js';

export const JAN: Toegang = {
  sub: 'jan',
  rollen: ['behandelaar'],
  locatie: 'Arnhem',
  team: 'A1',
  groepsfunctie: 'E',
};

export interface Vraag {
  readonly inhoud?: object;
  readonly revisie?: number;
  readonly sleutel?: string;
  readonly minstens?: Position;
}

/** A zaak as a test lays it ready; what is left out is a bezwaar of kind `overig`, an E-post in Arnhem. */
export interface Klaar {
  readonly zaaktype?: string;
  readonly zaaksoort?: string;
  readonly zwaarte?: 'C' | 'E';
  readonly locatie?: string | undefined;
  readonly streefdatum?: string;
  readonly ontvangenOp?: string;
  readonly themas?: readonly string[];
  readonly uitworpredenen?: readonly string[];
}

/** Without circumstances of its own: medewerker 1 did it. */
type Gebeurtenis = ZaakEvent & Partial<Omstandigheden>;

/** What comes back, as any client would read it: each answer has some of these fields. */
interface Inhoud extends Omit<ZaakDto, 'status'>, WerkvoorraadDto {
  readonly status: unknown;
  readonly type: string;
  readonly detail: string;
  readonly zaken: readonly { readonly zaakId: string; readonly zaaknummer: string }[];
  readonly invalidParams: readonly object[];
  readonly results: readonly (ZaakDto & WerkvoorraadDto & { readonly zin: string })[];
  readonly count: number;
  readonly next: string | null;
  readonly previous: string | null;
}

export interface Antwoord {
  readonly status: number;
  readonly kop: Readonly<Record<string, unknown>>;
  /** As it came. */
  readonly tekst: string;
  /** Without fields when nothing came. */
  readonly inhoud: Inhoud;
}

/** The API of zaken and of werkverdeling on a database of its own, with what a test does to it. */
export class Opstelling {
  private volgnummer = 0;

  private constructor(
    readonly omgeving: Omgeving,
    readonly projecties: Projecties,
    readonly app: NestFastifyApplication,
    /** Errors heard in the background. */
    readonly fouten: unknown[],
  ) {}

  static async maak(anders: Anders = {}): Promise<Opstelling> {
    const { omgeving, projecties, app, fouten } = await startProef(anders);
    return new Opstelling(omgeving, projecties, app, fouten);
  }

  async sluit(): Promise<void> {
    await this.app.close();
    await this.projecties.stop();
    await this.omgeving.sluit();
  }

  async doe(wie: Toegang, methode: 'GET' | 'POST', pad: string, vraag: Vraag = {}): Promise<Antwoord> {
    const { inhoud, revisie, minstens, sleutel = randomUUID() } = vraag;
    const antwoord = await this.app.inject({
      method: methode,
      url: pad.startsWith('/v1') ? pad : `/v1${pad}`,
      headers: {
        authorization: `Bearer ${Buffer.from(JSON.stringify(wie)).toString('base64url')}`,
        ...(methode === 'POST' && { 'idempotency-key': sleutel }),
        ...(revisie !== undefined && { 'if-match': `"${revisie}"` }),
        ...(minstens !== undefined && { 'zaakstroom-positie-minimaal': minstens }),
      },
      ...(inhoud && { payload: inhoud }),
    });
    const { statusCode: status, headers: kop, body: tekst } = antwoord;
    return { status, kop, tekst, inhoud: JSON.parse(tekst || '{}') as Inhoud };
  }

  /** "Volgende zaak". */
  volgende(wie: Toegang = JAN, sleutel?: string, werkvoorraad = 'bezwaren'): Promise<Antwoord> {
    return this.doe(wie, 'POST', `/werkvoorraden/${werkvoorraad}/uitgiften`, { ...(sleutel && { sleutel }) });
  }

  /** Ids of zaken that lie ready, straight into the store; the projection has them when this resolves. */
  async legKlaar(...zaken: readonly Klaar[]): Promise<string[]> {
    const zaakIds = zaken.map(() => randomUUID() as string);
    const appends = zaken.map((zaak, i) => this.append(zaakIds[i]!, ...this.klaar(zaak)));
    await this.omgeving.store.appendInOrder(appends);
    await this.bij();
    return zaakIds;
  }

  /** Lets something happen to a zaak; the projection may not have it yet when this resolves. */
  async gebeurt(zaakId: string, ...events: readonly Gebeurtenis[]): Promise<Position> {
    return (await this.omgeving.store.append(this.append(zaakId, ...events))).position;
  }

  /** Waits until the projections have everything. */
  async bij(): Promise<void> {
    const kop = await this.omgeving.store.head();
    for (const naam of [ZAKEN, WERKVERDELING]) await this.projecties.wacht(naam, kop);
  }

  /** Waits for what only the database can tell; fails after a minute. */
  async totdat(waar: () => Promise<boolean>): Promise<void> {
    for (const einde = Date.now() + 60_000; !(await waar());) {
      if (Date.now() > einde) throw new Error(`it did not become so: ${waar.toString()}`);
    }
  }

  private klaar({ zaaksoort = 'overig', zwaarte = 'E', uitworpredenen = [], ...rest }: Klaar): ZaakEvent[] {
    const zaaknummer = `B2020${String(++this.volgnummer).padStart(7, '0')}`;
    const streefdatum = rest.streefdatum ?? '2026-05-15';
    const ingedeeld = geclassificeerd(zaaksoort);
    const uitworp = uitworpredenen.map((reden) => ({ reden, zwaarte }));
    return [
      geregistreerd({ zaaknummer, ...rest, streefdatum }),
      { ...ingedeeld, data: { ...ingedeeld.data, zwaarte, uitworpredenen: uitworp, streefdatum } },
    ];
  }

  private append(zaakId: string, ...events: readonly Gebeurtenis[]): Append {
    return {
      stream: zaakstroom(zaakId),
      expected: 'any',
      events: events.map(({ type, data, metadata = HANDELENDE }) => ({
        id: randomUUID(),
        type,
        data: data as unknown as JsonObject,
        metadata: { ...metadata, schemaversie: String(VERSIES.get(type)) },
      })),
    };
  }
}

const HANDELENDE = { tijdstip: String(MOMENT), medewerker: '1' };
const VERSIES = new Map(ZAKEN_CATALOGUS.map(({ type, versie }) => [type, versie]));

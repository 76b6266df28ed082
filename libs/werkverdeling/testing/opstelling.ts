import { randomUUID } from 'node:crypto';
import { Module } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Append, EventStore, JsonObject, Position } from '@zaakstroom/event-store';
import { BELEID, IDEMPOTENTIE_STAPPEN, IdempotentieModule, maakApp, TOKEN_VERIFIER } from '@zaakstroom/http';
import { VasteKlok } from '@zaakstroom/klok';
import { Medewerkersregister } from '@zaakstroom/medewerkers';
import { Pijplijn, uuidV7 } from '@zaakstroom/opdrachten';
import { migrate } from '@zaakstroom/postgres';
import { Projecties } from '@zaakstroom/projecties';
import type { Toegang } from '@zaakstroom/toegang';
import {
  Dossiers,
  Inrichting,
  kentOperatie,
  magOoit,
  STANDAARDINRICHTING,
  ZAKEN,
  ZAKEN_CATALOGUS,
  ZakenModule,
  ZakenProjectie,
  zaakstroom,
  type Omstandigheden,
  type ZaakDto,
  type Operatie,
  type Werkgrenzen,
  type ZaakEvent,
} from '@zaakstroom/zaken';
import { geclassificeerd, geregistreerd, maakOmgeving, MOMENT, type Omgeving } from '@zaakstroom/zaken/testing';
import { pino } from 'pino';
import type { WerkvoorraadDto } from '../http/antwoorden.js';
import { WerkverdelingModule } from '../http/werkverdeling.module.js';
import { Reserveringen, WERKVERDELING, WerkverdelingProjectie } from '../leesmodel/index.js';

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
  readonly locatie?: string;
  readonly streefdatum?: string;
  readonly ontvangenOp?: string;
  readonly themas?: readonly string[];
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

  /** @param store what the commands write to, when it is not the store itself */
  static async maak({
    store,
    werkgrenzen,
  }: {
    readonly store?: (echt: EventStore) => EventStore;
    readonly werkgrenzen?: Werkgrenzen;
  } = {}): Promise<Opstelling> {
    const omgeving = await maakOmgeving();
    const { database, catalogus, versleuteling, sleutelbos, zaaknummers } = omgeving;
    const inrichting = new Inrichting({ ...STANDAARDINRICHTING, ...(werkgrenzen && { werkgrenzen }) });
    const { pool } = database;
    await migrate(pool, 'idempotentie', IDEMPOTENTIE_STAPPEN);
    const fouten: unknown[] = [];
    const bijFout = (fout: unknown) => void fouten.push(fout);
    const projecties = await Projecties.open(
      database,
      omgeving.store,
      [new ZakenProjectie(catalogus, sleutelbos), new WerkverdelingProjectie(catalogus, omgeving.store)],
      { opGeparkeerd: (_, fout) => bijFout(fout), opFout: (_, fout) => bijFout(fout) },
    );
    const geschreven = store?.(omgeving.store) ?? omgeving.store;
    const standVan = (projectie: string) => ({
      wacht: (positie: Position, ms: number) => projecties.wacht(projectie, positie, ms),
      kop: () => omgeving.store.head(),
      leesbaar: () => projecties.leesbaar(projectie),
    });
    const delen = {
      pool,
      pijplijn: new Pijplijn(geschreven, catalogus, versleuteling),
      inrichting,
      dossiers: new Dossiers(omgeving.store, catalogus, versleuteling),
      belanghebbenden: { kent: async () => true },
      medewerkers: await Medewerkersregister.open(pool, sleutelbos),
    };
    const modules = [
      IdempotentieModule.met({
        pool,
        geheim: sleutelbos.afgeleid('idempotentie'),
        nieuweId: () => uuidV7(Date.now()),
        bijFout,
      }),
      ZakenModule.met({ ...delen, sleutelbos, zaaknummers, stand: standVan(ZAKEN) }),
      WerkverdelingModule.met({
        ...delen,
        kiezer: await Reserveringen.open(pool, bijFout),
        stand: standVan(WERKVERDELING),
      }),
    ];
    @Module({
      imports: modules,
      providers: [
        // The token is the caller itself: what a verifier does is shown elsewhere.
        { provide: TOKEN_VERIFIER, useValue: { verify: async (token: string) => ontcijfer(token) } },
        {
          provide: BELEID,
          useValue: {
            kent: kentOperatie,
            magOoit: ({ rollen }: Toegang, operatie: string) => magOoit(rollen, operatie as Operatie),
          },
        },
      ],
    })
    class Proef {}
    const openapi = {
      titel: 'Proef',
      beschrijving: 'Proef.',
      versie: '1.0.0',
      contact: { naam: 'Proef', url: 'https://zaakstroom.example', email: 'proef@zaakstroom.example' },
      server: 'https://api.zaakstroom.example/v1',
    };
    const { app } = await maakApp(Proef, {
      logger: pino({ level: 'silent' }),
      openapi,
      klok: new VasteKlok(Date.parse('2026-11-23T08:00:00Z')),
    });
    projecties.start();
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

  /** Waits for what only the database can tell; fails after ten seconds. */
  async totdat(waar: () => Promise<boolean>): Promise<void> {
    for (const einde = Date.now() + 10_000; !(await waar());) {
      if (Date.now() > einde) throw new Error(`it did not become so: ${waar.toString()}`);
    }
  }

  private klaar({ zaaksoort = 'overig', zwaarte = 'E', ...rest }: Klaar): ZaakEvent[] {
    const zaaknummer = `B2020${String(++this.volgnummer).padStart(7, '0')}`;
    const streefdatum = rest.streefdatum ?? '2026-05-15';
    const ingedeeld = geclassificeerd(zaaksoort);
    return [
      geregistreerd({ zaaknummer, ...rest, streefdatum }),
      { ...ingedeeld, data: { ...ingedeeld.data, zwaarte, streefdatum } },
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

const ontcijfer = (token: string): Toegang => JSON.parse(Buffer.from(token, 'base64url').toString()) as Toegang;

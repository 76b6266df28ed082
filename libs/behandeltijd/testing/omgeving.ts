import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Catalogus } from '@zaakstroom/catalogus';
import { PostgresEventStore, type Append, type JsonObject } from '@zaakstroom/event-store';
import {
  BELEID,
  IDEMPOTENTIE_STAPPEN,
  IdempotentieModule,
  maakApp,
  nietGevonden,
  TOKEN_VERIFIER,
} from '@zaakstroom/http';
import { VasteKlok } from '@zaakstroom/klok';
import { Medewerkersregister } from '@zaakstroom/medewerkers';
import { Pijplijn, uuidV7 } from '@zaakstroom/opdrachten';
import { migrate, type Database } from '@zaakstroom/postgres';
import { createTestDatabase } from '@zaakstroom/postgres/testing';
import { Projecties } from '@zaakstroom/projecties';
import { EventVersleuteling, Sleutelbos } from '@zaakstroom/sleutels';
import type { Toegang } from '@zaakstroom/toegang';
import { pino } from 'pino';
import { BEHANDELTIJD_CATALOGUS, berekeningMet, STANDAARD, type Kenmerken } from '../domein/index.js';
import { BehandeltijdModule, type BehandeltijdDelen } from '../http/behandeltijd.module.js';
import { TeamcijfersModule } from '../http/team/teamcijfers.module.js';
import type { Behandeltijdstand, Zaakoperatie } from '../http/poorten.js';
import { CORRECTIES, Correcties, CorrectiesProjectie } from '../leesmodel/correcties/index.js';
import { BEHANDELTIJD, BehandeltijdProjectie } from '../leesmodel/projectie.js';
import { STURING, SturingProjectie } from '../leesmodel/sturing/index.js';
import { DINGEN_CATALOGUS, dinghandeling, DINGKENMERKEN, DINGKEUZES, DINGVERWIJZING } from './dingen.js';

const OPENAPI = {
  titel: 'Proef',
  beschrijving: 'Proef.',
  versie: '1.0.0',
  contact: { naam: 'Proef', url: 'https://zaakstroom.example', email: 'proef@zaakstroom.example' },
  server: 'https://api.zaakstroom.example/v1',
};

export interface Vraag {
  readonly inhoud?: object;
  readonly revisie?: number;
  readonly sleutel?: string;
  readonly kopregels?: Record<string, string>;
}

export interface Antwoord<T> {
  readonly status: number;
  readonly kop: Readonly<Record<string, unknown>>;
  readonly inhoud: T;
}

/** The API of behandeltijd over things that are no zaken; a thing is out of view for whom its `onzichtbaarVoor` names. */
export class Omgeving {
  readonly klok = new VasteKlok(Date.parse('2026-03-10T08:00:00Z'));
  /** By id of the thing. */
  private readonly dingen = new Map<string, { readonly nummer: string; readonly onzichtbaarVoor: readonly string[] }>();

  private constructor(
    readonly database: Database,
    readonly store: PostgresEventStore,
    readonly projecties: Projecties,
    readonly sleutelbos: Sleutelbos,
    readonly medewerkers: Medewerkersregister,
    readonly catalogus: Catalogus,
    private readonly delen: Omit<BehandeltijdDelen, 'zaakzicht'>,
    private readonly map: string,
  ) {}

  app!: NestFastifyApplication;

  static async maak(): Promise<Omgeving> {
    const map = await mkdtemp(join(tmpdir(), 'behandeltijd-'));
    const database = await createTestDatabase();
    const { pool } = database;
    const catalogus = new Catalogus([...DINGEN_CATALOGUS, ...BEHANDELTIJD_CATALOGUS]);
    const sleutelbos = await Sleutelbos.open(pool, join(map, 'hoofdsleutel'));
    const versleuteling = new EventVersleuteling(catalogus, sleutelbos);
    const store = await PostgresEventStore.open(pool, database.config);
    await migrate(pool, 'idempotentie', IDEMPOTENTIE_STAPPEN);
    const projecties = await Projecties.open(
      database,
      store,
      [
        new BehandeltijdProjectie(catalogus, DINGVERWIJZING, [berekeningMet()]),
        new CorrectiesProjectie(catalogus),
        new SturingProjectie(catalogus, DINGVERWIJZING, DINGKENMERKEN, STANDAARD.zone),
      ],
      { opGeparkeerd: (_, fout) => process.stderr.write(`${fout.message}\n`), opFout: () => undefined },
    );
    projecties.start();
    const medewerkers = await Medewerkersregister.open(pool, sleutelbos);
    const stand = (naam: string): Behandeltijdstand => ({
      wacht: (positie, ms) => projecties.wacht(naam, positie, ms),
      kop: () => store.head(),
      leesbaar: () => projecties.leesbaar(naam),
    });
    const omgeving = new Omgeving(
      database,
      store,
      projecties,
      sleutelbos,
      medewerkers,
      catalogus,
      {
        pool,
        berekening: berekeningMet(),
        pijplijn: new Pijplijn(store, catalogus, versleuteling),
        correcties: new Correcties(pool, store, catalogus, versleuteling),
        medewerkers,
        standen: { behandeltijd: stand(BEHANDELTIJD), correcties: stand(CORRECTIES), sturing: stand(STURING) },
        teamzicht: {
          teams: ({ rollen, team }) => (rollen.includes('regie') ? 'alle' : team === undefined ? [] : [team]),
        },
      },
      map,
    );
    omgeving.app = await omgeving.start();
    return omgeving;
  }

  /** Another program on the same data. */
  async start(): Promise<NestFastifyApplication> {
    const module = BehandeltijdModule.met({
      ...this.delen,
      zaakzicht: { zaaknummer: (zaakId, beller, operatie) => this.zie(zaakId, beller, operatie) },
    });
    const idempotentie = IdempotentieModule.met({
      pool: this.database.pool,
      geheim: this.sleutelbos.afgeleid('idempotentie'),
      nieuweId: () => uuidV7(Date.now()),
      bijFout: (fout) => {
        throw fout;
      },
    });
    @Module({
      imports: [
        CqrsModule.forRoot(),
        idempotentie,
        module,
        TeamcijfersModule.met({ ...this.delen, filterkeuzes: DINGKEUZES }),
      ],
      providers: [
        // The token is the caller itself: what a verifier does is shown elsewhere.
        {
          provide: TOKEN_VERIFIER,
          useValue: {
            verify: async (token: string) => JSON.parse(Buffer.from(token, 'base64url').toString()) as Toegang,
          },
        },
        {
          provide: BELEID,
          useValue: {
            kent: () => true,
            magOoit: ({ rollen }: Toegang, operatie: string) =>
              !/beoordelen|team/.test(operatie) || rollen.some((rol) => rol === 'teamleider' || rol === 'regie'),
          },
        },
      ],
    })
    class Proef {}
    return (await maakApp(Proef, { logger: pino({ level: 'silent' }), openapi: OPENAPI, klok: this.klok })).app;
  }

  async sluit(): Promise<void> {
    await this.app.close();
    await this.projecties.stop();
    await this.store.close();
    await this.database.close();
    await rm(this.map, { recursive: true });
  }

  /** A thing that this person has worked on, from `HH:MM` to `HH:MM` local time on each day. */
  async ding(
    nummer: string,
    gewerkt: readonly (readonly [wie: string, dag: string, van: string, tot: string])[] = [],
    onzichtbaarVoor: readonly string[] = [],
  ): Promise<string> {
    const zaakId = randomUUID();
    this.dingen.set(zaakId, { nummer, onzichtbaarVoor });
    await this.gebeur([dinghandeling(zaakId, 'Begonnen', {}, { nummer })]);
    for (const [wie, dag, van, tot] of gewerkt) await this.werk(zaakId, wie, dag, van, tot);
    return zaakId;
  }

  async zet(zaakId: string, kenmerken: Partial<Kenmerken>): Promise<void> {
    await this.gebeur([dinghandeling(zaakId, 'Gezet', {}, kenmerken as JsonObject)]);
  }

  async werk(zaakId: string, wie: string, dag: string, van: string, tot: string): Promise<void> {
    const medewerker = await this.medewerkers.nummerVan(wie);
    const om = (tijd: string) =>
      Temporal.PlainDateTime.from(`${dag}T${tijd}`).toZonedDateTime('Europe/Amsterdam').epochMilliseconds;
    await this.gebeur([
      dinghandeling(zaakId, 'start', { tijdstip: om(van), medewerker }),
      dinghandeling(zaakId, 'stop', { tijdstip: om(tot), medewerker }),
    ]);
  }

  async gebeur(appends: readonly Append[]): Promise<void> {
    await this.store.appendInOrder(appends);
    await this.projecties.wacht(BEHANDELTIJD, await this.store.head());
  }

  /** The GET waits for all that was written before it. */
  async lees<T>(wie: Toegang, pad: string, kopregels: Record<string, string> = {}): Promise<Antwoord<T>> {
    return this.vraag(wie, 'GET', pad, {
      kopregels: { 'zaakstroom-positie-minimaal': await this.store.head(), ...kopregels },
    });
  }

  async vraag<T>(
    wie: Toegang,
    methode: 'GET' | 'POST',
    pad: string,
    { inhoud, revisie, sleutel = randomUUID(), kopregels = {} }: Vraag = {},
    app = this.app,
  ): Promise<Antwoord<T>> {
    const antwoord = await app.inject({
      method: methode,
      url: `/v1${pad}`,
      headers: {
        authorization: `Bearer ${Buffer.from(JSON.stringify(wie)).toString('base64url')}`,
        ...(methode === 'POST' && { 'idempotency-key': sleutel }),
        ...(revisie !== undefined && { 'if-match': `"${revisie}"` }),
        ...kopregels,
      },
      ...(inhoud && { payload: inhoud }),
    });
    return { status: antwoord.statusCode, kop: antwoord.headers, inhoud: antwoord.json<T>() };
  }

  private async zie(zaakId: string, { sub }: Toegang, _operatie: Zaakoperatie): Promise<string> {
    const ding = this.dingen.get(zaakId);
    if (!ding || ding.onzichtbaarVoor.includes(sub)) throw nietGevonden();
    return ding.nummer;
  }
}

import { randomUUID } from 'node:crypto';
import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import type { Append, JsonObject, Position } from '@zaakstroom/event-store';
import { BELEID, IDEMPOTENTIE_STAPPEN, IdempotentieModule, maakApp, TOKEN_VERIFIER } from '@zaakstroom/http';
import { VasteKlok } from '@zaakstroom/klok';
import { Leases } from '@zaakstroom/leases';
import { Medewerkersregister } from '@zaakstroom/medewerkers';
import { uuidV7 } from '@zaakstroom/opdrachten';
import { migrate } from '@zaakstroom/postgres';
import { Projecties } from '@zaakstroom/projecties';
import type { Toegang } from '@zaakstroom/toegang';
import {
  Dossiers,
  kentOperatie,
  magOoit,
  ZAKEN,
  ZAKEN_CATALOGUS,
  ZakenModule,
  ZakenProjectie,
  zaakstroom,
  type Operatie,
  type ZaakEvent,
} from '@zaakstroom/zaken';
import { geclassificeerd, geregistreerd, maakOmgeving, MOMENT } from '@zaakstroom/zaken/testing';
import { pino } from 'pino';
import { REGIE_CATALOGUS, type Kaartbeeld } from '../domein/index.js';
import { RegieModule } from '../http/regie.module.js';
import {
  CAMPAGNES,
  CampagnesProjectie,
  MASSABEWERKINGEN,
  MassabewerkingenProjectie,
  Massalezer,
  WACHTRIJEN,
  WachtrijenProjectie,
} from '../leesmodel/index.js';
import { Massawerker, Verwerking } from '../opdrachten/index.js';

export const RIA: Toegang = { sub: 'ria', rollen: ['regie'] };
export const LEO: Toegang = { sub: 'leo', rollen: ['teamleider'], locatie: 'Arnhem', team: 'A1' };
export const JAN: Toegang = { sub: 'jan', rollen: ['behandelaar'], locatie: 'Arnhem', team: 'A1', groepsfunctie: 'E' };

/** A zaak as a test lays it ready; what is left out is a bezwaar of kind `overig`, an E-post in Arnhem. */
export interface Klaar {
  readonly zaaksoort?: string;
  readonly zwaarte?: 'C' | 'E';
  readonly locatie?: string;
  readonly streefdatum?: string;
  readonly ontvangenOp?: string;
  readonly themas?: readonly string[];
  /** What happened to it after that. */
  readonly daarna?: readonly ZaakEvent[];
}

export interface Vraag {
  readonly inhoud?: object;
  readonly sleutel?: string;
  /** Waits until lists show all that is in the store. */
  readonly gelezen?: true;
}

const VERSIES = new Map(ZAKEN_CATALOGUS.map(({ type, versie }) => [type, versie]));
const OPENAPI = {
  titel: 'Proef',
  beschrijving: 'Proef.',
  versie: '1.0.0',
  contact: { naam: 'Proef', url: 'https://zaakstroom.example', email: 'proef@zaakstroom.example' },
  server: 'https://api.zaakstroom.example/v1',
};

/** The routes of zaken and of regie as one app, with their projections and the worker, on a database of its own. */
export async function startProef() {
  const omgeving = await maakOmgeving(REGIE_CATALOGUS);
  const { database, store, catalogus, versleuteling, sleutelbos, pijplijn, inrichting, zaaknummers } = omgeving;
  const { pool } = database;
  await migrate(pool, 'idempotentie', IDEMPOTENTIE_STAPPEN);
  const fouten: unknown[] = [];
  const bijFout = (fout: unknown) => void fouten.push(fout);
  const projecties = await Projecties.open(
    database,
    store,
    [
      new ZakenProjectie(catalogus, sleutelbos),
      new MassabewerkingenProjectie(catalogus),
      new CampagnesProjectie(catalogus),
      new WachtrijenProjectie(catalogus),
    ],
    { opGeparkeerd: (_, fout) => bijFout(fout), opFout: (_, fout) => bijFout(fout) },
  );
  const standVan = (projectie: string) => ({
    wacht: (positie: Position, ms: number) => projecties.wacht(projectie, positie, ms),
    kop: () => store.head(),
    leesbaar: () => projecties.leesbaar(projectie),
  });
  const klok = new VasteKlok(Date.parse('2026-11-23T08:00:00Z'));
  const medewerkers = await Medewerkersregister.open(pool, sleutelbos);
  const delen = { pool, store, catalogus, versleuteling, pijplijn, inrichting, medewerkers };
  const kaarten = new Map<number, Kaartbeeld>();
  const leases = await Leases.open(database);
  const lezer = new Massalezer(pool, store, catalogus, versleuteling);
  const werker = new Massawerker(
    {
      leases,
      verwerking: new Verwerking({ ...delen, klok }),
      lopende: () => lezer.lopende(),
      opFout: (_, fout) => bijFout(fout),
    },
    20,
  );
  @Module({
    imports: [
      CqrsModule.forRoot(),
      IdempotentieModule.met({
        pool,
        geheim: sleutelbos.afgeleid('idempotentie'),
        nieuweId: () => uuidV7(Date.now()),
        bijFout,
      }),
      ZakenModule.met({
        ...delen,
        sleutelbos,
        zaaknummers,
        dossiers: new Dossiers(store, catalogus, versleuteling),
        belanghebbenden: { kent: async () => true },
        stand: standVan(ZAKEN),
      }),
      RegieModule.met({
        ...delen,
        kaarten: { kaartVan: async (medewerker: number) => kaarten.get(medewerker) },
        standen: {
          zaken: standVan(ZAKEN),
          massabewerkingen: standVan(MASSABEWERKINGEN),
          campagnes: standVan(CAMPAGNES),
          wachtrijen: standVan(WACHTRIJEN),
        },
      }),
    ],
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
  class Proefapp {}
  const { app } = await maakApp(Proefapp, { logger: pino({ level: 'silent' }), openapi: OPENAPI, klok });
  projecties.start();
  let volgnummer = 0;

  return {
    omgeving,
    delen,
    leases,
    klok,
    werker,
    /** What is known of people; a test adds to it. */
    kaarten,
    /** Errors heard in the background. */
    fouten,
    medewerker: (sub: string) => medewerkers.nummerVan(sub),

    /** @param pad behind `/v1`, or an address that an answer gave */
    async doe<T = Record<string, unknown>>(wie: Toegang, methode: 'GET' | 'POST', pad: string, vraag: Vraag = {}) {
      const { inhoud, sleutel = randomUUID(), gelezen } = vraag;
      const antwoord = await app.inject({
        method: methode,
        url: pad.startsWith('/v1') ? pad : `/v1${pad}`,
        headers: {
          authorization: `Bearer ${Buffer.from(JSON.stringify(wie)).toString('base64url')}`,
          ...(methode === 'POST' && { 'idempotency-key': sleutel }),
          ...(gelezen && { 'zaakstroom-positie-minimaal': await store.head() }),
        },
        ...(inhoud && { payload: inhoud }),
      });
      const { statusCode: status, headers: kop, body } = antwoord;
      return { status, kop, inhoud: JSON.parse(body || '{}') as T };
    },

    /** Ids of zaken that lie ready, straight into the store; the projection has them when this resolves. */
    async legKlaar(...zaken: readonly Klaar[]): Promise<string[]> {
      const zaakIds = zaken.map(() => randomUUID() as string);
      const appends = zaken.map(({ zaaksoort = 'overig', zwaarte = 'E', daarna = [], ...rest }, i) => {
        const streefdatum = rest.streefdatum ?? '2026-05-15';
        const ingedeeld = geclassificeerd(zaaksoort);
        const zaaknummer = `B2020${String(++volgnummer).padStart(7, '0')}`;
        const events: ZaakEvent[] = [
          geregistreerd({ zaaknummer, ...rest, streefdatum }),
          { ...ingedeeld, data: { ...ingedeeld.data, zwaarte, streefdatum } },
          ...daarna,
        ];
        return append(zaakIds[i]!, events);
      });
      await store.appendInOrder(appends);
      await projecties.wacht(ZAKEN, await store.head());
      return zaakIds;
    },

    /** Lets something happen to a zaak. */
    async gebeurt(zaakId: string, ...events: readonly ZaakEvent[]): Promise<void> {
      await store.append(append(zaakId, events));
    },

    async sluit(): Promise<void> {
      await werker.stop();
      await app.close();
      await projecties.stop();
      await omgeving.sluit();
    },
  };
}

const append = (zaakId: string, events: readonly ZaakEvent[]): Append => ({
  stream: zaakstroom(zaakId),
  expected: 'any',
  events: events.map(({ type, data }) => ({
    id: randomUUID(),
    type,
    data: data as unknown as JsonObject,
    metadata: { tijdstip: String(MOMENT), medewerker: '1', schemaversie: String(VERSIES.get(type)) },
  })),
});

export type Proef = Awaited<ReturnType<typeof startProef>>;

const ontcijfer = (token: string): Toegang => JSON.parse(Buffer.from(token, 'base64url').toString()) as Toegang;

/** Waits for what only the system can tell; fails after half a minute. */
export async function totdat(waar: () => boolean | Promise<boolean>): Promise<void> {
  const einde = Date.now() + 30_000;
  while (!(await waar())) {
    if (Date.now() > einde) throw new Error(`it did not become so: ${waar.toString()}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

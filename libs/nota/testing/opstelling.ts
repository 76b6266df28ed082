import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Module } from '@nestjs/common';
import { Catalogus } from '@zaakstroom/catalogus';
import { PostgresEventStore } from '@zaakstroom/event-store';
import { BELEID, IDEMPOTENTIE_STAPPEN, IdempotentieModule, maakApp, TOKEN_VERIFIER } from '@zaakstroom/http';
import { Medewerkersregister } from '@zaakstroom/medewerkers';
import { Pijplijn, uuidV7 } from '@zaakstroom/opdrachten';
import { migrate, type Database } from '@zaakstroom/postgres';
import { createTestDatabase } from '@zaakstroom/postgres/testing';
import { Projecties } from '@zaakstroom/projecties';
import { EventVersleuteling, Sleutelbos } from '@zaakstroom/sleutels';
import { GeenToegang, type Toegang } from '@zaakstroom/toegang';
import {
  Dossiers,
  Inrichting,
  kentOperatie,
  magOoit,
  STANDAARDINRICHTING,
  Zaaknummers,
  ZakenProjectie,
  ZakenModule,
  ZAKEN_CATALOGUS,
  type Operatie,
} from '@zaakstroom/zaken';
import type { LightMyRequestResponse } from 'fastify';
import { pino } from 'pino';
import { NotaModule } from '../index.js';

const OPENAPI = {
  titel: 'Proef',
  beschrijving: 'Proef.',
  versie: '1.0.0',
  contact: { naam: 'Proef', url: 'https://zaakstroom.example', email: 'proef@zaakstroom.example' },
  server: 'https://api.zaakstroom.example/v1',
};

interface Verzoek {
  readonly door?: Toegang;
  /** Local time of the request. */
  readonly op?: string;
  readonly accept?: string;
  /** Body of a POST. */
  readonly met?: object;
  readonly etag?: string | undefined;
}

/** Zaken and their nota behind one HTTP edge, on a database of their own. */
export interface Opstelling {
  readonly database: Database;
  readonly store: PostgresEventStore;
  readonly sleutelbos: Sleutelbos;
  readonly medewerkers: Medewerkersregister;
  /** A GET, or with `met` a POST; the token is the caller itself, for what a verifier does is shown elsewhere. */
  vraag(url: string, verzoek: Verzoek): Promise<LightMyRequestResponse>;
  sluit(): Promise<void>;
}

export async function maakOpstelling(): Promise<Opstelling> {
  const map = await mkdtemp(join(tmpdir(), 'nota-'));
  const database = await createTestDatabase();
  const { pool } = database;
  const catalogus = new Catalogus(ZAKEN_CATALOGUS);
  const sleutelbos = await Sleutelbos.open(pool, join(map, 'hoofdsleutel'));
  const versleuteling = new EventVersleuteling(catalogus, sleutelbos);
  const store = await PostgresEventStore.open(pool, database.config);
  const medewerkers = await Medewerkersregister.open(pool, sleutelbos);
  const dossiers = new Dossiers(store, catalogus, versleuteling);
  await migrate(pool, 'idempotentie', IDEMPOTENTIE_STAPPEN);

  // The tables of zaken stay empty: a nota is read from the stream, and no projection runs here.
  const luisteraar = { opGeparkeerd: () => undefined, opFout: () => undefined };
  await Projecties.open(database, store, [new ZakenProjectie(catalogus, sleutelbos)], luisteraar);
  const zaken = ZakenModule.met({
    pool,
    pijplijn: new Pijplijn(store, catalogus, versleuteling),
    inrichting: new Inrichting(STANDAARDINRICHTING),
    zaaknummers: await Zaaknummers.open(pool, sleutelbos),
    dossiers,
    sleutelbos,
    medewerkers,
    belanghebbenden: { kent: async () => true },
    stand: { wacht: async () => true, kop: () => store.head(), leesbaar: () => store.head() },
  });
  const verify = async (token: string): Promise<Toegang> => {
    if (token === '') throw new GeenToegang('ontbreekt', 'Er is geen token.');
    return JSON.parse(Buffer.from(token, 'base64url').toString()) as Toegang;
  };
  const idempotentie = IdempotentieModule.met({
    pool,
    geheim: sleutelbos.afgeleid('idempotentie'),
    nieuweId: () => uuidV7(Date.now()),
    bijFout: (fout) => {
      throw fout;
    },
  });
  @Module({
    imports: [idempotentie, zaken, NotaModule.met({ dossiers, medewerkers })],
    providers: [
      { provide: TOKEN_VERIFIER, useValue: { verify } },
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
  const { app } = await maakApp(Proef, { logger: pino({ level: 'silent' }), openapi: OPENAPI, ontwikkeling: true });

  return {
    database,
    store,
    sleutelbos,
    medewerkers,
    vraag: (url, { door, op, accept, met, etag }) =>
      app.inject({
        method: met ? 'POST' : 'GET',
        url: `/v1/${url}`,
        headers: {
          ...(door && { authorization: `Bearer ${Buffer.from(JSON.stringify(door)).toString('base64url')}` }),
          ...(op !== undefined && {
            'zaakstroom-klok': Temporal.PlainDateTime.from(op)
              .toZonedDateTime('Europe/Amsterdam')
              .toInstant()
              .toString(),
          }),
          ...(accept !== undefined && { accept }),
          ...(met && { 'idempotency-key': randomUUID() }),
          ...(etag !== undefined && { 'if-match': etag }),
        },
        ...(met && { payload: met }),
      }),
    sluit: async () => {
      await app.close();
      await store.close();
      await database.close();
      await rm(map, { recursive: true });
    },
  };
}

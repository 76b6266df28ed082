import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Module } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Catalogus } from '@zaakstroom/catalogus';
import { PostgresEventStore } from '@zaakstroom/event-store';
import { BELEID, IDEMPOTENTIE_STAPPEN, IdempotentieModule, maakApp, TOKEN_VERIFIER } from '@zaakstroom/http';
import { VasteKlok } from '@zaakstroom/klok';
import { Medewerkersregister } from '@zaakstroom/medewerkers';
import { Pijplijn, uuidV7 } from '@zaakstroom/opdrachten';
import { migrate, type Database } from '@zaakstroom/postgres';
import { createTestDatabase } from '@zaakstroom/postgres/testing';
import { Projecties } from '@zaakstroom/projecties';
import { EventVersleuteling, Sleutelbos } from '@zaakstroom/sleutels';
import type { Toegang } from '@zaakstroom/toegang';
import { pino } from 'pino';
import { EXPERTISE_CATALOGUS } from '../domein/index.js';
import { ExpertiseModule } from '../http/expertise.module.js';
import { EXPERTISE, ExpertiseProjectie, Kaarten } from '../leesmodel/index.js';

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
}

export interface Antwoord<T> {
  readonly status: number;
  readonly kop: Readonly<Record<string, unknown>>;
  readonly inhoud: T;
}

/** The API of kaarten; a teamleider keeps those of the team, regie all. */
export class Omgeving {
  readonly klok = new VasteKlok(Date.parse('2026-03-10T08:00:00Z'));

  private constructor(
    readonly database: Database,
    readonly store: PostgresEventStore,
    readonly projecties: Projecties,
    readonly medewerkers: Medewerkersregister,
    readonly kaarten: Kaarten,
    private readonly map: string,
  ) {}

  private app!: NestFastifyApplication;

  /** @param bekend expertises that there are */
  static async maak(bekend: readonly string[]): Promise<Omgeving> {
    const map = await mkdtemp(join(tmpdir(), 'expertise-'));
    const database = await createTestDatabase();
    const { pool } = database;
    const catalogus = new Catalogus(EXPERTISE_CATALOGUS);
    const sleutelbos = await Sleutelbos.open(pool, join(map, 'hoofdsleutel'));
    const store = await PostgresEventStore.open(pool, database.config);
    await migrate(pool, 'idempotentie', IDEMPOTENTIE_STAPPEN);
    const projecties = await Projecties.open(database, store, [new ExpertiseProjectie(catalogus)], {
      opGeparkeerd: (_, fout) => process.stderr.write(`${fout.message}\n`),
      opFout: () => undefined,
    });
    projecties.start();
    const medewerkers = await Medewerkersregister.open(pool, sleutelbos);
    const kaarten = new Kaarten(pool, store, catalogus);
    const omgeving = new Omgeving(database, store, projecties, medewerkers, kaarten, map);
    const module = ExpertiseModule.met({
      kaarten,
      pijplijn: new Pijplijn(store, catalogus, new EventVersleuteling(catalogus, sleutelbos)),
      catalogus,
      medewerkers,
      bekend,
      geheim: sleutelbos.afgeleid('expertisekaarten'),
      zicht: {
        teams: ({ rollen, team }) => (rollen.includes('regie') ? 'alle' : team === undefined ? [] : [team]),
      },
      stand: {
        wacht: (positie, ms) => projecties.wacht(EXPERTISE, positie, ms),
        kop: () => store.head(),
        leesbaar: () => projecties.leesbaar(EXPERTISE),
      },
    });
    const idempotentie = IdempotentieModule.met({
      pool,
      geheim: sleutelbos.afgeleid('idempotentie'),
      nieuweId: () => uuidV7(Date.now()),
      bijFout: (fout) => {
        throw fout;
      },
    });
    @Module({
      imports: [idempotentie, module],
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
              !operatie.includes('bijhouden') || rollen.some((rol) => rol === 'teamleider' || rol === 'regie'),
          },
        },
      ],
    })
    class Proef {}
    omgeving.app = (
      await maakApp(Proef, { logger: pino({ level: 'silent' }), openapi: OPENAPI, klok: omgeving.klok })
    ).app;
    return omgeving;
  }

  async sluit(): Promise<void> {
    await this.app.close();
    await this.projecties.stop();
    await this.store.close();
    await this.database.close();
    await rm(this.map, { recursive: true });
  }

  /** Somebody works here, as the last token said. */
  async werkt({ sub, rollen, locatie, team }: Toegang): Promise<number> {
    const nummer = await this.medewerkers.nummerVan(sub);
    await this.medewerkers.onthoud(nummer, { rollen, locatie, team });
    return nummer;
  }

  /** The GET waits for all that was written before it. */
  async lees<T>(wie: Toegang, pad: string): Promise<Antwoord<T>> {
    return this.stuur(wie, 'GET', pad, { 'zaakstroom-positie-minimaal': await this.store.head() });
  }

  schrijf<T>(wie: Toegang, pad: string, { inhoud, revisie, sleutel = randomUUID() }: Vraag = {}): Promise<Antwoord<T>> {
    const kopregels = { 'idempotency-key': sleutel, ...(revisie !== undefined && { 'if-match': `"${revisie}"` }) };
    return this.stuur(wie, 'POST', pad, kopregels, inhoud);
  }

  private async stuur<T>(
    wie: Toegang,
    methode: 'GET' | 'POST',
    pad: string,
    kopregels: Record<string, string>,
    inhoud?: object,
  ): Promise<Antwoord<T>> {
    const antwoord = await this.app.inject({
      method: methode,
      url: `/v1${pad}`,
      headers: { authorization: `Bearer ${Buffer.from(JSON.stringify(wie)).toString('base64url')}`, ...kopregels },
      ...(inhoud && { payload: inhoud }),
    });
    return { status: antwoord.statusCode, kop: antwoord.headers, inhoud: antwoord.json<T>() };
  }
}

import { randomUUID } from 'node:crypto';
import { Module } from '@nestjs/common';
import {
  BELEID,
  IDEMPOTENTIE_STAPPEN,
  IdempotentieModule,
  maakApp,
  TOKEN_VERIFIER,
  type AppOpties,
} from '@zaakstroom/http';
import { VasteKlok } from '@zaakstroom/klok';
import { Medewerkersregister } from '@zaakstroom/medewerkers';
import { uuidV7 } from '@zaakstroom/opdrachten';
import { migrate } from '@zaakstroom/postgres';
import { Projecties } from '@zaakstroom/projecties';
import type { Toegang } from '@zaakstroom/toegang';
import { pino } from 'pino';
import { kentOperatie, magOoit, type Operatie } from '../domein/index.js';
import { Dossiers, ZAKEN, ZakenProjectie } from '../leesmodel/index.js';
import type { DossierDto, ZaakDto, TijdlijnregelDto } from '../http/antwoorden.js';
import { ZakenModule } from '../http/zaken.module.js';
import { maakOmgeving } from './omgeving.js';

const OPENAPI: AppOpties['openapi'] = {
  titel: 'Proef',
  beschrijving: 'Proef.',
  versie: '1.0.0',
  contact: { naam: 'Proef', url: 'https://zaakstroom.example', email: 'proef@zaakstroom.example' },
  server: 'https://api.zaakstroom.example/v1',
};

/** People of two locaties; what their tokens say. */
export const JAN = { sub: 'jan', rollen: ['behandelaar'], locatie: 'Arnhem', team: 'A1' };
export const PIET = { sub: 'piet', rollen: ['behandelaar'], locatie: 'Arnhem', team: 'A1' };
export const ELS = { sub: 'els', rollen: ['behandelaar'], locatie: 'Eindhoven', team: 'E1' };
export const LEO = { sub: 'leo', rollen: ['teamleider'], team: 'A1' };
export const WIM = { sub: 'wim', rollen: ['werkvoorbereider'], locatie: 'Arnhem' };
export const RIA = { sub: 'ria', rollen: ['regie'] };
export const VERA = { sub: 'vera', rollen: ['vta'] };

export const BEZWAAR = {
  zaaktype: 'bezwaar',
  zaaksoort: 'overig',
  ontvangenOp: '2026-11-20',
  onderwerp: 'Geheime hypotheek',
};

/** The one that the look-up knows here. */
export const BELANGHEBBENDE = randomUUID();

/** What comes back, as any client would read it: each answer has some of these fields. */
export interface Inhoud extends Omit<ZaakDto, 'status'>, Pick<DossierDto, 'tijdlijn'> {
  readonly status: unknown;
  readonly type: string;
  readonly detail: string;
  readonly invalidParams: readonly { readonly name: string; readonly reason: string }[];
  readonly results: readonly (ZaakDto & TijdlijnregelDto)[];
  readonly count: number;
  readonly next: string | null;
  readonly previous: string | null;
}

export interface Vraag {
  readonly inhoud?: object;
  readonly revisie?: string | number;
  readonly sleutel?: string;
  readonly kopregels?: Record<string, string>;
}

/** The routes of the zaken over the real commands, store and projection, on a database of its own. */
export async function maakZakenapp() {
  const omgeving = await maakOmgeving();
  const { database, store, catalogus, pijplijn, inrichting, zaaknummers, versleuteling, sleutelbos } = omgeving;
  const klok = new VasteKlok(Date.parse('2026-11-23T08:00:00Z'));
  await migrate(database.pool, 'idempotentie', IDEMPOTENTIE_STAPPEN);
  const projecties = await Projecties.open(database, store, [new ZakenProjectie(catalogus, sleutelbos)], {
    opGeparkeerd: () => undefined,
    opFout: () => undefined,
  });
  projecties.start();
  const medewerkers = await Medewerkersregister.open(database.pool, sleutelbos);
  const zaken = ZakenModule.met({
    pool: database.pool,
    pijplijn,
    inrichting,
    zaaknummers,
    dossiers: new Dossiers(store, catalogus, versleuteling),
    sleutelbos,
    medewerkers,
    belanghebbenden: { kent: async (id) => id === BELANGHEBBENDE },
    stand: {
      wacht: (positie, ms) => projecties.wacht(ZAKEN, positie, ms),
      kop: () => store.head(),
      leesbaar: () => projecties.leesbaar(ZAKEN),
    },
  });
  const idempotentie = IdempotentieModule.met({
    pool: database.pool,
    geheim: sleutelbos.afgeleid('idempotentie'),
    nieuweId: () => uuidV7(Date.now()),
    bijFout: (fout) => {
      throw fout;
    },
  });
  @Module({
    imports: [idempotentie, zaken],
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
          kent: kentOperatie,
          magOoit: ({ rollen }: Toegang, operatie: string) => magOoit(rollen, operatie as Operatie),
        },
      },
    ],
  })
  class Proef {}
  const { app, openapi } = await maakApp(Proef, { logger: pino({ level: 'silent' }), openapi: OPENAPI, klok });

  /** @param pad behind `/v1`, or an address that an answer gave */
  async function doe(wie: Partial<Toegang>, methode: 'GET' | 'POST', pad: string, vraag: Vraag = {}) {
    const { inhoud, revisie, sleutel = randomUUID(), kopregels = {} } = vraag;
    const antwoord = await app.inject({
      method: methode,
      url: pad.startsWith('/v1/') ? pad : `/v1${pad}`,
      headers: {
        authorization: `Bearer ${Buffer.from(JSON.stringify(wie)).toString('base64url')}`,
        ...(methode === 'POST' && { 'idempotency-key': sleutel }),
        ...(revisie !== undefined && { 'if-match': `"${revisie}"` }),
        ...kopregels,
      },
      ...(inhoud && { payload: inhoud }),
    });
    return { status: antwoord.statusCode, kop: antwoord.headers, inhoud: antwoord.json<Inhoud>() };
  }

  return {
    omgeving,
    medewerkers,
    openapi,
    klok,
    doe,
    /** Registers a bezwaar and gives its id. */
    async eenZaak(wie: Partial<Toegang> = JAN, meer: object = {}): Promise<string> {
      return (await doe(wie, 'POST', '/zaken', { inhoud: { ...BEZWAAR, ...meer } })).inhoud.zaakId;
    },
    /** The header by which a list waits until it shows all that was written. */
    async alGelezen(): Promise<Record<string, string>> {
      return { 'zaakstroom-positie-minimaal': await store.head() };
    },
    async sluit(): Promise<void> {
      await app.close();
      await projecties.stop();
      await omgeving.sluit();
    },
  };
}

export type Zakenapp = Awaited<ReturnType<typeof maakZakenapp>>;

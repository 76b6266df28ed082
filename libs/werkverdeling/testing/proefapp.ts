import { Module } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { EventStore, Position } from '@zaakstroom/event-store';
import type { Kaart, Kaartfilter, KaartMetRevisie } from '@zaakstroom/expertise';
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
  ZakenModule,
  ZakenProjectie,
  type Operatie,
  type Inrichtingsgegevens,
} from '@zaakstroom/zaken';
import { maakOmgeving, type Omgeving } from '@zaakstroom/zaken/testing';
import { pino } from 'pino';
import { WERKVERDELING_CATALOGUS } from '../domein/index.js';
import type { Behandeltijden, Vulkaarten } from '../opdrachten/index.js';
import { WerkverdelingModule } from '../http/werkverdeling.module.js';
import {
  Reserveringen,
  TERUGGAVEN,
  TeruggavenProjectie,
  WERKVERDELING,
  WerkverdelingProjectie,
} from '../leesmodel/index.js';

export interface Anders {
  /** What the commands write to, when it is not the store itself. */
  readonly store?: (echt: EventStore) => EventStore;
  /** Left out: nothing was ever disposed of. */
  readonly behandeltijden?: Behandeltijden;
  /** Settings beside, or instead of, those that hold without a file. */
  readonly inrichting?: Partial<Inrichtingsgegevens>;
  /** What stands on the kaarten of people, by the subject of their token. */
  readonly kaarten?: ReadonlyMap<string, Partial<Kaart>>;
  /** Kaarten by number, for who fills lists. */
  readonly vulkaarten?: Vulkaarten;
}

export interface Proef {
  readonly omgeving: Omgeving;
  readonly projecties: Projecties;
  readonly app: NestFastifyApplication;
  /** Errors heard in the background. */
  readonly fouten: unknown[];
}

/** The modules of zaken and of werkverdeling as one app, with their projections running, on a database of its own. */
export async function startProef({
  store,
  inrichting: anders,
  kaarten,
  vulkaarten,
  behandeltijden,
}: Anders): Promise<Proef> {
  const omgeving = await maakOmgeving(WERKVERDELING_CATALOGUS);
  const { database, catalogus, versleuteling, sleutelbos, zaaknummers } = omgeving;
  const inrichting = new Inrichting({ ...STANDAARDINRICHTING, ...anders });
  const { pool } = database;
  await migrate(pool, 'idempotentie', IDEMPOTENTIE_STAPPEN);
  const fouten: unknown[] = [];
  const bijFout = (fout: unknown) => void fouten.push(fout);
  const projecties = await Projecties.open(
    database,
    omgeving.store,
    [
      new ZakenProjectie(catalogus, sleutelbos),
      new WerkverdelingProjectie(catalogus, omgeving.store),
      new TeruggavenProjectie(catalogus, omgeving.store),
    ],
    { opGeparkeerd: (_, fout) => bijFout(fout), opFout: (_, fout) => bijFout(fout) },
  );
  const geschreven = store?.(omgeving.store) ?? omgeving.store;
  const standVan = (projectie: string) => ({
    wacht: (positie: Position, ms: number) => projecties.wacht(projectie, positie, ms),
    kop: () => omgeving.store.head(),
    leesbaar: () => projecties.leesbaar(projectie),
  });
  const medewerkers = await Medewerkersregister.open(pool, sleutelbos);
  const kaartVan = async (medewerker: number): Promise<KaartMetRevisie | undefined> => {
    for (const [sub, kaart] of kaarten ?? []) {
      if ((await medewerkers.zoekNummer(sub)) === medewerker) return { ...LEGE_KAART, medewerker, ...kaart };
    }
    const kaart = await vulkaarten?.kaartVan(medewerker);
    return kaart && ({ ...LEGE_KAART, ...kaart } as KaartMetRevisie);
  };
  const delen = {
    pool,
    pijplijn: new Pijplijn(geschreven, catalogus, versleuteling),
    inrichting,
    dossiers: new Dossiers(omgeving.store, catalogus, versleuteling),
    belanghebbenden: { kent: async () => true },
    medewerkers,
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
      kaarten: { kaartVan, kaartenVan: async (filter: Kaartfilter) => (await vulkaarten?.kaartenVan(filter)) ?? [] },
      stand: standVan(WERKVERDELING),
      zakenstand: standVan(ZAKEN),
      teruggavenstand: standVan(TERUGGAVEN),
      // Each figure by itself.
      afschermer: (cellen) => ({ neem: (vraag) => new Set(vraag.flatMap((n) => [...cellen[n]!])).size >= 5 }),
      behandeltijden: behandeltijden ?? { afgedaan: async () => [] },
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
  class Proefapp {}
  const openapi = {
    titel: 'Proef',
    beschrijving: 'Proef.',
    versie: '1.0.0',
    contact: { naam: 'Proef', url: 'https://zaakstroom.example', email: 'proef@zaakstroom.example' },
    server: 'https://api.zaakstroom.example/v1',
  };
  const { app } = await maakApp(Proefapp, {
    logger: pino({ level: 'silent' }),
    openapi,
    klok: new VasteKlok(Date.parse('2026-11-23T08:00:00Z')),
  });
  projecties.start();
  return { omgeving, projecties, app, fouten };
}

const LEGE_KAART = { expertises: [], tweetalig: false, coach: false, afwezigheden: [], revisie: 3 };

const ontcijfer = (token: string): Toegang => JSON.parse(Buffer.from(token, 'base64url').toString()) as Toegang;

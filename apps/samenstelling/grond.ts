import {
  BEHANDELTIJD_CATALOGUS,
  BehandeltijdProjectie,
  berekeningMet,
  CorrectiesProjectie,
  STANDAARD,
  SturingProjectie,
} from '@zaakstroom/behandeltijd';
import { Catalogus, type EventDefinitie } from '@zaakstroom/catalogus';
import type { EventStore } from '@zaakstroom/event-store';
import { EXPERTISE_CATALOGUS, ExpertiseProjectie } from '@zaakstroom/expertise';
import type { Instellingen } from '@zaakstroom/instellingen';
import { klokVanaf, systeemklok, type Klok } from '@zaakstroom/klok';
import { openDatabase, type Database } from '@zaakstroom/postgres';
import { Projecties } from '@zaakstroom/projecties';
import { Sleutelbos } from '@zaakstroom/sleutels';
import { CampagnesProjectie, MassabewerkingenProjectie, REGIE_CATALOGUS, WachtrijenProjectie } from '@zaakstroom/regie';
import { TeruggavenProjectie, WERKVERDELING_CATALOGUS, WerkverdelingProjectie } from '@zaakstroom/werkverdeling';
import { ZAAKKENMERKEN, ZAAKVERWIJZING, ZAKEN_CATALOGUS, ZakenProjectie } from '@zaakstroom/zaken';
import type { Pool } from 'pg';
import { alleenLezen } from './alleen-lezen.js';
import { openEventStore } from './event-store.js';

/** Every event that this product knows. */
export const CATALOGUS: readonly EventDefinitie[] = [
  ...ZAKEN_CATALOGUS,
  ...WERKVERDELING_CATALOGUS,
  ...BEHANDELTIJD_CATALOGUS,
  ...EXPERTISE_CATALOGUS,
  ...REGIE_CATALOGUS,
];

/** What every service stands on: the database, the key, the store, and how far the projections are. */
export interface Grond {
  readonly database: Database;
  readonly pool: Pool;
  readonly store: EventStore;
  readonly catalogus: Catalogus;
  readonly sleutelbos: Sleutelbos;
  readonly projecties: Projecties;
  readonly klok: Klok;
  sluit(): Promise<void>;
}

/** Hears what goes wrong outside any call. */
export interface Meldingen {
  waarschuwing(bericht: string, fout: unknown): void;
}

export interface Opening {
  readonly instellingen: Instellingen;
  /** Under which this program is seen in the database. */
  readonly naam: string;
  readonly meldingen: Meldingen;
}

/**
 * A service with another master key than that of the database does not open, whatever it does with keys.
 *
 * @param leestAlleen the store takes no events from this program
 */
export async function openGrond(
  { instellingen, naam, meldingen }: Opening,
  { leestAlleen }: { readonly leestAlleen: boolean },
): Promise<Grond> {
  const catalogus = new Catalogus(CATALOGUS);
  const database = await openDatabase({
    dataDir: instellingen.dataMap,
    databaseUrl: instellingen.databaseUrl,
    name: naam,
    onError: (fout) => meldingen.waarschuwing('verbinding met de database verloren', fout),
  });
  const { pool } = database;
  try {
    const sleutelbos = await Sleutelbos.open(pool, instellingen.sleutelBestand);
    const geopend = await openEventStore(instellingen, database);
    const store = leestAlleen ? alleenLezen(geopend) : geopend;
    const projecties = await Projecties.open(
      database,
      store,
      [
        new ZakenProjectie(catalogus, sleutelbos),
        new WerkverdelingProjectie(catalogus, store),
        new TeruggavenProjectie(catalogus, store),
        new BehandeltijdProjectie(catalogus, ZAAKVERWIJZING, [berekeningMet()]),
        new CorrectiesProjectie(catalogus),
        new ExpertiseProjectie(catalogus),
        new MassabewerkingenProjectie(catalogus),
        new CampagnesProjectie(catalogus),
        new WachtrijenProjectie(catalogus),
        new SturingProjectie(catalogus, ZAAKVERWIJZING, ZAAKKENMERKEN, STANDAARD.zone),
      ],
      {
        opGeparkeerd: (projectie, fout) => meldingen.waarschuwing(`projectie ${projectie} is geparkeerd`, fout),
        opFout: (projectie, fout) => meldingen.waarschuwing(`projectie ${projectie} begint opnieuw`, fout),
      },
    );
    return {
      database,
      pool,
      store,
      catalogus,
      sleutelbos,
      projecties,
      klok: instellingen.klokVanaf === undefined ? systeemklok : klokVanaf(instellingen.klokVanaf),
      sluit: async () => {
        await projecties.stop();
        await store.close();
        await database.close();
      },
    };
  } catch (error) {
    await database.close();
    throw error;
  }
}

import { Belanghebbendenregister } from '@zaakstroom/belanghebbenden';
import {
  BEHANDELTIJD_CATALOGUS,
  BehandeltijdProjectie,
  berekeningMet,
  Correcties,
  CorrectiesProjectie,
  STANDAARD,
  SturingProjectie,
} from '@zaakstroom/behandeltijd';
import { Catalogus, type EventDefinitie } from '@zaakstroom/catalogus';
import type { EventStore } from '@zaakstroom/event-store';
import type { Instellingen } from '@zaakstroom/instellingen';
import { klokVanaf, systeemklok, type Klok } from '@zaakstroom/klok';
import { IDEMPOTENTIE_STAPPEN } from '@zaakstroom/http';
import { Medewerkersregister } from '@zaakstroom/medewerkers';
import { Pijplijn } from '@zaakstroom/opdrachten';
import type { Uitgang } from '@zaakstroom/opdrachtregel';
import { migrate, openDatabase, type Database } from '@zaakstroom/postgres';
import { Projecties } from '@zaakstroom/projecties';
import { EventVersleuteling, Sleutelbos } from '@zaakstroom/sleutels';
import { Reserveringen, WerkverdelingProjectie } from '@zaakstroom/werkverdeling';
import {
  Dossiers,
  Zaaknummers,
  type Inrichting,
  ZAAKKENMERKEN,
  ZAAKVERWIJZING,
  ZAKEN_CATALOGUS,
  ZakenProjectie,
} from '@zaakstroom/zaken';
import type { Pool } from 'pg';
import { openEventStore } from './event-store.js';
import { openInrichting } from './inrichting.js';

/** Every event that this product knows. */
export const CATALOGUS: readonly EventDefinitie[] = [...ZAKEN_CATALOGUS, ...BEHANDELTIJD_CATALOGUS];

/** Everything that the server and the commands work with, wired once. */
export interface Systeem {
  readonly database: Database;
  readonly pool: Pool;
  readonly store: EventStore;
  readonly catalogus: Catalogus;
  readonly sleutelbos: Sleutelbos;
  readonly versleuteling: EventVersleuteling;
  readonly pijplijn: Pijplijn;
  readonly medewerkers: Medewerkersregister;
  readonly belanghebbenden: Belanghebbendenregister;
  readonly inrichting: Inrichting;
  readonly zaaknummers: Zaaknummers;
  readonly dossiers: Dossiers;
  readonly correcties: Correcties;
  readonly reserveringen: Reserveringen;
  readonly projecties: Projecties;
  readonly klok: Klok;
  sluit(): Promise<void>;
}

/** Hears what goes wrong outside any call. */
export interface Meldingen {
  waarschuwing(bericht: string, fout: unknown): void;
}

/**
 * Opens the system, closes it after the work, and makes the outcome the exit code. `projecties`: follow the store meanwhile.
 * `signaal` aborts when the program is told to stop.
 */
export type MetSysteem = (
  opties: { readonly projecties: boolean },
  werk: (systeem: Systeem & { readonly signaal: AbortSignal }) => Promise<Uitgang>,
) => Promise<void>;

/** @param naam under which this program is seen in the database */
export async function openSysteem(instellingen: Instellingen, naam: string, meldingen: Meldingen): Promise<Systeem> {
  const inrichting = await openInrichting(instellingen.inrichtingBestand);
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
    const versleuteling = new EventVersleuteling(catalogus, sleutelbos);
    await migrate(pool, 'idempotentie', IDEMPOTENTIE_STAPPEN);
    const store = await openEventStore(instellingen, database);
    const projecties = await Projecties.open(
      database,
      store,
      [
        new ZakenProjectie(catalogus),
        new WerkverdelingProjectie(catalogus, store),
        new BehandeltijdProjectie(catalogus, ZAAKVERWIJZING, [berekeningMet()]),
        new CorrectiesProjectie(catalogus),
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
      versleuteling,
      inrichting,
      projecties,
      pijplijn: new Pijplijn(store, catalogus, versleuteling),
      medewerkers: await Medewerkersregister.open(pool, sleutelbos),
      belanghebbenden: await Belanghebbendenregister.open(pool, sleutelbos),
      dossiers: new Dossiers(store, catalogus, versleuteling),
      correcties: new Correcties(pool, store, catalogus, versleuteling),
      reserveringen: await Reserveringen.open(pool, (fout) =>
        meldingen.waarschuwing('opruimen van oude keuzes is mislukt', fout),
      ),
      zaaknummers: await Zaaknummers.open(pool, sleutelbos),
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

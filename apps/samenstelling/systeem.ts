import { Belanghebbendenregister } from '@zaakstroom/belanghebbenden';
import { Correcties } from '@zaakstroom/behandeltijd';
import { Kaarten } from '@zaakstroom/expertise';
import { IDEMPOTENTIE_STAPPEN } from '@zaakstroom/http';
import { Medewerkersregister } from '@zaakstroom/medewerkers';
import { Pijplijn } from '@zaakstroom/opdrachten';
import { migrate } from '@zaakstroom/postgres';
import { EventVersleuteling } from '@zaakstroom/sleutels';
import { Reserveringen } from '@zaakstroom/werkverdeling';
import { Dossiers, openIndelingen, Zaaknummers, type Inrichting } from '@zaakstroom/zaken';
import { openGrond, type Grond, type Opening } from './grond.js';
import { openInrichting } from './inrichting.js';

/** Everything that acts on zaken work with, wired once. */
export interface Systeem extends Grond {
  readonly versleuteling: EventVersleuteling;
  readonly pijplijn: Pijplijn;
  readonly medewerkers: Medewerkersregister;
  readonly belanghebbenden: Belanghebbendenregister;
  readonly inrichting: Inrichting;
  readonly zaaknummers: Zaaknummers;
  readonly dossiers: Dossiers;
  readonly correcties: Correcties;
  readonly kaarten: Kaarten;
  readonly reserveringen: Reserveringen;
}

/** @throws InrichtingFout, also when zaken are open of a zaaktype or soort that the settings do not know */
export async function openSysteem(opening: Opening): Promise<Systeem> {
  const inrichting = await openInrichting(opening.instellingen.inrichtingBestand);
  const grond = await openGrond(opening, { leestAlleen: false });
  const { pool, store, catalogus, sleutelbos } = grond;
  try {
    inrichting.eisBekend(await openIndelingen(pool));
    await migrate(pool, 'idempotentie', IDEMPOTENTIE_STAPPEN);
    const versleuteling = new EventVersleuteling(catalogus, sleutelbos);
    return {
      ...grond,
      inrichting,
      versleuteling,
      pijplijn: new Pijplijn(store, catalogus, versleuteling),
      medewerkers: await Medewerkersregister.open(pool, sleutelbos),
      belanghebbenden: await Belanghebbendenregister.open(pool, sleutelbos),
      dossiers: new Dossiers(store, catalogus, versleuteling),
      correcties: new Correcties(pool, store, catalogus, versleuteling),
      kaarten: new Kaarten(pool, store, catalogus),
      reserveringen: await Reserveringen.open(pool, (fout) =>
        opening.meldingen.waarschuwing('opruimen van oude keuzes is mislukt', fout),
      ),
      zaaknummers: await Zaaknummers.open(pool, sleutelbos),
    };
  } catch (error) {
    await grond.sluit();
    throw error;
  }
}

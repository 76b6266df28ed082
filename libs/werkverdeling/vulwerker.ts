import type { Klok } from '@zaakstroom/klok';
import { Zaakpijplijn } from '@zaakstroom/zaken';
import { openZaken, type WerkverdelingDelen } from './http/werkverdeling.module.js';
import {
  Dagelijksevulling,
  Meetlat,
  Vuller,
  Vulplan,
  VulWerklijstenHandler,
  type Dagelijksdelen,
} from './opdrachten/index.js';

export interface Vulwerkerdelen
  extends
    Pick<
      WerkverdelingDelen,
      'pool' | 'pijplijn' | 'inrichting' | 'kiezer' | 'kaarten' | 'behandeltijden' | 'stand' | 'zakenstand'
    >,
    Pick<Dagelijksdelen, 'leases' | 'opFout'> {
  readonly klok: Klok;
}

/** What fills lists each day in a program that may write. */
export function maakVulwerker(delen: Vulwerkerdelen): Dagelijksevulling {
  const { pijplijn, inrichting, kiezer, stand } = delen;
  const plan = new Vulplan(pijplijn, inrichting, kiezer, openZaken(delen));
  const vuller = new Vuller(plan, new Meetlat(delen.behandeltijden), inrichting, stand);
  const vulwerklijsten = new VulWerklijstenHandler(pijplijn, new Zaakpijplijn(pijplijn), vuller);
  return new Dagelijksevulling({ ...delen, vulwerklijsten });
}

import { createHash } from 'node:crypto';
import { setTimeout as wacht } from 'node:timers/promises';
import { lokaleDag, type Klok } from '@zaakstroom/klok';
import type { Leases } from '@zaakstroom/leases';
import type { Pijplijn } from '@zaakstroom/opdrachten';
import type { Inrichting, Opdrachtgever } from '@zaakstroom/zaken';
import { VULLING, vullingstroom } from '../../domein/index.js';
import type { Vulkaarten } from './poorten.js';
import { VulWerklijsten, type VulWerklijstenHandler } from './vul-werklijsten.js';

/** How often a program looks whether the moment of the day has come, in ms. */
const RITME = 30_000;

export interface Dagelijksdelen {
  readonly inrichting: Inrichting;
  readonly klok: Klok;
  readonly kaarten: Vulkaarten;
  readonly pijplijn: Pijplijn;
  readonly leases: Pick<Leases, 'metLease'>;
  readonly vulwerklijsten: Pick<VulWerklijstenHandler, 'execute'>;
  /** Hears why the lists of a team are not filled; it is tried again. */
  readonly opFout: (team: string, fout: unknown) => void;
}

/**
 * Fills the lists of the teams that the settings name once a day, from a moment on. Any number of programs may run it: a lease per team
 * shares them, and the id of the filling follows from team and day, so that there is one a day, carried on by whoever comes next.
 */
export class Dagelijksevulling {
  private readonly gestopt = new AbortController();
  private loop: Promise<void> | undefined;

  constructor(private readonly delen: Dagelijksdelen) {}

  start(): void {
    if (this.delen.inrichting.gegevens.vulling?.moment !== undefined) this.loop ??= this.draai();
  }

  async stop(): Promise<void> {
    this.gestopt.abort();
    await this.loop;
  }

  /** All teams whose turn it is. */
  async ronde(): Promise<void> {
    const { inrichting, klok, leases, opFout } = this.delen;
    const { moment, teams = [] } = inrichting.gegevens.vulling ?? {};
    const nu = klok.nu();
    if (moment === undefined || lokaleTijd(nu) < moment) return;
    for (const team of teams) {
      if (this.gestopt.signal.aborted) return;
      try {
        await leases.metLease(`vulling ${team}`, this.gestopt.signal, () => this.vul(team, nu));
      } catch (fout) {
        opFout(team, fout);
      }
    }
  }

  private async draai(): Promise<void> {
    const { signal } = this.gestopt;
    while (!signal.aborted) {
      await this.ronde();
      await wacht(RITME, undefined, { signal }).catch(() => undefined);
    }
  }

  private async vul(team: string, moment: number): Promise<void> {
    const { pijplijn, kaarten, vulwerklijsten } = this.delen;
    const operatieId = vullingIdVan(team, lokaleDag(moment));
    if ((await pijplijn.laad(vullingstroom(operatieId), VULLING)).state?.afgerond) return;
    const door: Opdrachtgever = { vrager: { medewerker: 0, rollen: ['regie', 'systeem'] }, operatieId, moment };
    await vulwerklijsten.execute(new VulWerklijsten(await kaarten.kaartenVan({ team }), door));
  }
}

/** UUID, the same for every program. @param dag ISO date */
export function vullingIdVan(team: string, dag: string): string {
  const hex = createHash('sha256')
    .update(JSON.stringify(['vulling', team, dag]))
    .digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** `07:05` */
function lokaleTijd(moment: number): string {
  return Temporal.Instant.fromEpochMilliseconds(moment)
    .toZonedDateTimeISO('Europe/Amsterdam')
    .toPlainTime()
    .toString({ smallestUnit: 'minute' });
}

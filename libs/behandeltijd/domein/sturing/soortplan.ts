import { MINSTENS } from './afscherming.js';
import { Cijferplan, valtOnder, type Cijfervraag } from './cijferplan.js';
import type { Zaaktijd } from './cijfers.js';
import { leesPeriode } from './periode.js';

/** About whose zaken: a team, or all of a locatie. */
export type Bereik =
  | { readonly team: string; readonly locatie?: string | undefined }
  | { readonly team?: undefined; readonly locatie: string };

/**
 * Which figures can be given about zaken of one kind in one year, for every team and every locatie.
 *
 * A locatie is made of parts: each team that has figures of its own, and all the rest together. A figure about a locatie is given when the same
 * figure can be given about each part. It then is the sum of what is safe, and tells nothing new to who asks for the teams too. Which teams
 * are too small for figures of their own is settled when the year is over; before that there is no rest, and every zaak must be in a team that has them.
 */
export class Soortplan {
  private readonly teams = new Map<string, Cijferplan>();
  /** By locatie: what stands in no plan of a team. */
  private readonly resten = new Map<string, Cijferplan>();
  private readonly zaken: readonly Zaaktijd[];
  private readonly inPlan: (zaak: Zaaktijd) => boolean;

  /**
   * @param zaken all of the kind that ended in the year, of every team and locatie that is asked about
   * @param voorDag ISO date: only periods that ended before it can be asked for
   */
  constructor(
    zaken: readonly Zaaktijd[],
    private readonly jaar: number,
    private readonly voorDag: string,
  ) {
    this.zaken = zaken;
    for (const [team, vanTeam] of Map.groupBy(zaken, (zaak) => zaak.team)) {
      if (team === undefined || aantalMensen(vanTeam) < MINSTENS) continue;
      this.teams.set(team, new Cijferplan(vanTeam, jaar, voorDag));
    }
    this.inPlan = ({ team }) => team !== undefined && this.teams.has(team);
  }

  kanGeven({ team, locatie }: Bereik, gevraagd: Omit<Cijfervraag, 'locatie'>): boolean {
    const vraag = { ...gevraagd, locatie };
    if (team !== undefined) return this.teams.get(team)?.kanGeven(vraag) ?? false;
    const gevonden = this.zaken.filter((zaak) => valtOnder(zaak, vraag));
    const teams = new Set(gevonden.filter(this.inPlan).map((zaak) => zaak.team!));
    return (
      gevonden.length > 0 &&
      [...teams].every((deel) => this.teams.get(deel)!.kanGeven(vraag)) &&
      (gevonden.every(this.inPlan) || (this.jaarVoorbij && this.rest(locatie).kanGeven(vraag)))
    );
  }

  private get jaarVoorbij(): boolean {
    return leesPeriode(String(this.jaar).padStart(4, '0'))!.tot < this.voorDag;
  }

  private rest(locatie: string): Cijferplan {
    let plan = this.resten.get(locatie);
    if (!plan) {
      const zaken = this.zaken.filter((zaak) => zaak.locatie === locatie && !this.inPlan(zaak));
      this.resten.set(locatie, (plan = new Cijferplan(zaken, this.jaar, this.voorDag)));
    }
    return plan;
  }
}

const aantalMensen = (zaken: readonly Zaaktijd[]): number => new Set(zaken.flatMap(({ mensen }) => mensen)).size;

import { AANNAMES } from '../cijfers/aannames.js';
import { Agenda } from './agenda.js';
import { bezetting, type Persoon } from './bezetting.js';
import { beginvoorraad, instroom } from './instroom.js';
import { moment, werkdagen } from './kalender.js';
import { Locatie, Werkplek, type Voorval } from './locatie.js';
import type { Locatiesysteem } from './locatiesysteem.js';
import { Behandelaar } from './mensen/behandelaar.js';
import { dagwerk } from './mensen/dagwerk.js';
import { noemVergeten } from './mensen/pauzes.js';
import { Loket } from './mensen/loket.js';
import { Teamleider } from './mensen/teamleider.js';
import { Toeval } from './toeval.js';

export interface Scenario {
  readonly zaad: string;
  readonly locatie: string;
  /** How many behandelaars. */
  readonly medewerkers: number;
  /** A Monday. */
  readonly begin: Temporal.PlainDate;
  readonly weken: number;
}

/** First and last moment, ms since the epoch: from the oldest of the stock to the end of the last week. */
export function periode({ begin, weken }: Scenario): {
  readonly van: number;
  readonly tot: number;
} {
  return {
    van: moment(begin.subtract({ days: AANNAMES.voorraadOudsteDagen }), 0),
    tot: moment(begin.add({ weeks: weken }), 0),
  };
}

/**
 * Working weeks of a locatie. The same scenario gives the same requests, as long as the system answers the same.
 * @param bijElke hears how far the clock is; what it throws ends the simulation
 * @returns what was forgotten on the way
 */
export async function simuleer(
  scenario: Scenario,
  systeem: Locatiesysteem,
  bijElke: (nu: number) => void,
): Promise<readonly Voorval[]> {
  const { van, tot } = periode(scenario);
  const agenda = new Agenda(van);
  const mensen = bezetting(scenario.locatie, scenario.medewerkers);
  const locatie = new Locatie(scenario.locatie, mensen, agenda, systeem, new Toeval(scenario.zaad));
  const dagen = werkdagen(scenario.begin, scenario.weken);

  const machine = new Werkplek(locatie, mensen.machine);
  agenda.voegToe(beginvoorraad(machine, scenario.begin));
  agenda.voegToe(instroom(machine, dagen));
  const team = ({ team: naam }: Persoon) => behandelaars.filter(({ persoon }) => persoon.team === naam);
  const behandelaars: readonly Behandelaar[] = mensen.behandelaars.map(
    (persoon) => new Behandelaar(locatie, persoon, dagen, () => team(persoon)),
  );
  for (const behandelaar of behandelaars) agenda.voegToe(dagwerk(behandelaar));
  const werkers = [
    ...mensen.teamleiders.map((persoon) => new Teamleider(locatie, persoon, dagen, () => team(persoon))),
    ...mensen.werkvoorbereiders.map((persoon) => new Loket(locatie, persoon, dagen, locatie.post)),
    ...mensen.vtas.map((persoon) => new Loket(locatie, persoon, dagen, locatie.vtaVragen)),
  ];
  for (const werker of werkers) agenda.voegToe(werker.proces());

  await agenda.loopTot(tot, async (nu) => {
    bijElke(nu);
    await systeem.ruimte();
  });
  behandelaars.forEach(noemVergeten);
  await systeem.klaar();
  return locatie.voorvallen;
}

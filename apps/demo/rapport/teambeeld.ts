import type { Verbinding } from '../http/verbinding.js';
import type { Persoon } from '../simulatie/bezetting.js';
import { moment } from '../simulatie/kalender.js';
import type { Soorttijd, Teambehandeltijden, Teamcorrectie, Teamzaak } from './antwoorden.js';
import { Lezer } from './lezer.js';
import type { Periode } from './periode.js';

/** What the API tells a teamleider. */
export interface Teambeeld {
  readonly leider: Persoon;
  readonly perioden: readonly {
    readonly periode: Periode;
    readonly soorten: readonly Soorttijd[];
    /** Which zaken and which time the figures are about. */
    readonly omschrijving: string;
  }[];
  readonly open: readonly Teamzaak[];
  readonly correcties: readonly Teamcorrectie[];
}

/** Hour at which people look. */
export const OM = 9 * 60;

/** @param vandaag day of the look at what is open; figures are asked for on the day after their period */
export async function leesTeambeeld(
  leider: Persoon,
  verbinding: Verbinding,
  vandaag: Temporal.PlainDate,
  perioden: readonly Periode[],
): Promise<Teambeeld> {
  const op = (dag: Temporal.PlainDate): Lezer => new Lezer(verbinding, leider.sub, moment(dag, OM));
  const gelezen: Teambeeld['perioden'][number][] = [];
  for (const periode of perioden) {
    const pad = `/v1/team/behandeltijden?periode=${periode.naam}`;
    const { soorten, bereik } = await op(periode.vanaf).lees<Teambehandeltijden>(pad);
    gelezen.push({ periode, soorten, omschrijving: bereik.omschrijving });
  }
  return {
    leider,
    perioden: gelezen,
    open: await op(vandaag).alle('/v1/team/zaken?sorteer=leeftijd'),
    correcties: await op(vandaag).alle('/v1/team/behandeltijdcorrecties?'),
  };
}

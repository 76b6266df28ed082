import { aannamesTekst } from '../cijfers/aannames.js';
import { IJKBRON } from '../cijfers/ijking.js';
import type { Verbinding } from '../http/verbinding.js';
import { bezetting } from '../simulatie/bezetting.js';
import { moment, werkdagen } from '../simulatie/kalender.js';
import type { Scenario } from '../simulatie/simulatie.js';
import { ijking } from './ijking.js';
import { Lezer } from './lezer.js';
import { periodenVoor } from './periode.js';
import { behandeltijden, correcties, openZaken, vastgelopen, wachtenden } from './team.js';
import { leesTeambeeld, OM, type Teambeeld } from './teambeeld.js';
import { regelsVan } from './tekst.js';
import { werkvoorraden } from './voorraden.js';

type Deel = readonly string[];

const OVER_DE_IJKING =
  'Van wat in een paar weken is afgedaan ontbreken de lange zaken. Uren / afgedaan telt zoals de bron: ook het werk aan wat nog openligt. ' +
  'Alleen soorten waar genoeg mensen achter staan; zonder wat niemand behandelde.';

/**
 * What the people of the locatie see through the API when the weeks are over, as text. Nothing in it comes from the memory of the simulation.
 * @param gedaan how often the system accepted each act
 */
export async function rapport(
  scenario: Scenario,
  verbinding: Verbinding,
  adres: string,
  gedaan: ReadonlyMap<string, number>,
): Promise<string> {
  const { locatie, begin, weken, medewerkers, zaad } = scenario;
  const { teamleiders, werkvoorbereiders } = bezetting(locatie, medewerkers);
  const perioden = periodenVoor(begin, werkdagen(begin, weken).at(-1)!);
  // The Monday after the last week.
  const vandaag = begin.add({ weeks: weken });
  const teams: Teambeeld[] = [];
  for (const leider of teamleiders) teams.push(await leesTeambeeld(leider, verbinding, vandaag, perioden));
  const voorbereider = new Lezer(verbinding, werkvoorbereiders[0]!.sub, moment(vandaag, OM));

  const delen: Deel[] = [
    [`Demo: ${locatie}, ${medewerkers} behandelaars, ${weken} werkweken vanaf ${begin.toString()}, zaad ${zaad}.`],
    ['Wat er gebeurde, zo vaak als het systeem het aannam', '', ...handelingen(gedaan)],
    ...eenTeam(teams[0]!, vandaag),
    [
      `Wat klaarligt in ${locatie}, voor de werkvoorbereider (leeftijd in dagen)`,
      '',
      ...(await werkvoorraden(voorbereider, vandaag)),
    ],
    [`Gemiddelde uren naast de ijking (${IJKBRON})`, '', ...ijking(teams), '', ...regelsVan(OVER_DE_IJKING)],
    ['Aannamen, nergens gemeten', '', ...aannamesTekst().map((regel) => `- ${regel}`)],
    ['Verder kijken', '', ...verderKijken(teams[0]!, vandaag, adres)],
  ];
  return `${delen.map((regels) => regels.join('\n')).join('\n\n')}\n`;
}

function eenTeam({ leider, perioden, open, correcties: voorstellen }: Teambeeld, vandaag: Temporal.PlainDate): Deel[] {
  return [
    ...perioden.map(({ periode, soorten, omschrijving }) => [
      `Uren per soort, voor de teamleider van ${leider.team}: afgedaan in ${periode.naam}`,
      '',
      ...behandeltijden(soorten),
      '',
      ...regelsVan(omschrijving),
    ]),
    [`Wat openligt bij team ${leider.team} op ${vandaag.toString()} (leeftijd in dagen)`, '', ...openZaken(open)],
    wachtenden(open),
    vastgelopen(open),
    correcties(voorstellen),
  ];
}

/** In order of the name. */
function handelingen(gedaan: ReadonlyMap<string, number>): string[] {
  return regelsVan(
    [...gedaan.keys()]
      .sort()
      .map((wat) => `${wat} ${gedaan.get(wat)}`)
      .join(', '),
  );
}

function verderKijken({ leider, perioden }: Teambeeld, vandaag: Temporal.PlainDate, adres: string): string[] {
  const { sub, rol, locatie, team } = leider;
  const { naam, vanaf } = perioden.at(-1)!.periode;
  const vraag = (pad: string, dag: Temporal.PlainDate): string =>
    `curl -s -H "Authorization: Bearer $TOKEN" -H 'Zaakstroom-Klok: ${new Date(moment(dag, OM)).toISOString()}' '${adres}/v1/${pad}'`;
  return [
    `TOKEN=$(npm run --silent zaakstroom -- token --medewerker ${sub} --rol ${rol} --locatie ${locatie} --team ${team})`,
    vraag(`team/behandeltijden?periode=${naam}&zaaktype=bezwaar`, vanaf),
    vraag('team/zaken?vastgelopen=true', vandaag),
    vraag('team/behandeltijdcorrecties?status=open', vandaag),
  ];
}

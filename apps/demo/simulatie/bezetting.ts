export type Groepsfunctie = 'B' | 'C' | 'E' | 'F';

/** Somebody of the locatie, as the token says it. */
export interface Persoon {
  readonly sub: string;
  readonly rol: 'behandelaar' | 'teamleider' | 'werkvoorbereider' | 'vta' | 'systeem';
  readonly locatie: string;
  readonly team?: string;
  readonly groepsfunctie?: Groepsfunctie;
  readonly soorten?: readonly string[];
}

export interface Bezetting {
  readonly behandelaars: readonly Persoon[];
  readonly teamleiders: readonly Persoon[];
  readonly werkvoorbereiders: readonly Persoon[];
  readonly vtas: readonly Persoon[];
  readonly machine: Persoon;
}

/** Behandelaars of a team, about. */
const TEAMGROOTTE = 12;
const BEHANDELAARS_PER_VTA = 20;
const BEHANDELAARS_PER_WERKVOORBEREIDER = 20;

/** An assumption: who works in a team of twelve. */
const FUNCTIES: readonly Groepsfunctie[] = ['E', 'C', 'F', 'E', 'C', 'E', 'B', 'C', 'E', 'F', 'C', 'E'];
/** An assumption: some behandelaars of E do not take every soort. */
const ZONDER_CORRECTIES = ['regulier', 'overig', 'ambtshalve', 'ambtshalve vermindering', 'bezwaargerelateerd'];

/** Everybody at a locatie with so many behandelaars. Team A1 is the first team of Arnhem, and so on. */
export function bezetting(locatie: string, medewerkers: number): Bezetting {
  const teams = Math.max(1, Math.round(medewerkers / TEAMGROOTTE));
  const naam = (soort: string, i: number): string =>
    `${locatie.toLowerCase()}-${soort}${String(i + 1).padStart(2, '0')}`;
  const teamVan = (i: number): string => `${locatie[0]!.toUpperCase()}${(i % teams) + 1}`;
  const reeks = <T>(aantal: number, maak: (i: number) => T): T[] => Array.from({ length: aantal }, (_, i) => maak(i));
  const per = (aantal: number, minstens: number): number => Math.max(minstens, Math.ceil(medewerkers / aantal));
  return {
    behandelaars: reeks(medewerkers, (i): Persoon => {
      const plaats = Math.floor(i / teams);
      const groepsfunctie = FUNCTIES[plaats % FUNCTIES.length]!;
      return {
        sub: naam('b', i),
        rol: 'behandelaar',
        locatie,
        team: teamVan(i),
        groepsfunctie,
        ...(groepsfunctie === 'E' && plaats % 3 === 0 && { soorten: ZONDER_CORRECTIES }),
      };
    }),
    teamleiders: reeks(teams, (i) => ({ sub: naam('t', i), rol: 'teamleider', locatie, team: teamVan(i) })),
    // One at least is there when another is not: without registration the work stops.
    werkvoorbereiders: reeks(per(BEHANDELAARS_PER_WERKVOORBEREIDER, 2), (i) => ({
      sub: naam('w', i),
      rol: 'werkvoorbereider',
      locatie,
    })),
    vtas: reeks(per(BEHANDELAARS_PER_VTA, 1), (i) => ({ sub: naam('v', i), rol: 'vta', locatie })),
    machine: { sub: naam('intake', 0), rol: 'systeem', locatie },
  };
}

export function iedereen({ behandelaars, teamleiders, werkvoorbereiders, vtas, machine }: Bezetting): Persoon[] {
  return [...behandelaars, ...teamleiders, ...werkvoorbereiders, ...vtas, machine];
}

import type { Simulatiecijfers } from '@zaakstroom/werkverdeling';
import { ZAAKTYPEN, type Jaaruitkomst, type Regel } from './jaar.js';

const NAMEN: Readonly<Record<Regel, string>> = {
  urgentie: 'our rule',
  ontvangst: 'first in, first out',
  'vrije keuze': 'free choice',
};

const KOP = [
  'rule',
  'late, of all whose streefdatum passed',
  'late, of what went out',
  'late, of what lies there',
  'age going out: median',
  'P90',
  'age of what lies there: P90',
  'went out',
  'lies there',
];

const procent = (teller: number, noemer: number): string =>
  noemer === 0 ? '-' : `${((100 * teller) / noemer).toFixed(1)} %`;
const dagen = (aantal: number | undefined): string => (aantal === undefined ? '-' : `${aantal} days`);

function rij(naam: string, cijfers: Simulatiecijfers): string[] {
  const { cohort, uitstroomTeLaat, voorraadTeLaat, leeftijdUitstroom, leeftijdVoorraad } = cijfers;
  return [
    naam,
    procent(cohort.teLaat, cohort.zaken),
    procent(uitstroomTeLaat.teLaat, uitstroomTeLaat.zaken),
    procent(voorraadTeLaat.teLaat, voorraadTeLaat.zaken),
    dagen(leeftijdUitstroom.mediaan),
    dagen(leeftijdUitstroom.p90),
    dagen(leeftijdVoorraad.p90),
    String(cijfers.uitstroom),
    String(cijfers.voorraad),
  ];
}

/** The year as a whole, and of each zaaktype, as tables in Markdown. */
export function jaartabel(jaar: readonly Jaaruitkomst[]): string {
  const perType = ZAAKTYPEN.map((zaaktype) => {
    const rijen = jaar.map(({ regel, perZaaktype }) => rij(NAMEN[regel], perZaaktype[zaaktype]));
    return `${zaaktype[0]!.toUpperCase()}${zaaktype.slice(1)}\n\n${tabel(KOP, rijen)}`;
  });
  const alles = tabel(
    KOP,
    jaar.map(({ regel, geheel }) => rij(NAMEN[regel], geheel)),
  );
  return [alles, ...perType].join('\n');
}

function tabel(kop: readonly string[], rijen: readonly (readonly string[])[]): string {
  return [kop, kop.map(() => '---'), ...rijen].map((cellen) => `| ${cellen.join(' | ')} |\n`).join('');
}

import { AANNAMES, type Zaaktype } from './aannames.js';
import { AANDEEL_ADMINISTRATIEF, GEMIDDELDE_UREN, INSTROOM } from './ijking.js';

export type Zwaarte = 'C' | 'E';

/** How often each zaaktype comes; only proportions mean something. */
export const INSTROOMVERHOUDING: Readonly<Record<Zaaktype, number>> = {
  ...INSTROOM,
  beroep: INSTROOM.bezwaar * AANNAMES.beroep.perBezwaar,
};

/** Hours of a zaak of which nothing but its registration is to be done. */
const UREN_ADMINISTRATIEF = AANNAMES.registratieMinuten / 60;

/** Mean hours of the zaken that somebody handles; with the administrative ones they come to the printed mean. */
export const UREN_BEHANDELD: Readonly<Record<Zaaktype, number>> = {
  aangifte: (GEMIDDELDE_UREN.aangifte - AANDEEL_ADMINISTRATIEF * UREN_ADMINISTRATIEF) / (1 - AANDEEL_ADMINISTRATIEF),
  bezwaar: GEMIDDELDE_UREN.bezwaar,
  verzoek: (GEMIDDELDE_UREN.verzoek - AANNAMES.naarCAP * UREN_ADMINISTRATIEF) / (1 - AANNAMES.naarCAP),
  beroep: AANNAMES.beroep.uren,
};

type Soorttabel = Readonly<Record<string, readonly [aandeel: number, factor: number]>>;

const soorttabel = (zaaktype: Zaaktype): Soorttabel => AANNAMES.soorten[zaaktype];

/** How often each soort of a zaaktype comes. */
export function soortgewichten(zaaktype: Zaaktype): Record<string, number> {
  return Object.fromEntries(Object.entries(soorttabel(zaaktype)).map(([soort, [aandeel]]) => [soort, aandeel]));
}

/** Mean hours of a zaak of this kind that somebody handles. @param zaaksoort one of ours, else the mean of the zaaktype */
export function gemiddeldeUren(zaaktype: Zaaktype, zaaksoort: string, zwaarte: Zwaarte): number {
  const rijen = Object.values(soorttabel(zaaktype));
  const aandelen = rijen.reduce((som, [aandeel]) => som + aandeel, 0);
  const midden = rijen.reduce((som, [aandeel, factor]) => som + (aandeel * factor) / aandelen, 0);
  const soortfactor = (soorttabel(zaaktype)[zaaksoort]?.[1] ?? midden) / midden;
  return UREN_BEHANDELD[zaaktype] * soortfactor * (zaaktype === 'aangifte' ? zwaartefactor(zwaarte) : 1);
}

/** C and E of aangiften, around their common mean. */
function zwaartefactor(zwaarte: Zwaarte): number {
  const { aandeelE, factorE } = AANNAMES;
  return (zwaarte === 'E' ? factorE : 1) / (1 - aandeelE + aandeelE * factorE);
}

/** Hours that one arriving zaak asks of those who handle, on average over what comes. */
export function urenPerZaak(): number {
  const totaal = Object.values(INSTROOMVERHOUDING).reduce((som, aantal) => som + aantal, 0);
  const uren = { ...GEMIDDELDE_UREN, beroep: AANNAMES.beroep.uren };
  return (Object.keys(uren) as Zaaktype[]).reduce(
    (som, zaaktype) => som + (uren[zaaktype] * INSTROOMVERHOUDING[zaaktype]) / totaal,
    0,
  );
}

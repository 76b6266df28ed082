/**
 * The printed figures that the demo is calibrated on: stand-van-zakenbrief Belastingdienst of 13 November 2025, report of the
 * Auditdienst Rijk (ADR) on behandeltijden IH/niet-winst, years 2021, 2022 and 2023. Means only are printed.
 */
export const IJKBRON = 'stand-van-zakenbrief van 13 november 2025, rapport Auditdienst Rijk, jaren 2021-2023';

/** Zaken that ended and hours booked, one row for each year. */
const AANGIFTE = [
  { traditioneel: 142_814, administratief: 10_898, uren: 430_976 },
  { traditioneel: 121_997, administratief: 5_186, uren: 409_828 },
  { traditioneel: 115_638, administratief: 10_428, uren: 376_130 },
];
const BEZWAAR = [
  { uitstroom: 71_928, uren: 369_778 },
  { uitstroom: 62_235, uren: 351_030 },
  { uitstroom: 64_238, uren: 347_423 },
];
const VERZOEK = [
  { uitstroom: 71_753, uren: 131_491 },
  { uitstroom: 62_350, uren: 114_336 },
  { uitstroom: 102_331, uren: 176_644 },
];

/** Bezwaren that ended, by soort, the three years together. */
export const BEZWAAR_NAAR_SOORT = {
  'aanvulling gestructureerd': 41 + 21 + 2,
  'aanvulling ongestructureerd': 2_311 + 1_689 + 1_378,
  ambtshalve: 30_251 + 25_006 + 26_658,
  correctie: 21_770 + 15_287 + 12_498,
  overig: 17_555 + 20_232 + 23_701,
} as const;

/** Parts of 100 of the working time. */
export const TIJDSBESTEDING = { productie: 62, verlof: 14, verzuim: 9, training: 9, overleg: 3, overig: 3 } as const;

const som = (getallen: readonly number[]): number => getallen.reduce((totaal, getal) => totaal + getal, 0);

const AANGIFTEN = som(AANGIFTE.map(({ traditioneel, administratief }) => traditioneel + administratief));
const BEZWAREN = som(BEZWAAR.map(({ uitstroom }) => uitstroom));
const VERZOEKEN = som(VERZOEK.map(({ uitstroom }) => uitstroom));

/** Zaaktypen of which means are printed. */
export const GEIJKT = ['aangifte', 'bezwaar', 'verzoek'] as const;
export type GeijktType = (typeof GEIJKT)[number];

/** How many came, the three years together: what went out stands for what came in. */
export const INSTROOM: Readonly<Record<GeijktType, number>> = {
  aangifte: AANGIFTEN,
  bezwaar: BEZWAREN,
  verzoek: VERZOEKEN,
};

/** Hours booked, the three years together. */
export const UREN: Readonly<Record<GeijktType, number>> = {
  aangifte: som(AANGIFTE.map(({ uren }) => uren)),
  bezwaar: som(BEZWAAR.map(({ uren }) => uren)),
  verzoek: som(VERZOEK.map(({ uren }) => uren)),
};

/** Hours per zaak: all hours over all zaken that ended, the administrative ones too. */
export const GEMIDDELDE_UREN: Readonly<Record<GeijktType, number>> = {
  aangifte: UREN.aangifte / AANGIFTEN,
  bezwaar: UREN.bezwaar / BEZWAREN,
  verzoek: UREN.verzoek / VERZOEKEN,
};

/** Part of the aangiften that is disposed of administratively, 0 to 1. */
export const AANDEEL_ADMINISTRATIEF = som(AANGIFTE.map(({ administratief }) => administratief)) / AANGIFTEN;

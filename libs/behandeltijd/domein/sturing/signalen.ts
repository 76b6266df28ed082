/** A zaak that waits for no particular day is worth a look after so many days. */
export const WACHT_ZONDER_EINDE_DAGEN = 28;
/** A zaak that somebody holds is worth a look when its status has not changed for so many days. */
export const STIL_DAGEN = 14;
/** So many of the open zaken are the oldest of a team or locatie. */
export const OUDSTEN = 5;

/** Why a zaak may be stuck. */
export const SIGNALEN = [
  'streefdatum voorbij',
  'wacht voorbij de dag',
  'wacht zonder dag',
  'ligt stil',
  'oudste',
] as const;
export type Signaal = (typeof SIGNALEN)[number];

/** What the words about a signal need, in whole days at the day of asking. */
export interface Ouderdom {
  readonly streefdatum: string;
  readonly dagenNaStreefdatum: number;
  readonly leeftijd: number;
  readonly dagenInStatus: number;
  /** ISO date until which it would wait. */
  readonly wachtTot?: string | undefined;
  readonly dagenNaWacht: number;
}

const ZINNEN: Readonly<Record<Signaal, (zaak: Ouderdom) => string>> = {
  'streefdatum voorbij': ({ streefdatum, dagenNaStreefdatum }) =>
    `De streefdatum (${streefdatum}) is ${dagen(dagenNaStreefdatum)} voorbij.`,
  'wacht voorbij de dag': ({ wachtTot, dagenNaWacht }) =>
    `Zou wachten tot ${wachtTot}; dat is ${dagen(dagenNaWacht)} geleden.`,
  'wacht zonder dag': ({ dagenInStatus }) =>
    `Wacht al ${dagen(dagenInStatus)} zonder dag waarop het wachten eindigt (grens: ${WACHT_ZONDER_EINDE_DAGEN}).`,
  'ligt stil': ({ dagenInStatus }) =>
    `Is in behandeling, maar de status veranderde ${dagen(dagenInStatus)} niet (grens: ${STIL_DAGEN}).`,
  oudste: ({ leeftijd }) => `Een van de ${OUDSTEN} oudste open zaken: ${dagen(leeftijd)} na ontvangst.`,
};

/** The reason in Dutch words, with the day or the limit that it follows from. */
export function uitleg(signaal: Signaal, zaak: Ouderdom): string {
  return ZINNEN[signaal](zaak);
}

const dagen = (aantal: number): string => (aantal === 1 ? '1 dag' : `${aantal} dagen`);

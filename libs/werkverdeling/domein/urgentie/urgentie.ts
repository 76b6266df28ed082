import { datumInWoorden } from '@zaakstroom/klok';
import type { Maatstaf } from './gewichten.js';

/**
 * All that urgency may look at: facts of the zaak, and who had it last. A trait of the belanghebbende is not among them, and of a
 * medewerker only that the zaak was theirs.
 */
export interface Weegbaar {
  /** ISO dates */
  readonly streefdatum: string;
  readonly ontvangenOp: string;
  readonly themas?: readonly string[] | undefined;
  /** Why it waited last, until somebody works on it again. */
  readonly wachtteOp?: string | undefined;
  readonly laatsteBehandelaar?: number | undefined;
  /** Regie lets it go first; `tot`: ISO date, the last day on which that counts. */
  readonly voorrang?: { readonly tot: string } | undefined;
  readonly campagne?: { readonly tot: string; readonly thema: string } | undefined;
}

export const DELEN = ['termijn', 'leeftijd', 'prioriteit', 'antwoord', 'vervolg'] as const;
export type Deel = (typeof DELEN)[number];

export interface Urgentiedeel {
  readonly deel: Deel;
  readonly punten: number;
  readonly hoogstens: number;
  /** In plain Dutch, for the behandelaar. */
  readonly zin: string;
}

/** 0 to 100: the sum of its parts. */
export interface Urgentie {
  readonly punten: number;
  readonly delen: readonly Urgentiedeel[];
}

/**
 * Name and version of this rule: another formula is another version. The second one also knows what regie lets go first, and says of a zaak
 * that was held up that this is over; of a zaak without either it says and counts what the first one did.
 */
export const REGEL = 'urgentie/2';
const EERSTE_REGEL = 'urgentie/1';

/** The reason to wait of what regie holds up. */
const AANGEHOUDEN = 'aangehouden';

const DAG = 86_400_000;
/** @returns whole days from `van` to `tot`, ISO dates; negative when `tot` is earlier */
const dagenTussen = (van: string, tot: string): number => (Date.parse(tot) - Date.parse(van)) / DAG;

/** Points are whole and rounded down: all of them only when the whole way has been gone. */
const deelVan = (punten: number, gegaan: number, weg: number): number =>
  Math.floor((punten * Math.min(Math.max(gegaan, 0), weg)) / weg);

const PUNTEN: Readonly<Record<Deel, (zaak: Weegbaar, maat: Maatstaf, medewerker: number) => number>> = {
  termijn: ({ streefdatum }, { dag, gewichten: { termijn } }) =>
    deelVan(termijn.punten, termijn.aanloopdagen - dagenTussen(dag, streefdatum), termijn.aanloopdagen),
  leeftijd: ({ ontvangenOp }, { dag, gewichten: { leeftijd } }) =>
    deelVan(leeftijd.punten, dagenTussen(ontvangenOp, dag), leeftijd.dagen),
  prioriteit: (zaak, maat) => (waardoorVoor(zaak, maat) === undefined ? 0 : maat.gewichten.prioriteit.punten),
  antwoord: ({ wachtteOp }, { gewichten: { antwoord } }) =>
    wachtteOp !== undefined && antwoord.wachtredenen.includes(wachtteOp) ? antwoord.punten : 0,
  vervolg: ({ laatsteBehandelaar }, { gewichten: { vervolg } }, medewerker) =>
    laatsteBehandelaar === medewerker ? vervolg.punten : 0,
};

/** Why the zaak goes first, in plain Dutch; undefined: it does not. */
function waardoorVoor(
  { themas = [], voorrang, campagne }: Weegbaar,
  { dag, gewichten: { prioriteit } }: Maatstaf,
): string | undefined {
  if (voorrang && voorrang.tot >= dag) {
    return `Regie gaf deze zaak voorrang tot en met ${datumInWoorden(voorrang.tot)}.`;
  }
  if (campagne && campagne.tot >= dag) {
    return `De zaak valt tot en met ${datumInWoorden(campagne.tot)} in een campagne over ${campagne.thema}.`;
  }
  const thema = themas.find((een) => prioriteit.themas.includes(een));
  return thema === undefined ? undefined : `Het thema ${thema} heeft voorrang.`;
}

const ZINNEN: Readonly<Record<Deel, (zaak: Weegbaar, maat: Maatstaf, medewerker: number) => string>> = {
  termijn: ({ streefdatum }, { dag }) =>
    `De streefdatum is ${datumInWoorden(streefdatum)}, ${wanneer(dagenTussen(dag, streefdatum))}.`,
  leeftijd: ({ ontvangenOp }, { dag }) =>
    `Ontvangen op ${datumInWoorden(ontvangenOp)}, ${wanneer(dagenTussen(dag, ontvangenOp))}.`,
  prioriteit: (zaak, maat) => waardoorVoor(zaak, maat) ?? 'Geen thema met voorrang.',
  antwoord: (zaak, maat, medewerker) =>
    PUNTEN.antwoord(zaak, maat, medewerker) > 0
      ? `Het wachten (${zaak.wachtteOp}) is voorbij: nu wacht de burger op ons.`
      : zaak.wachtteOp === AANGEHOUDEN && maat.regel !== EERSTE_REGEL
        ? 'De zaak was aangehouden en kan nu verder.'
        : 'De burger heeft niets gestuurd waarop wij wachtten.',
  vervolg: (zaak, maat, medewerker) =>
    PUNTEN.vervolg(zaak, maat, medewerker) > 0
      ? 'De behandelaar had deze zaak het laatst en hoeft zich niet opnieuw te verdiepen.'
      : 'De behandelaar had deze zaak niet als laatste.',
};

function wanneer(dagen: number): string {
  if (dagen === 0) return 'vandaag';
  const aantal = Math.abs(dagen) === 1 ? '1 dag' : `${Math.abs(dagen)} dagen`;
  return dagen > 0 ? `over ${aantal}` : `${aantal} geleden`;
}

/** The points of some parts, without words. */
export function punten(zaak: Weegbaar, maat: Maatstaf, medewerker: number, delen: readonly Deel[] = DELEN): number {
  return delen.reduce((som, deel) => som + PUNTEN[deel](zaak, maat, medewerker), 0);
}

/** How urgent it is that this person gets this zaak, and why. */
export function urgentie(zaak: Weegbaar, maat: Maatstaf, medewerker: number): Urgentie {
  const delen = DELEN.map((deel) => ({
    deel,
    punten: PUNTEN[deel](zaak, maat, medewerker),
    hoogstens: maat.gewichten[deel].punten,
    zin: ZINNEN[deel](zaak, maat, medewerker),
  }));
  return { punten: delen.reduce((som, deel) => som + deel.punten, 0), delen };
}

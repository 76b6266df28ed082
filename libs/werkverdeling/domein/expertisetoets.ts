import { datumInWoorden } from '@zaakstroom/klok';

/** A soort asks for an expertise, as the configuration says it. */
export interface Expertisevraag {
  readonly soort: string;
  readonly expertise: string;
  readonly niveau: string;
  /** Left out: always needed. Else whoever may have such a zaak so many days after its receipt. */
  readonly naDagen?: number | undefined;
}

/** What somebody has of what a soort asks for, on a day: what the choice looks at, and what the event keeps of the kaart. */
export interface Expertisetoets extends Expertisevraag {
  /** The level on the kaart; null: none. */
  readonly heeft: string | null;
  readonly voldoet: boolean;
  /** ISO date: who does not have it may have what was received until that day. There when it does not satisfy and `naDagen` is there. */
  readonly ontvangenTot?: string | undefined;
}

/** The levels, from least to most, as a kaart names them. */
const NIVEAUS = ['basis', 'gevorderd', 'expert'];
const DAG = 86_400_000;

/** @param dag ISO date */
export function toets(
  vraag: Expertisevraag,
  expertises: readonly { readonly expertise: string; readonly niveau: string }[],
  dag: string,
): Expertisetoets {
  const heeft = expertises.find(({ expertise }) => expertise === vraag.expertise)?.niveau ?? null;
  const voldoet = heeft !== null && NIVEAUS.indexOf(heeft) >= NIVEAUS.indexOf(vraag.niveau);
  const { naDagen } = vraag;
  if (voldoet || naDagen === undefined) return { ...vraag, heeft, voldoet };
  return { ...vraag, heeft, voldoet, ontvangenTot: dagVoor(dag, naDagen) };
}

const dagVoor = (dag: string, dagen: number): string =>
  new Date(Date.parse(dag) - dagen * DAG).toISOString().slice(0, 10);

interface Getoetst {
  readonly zaaksoort?: string | undefined;
  /** ISO date */
  readonly ontvangenOp: string;
}

/** Whether somebody with these outcomes may have this zaak. */
export function doorstaat(toetsen: readonly Expertisetoets[], { zaaksoort, ontvangenOp }: Getoetst): boolean {
  return toetsen.every(
    ({ soort, voldoet, ontvangenTot }) =>
      soort !== zaaksoort || voldoet || (ontvangenTot !== undefined && ontvangenOp <= ontvangenTot),
  );
}

/** What expertise had to do with it, for the behandelaar; undefined: the soort asks for none. */
export function expertisezin(toetsen: readonly Expertisetoets[], zaak: Getoetst): string | undefined {
  const gevraagd = toetsen.find(({ soort }) => soort === zaak.zaaksoort);
  if (!gevraagd) return undefined;
  const { soort, expertise, niveau, heeft, voldoet, naDagen } = gevraagd;
  const wat = `expertise ${expertise} (${niveau} of meer)`;
  if (naDagen === undefined) return `De soort ${soort} vraagt ${wat}; de behandelaar heeft ${heeft}.`;
  if (voldoet) return `De soort ${soort} gaat bij voorkeur naar wie ${wat} heeft; de behandelaar heeft ${heeft}.`;
  return `De soort ${soort} gaat bij voorkeur naar wie ${wat} heeft; ontvangen op ${datumInWoorden(zaak.ontvangenOp)} wacht deze zaak al ${naDagen} dagen of langer, en dan geldt die voorkeur niet meer.`;
}

import type { LokaleDag } from '../lokale-dagen.js';
import type { Correctie, Correctiestatus, Oordeel } from './correctie.js';
import { CorrectieGeweigerd, CorrectieNietGevonden, DagNietVoorbij } from './fouten.js';
import type { BehandeltijdcorrectieVoorgesteld, CorrectieEvent } from './gebeurtenissen.js';

export type Voorstel = BehandeltijdcorrectieVoorgesteld['data'];

/** All that is known of one day of one person. */
export interface Persoonsdag {
  readonly dag: LokaleDag;
  /** What was derived, by zaaknummer, ms. */
  readonly afgeleid: ReadonlyMap<string, number>;
  readonly correcties: readonly {
    readonly zaaknummer: string;
    readonly milliseconden: number;
    readonly status: Correctiestatus;
  }[];
}

/**
 * @param T ms since the epoch
 * @throws DagNietVoorbij, CorrectieGeweigerd
 */
export function stelVoor(voorstel: Voorstel, persoonsdag: Persoonsdag, T: number): CorrectieEvent[] {
  if (T < persoonsdag.dag.eind) throw new DagNietVoorbij(voorstel.dag);
  if (
    persoonsdag.correcties.some(({ zaaknummer, status }) => zaaknummer === voorstel.zaaknummer && status === 'open')
  ) {
    throw new CorrectieGeweigerd('staat-open', 'Voor deze zaak en deze dag staat al een voorstel van u open.');
  }
  eisDatHetPast(voorstel, persoonsdag);
  return [{ type: 'BehandeltijdcorrectieVoorgesteld', data: voorstel }];
}

export interface Beoordeling {
  readonly besluit: Oordeel;
  readonly reden: string;
}

/**
 * The derived time may be another one than when it was proposed, because acts came in late: what is approved has to fit the day as it is now.
 * @param beoordelaar number of who judges
 * @throws CorrectieNietGevonden, CorrectieGeweigerd
 */
export function beoordeel(
  correctie: Correctie | undefined,
  beoordelaar: number,
  { besluit, reden }: Beoordeling,
  persoonsdag: Persoonsdag,
): CorrectieEvent[] {
  if (!correctie) throw new CorrectieNietGevonden();
  if (correctie.status !== 'open') {
    throw new CorrectieGeweigerd('al-beoordeeld', `Dit voorstel is al ${correctie.status}.`);
  }
  if (correctie.medewerker === beoordelaar) {
    throw new CorrectieGeweigerd('eigen', 'Over uw eigen tijd beslist een ander.');
  }
  if (besluit === 'afgewezen') return [{ type: 'BehandeltijdcorrectieAfgewezen', data: { reden } }];
  eisDatHetPast(correctie, alleenGoedgekeurd(persoonsdag));
  return [{ type: 'BehandeltijdcorrectieGoedgekeurd', data: { reden } }];
}

const alleenGoedgekeurd = ({ dag, afgeleid, correcties }: Persoonsdag): Persoonsdag => ({
  dag,
  afgeleid,
  correcties: correcties.filter(({ status }) => status === 'goedgekeurd'),
});

/**
 * Neither may the zaak get less than nothing on that day, nor the day hold more than its 23, 24 or 25 hours. An open proposal that takes time off
 * may be declined, so it makes no room for another one.
 */
function eisDatHetPast(
  { zaaknummer, milliseconden }: Pick<Correctie, 'zaaknummer' | 'milliseconden'>,
  { dag, afgeleid, correcties }: Persoonsdag,
): void {
  const goedgekeurd = correcties.filter(({ status }) => status === 'goedgekeurd');
  const opDezeZaak =
    (afgeleid.get(zaaknummer) ?? 0) + som(goedgekeurd.filter((correctie) => correctie.zaaknummer === zaaknummer));
  if (milliseconden < 0 && opDezeZaak + milliseconden < 0) {
    throw new CorrectieGeweigerd(
      'past-niet',
      'Voor deze zaak zou op deze dag minder dan niets overblijven: er staat niet zo veel tijd.',
    );
  }
  const opDezeDag =
    [...afgeleid.values()].reduce((a, b) => a + b, 0) +
    som(correcties.filter((correctie) => correctie.status === 'goedgekeurd' || correctie.milliseconden > 0));
  if (milliseconden > 0 && opDezeDag + milliseconden > dag.eind - dag.begin) {
    const uren = (dag.eind - dag.begin) / 3_600_000;
    throw new CorrectieGeweigerd(
      'past-niet',
      `Met dit voorstel telt de dag meer uren dan zij heeft (${uren}); voorstellen die nog openstaan tellen mee.`,
    );
  }
}

const som = (correcties: readonly { readonly milliseconden: number }[]): number =>
  correcties.reduce((totaal, { milliseconden }) => totaal + milliseconden, 0);

import { lokaleDag } from '@zaakstroom/klok';

/** A zaak that a person holds, as far as a gate looks. */
export interface OpenWerk {
  readonly zaakId: string;
  readonly zaaknummer: string;
  readonly status: string;
  /** ms since the epoch */
  readonly statusSinds: number;
  /** `tot`: ISO date. */
  readonly wacht?: { readonly tot?: string | undefined } | undefined;
}

/** What may lie with one person before more is given out; what is left out has no limit. */
export interface Werkgrenzen {
  /** Zaken that are this person's and wait for nobody else. */
  readonly openZaken?: number | undefined;
  /** Days that such a zaak may lie untouched. */
  readonly dagenStil?: number | undefined;
}

/** What goes before more work. */
export interface EerstDit {
  /** Dutch, for who asked. */
  readonly uitleg: string;
  /** The zaken that it is about, the one that lay longest first. */
  readonly zaken: readonly Pick<OpenWerk, 'zaakId' | 'zaaknummer'>[];
}

const DAG = 86_400_000;

/** Whether somebody should do other work before the next zaak: own open work is all that is looked at. @param moment ms since the epoch */
export function eerstTeDoen(
  werk: readonly OpenWerk[],
  { openZaken, dagenStil }: Werkgrenzen,
  moment: number,
): EerstDit | undefined {
  const dag = lokaleDag(moment);
  const bijHouder = werk
    .flatMap((zaak) => {
      const sinds = wachtOpHouderSinds(zaak, dag);
      return sinds === undefined ? [] : [{ ...zaak, sinds }];
    })
    .sort((a, b) => (a.sinds < b.sinds ? -1 : a.sinds > b.sinds ? 1 : a.zaaknummer < b.zaaknummer ? -1 : 1));
  const stil = bijHouder.filter(
    ({ status, sinds }) =>
      dagenStil !== undefined && status !== 'in behandeling' && Date.parse(dag) - Date.parse(sinds) > dagenStil * DAG,
  );
  if (stil.length > 0) {
    const uitleg = `Wat langer dan ${dagenStil} dagen bij u stil ligt, gaat voor. Werk eraan, zet het in wacht of geef het vrij.`;
    return { uitleg, zaken: stil.map(aanduiding) };
  }
  if (openZaken !== undefined && bijHouder.length >= openZaken) {
    const uitleg = `U hebt ${bijHouder.length} zaken die op niemand anders wachten; het maximum is ${openZaken}. Rond er eerst een af, zet haar in wacht of geef haar vrij.`;
    return { uitleg, zaken: bijHouder.map(aanduiding) };
  }
  return undefined;
}

/** Whether a zaak is work for who holds it, and not for somebody else. @param dag ISO date */
export const wachtOpHouder = (zaak: OpenWerk, dag: string): boolean => wachtOpHouderSinds(zaak, dag) !== undefined;

/** The day since which a zaak waits for who holds it; undefined: it waits for somebody else. Waiting until a day ends with that day. */
function wachtOpHouderSinds({ status, statusSinds, wacht }: OpenWerk, dag: string): string | undefined {
  if (status !== 'wachtend') return lokaleDag(statusSinds);
  return wacht?.tot !== undefined && wacht.tot < dag ? wacht.tot : undefined;
}

const aanduiding = ({ zaakId, zaaknummer }: OpenWerk): Pick<OpenWerk, 'zaakId' | 'zaaknummer'> => ({
  zaakId,
  zaaknummer,
});

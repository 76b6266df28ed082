import type { Maatstaf } from './gewichten.js';
import { punten, type Weegbaar } from './urgentie.js';

/** What a zaak has beside its dates that makes it more urgent for everybody. */
export interface Bijzonderheid {
  /** By its theme, or because regie or a campaign lets it go first. */
  readonly prioriteit: false | 'thema' | 'voorrang';
  readonly antwoord: boolean;
}

/** Which of these there can be under these weights. */
export function bijzonderheden({ gewichten: { prioriteit, antwoord } }: Maatstaf): Bijzonderheid[] {
  const voorgaand = (['thema', 'voorrang'] as const).filter(
    (waardoor) => prioriteit.punten > 0 && (waardoor === 'voorrang' || prioriteit.themas.length > 0),
  );
  const redenen = antwoord.punten > 0 && antwoord.wachtredenen.length > 0;
  return [
    ...voorgaand.map((waardoor) => ({ prioriteit: waardoor, antwoord: false })),
    ...(redenen ? [{ prioriteit: false as const, antwoord: true }] : []),
    ...(redenen ? voorgaand.map((waardoor) => ({ prioriteit: waardoor, antwoord: true })) : []),
  ];
}

/**
 * How far the stock was read, in lists that were each cut off somewhere: by streefdatum, by day of receipt, and by streefdatum those with
 * something special. A date is that of the last zaak of its list; undefined: the list was read to its end.
 */
export interface Bereik {
  readonly streefdatum: string | undefined;
  readonly ontvangenOp: string | undefined;
  readonly bijzonder: readonly (Bijzonderheid & { readonly streefdatum: string | undefined })[];
}

/**
 * The most points that a zaak can have which was not read: each part grows with an earlier date, so no part is more than at the end of its
 * list. Undefined: everything was read. Who had a zaak before must have read those apart.
 */
export function hoogsteBuiten({ streefdatum, ontvangenOp, bijzonder }: Bereik, maat: Maatstaf): number | undefined {
  if (streefdatum === undefined || ontvangenOp === undefined) return undefined;
  const open = bijzonder.flatMap(({ streefdatum: einde, ...wat }) =>
    einde === undefined ? [] : [{ ...wat, streefdatum: einde > streefdatum ? einde : streefdatum }],
  );
  const { prioriteit, antwoord } = maat.gewichten;
  const grenzen = [{ streefdatum, prioriteit: false as const, antwoord: false }, ...open].map((grens) => {
    const zaak: Weegbaar = {
      streefdatum: grens.streefdatum,
      ontvangenOp,
      ...(grens.prioriteit === 'thema' && { themas: prioriteit.themas }),
      ...(grens.prioriteit === 'voorrang' && { voorrang: { tot: maat.dag } }),
      ...(grens.antwoord && { wachtteOp: antwoord.wachtredenen[0] }),
    };
    return punten(zaak, maat, 0, ['termijn', 'leeftijd', 'prioriteit', 'antwoord']);
  });
  return Math.max(...grenzen);
}

import type { OngeldigeParameter } from '../probleem/probleem.js';

/** Stands for a name that may not be told. */
const ONGENOEMD = '[...]';

/**
 * A fault for each field of what a client sent in which, however deep, a value or a name is hit. One for a field, so that the
 * answer is never much larger than the question.
 * @param raakt asked of every text, number, truth value and null, and of every name
 * @param vrij the fields whose own value, when it is no object or list, is not asked about
 */
export function foutenPerVeld(
  ruw: unknown,
  raakt: (waarde: unknown) => boolean,
  fout: Omit<OngeldigeParameter, 'name'>,
  vrij: (veld: string) => boolean = () => false,
): OngeldigeParameter[] {
  const velden = isVeldenlijst(ruw) ? Object.entries(ruw) : [['', ruw] as const];
  return velden.flatMap(([veld, inhoud]) => {
    if (vrij(veld) && typeof inhoud !== 'object') return [];
    const name = raakt(veld) ? ONGENOEMD : plaatsIn(veld, inhoud, raakt);
    return name === undefined ? [] : [{ name, ...fout }];
  });
}

/** By a list and not by recursion: a body may be nested deeper than the stack goes. */
function plaatsIn(veld: string, inhoud: unknown, raakt: (waarde: unknown) => boolean): string | undefined {
  const plaatsen = [{ naam: veld, waarde: inhoud }];
  for (const { naam, waarde } of plaatsen) {
    if (typeof waarde !== 'object' || waarde === null) {
      if (raakt(waarde)) return naam;
    } else {
      for (const [sleutel, binnen] of Object.entries(waarde) as [string, unknown][]) {
        if (raakt(sleutel)) return `${naam}.${ONGENOEMD}`;
        plaatsen.push({ naam: Array.isArray(waarde) ? `${naam}[${sleutel}]` : `${naam}.${sleutel}`, waarde: binnen });
      }
    }
  }
  return undefined;
}

function isVeldenlijst(ruw: unknown): ruw is Readonly<Record<string, unknown>> {
  return typeof ruw === 'object' && ruw !== null && !Array.isArray(ruw);
}

export interface Verschil {
  /** Where: `urgentie.delen[0].punten`. */
  readonly waar: string;
  readonly toen: unknown;
  readonly nu: unknown;
}

/** Where two values differ, as JSON would show them: what is absent and what is undefined are the same. */
export function verschillen(toen: unknown, nu: unknown, waar = ''): Verschil[] {
  if (!isSamengesteld(toen) || !isSamengesteld(nu) || Array.isArray(toen) !== Array.isArray(nu)) {
    return Object.is(toen, nu) ? [] : [{ waar, toen, nu }];
  }
  const velden = new Set([...Object.keys(toen), ...Object.keys(nu)]);
  return [...velden].flatMap((veld) => {
    const plek = Array.isArray(toen) ? `${waar}[${veld}]` : waar === '' ? veld : `${waar}.${veld}`;
    return verschillen(toen[veld], nu[veld], plek);
  });
}

const isSamengesteld = (waarde: unknown): waarde is Readonly<Record<string, unknown>> =>
  typeof waarde === 'object' && waarde !== null;

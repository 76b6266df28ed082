export function hoofdletter(tekst: string): string {
  return tekst.charAt(0).toUpperCase() + tekst.slice(1);
}

/** Free text after a sentence of ours: on a line of its own, so that it is clear which words are whose. */
export const opEigenRegel = (tekst: string | undefined): string => (tekst ? `\n${tekst}` : '');

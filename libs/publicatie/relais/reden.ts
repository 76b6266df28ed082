const LANGST = 600;

/** What went wrong and what caused it, in one line: a cause that the message already tells is not told again. */
export function redenVan(fout: unknown): string {
  const delen: string[] = [];
  let deel = fout;
  while (deel !== undefined && delen.length < 4) {
    const tekst = Error.isError(deel) ? deel.message : JSON.stringify(deel);
    if (!delen.some((eerder) => eerder.includes(tekst))) delen.push(tekst);
    deel = Error.isError(deel) ? deel.cause : undefined;
  }
  return delen.join(': ').replace(/\s+/g, ' ').slice(0, LANGST);
}

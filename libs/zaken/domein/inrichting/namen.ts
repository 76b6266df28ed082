/** Undefined when one of them cannot be read: of no name can be said then that it is not there. */
export function bekendeNamen(items: readonly ({ readonly naam?: string | undefined } | undefined)[] | undefined) {
  const namen = items?.map((item) => item?.naam);
  return namen?.every((naam) => naam !== undefined) ? namen : undefined;
}

export function teksten(waar: string, alle: readonly (string | undefined)[]): string[] {
  const waarden = alle.filter((waarde) => waarde !== undefined);
  return [
    ...(waarden.some((waarde) => waarde.trim() === '' || waarde.length > 100)
      ? [`${waar}: een naam heeft 1 tot en met 100 tekens`]
      : []),
    ...dubbelen(waarden).map((waarde) => `${waar}: '${waarde}' staat er twee keer`),
  ];
}

export function dubbelen(waarden: readonly string[]): string[] {
  return waarden.filter((waarde, i) => waarden.indexOf(waarde) !== i);
}

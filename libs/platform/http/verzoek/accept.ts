interface Voorkeur {
  /** `*` at either side stands for anything. */
  readonly hoofd: string;
  readonly sub: string;
  readonly gewicht: number;
}

/**
 * The media type that the client likes best (RFC 9110 section 12.5.1): the weight of a type is that of the most specific range that
 * holds it. Parameters of a range other than its weight are passed over: no route of ours has two forms of one type.
 *
 * @param soorten what can be given; at equal weight the first
 * @returns undefined when the client accepts none of them
 */
export function kiesSoort(accept: string | undefined, soorten: readonly string[]): string | undefined {
  if (!accept?.trim()) return soorten[0];
  const voorkeuren = accept.split(',').flatMap(leesVoorkeur);
  let beste: string | undefined;
  let hoogste = 0;
  for (const soort of soorten) {
    const gewicht = gewichtVan(soort, voorkeuren);
    if (gewicht > hoogste) [beste, hoogste] = [soort, gewicht];
  }
  return beste;
}

/** What has no meaning as a range accepts nothing. */
function leesVoorkeur(deel: string): Voorkeur[] {
  const [bereik = '', ...parameters] = deel.split(';').map((stuk) => stuk.trim().toLowerCase());
  const [, hoofd, sub] = /^([^\s/]+)\/([^\s/]+)$/.exec(bereik) ?? [];
  if (hoofd === undefined || sub === undefined) return [];
  const q = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
  const gewicht = q === undefined ? 1 : /^(0(\.\d{0,3})?|1(\.0{0,3})?)$/.test(q) ? Number(q) : 0;
  return [{ hoofd, sub, gewicht }];
}

function gewichtVan(soort: string, voorkeuren: readonly Voorkeur[]): number {
  const [hoofd, sub] = soort.split('/');
  for (const [h, s] of [
    [hoofd, sub],
    [hoofd, '*'],
    ['*', '*'],
  ]) {
    const gevonden = voorkeuren.filter((voorkeur) => voorkeur.hoofd === h && voorkeur.sub === s);
    if (gevonden.length > 0) return Math.max(...gevonden.map(({ gewicht }) => gewicht));
  }
  return 0;
}

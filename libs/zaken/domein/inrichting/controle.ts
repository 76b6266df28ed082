import { ZWAARTES, type Inrichtingsgegevens, type Zaaktype } from './vorm.js';

/** Everything that is wrong with settings that have the right shape, in Dutch for beheer. */
export function foutenIn(gegevens: Inrichtingsgegevens): string[] {
  const { versie, zaaktypen, wachtredenen, processen, themas, werkvoorraden } = gegevens;
  const bekend = new Map(zaaktypen.map((type) => [type.naam, type]));
  return [
    ...(versie.trim() === '' ? ['versie is leeg'] : []),
    ...(zaaktypen.length === 0 ? ['er zijn geen zaaktypen'] : []),
    ...namen('zaaktypen', zaaktypen),
    ...dubbelen(zaaktypen.map(({ letter }) => letter)).map((letter) => `letter '${letter}' staat bij twee zaaktypen`),
    ...zaaktypen.flatMap(foutenInZaaktype),
    ...namen('wachtredenen', wachtredenen),
    ...wachtredenen.flatMap(({ naam, waarop }) => teksten(`wachtreden '${naam}': waarop`, waarop)),
    ...teksten('processen', processen),
    ...teksten('themas', themas),
    ...namen('werkvoorraden', werkvoorraden),
    ...teksten(
      'ids van werkvoorraden',
      werkvoorraden.map(({ id }) => id),
    ),
    ...werkvoorraden.flatMap(({ id, zaaktype, soorten }) => {
      const type = bekend.get(zaaktype);
      if (!type) return [`werkvoorraad '${id}': zaaktype '${zaaktype}' bestaat niet`];
      const vreemd = (soorten ?? []).filter((soort) => !type.soorten.some(({ naam }) => naam === soort));
      return [
        ...(/^[a-z][a-z0-9-]*$/.test(id)
          ? []
          : [`werkvoorraad '${id}': id mag alleen kleine letters, cijfers en - hebben`]),
        ...vreemd.map((soort) => `werkvoorraad '${id}': soort '${soort}' bestaat niet bij ${zaaktype}`),
      ];
    }),
  ];
}

function foutenInZaaktype({ naam, letter, streefdagen, soorten, uitworpredenen, uitkomsten }: Zaaktype): string[] {
  const bij = `zaaktype '${naam}'`;
  return [
    ...(/^[A-Z]$/.test(letter) ? [] : [`${bij}: letter '${letter}' moet een hoofdletter zijn`]),
    ...dagen(`${bij}: streefdagen`, streefdagen),
    ...(soorten.length === 0 ? [`${bij} heeft geen soorten`] : []),
    ...namen(`${bij}: soorten`, soorten),
    ...soorten.flatMap((soort) => dagen(`${bij}: soort '${soort.naam}': streefdagen`, soort.streefdagen)),
    ...(uitkomsten.length === 0 ? [`${bij} heeft geen uitkomsten`] : []),
    ...namen(`${bij}: uitkomsten`, uitkomsten),
    ...namen(`${bij}: uitworpredenen`, uitworpredenen),
    ...[...soorten, ...uitworpredenen]
      .filter(({ zwaarte }) => !ZWAARTES.includes(zwaarte))
      .map((item) => `${bij}: zwaarte van '${item.naam}' moet ${ZWAARTES.join(' of ')} zijn`),
  ];
}

function dagen(waar: string, waarde: number | undefined): string[] {
  const goed = waarde === undefined || (Number.isInteger(waarde) && waarde >= 1 && waarde <= 36_500);
  return goed ? [] : [`${waar} moet een geheel aantal dagen van 1 tot en met 36500 zijn`];
}

const namen = (waar: string, items: readonly { readonly naam: string }[]): string[] =>
  teksten(
    waar,
    items.map(({ naam }) => naam),
  );

function teksten(waar: string, waarden: readonly string[]): string[] {
  return [
    ...(waarden.some((waarde) => waarde.trim() === '' || waarde.length > 100)
      ? [`${waar}: een naam heeft 1 tot en met 100 tekens`]
      : []),
    ...dubbelen(waarden).map((waarde) => `${waar}: '${waarde}' staat er twee keer`),
  ];
}

function dubbelen(waarden: readonly string[]): string[] {
  return waarden.filter((waarde, i) => waarden.indexOf(waarde) !== i);
}

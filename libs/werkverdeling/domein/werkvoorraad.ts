/** A stock of zaken as the configuration names it. */
export interface Werkvoorraad {
  readonly id: string;
  readonly naam: string;
  readonly zaaktype: string;
  /** Left out: all of the zaaktype. */
  readonly soorten?: readonly string[] | undefined;
}

/** What a zaak must be known by to lie somewhere. */
export interface Indeling {
  readonly zaaktype: string;
  readonly zaaksoort?: string | undefined;
}

/** How many zaken lie somewhere. */
export interface Telling {
  readonly aantal: number;
  /** ISO date; absent when nothing lies there. */
  readonly oudsteOntvangst?: string | undefined;
}

/** The zaken of one kind that lie ready. */
export interface Stapel extends Indeling, Telling {
  readonly zwaarte: string;
}

export interface Voorraadtelling extends Telling {
  readonly perZwaarte: Readonly<Record<'C' | 'E', number>>;
}

export function ligtIn({ zaaktype, soorten }: Pick<Werkvoorraad, 'zaaktype' | 'soorten'>, zaak: Indeling): boolean {
  if (zaak.zaaktype !== zaaktype) return false;
  return soorten === undefined || (zaak.zaaksoort !== undefined && soorten.includes(zaak.zaaksoort));
}

/** What lies in a werkvoorraad, from all that lies ready. */
export function telling(werkvoorraad: Werkvoorraad, stapels: readonly Stapel[]): Voorraadtelling {
  const hier = stapels.filter((stapel) => ligtIn(werkvoorraad, stapel));
  const som = (van: readonly Stapel[]): number => van.reduce((tot, { aantal }) => tot + aantal, 0);
  const C = som(hier.filter(({ zwaarte }) => zwaarte === 'C'));
  const E = som(hier.filter(({ zwaarte }) => zwaarte === 'E'));
  const ontvangsten = hier.flatMap(({ oudsteOntvangst }) => oudsteOntvangst ?? []).sort();
  return { aantal: C + E, perZwaarte: { C, E }, oudsteOntvangst: ontvangsten[0] };
}

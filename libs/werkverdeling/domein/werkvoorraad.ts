/** Who may take from a stock; what is left out is asked of nobody. */
export interface Nemers {
  readonly groepsfuncties?: readonly string[] | undefined;
  /** One of these. */
  readonly expertises?: readonly string[] | undefined;
  readonly teams?: readonly string[] | undefined;
}

/** What a zaak must be to lie in a stock; what is left out does not matter. */
export interface Voorraadgrenzen {
  readonly zaaktype: string;
  readonly soorten?: readonly string[] | undefined;
  readonly zwaartes?: readonly string[] | undefined;
  /** It was thrown out for one of these reasons. */
  readonly uitworpredenen?: readonly string[] | undefined;
  /** It has one of these. */
  readonly themas?: readonly string[] | undefined;
  /** ISO dates: received on that day or later; received before that day. */
  readonly ontvangenVanaf?: string | undefined;
  readonly ontvangenVoor?: string | undefined;
}

/** A stock of zaken as the configuration names it. */
export interface Werkvoorraad extends Voorraadgrenzen {
  readonly id: string;
  readonly naam: string;
  readonly locaties?: readonly string[] | undefined;
  /** It holds what waits for this reason and nobody holds, instead of what lies ready: nothing is given out of it. */
  readonly wachtend?: string | undefined;
  readonly nemers?: Nemers | undefined;
}

/** What a zaak must be known by to lie somewhere. */
export interface Indeling {
  readonly zaaktype: string;
  readonly zaaksoort?: string | undefined;
  readonly zwaarte?: string | undefined;
  readonly uitworpredenen?: readonly string[] | undefined;
  readonly themas?: readonly string[] | undefined;
  /** ISO date */
  readonly ontvangenOp: string;
}

/** How many zaken lie somewhere. */
export interface Voorraadtelling {
  readonly perZwaarte: Readonly<Record<'C' | 'E', number>>;
  /** ISO date; absent when nothing lies there. */
  readonly oudsteOntvangst?: string | undefined;
}

export function ligtIn(grenzen: Voorraadgrenzen, zaak: Indeling): boolean {
  const { zaaktype, soorten, zwaartes, uitworpredenen, themas, ontvangenVanaf, ontvangenVoor } = grenzen;
  return (
    zaak.zaaktype === zaaktype &&
    isEenVan(zaak.zaaksoort, soorten) &&
    isEenVan(zaak.zwaarte, zwaartes) &&
    heeftEenVan(zaak.uitworpredenen, uitworpredenen) &&
    heeftEenVan(zaak.themas, themas) &&
    (ontvangenVanaf === undefined || zaak.ontvangenOp >= ontvangenVanaf) &&
    (ontvangenVoor === undefined || zaak.ontvangenOp < ontvangenVoor)
  );
}

const isEenVan = (waarde: string | undefined, van: readonly string[] | undefined): boolean =>
  van === undefined || (waarde !== undefined && van.includes(waarde));

const heeftEenVan = (waarden: readonly string[] | undefined, van: readonly string[] | undefined): boolean =>
  van === undefined || (waarden ?? []).some((waarde) => van.includes(waarde));

/** The same bounds, and nothing beside them. */
export function grenzenVan(grenzen: Voorraadgrenzen): Voorraadgrenzen {
  const { zaaktype, soorten, zwaartes, uitworpredenen, themas, ontvangenVanaf, ontvangenVoor } = grenzen;
  return {
    zaaktype,
    soorten,
    zwaartes,
    ...(uitworpredenen && { uitworpredenen }),
    ...(themas && { themas }),
    ...(ontvangenVanaf !== undefined && { ontvangenVanaf }),
    ...(ontvangenVoor !== undefined && { ontvangenVoor }),
  };
}

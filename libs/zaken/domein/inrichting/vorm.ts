/** How heavy a post is: C ("eenvoudig") or E ("gemiddeld"); it decides which groepsfunctie may take it. */
export const ZWAARTES = ['C', 'E'] as const;
export type Zwaarte = (typeof ZWAARTES)[number];

/** How good somebody is at something, from least to most. */
export const EXPERTISENIVEAUS = ['basis', 'gevorderd', 'expert'] as const;
export type Expertiseniveau = (typeof EXPERTISENIVEAUS)[number];

export const GROEPSFUNCTIES = ['B', 'C', 'E', 'F'] as const;

/** An expertise that a soort asks for. */
export interface Expertisebehoefte {
  readonly naam: string;
  /** At least; left out: the lowest. */
  readonly niveau?: Expertiseniveau;
  /** Left out: always. Else whoever may have it without, so many days after receipt. */
  readonly naDagen?: number;
}

/** A kind within a zaaktype; a herstelactie arrives as one of these. */
export interface Zaaksoort {
  readonly naam: string;
  /** Holds when the classification names none. */
  readonly zwaarte: Zwaarte;
  /** Days from receipt to the streefdatum, where the soort differs from its zaaktype. */
  readonly streefdagen?: number;
  /** What "volgende zaak" asks of who gets one; left out: nothing. */
  readonly expertise?: Expertisebehoefte;
}

/** Why the central selectieregels threw a zaak out for manual handling; each is coded C or E. */
export interface Uitworpreden {
  readonly naam: string;
  readonly zwaarte: Zwaarte;
}

/** How a zaak may end. */
export interface Uitkomst {
  readonly naam: string;
  /** A besluit goes before it; false: disposing is enough, as with ingetrokken. */
  readonly besluit: boolean;
  /** Who prepares work may end a zaak so that nobody holds. */
  readonly administratief?: boolean;
}

export interface Zaaktype {
  readonly naam: string;
  /** First letter of its zaaknummers. */
  readonly letter: string;
  /** Days from receipt to the streefdatum; an assumption of ours until the legal clock is there. */
  readonly streefdagen: number;
  readonly soorten: readonly Zaaksoort[];
  readonly uitworpredenen: readonly Uitworpreden[];
  readonly uitkomsten: readonly Uitkomst[];
}

/** Why a zaak waits. */
export interface Wachtreden {
  readonly naam: string;
  /** What or whom it may wait for; empty: nothing is to be named. */
  readonly waarop: readonly string[];
  /** Whether the day until which it waits must be named. */
  readonly totVerplicht?: boolean;
}

/** Who may take from a stock; what is left out is asked of nobody. */
export interface Nemers {
  readonly groepsfuncties?: readonly string[];
  /** One of these stands on the expertisekaart. */
  readonly expertises?: readonly string[];
  readonly teams?: readonly string[];
}

/** A stock of zaken of one zaaktype from which a locatie takes its work. What is left out does not matter. */
export interface Werkvoorraad {
  /** Stands in addresses: lower case, digits and hyphens. */
  readonly id: string;
  readonly naam: string;
  readonly zaaktype: string;
  /** Soorten that it holds; left out: all of the zaaktype. */
  readonly soorten?: readonly string[];
  readonly zwaartes?: readonly Zwaarte[];
  /** Zaken that were thrown out for one of these reasons. */
  readonly uitworpredenen?: readonly string[];
  /** Zaken with one of these. */
  readonly themas?: readonly string[];
  readonly locaties?: readonly string[];
  /** ISO dates: received on that day or later (regulier); before that day (oude voorraad). */
  readonly ontvangenVanaf?: string;
  readonly ontvangenVoor?: string;
  /** It holds what waits for this reason, such as aangehouden, and nothing is given out of it; left out: what lies ready. */
  readonly wachtend?: string;
  readonly nemers?: Nemers;
}

/**
 * How much each part of the urgency of a zaak counts, from a day on; together 100 points. Recorded by version with every choice that
 * followed it.
 */
export interface Urgentiegewichten {
  readonly versie: string;
  /** ISO date; it holds until that of the next. */
  readonly geldigVanaf: string;
  /** Grows from nothing so many days before the streefdatum to all its points on that day. */
  readonly termijn: { readonly punten: number; readonly aanloopdagen: number };
  /** Grows from nothing on the day of receipt to all its points after so many days. */
  readonly leeftijd: { readonly punten: number; readonly dagen: number };
  /** All its points for a zaak with one of these themes. */
  readonly prioriteit: { readonly punten: number; readonly themas: readonly string[] };
  /** All its points for a zaak that waited for one of these reasons and now waits for us. */
  readonly antwoord: { readonly punten: number; readonly wachtredenen: readonly string[] };
  /** All its points for who had the zaak last, so that nobody has to find the way in anew. */
  readonly vervolg: { readonly punten: number };
}

/** What may lie with one behandelaar before "volgende zaak" gives more; what is left out has no limit. */
export interface Werkgrenzen {
  /** Zaken that wait for nobody else. */
  readonly openZaken?: number;
  /** Days that a zaak may lie untouched. */
  readonly dagenStil?: number;
}

/** From where on a wachtrij asks for attention; what is left out is not looked at. */
export interface Wachtrijgrenzen {
  /** Percent of its zaken of which the streefdatum has passed. */
  readonly teLaat?: number;
  /** Days that one in ten is older than. */
  readonly p90Dagen?: number;
  readonly oudsteDagen?: number;
  /** Percent of the stock that came more than went, in a week. */
  readonly groei?: number;
}

/** Some soorten of a zaaktype. */
export interface Soortkeuze {
  readonly zaaktype: string;
  readonly soorten: readonly string[];
}

/** How aanwasposten are spread over the locaties: each takes an equal share. */
export interface Carrouselinrichting {
  /** What aanwasposten are. */
  readonly soorten: readonly Soortkeuze[];
  /** In the order of the rotation. */
  readonly deelnemers: readonly {
    readonly locatie: string;
    /** ISO dates, both inclusive; left out: always. */
    readonly vanaf?: string;
    readonly tot?: string;
  }[];
  /** The locatie that stands for the landelijke stock; what stands nowhere lies in it as well. */
  readonly voorraad?: string;
}

/** How lists are filled up to what the roster has room for. */
export interface Vullinginrichting {
  /** Days ahead that a list is filled for. */
  readonly dagen: number;
  /** Part of the time of presence that is for zaken, in percent. */
  readonly aandeel: number;
  /** Local time, `07:00`, from which it is done each day without being asked; left out: only when asked. */
  readonly moment?: string;
  /** Whose lists are filled then. */
  readonly teams?: readonly string[];
}

/** All that beheer arranges without code. */
export interface Inrichtingsgegevens {
  /** Recorded with every allocation that followed these settings. */
  readonly versie: string;
  readonly zaaktypen: readonly Zaaktype[];
  readonly wachtredenen: readonly Wachtreden[];
  /** Processes to which a zaak may be handed over. */
  readonly processen: readonly string[];
  readonly themas: readonly string[];
  /** What somebody can be good at, as it stands on an expertisekaart; left out: none. */
  readonly expertises?: readonly string[];
  /** What a document or letter is; configured, because a free text here would stand unencrypted. */
  readonly documentsoorten: readonly string[];
  readonly briefsoorten: readonly string[];
  readonly werkvoorraden: readonly Werkvoorraad[];
  /** At least one; of those that have begun the last holds, and before the first day the first. */
  readonly urgentie: readonly Urgentiegewichten[];
  /** Left out: no limits. */
  readonly werkgrenzen?: Werkgrenzen;
  /** Left out: no signals. */
  readonly wachtrijgrenzen?: Wachtrijgrenzen;
  /** Left out: there is none. */
  readonly carrousel?: Carrouselinrichting;
  /** Of these regie decides which locatie handles them, which then starts when it can. */
  readonly pmBrieven?: readonly Soortkeuze[];
  /** What kinds of reasons there are to give a zaak back; left out: none is named. */
  readonly teruggaveredenen?: readonly string[];
  /** Left out: a week ahead, 80 percent, only when asked. */
  readonly vulling?: Vullinginrichting;
}

/** What people and machines do to a zaak, with what they say; names and fields as the API has them. */
export interface Inhouden {
  readonly classificatie: {
    readonly zaaksoort: string;
    readonly uitworpredenen?: readonly string[];
    readonly regelversie?: string;
  };
  readonly toewijzing: { readonly medewerker?: string; readonly grond?: string; readonly toelichting?: string };
  readonly start: Niets;
  readonly pauze: Niets;
  readonly raadpleging: Niets;
  readonly notitie: { readonly tekst: string; readonly soort: 'notitie' | 'overweging' | 'vertrouwelijk' };
  readonly contact: { readonly vorm: string; readonly richting: Richting; readonly samenvatting: string };
  readonly gesprek: { readonly richting: Richting };
  readonly gesprekseinde: { readonly samenvatting: string };
  readonly consult: { readonly aan: 'VTA' | 'collega'; readonly medewerker?: string; readonly vraag: string };
  /** Of the consult that waits for an answer on this zaak: there is one at a time. */
  readonly consultantwoord: { readonly antwoord: string };
  readonly meekijken: Niets;
  readonly meekijkeinde: Niets;
  readonly document: { readonly gdaId: string; readonly soort: string; readonly openbaarheid: string };
  readonly briefaanvraag: { readonly soort: string; readonly omschrijving: string };
  /** Of the letter that waits to be sent on this zaak: there is one at a time. */
  readonly briefverzending: { readonly verzondenOp: string };
  readonly wacht: { readonly reden: string; readonly waarop: string; readonly tot?: string };
  readonly hervatting: { readonly toelichting: string };
  readonly vrijgave: { readonly reden: string };
  readonly teruggave: { readonly reden: string };
  readonly overdracht: { readonly proces: string; readonly reden: string; readonly regelversie: string };
  readonly besluit: { readonly uitkomst: string; readonly gronden: string };
  readonly afdoening: { readonly uitkomst?: string; readonly toelichting?: string };
  readonly heropening: { readonly reden: string };
}

type Niets = Readonly<Record<string, never>>;
export type Richting = 'inkomend' | 'uitgaand';
export type Handeling = keyof Inhouden;

/** Who acts and when: the moment is the clock of the request, ms since the epoch. */
export interface Aanleiding {
  readonly wie: string;
  readonly moment: number;
}

export interface Opdracht<H extends Handeling = Handeling> extends Aanleiding {
  /** Name of the zaak within the simulation. */
  readonly zaak: string;
  readonly handeling: H;
  readonly inhoud: Inhouden[H];
}

export interface Registratie extends Aanleiding {
  /** Name that the zaak gets within the simulation. */
  readonly zaak: string;
  readonly bsn: string;
  readonly zaaktype: string;
  readonly zaaksoort?: string;
  readonly uitworpredenen?: readonly string[];
  readonly regelversie?: string;
  /** ISO date. */
  readonly ontvangenOp: string;
  readonly belastingjaar: number;
  readonly aanslag?: { readonly dagtekening: string };
  readonly kanaal: string;
  readonly voortgekomenUit?: string;
  readonly onderwerp: string;
}

/** A zaak as the stock shows it. */
export interface Gevonden {
  /** Name within the simulation; of a zaak that the simulation did not make: its zaaknummer. */
  readonly zaak: string;
  readonly zaaktype: string;
  readonly zaaksoort: string;
  readonly zwaarte: string;
}

export interface Correctie extends Aanleiding {
  /** Name of the correction within the simulation. */
  readonly correctie: string;
  readonly zaak: string;
  /** ISO date. */
  readonly dag: string;
  /** Negative: less than was derived. */
  readonly milliseconden: number;
  readonly reden: string;
}

export interface Correctiebesluit extends Aanleiding {
  readonly correctie: string;
  readonly besluit: 'goedgekeurd' | 'afgewezen';
  readonly reden: string;
}

/**
 * The system that a locatie works with. What is told goes on its way in this order for one person and for one zaak; what is asked is
 * answered as of everything that was told before. A refusal ends the simulation: it stands in the rejection of the next question.
 */
export interface Locatiesysteem {
  registreer(registratie: Registratie): void;
  doe<H extends Handeling>(opdracht: Opdracht<H>): void;
  corrigeer(correctie: Correctie): void;
  besluit(besluit: Correctiebesluit): void;
  /** "Volgende zaak": taken and started; undefined when there is nothing for this person. */
  volgendeZaak(aanleiding: Aanleiding, werkvoorraad: string): Promise<Gevonden | undefined>;
  /** First page of the stock, in its order. */
  voorraad(aanleiding: Aanleiding, werkvoorraad: string): Promise<readonly Gevonden[]>;
  /** Resolves when it is worth telling more: the system must not fall behind without bound. */
  ruimte(): Promise<void>;
  /** Resolves when everything has been done. */
  klaar(): Promise<void>;
}

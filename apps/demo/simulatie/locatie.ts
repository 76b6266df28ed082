import type { Agenda } from './agenda.js';
import type { Bezetting, Persoon } from './bezetting.js';
import { Demozaak } from './demozaak.js';
import { SECONDE } from './kalender.js';
import type { Gevonden, Handeling, Inhouden, Locatiesysteem } from './locatiesysteem.js';
import { Postvak } from './postvak.js';
import type { Toeval } from './toeval.js';
import { maakPlan, type Kenmerken } from './zaakplan.js';

/** Something that somebody forgot: only then are two zaken open at once, or is one open while nobody works on it. */
export interface Voorval {
  readonly soort: 'pauze vergeten' | 'gebeld zonder pauze';
  readonly wie: string;
  readonly zaak: string;
  readonly van: number;
  readonly tot: number;
}

/** What the people of a locatie share. */
export class Locatie {
  readonly zaken = new Map<string, Demozaak>();
  readonly post = new Postvak<Werkplek>();
  readonly vtaVragen = new Postvak<Werkplek>();
  readonly voorvallen: Voorval[] = [];
  /** Zaken that were given back, by team: the teamleider finds somebody else. */
  readonly teruggaven = new Map<string, Demozaak[]>();
  /** Corrections that wait for a decision. */
  readonly correcties: { readonly naam: string; readonly team: string }[] = [];

  constructor(
    readonly naam: string,
    readonly bezetting: Bezetting,
    readonly agenda: Agenda,
    readonly systeem: Locatiesysteem,
    readonly toeval: Toeval,
  ) {}

  nieuweZaak(kenmerken: Kenmerken): Demozaak {
    return this.bewaar(`z${this.zaken.size + 1}`, kenmerken);
  }

  /** The zaak that the system handed out; one that the simulation did not make gets a plan now. */
  zaakVan({ zaak, zaaktype, zaaksoort, zwaarte }: Gevonden): Demozaak {
    return this.zaken.get(zaak) ?? this.bewaar(zaak, { zaaktype, zaaksoort, zwaarte } as Kenmerken);
  }

  private bewaar(naam: string, kenmerken: Kenmerken): Demozaak {
    const zaak = new Demozaak(naam, kenmerken, maakPlan(kenmerken, this.toeval.van(naam)));
    this.zaken.set(naam, zaak);
    return zaak;
  }
}

/** Somebody at work in the locatie: acts at the present moment of the agenda. */
export class Werkplek {
  readonly toeval: Toeval;

  constructor(
    readonly locatie: Locatie,
    readonly persoon: Persoon,
  ) {
    this.toeval = locatie.toeval.van(persoon.sub);
  }

  get nu(): number {
    return this.locatie.agenda.nu;
  }

  /** The moment so many seconds from now, whole seconds. */
  over(seconden: number): number {
    return this.nu + Math.max(1, Math.round(seconden)) * SECONDE;
  }

  get aanleiding(): { readonly wie: string; readonly moment: number } {
    return { wie: this.persoon.sub, moment: this.nu };
  }

  doe<H extends Handeling>(handeling: H, zaak: Demozaak, inhoud: Inhouden[H]): void {
    this.locatie.systeem.doe({
      ...this.aanleiding,
      zaak: zaak.naam,
      handeling,
      inhoud,
    });
  }
}

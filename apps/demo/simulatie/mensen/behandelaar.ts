import type { Proces } from '../agenda.js';
import type { Persoon } from '../bezetting.js';
import type { Demozaak } from '../demozaak.js';
import { dagVan } from '../kalender.js';
import { Werkplek, type Locatie } from '../locatie.js';
import type { Handeling, Inhouden } from '../locatiesysteem.js';
import { Rooster } from '../rooster.js';

/** A zaak that waits for something. */
export interface Wachtende {
  readonly zaak: Demozaak;
  /** From when the behandelaar goes on with it unasked; infinite: somebody else tells. */
  vanaf: number;
  /** What is done and said by who goes on with it unasked. */
  readonly daarna: 'rappel' | 'geen reactie' | 'antwoord gelezen';
}

/** Somebody who handles zaken: what is on the desk and beside it. */
export class Behandelaar extends Werkplek {
  readonly rooster: Rooster;
  /** Questions of colleagues. */
  readonly vragen: ((wie: Werkplek) => Proces)[] = [];
  /** Own zaken that can go on. */
  klaar: Demozaak[] = [];
  wachtend: Wachtende[] = [];
  /** On the desk. */
  onderhanden: Demozaak | undefined;
  /** Whether its time runs. */
  open = false;
  /** Moment of the last act on it, ms since the epoch. */
  laatste = 0;
  /** When it was left without a pause. */
  vergeten: number | undefined;

  /** @param team everybody of the own team, this one among them */
  constructor(
    locatie: Locatie,
    persoon: Persoon,
    dagen: readonly Temporal.PlainDate[],
    readonly team: () => readonly Behandelaar[],
  ) {
    super(locatie, persoon);
    this.rooster = new Rooster(this, dagen);
  }

  override doe<H extends Handeling>(handeling: H, zaak: Demozaak, inhoud: Inhouden[H]): void {
    if (zaak === this.onderhanden) this.laatste = this.nu;
    super.doe(handeling, zaak, inhoud);
  }

  get vandaag(): Temporal.PlainDate {
    return dagVan(this.nu);
  }

  krijgt(zaak: Demozaak): void {
    zaak.vanIemand = true;
    this.klaar.push(zaak);
  }

  /** @param milliseconden negative: less than the system derived */
  stelCorrectieVoor(zaak: Demozaak, dag: Temporal.PlainDate, milliseconden: number, reden: string): void {
    const { correcties, systeem } = this.locatie;
    const correctie = `${zaak.naam}/${dag.toString()}/${this.persoon.sub}`;
    // For a zaak and a day one proposal is open at a time.
    if (correcties.some(({ naam }) => naam === correctie)) return;
    correcties.push({ naam: correctie, team: this.persoon.team! });
    systeem.corrigeer({
      ...this.aanleiding,
      correctie,
      zaak: zaak.naam,
      dag: dag.toString(),
      milliseconden,
      reden,
    });
  }

  /** The zaak leaves the desk: it waits, or it has ended. */
  legWeg(): Demozaak {
    const zaak = this.onderhanden!;
    this.onderhanden = undefined;
    this.open = false;
    return zaak;
  }
}

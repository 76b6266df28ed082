import { AANNAMES } from '../../cijfers/aannames.js';
import type { Proces } from '../agenda.js';
import type { Persoon } from '../bezetting.js';
import type { Demozaak } from '../demozaak.js';
import { dagVan, MINUUT } from '../kalender.js';
import { Werkplek, type Locatie } from '../locatie.js';
import { Rooster } from '../rooster.js';
import type { Blok } from '../werkdag.js';
import type { Behandelaar } from './behandelaar.js';
import { noemVergeten } from './pauzes.js';

const KIJK_OM_DE = 10 * MINUUT;
const MAANDAG = 1;

/** Finds somebody for what was given back; at the begin of the day sets free what is stuck, and on Mondays decides on corrections. */
export class Teamleider extends Werkplek {
  private readonly rooster: Rooster;
  /** The day that was begun last. */
  private begonnen: Temporal.PlainDate | undefined;

  /** @param team the behandelaars of the team */
  constructor(
    locatie: Locatie,
    persoon: Persoon,
    dagen: readonly Temporal.PlainDate[],
    private readonly team: () => readonly Behandelaar[],
  ) {
    super(locatie, persoon);
    this.rooster = new Rooster(this, dagen);
  }

  proces(): Proces {
    return this.rooster.werk((blok) => this.werk(blok));
  }

  private *werk({ tot }: Blok): Proces {
    const vandaag = dagVan(this.nu);
    if (!this.begonnen?.equals(vandaag)) {
      this.begonnen = vandaag;
      yield* this.maakLos(vandaag);
      if (vandaag.dayOfWeek === MAANDAG) yield* this.beslisCorrecties();
    }
    while (tot - this.nu > KIJK_OM_DE) {
      for (const zaak of this.locatie.teruggaven.get(this.persoon.team!)?.splice(0) ?? []) {
        // Somebody may have taken it from the stock in the meantime.
        if (!zaak.vanIemand) yield* this.geefAan(zaak, 'U kent dit soort zaken.');
      }
      yield this.nu + KIJK_OM_DE;
    }
  }

  /** Who is long away keeps what waits, and loses what could go on. One zaak goes to a colleague, the rest to the stock. */
  private *maakLos(vandaag: Temporal.PlainDate): Proces {
    for (const weg of this.team().filter(({ rooster }) => rooster.dagenWeg(vandaag) >= AANNAMES.vrijgaveNaDagen)) {
      noemVergeten(weg);
      const zaken = [...(weg.onderhanden ? [weg.legWeg()] : []), ...weg.klaar.splice(0)];
      for (const [i, zaak] of zaken.entries()) {
        this.doe('vrijgave', zaak, {
          reden: 'De behandelaar is langer afwezig.',
        });
        zaak.laatLos();
        if (i === 0) yield* this.geefAan(zaak, 'Uw collega is langer afwezig.');
        yield this.over(60);
      }
    }
  }

  private *geefAan(zaak: Demozaak, toelichting: string): Proces {
    const aanwezig = this.team().filter(
      ({ rooster, persoon }) =>
        rooster.isEr(dagVan(this.nu)) && (persoon.groepsfunctie === 'E' || persoon.groepsfunctie === 'F'),
    );
    if (aanwezig.length === 0) return;
    const wie = this.toeval.kies(aanwezig);
    this.doe('toewijzing', zaak, {
      medewerker: wie.persoon.sub,
      grond: 'expertise',
      toelichting,
    });
    wie.krijgt(zaak);
    yield this.over(30);
  }

  private *beslisCorrecties(): Proces {
    const { correcties, systeem } = this.locatie;
    for (const { naam } of correcties.filter(({ team }) => team === this.persoon.team)) {
      const goed = this.toeval.kans(AANNAMES.correctieGoedgekeurd);
      const besluit = goed ? 'goedgekeurd' : 'afgewezen';
      const reden = goed ? 'Klopt met de agenda.' : 'Er is niets van terug te vinden; laten wij het bespreken.';
      systeem.besluit({ ...this.aanleiding, correctie: naam, besluit, reden });
      yield this.over(60);
    }
    const over = correcties.filter(({ team }) => team !== this.persoon.team);
    correcties.splice(0, correcties.length, ...over);
  }
}

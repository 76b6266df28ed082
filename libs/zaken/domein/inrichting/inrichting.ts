import { OnbekendeWaarde, OngeldigeWaarde, samen } from '../fouten.js';
import { foutenIn } from './controle.js';
import type {
  Inrichtingsgegevens,
  Soortkeuze,
  Uitkomst,
  Urgentiegewichten,
  Wachtreden,
  Werkvoorraad,
  Zaaksoort,
  Zaaktype,
  Zwaarte,
} from './vorm.js';

/** ms */
const DAG = 86_400_000;
const LAATSTE_DAG = Date.UTC(9999, 11, 31);

/** The settings cannot be used; all that is wrong at once. */
export class InrichtingFout extends Error {
  override readonly name = 'InrichtingFout';
  constructor(readonly fouten: readonly string[]) {
    super(`de inrichting klopt niet:\n${fouten.map((fout) => `  ${fout}`).join('\n')}`);
  }
}

/** What some zaken are, and how many of them there are. */
export interface Indeling {
  readonly zaaktype: string;
  readonly zaaksoort?: string | undefined;
  readonly aantal: number;
}

/** The checked configuration: what decisions ask of it, each in one place. */
export class Inrichting {
  readonly versie: string;
  readonly werkvoorraden: readonly Werkvoorraad[];
  private readonly opNaam: ReadonlyMap<string, Zaaktype>;

  /** @throws InrichtingFout */
  constructor(readonly gegevens: Inrichtingsgegevens) {
    const fouten = foutenIn(gegevens);
    if (fouten.length > 0) throw new InrichtingFout(fouten);
    this.versie = gegevens.versie;
    this.werkvoorraden = gegevens.werkvoorraden;
    this.opNaam = new Map(gegevens.zaaktypen.map((type) => [type.naam, type]));
  }

  /** @throws OnbekendeWaarde */
  zaaktype(naam: string): Zaaktype {
    return this.opNaam.get(naam) ?? onbekend('zaaktype', naam, [...this.opNaam.keys()]);
  }

  /**
   * Zaken that are open would lie in no werkvoorraad and could not be ended under settings that no longer know what they are: a zaaktype or
   * soort stays until the last of them has ended.
   * @throws InrichtingFout with all that is missing
   */
  eisBekend(open: readonly Indeling[]): void {
    const fouten = open.flatMap(({ zaaktype, zaaksoort, aantal }) => {
      const type = this.opNaam.get(zaaktype);
      const bekend = type && (zaaksoort === undefined || type.soorten.some(({ naam }) => naam === zaaksoort));
      const wat = type ? `soort '${zaaksoort}' van ${zaaktype}` : `zaaktype '${zaaktype}'`;
      const bij = type || zaaksoort === undefined ? '' : ` (soort '${zaaksoort}')`;
      return bekend
        ? []
        : [`${wat}${bij} ontbreekt, en daarvan zijn zaken open (${aantal}): zet terug tot zij eindigen`];
    });
    if (fouten.length > 0) throw new InrichtingFout(fouten);
  }

  /** @throws OnbekendeWaarde */
  soort(zaaktype: string, naam: string): Zaaksoort {
    return kies('zaaksoort', naam, this.zaaktype(zaaktype).soorten);
  }

  /** @throws OnbekendeWaarde */
  uitkomst(zaaktype: string, naam: string): Uitkomst {
    return kies('uitkomst', naam, this.zaaktype(zaaktype).uitkomsten);
  }

  /** @throws OnbekendeWaarde; OngeldigeWaarde when the zaaktype knows none at all */
  uitworpreden(zaaktype: string, naam: string): { readonly naam: string; readonly zwaarte: Zwaarte } {
    const { uitworpredenen } = this.zaaktype(zaaktype);
    if (uitworpredenen.length === 0) geenVan('uitworpredenen', `Bij zaaktype ${zaaktype} horen geen uitworpredenen.`);
    return kies('uitworpredenen', naam, uitworpredenen);
  }

  /** @throws OnbekendeWaarde when reason or object are not as configured; OngeldigeWaarde when it has no object, or needs a day */
  wachtreden(naam: string, waarop: string | undefined, tot: string | undefined): Wachtreden {
    const reden = kies('reden', naam, this.gegevens.wachtredenen);
    samen(
      () => {
        if (waarop !== undefined && reden.waarop.length === 0) geenVan('waarop', `Bij ${naam} hoort geen waarop.`);
        const genoemd = waarop === undefined ? reden.waarop.length === 0 : reden.waarop.includes(waarop);
        if (!genoemd) onbekend('waarop', waarop ?? '', reden.waarop);
      },
      () => {
        if (!reden.totVerplicht || tot !== undefined) return;
        throw new OngeldigeWaarde(
          'tot',
          'verplicht',
          `Is verplicht bij ${naam}: noem de dag tot wanneer de zaak wacht.`,
        );
      },
    );
    return reden;
  }

  /** @throws OnbekendeWaarde */
  proces(naam: string): string {
    return this.gegevens.processen.includes(naam) ? naam : onbekend('proces', naam, this.gegevens.processen);
  }

  /** @throws OnbekendeWaarde */
  themas(namen: readonly string[]): readonly string[] {
    const vreemd = namen.find((naam) => !this.gegevens.themas.includes(naam));
    return vreemd === undefined ? namen : onbekend('themas', vreemd, this.gegevens.themas);
  }

  /** @throws OnbekendeWaarde */
  teruggavereden(naam: string): string {
    const redenen = this.gegevens.teruggaveredenen ?? [];
    return redenen.includes(naam) ? naam : onbekend('soort', naam, redenen);
  }

  /** @throws OnbekendeWaarde */
  documentsoort(naam: string): string {
    const { documentsoorten } = this.gegevens;
    return documentsoorten.includes(naam) ? naam : onbekend('soort', naam, documentsoorten);
  }

  /** @throws OnbekendeWaarde */
  briefsoort(naam: string): string {
    const { briefsoorten } = this.gegevens;
    return briefsoorten.includes(naam) ? naam : onbekend('soort', naam, briefsoorten);
  }

  /** The weights that hold on a day. @param dag ISO date */
  urgentieOp(dag: string): Urgentiegewichten {
    const { urgentie } = this.gegevens;
    return urgentie.findLast(({ geldigVanaf }) => geldigVanaf <= dag) ?? urgentie[0]!;
  }

  /** Whether regie decides which locatie handles it. */
  isPmBrief(zaak: Omit<Indeling, 'aantal'>): boolean {
    return isEenVan(this.gegevens.pmBrieven, zaak);
  }

  /** Whether the carrousel spreads it over the locaties. */
  isAanwaspost(zaak: Omit<Indeling, 'aantal'>): boolean {
    return isEenVan(this.gegevens.carrousel?.soorten, zaak);
  }

  /** ISO date: receipt plus the days of the soort, or of the zaaktype. @throws OnbekendeWaarde */
  streefdatum(zaaktype: string, zaaksoort: string | undefined, ontvangenOp: string): string {
    const type = this.zaaktype(zaaktype);
    const dagen =
      (zaaksoort === undefined ? undefined : this.soort(zaaktype, zaaksoort).streefdagen) ?? type.streefdagen;
    return dagenNa(ontvangenOp, dagen);
  }
}

const isEenVan = (
  keuzes: readonly Soortkeuze[] | undefined,
  { zaaktype, zaaksoort }: Omit<Indeling, 'aantal'>,
): boolean =>
  zaaksoort !== undefined &&
  (keuzes ?? []).some((keuze) => keuze.zaaktype === zaaktype && keuze.soorten.includes(zaaksoort));

/** @param datum ISO date; @returns ISO date, at most the last one that is written with four digits for the year */
export function dagenNa(datum: string, dagen: number): string {
  // In UTC each day has 24 hours. With a Temporal.PlainDate here a bulk file goes at 0.94 of the rate (`npm run bench -- bulk`).
  return new Date(Math.min(Date.parse(datum) + dagen * DAG, LAATSTE_DAG)).toISOString().slice(0, 10);
}

function kies<T extends { readonly naam: string }>(veld: string, naam: string, uit: readonly T[]): T {
  return (
    uit.find((item) => item.naam === naam) ??
    onbekend(
      veld,
      naam,
      uit.map((item) => item.naam),
    )
  );
}

function geenVan(veld: string, uitleg: string): never {
  throw new OngeldigeWaarde(veld, 'niet-toegestaan', uitleg);
}

function onbekend(veld: string, waarde: string, toegestaan: readonly string[]): never {
  throw new OnbekendeWaarde(veld, waarde, toegestaan);
}

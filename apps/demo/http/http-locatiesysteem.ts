import type {
  Aanleiding,
  Correctie,
  Correctiebesluit,
  Gevonden,
  Handeling,
  Locatiesysteem,
  Opdracht,
  Registratie,
} from '../simulatie/locatiesysteem.js';
import { Rijen } from './rijen.js';
import { routeVan } from './routes.js';
import type { Antwoord, Verbinding } from './verbinding.js';

/** What the last answer told of a zaak. */
interface Zaakkennis {
  readonly zaakId: string;
  readonly etag: string | undefined;
  readonly consultId: string | undefined;
  readonly briefId: string | undefined;
}

/** A zaak as the API answers it, as far as it matters here. */
interface ZaakAntwoord extends Omit<Gevonden, 'zaak'> {
  readonly zaakId: string;
  readonly zaaknummer: string;
  readonly consulten?: readonly { readonly consultId: string }[];
  readonly brieven?: readonly { readonly briefId: string }[];
}

/** A running system, reached over HTTP only. */
export class HttpLocatiesysteem implements Locatiesysteem {
  private readonly rijen = new Rijen();
  private readonly zaken = new Map<string, Zaakkennis>();
  private readonly namen = new Map<string, string>();
  private readonly correcties = new Map<string, { readonly id: string; readonly etag: string | undefined }>();
  private verteld = 0;

  /**
   * @param herkenning unique for this run: begin of every Idempotency-Key
   */
  constructor(
    private readonly verbinding: Verbinding,
    private readonly herkenning: string,
  ) {}

  registreer({ wie, moment, zaak, bsn, voortgekomenUit, ...inhoud }: Registratie): void {
    const [persoonsleutel, zaaksleutel] = [this.sleutel(), this.sleutel()];
    // Zaaknummers follow the order of registration: one row for all.
    const rijen = ['registratie', `wie/${wie}`, `zaak/${zaak}`];
    this.rijen.voegToe(voortgekomenUit === undefined ? rijen : [...rijen, `zaak/${voortgekomenUit}`], async () => {
      const wieEnWanneer = { wie, moment };
      const pad = '/v1/belanghebbenden';
      const persoon = await this.verbinding.vraag({ ...wieEnWanneer, pad, inhoud: { bsn }, sleutel: persoonsleutel });
      const { belanghebbendeId } = persoon.inhoud as { readonly belanghebbendeId: string };
      const bron = voortgekomenUit === undefined ? {} : { voortgekomenUit: this.kennis(voortgekomenUit).zaakId };
      const antwoord = await this.verbinding.vraag({
        ...wieEnWanneer,
        pad: '/v1/zaken',
        inhoud: { ...inhoud, ...bron, belanghebbende: belanghebbendeId },
        sleutel: zaaksleutel,
      });
      this.namen.set((antwoord.inhoud as ZaakAntwoord).zaakId, zaak);
      this.onthoud(zaak, antwoord);
    });
  }

  doe<H extends Handeling>({ wie, moment, zaak, handeling, inhoud }: Opdracht<H>): void {
    const sleutel = this.sleutel();
    this.rijen.voegToe([`wie/${wie}`, `zaak/${zaak}`], async () => {
      const kennis = await this.gelezen(zaak, { wie, moment });
      const { pad, ifMatch } = routeVan(handeling, kennis);
      const antwoord = await this.verbinding.vraag({
        wie,
        moment,
        pad: `/v1/zaken/${kennis.zaakId}/${pad}`,
        sleutel,
        ...(Object.keys(inhoud).length > 0 && { inhoud }),
        ...(ifMatch && { ifMatch: kennis.etag! }),
      });
      if (handeling !== 'raadpleging') this.onthoud(zaak, antwoord);
    });
  }

  corrigeer({ correctie, zaak, wie, moment, ...inhoud }: Correctie): void {
    const sleutel = this.sleutel();
    this.rijen.voegToe([`wie/${wie}`, `zaak/${zaak}`, `correctie/${correctie}`], async () => {
      const antwoord = await this.verbinding.vraag({
        wie,
        moment,
        pad: '/v1/mijn/behandeltijd/correcties',
        inhoud: { zaakId: this.kennis(zaak).zaakId, ...inhoud },
        sleutel,
      });
      const { correctieId } = antwoord.inhoud as { readonly correctieId: string };
      this.correcties.set(correctie, { id: correctieId, etag: antwoord.etag });
    });
  }

  besluit({ correctie, wie, moment, ...inhoud }: Correctiebesluit): void {
    const sleutel = this.sleutel();
    this.rijen.voegToe([`wie/${wie}`, `correctie/${correctie}`], async () => {
      const bekend = this.correcties.get(correctie)!;
      const pad = `/v1/team/behandeltijdcorrecties/${bekend.id}/besluiten`;
      const ifMatch = bekend.etag === undefined ? {} : { ifMatch: bekend.etag };
      await this.verbinding.vraag({ wie, moment, pad, inhoud, sleutel, ...ifMatch });
    });
  }

  async volgendeZaak(aanleiding: Aanleiding, werkvoorraad: string): Promise<Gevonden | undefined> {
    const sleutel = this.sleutel();
    await this.bijgewerkt(aanleiding);
    const pad = `/v1/werkvoorraden/${werkvoorraad}/uitgiften`;
    const antwoord = await this.verbinding.vraag({ ...aanleiding, pad, sleutel });
    if (antwoord.status === 204) return undefined;
    const gevonden = this.gevonden(antwoord.inhoud as ZaakAntwoord);
    this.onthoud(gevonden.zaak, antwoord);
    return gevonden;
  }

  async voorraad(aanleiding: Aanleiding, werkvoorraad: string): Promise<readonly Gevonden[]> {
    await this.rijen.klaar();
    const pad = `/v1/werkvoorraden/${werkvoorraad}/zaken?pageSize=50`;
    const { inhoud } = await this.verbinding.vraag({ ...aanleiding, pad, naAlles: true });
    return (inhoud as { readonly results: readonly ZaakAntwoord[] }).results.map((zaak) => this.gevonden(zaak));
  }

  ruimte(): Promise<void> {
    return this.rijen.ruimte();
  }

  klaar(): Promise<void> {
    return this.rijen.klaar();
  }

  /** Everything that was told is done, and the stock knows it: then "volgende zaak" has one answer. */
  private async bijgewerkt(aanleiding: Aanleiding): Promise<void> {
    await this.rijen.klaar();
    await this.verbinding.vraag({ ...aanleiding, pad: '/v1/werkvoorraden', naAlles: true });
  }

  /** One that this run did not register is known by its zaaknummer. */
  private gevonden({ zaakId, zaaknummer, zaaktype, zaaksoort, zwaarte }: ZaakAntwoord): Gevonden {
    const zaak = this.namen.get(zaakId) ?? zaaknummer;
    if (!this.zaken.has(zaak)) {
      this.namen.set(zaakId, zaak);
      this.zaken.set(zaak, { zaakId, etag: undefined, consultId: undefined, briefId: undefined });
    }
    return { zaak, zaaktype, zaaksoort, zwaarte };
  }

  private kennis(zaak: string): Zaakkennis {
    const kennis = this.zaken.get(zaak);
    if (kennis) return kennis;
    throw new Error(`the system does not know zaak ${zaak} of the simulation`);
  }

  /** With the revision, read when no answer told it yet. */
  private async gelezen(zaak: string, aanleiding: Aanleiding): Promise<Zaakkennis> {
    const kennis = this.kennis(zaak);
    if (kennis.etag !== undefined) return kennis;
    return this.onthoud(zaak, await this.verbinding.vraag({ ...aanleiding, pad: `/v1/zaken/${kennis.zaakId}` }));
  }

  private onthoud(zaak: string, { etag, inhoud }: Pick<Antwoord, 'etag' | 'inhoud'>): Zaakkennis {
    const { zaakId, consulten, brieven } = inhoud as ZaakAntwoord;
    const kennis = { zaakId, etag, consultId: consulten?.[0]?.consultId, briefId: brieven?.[0]?.briefId };
    this.zaken.set(zaak, kennis);
    return kennis;
  }

  private sleutel(): string {
    return `${this.herkenning}-${++this.verteld}`;
  }
}

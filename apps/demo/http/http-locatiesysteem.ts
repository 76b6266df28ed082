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

/** Acts by which a zaak comes into the stock or leaves it. */
const OVER_DE_VOORRAAD: readonly Handeling[] = [
  'classificatie',
  'toewijzing',
  'vrijgave',
  'teruggave',
  'overdracht',
  'afdoening',
  'heropening',
];

/** A running system, reached over HTTP only. */
export class HttpLocatiesysteem implements Locatiesysteem {
  /** How often each act was accepted, by name. */
  readonly gedaan = new Map<string, number>();
  private readonly rijen = new Rijen();
  private readonly zaken = new Map<string, Zaakkennis>();
  private readonly namen = new Map<string, string>();
  private readonly correcties = new Map<string, { readonly id: string; readonly etag: string | undefined }>();
  private verteld = 0;
  /** What was told about the stock since the last question about it. */
  private readonly overVoorraad: Promise<void>[] = [];
  /** Highest position at which the stock changed, and the one up to which it is known to know so. */
  private voorraadpositie = '';
  private bevestigd = '';
  private uitgiftepositie = '';

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
    const aanleiding = { wie, moment };
    let belanghebbende: string;
    // Whose it is costs no time and gives no number: that may be looked up while others are registered.
    this.rijen.voegToe([`zaak/${zaak}`], async () => {
      const pad = '/v1/belanghebbenden';
      const persoon = await this.verbinding.vraag({ ...aanleiding, pad, inhoud: { bsn }, sleutel: persoonsleutel });
      belanghebbende = (persoon.inhoud as { readonly belanghebbendeId: string }).belanghebbendeId;
    });
    if (voortgekomenUit !== undefined) rijen.push(`zaak/${voortgekomenUit}`);
    this.rijen.voegToe(rijen, async () => {
      const bron = voortgekomenUit === undefined ? {} : { voortgekomenUit: this.kennis(voortgekomenUit).zaakId };
      const antwoord = await this.verbinding.vraag({
        ...aanleiding,
        pad: '/v1/zaken',
        inhoud: { ...inhoud, ...bron, belanghebbende },
        sleutel: zaaksleutel,
      });
      this.namen.set((antwoord.inhoud as ZaakAntwoord).zaakId, zaak);
      this.onthoud(zaak, antwoord);
      this.onthoudVoorraad(antwoord);
      this.tel('registratie');
    });
    this.overVoorraad.push(this.rijen.staart(`zaak/${zaak}`));
  }

  doe<H extends Handeling>({ wie, moment, zaak, handeling, inhoud }: Opdracht<H>): void {
    const sleutel = this.sleutel();
    const overVoorraad = OVER_DE_VOORRAAD.includes(handeling);
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
      if (overVoorraad) this.onthoudVoorraad(antwoord);
      this.tel(handeling);
    });
    if (overVoorraad) this.overVoorraad.push(this.rijen.staart(`zaak/${zaak}`));
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
      this.tel('correctie voorgesteld');
    });
  }

  besluit({ correctie, wie, moment, ...inhoud }: Correctiebesluit): void {
    const sleutel = this.sleutel();
    this.rijen.voegToe([`wie/${wie}`, `correctie/${correctie}`], async () => {
      const bekend = this.correcties.get(correctie)!;
      const pad = `/v1/team/behandeltijdcorrecties/${bekend.id}/besluiten`;
      const ifMatch = bekend.etag === undefined ? {} : { ifMatch: bekend.etag };
      await this.verbinding.vraag({ wie, moment, pad, inhoud, sleutel, ...ifMatch });
      this.tel(`correctie ${inhoud.besluit}`);
    });
  }

  async volgendeZaak(aanleiding: Aanleiding, werkvoorraad: string): Promise<Gevonden | undefined> {
    const sleutel = this.sleutel();
    await this.wachtOpVoorraad(aanleiding);
    // One that was handed out is not handed out again, also before the stock knows.
    if (this.voorraadpositie > this.bevestigd) {
      const { voorraadpositie } = this;
      await this.verbinding.vraag({ ...aanleiding, pad: '/v1/werkvoorraden', minstens: voorraadpositie });
      this.bevestigd = voorraadpositie;
    }
    const pad = `/v1/werkvoorraden/${werkvoorraad}/uitgiften`;
    const antwoord = await this.verbinding.vraag({ ...aanleiding, pad, sleutel });
    if (antwoord.status === 204) return undefined;
    if (antwoord.positie > this.uitgiftepositie) this.uitgiftepositie = antwoord.positie;
    const gevonden = this.gevonden(antwoord.inhoud as ZaakAntwoord);
    this.onthoud(gevonden.zaak, antwoord);
    // A paper that somebody was just adding to it has another revision.
    if (await this.rijen.klaarMet(`zaak/${gevonden.zaak}`)) this.vergeetRevisie(gevonden.zaak);
    this.tel('uitgifte');
    return gevonden;
  }

  async voorraad(aanleiding: Aanleiding, werkvoorraad: string): Promise<readonly Gevonden[]> {
    await this.wachtOpVoorraad(aanleiding);
    const { voorraadpositie, uitgiftepositie } = this;
    const minstens = voorraadpositie > uitgiftepositie ? voorraadpositie : uitgiftepositie;
    const pad = `/v1/werkvoorraden/${werkvoorraad}/zaken?pageSize=50`;
    const { inhoud } = await this.verbinding.vraag({ ...aanleiding, pad, minstens });
    return (inhoud as { readonly results: readonly ZaakAntwoord[] }).results.map((zaak) => this.gevonden(zaak));
  }

  ruimte(): Promise<void> {
    return this.rijen.ruimte();
  }

  klaar(): Promise<void> {
    return this.rijen.klaar();
  }

  private onthoudVoorraad({ positie }: Antwoord): void {
    if (positie > this.voorraadpositie) this.voorraadpositie = positie;
  }

  /**
   * All that was told about the stock is done, and all of this person: then a question about the stock has one answer, whatever else is still
   * under way.
   */
  private async wachtOpVoorraad({ wie }: Aanleiding): Promise<void> {
    await Promise.all(this.overVoorraad.splice(0));
    await this.rijen.klaarMet(`wie/${wie}`);
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

  private vergeetRevisie(zaak: string): void {
    this.zaken.set(zaak, { ...this.kennis(zaak), etag: undefined });
  }

  private tel(wat: string): void {
    this.gedaan.set(wat, (this.gedaan.get(wat) ?? 0) + 1);
  }

  private sleutel(): string {
    return `${this.herkenning}-${++this.verteld}`;
  }
}

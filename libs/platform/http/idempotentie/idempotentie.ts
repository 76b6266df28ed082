import type { Position } from '@zaakstroom/event-store';
import { zetPositie } from '../positie.js';
import { Probleem } from '../probleem/probleem.js';
import type { Probleemregister } from '../probleem/probleemregister.js';
import { huidigVerzoek, type Verzoek } from '../verzoek/verzoek.js';
import { Vingerafdrukken } from './hmac.js';
import type { Aanvraag, Bewaard, BewaardAntwoord, Ids, Sleutelopslag } from './opslag.js';

/** Under which names an operation is done, the same at each try. */
export interface Poging<I extends Ids> {
  readonly operatieId: string;
  readonly ids: I;
}

/** What an operation answers. */
export interface Uitslag<T> {
  readonly status: number;
  /** Lower case: `location`, `etag`. Kept for the repeat, so nothing personal. */
  readonly kopregels?: Readonly<Record<string, string>>;
  /** Position of what was written. */
  readonly positie?: Position;
  readonly inhoud: T;
}

/** The first answer, for who reads its body anew. */
export interface EersteAntwoord<I extends Ids> extends Poging<I>, BewaardAntwoord {}

export interface Opdrachtvorm<T, I extends Ids> {
  /** Ids that the operation needs before it starts, for example of what it makes; asked for at the first try only. */
  readonly ids?: () => I;
  /** The operation itself, with every check from 428 on. Done again under the same names when the first try broke off. */
  readonly uitvoeren: (poging: Poging<I>) => Promise<Uitslag<T>>;
  /** Reads the body of the first answer anew, for a repeat. */
  readonly herlees: (eerste: EersteAntwoord<I>) => Promise<T>;
}

const OPRUIMEN_NA = 60 * 60 * 1_000;

/** The one way in which a route that writes is carried out: once per key, whatever a client repeats. */
export class Idempotentie {
  private readonly afdruk: Vingerafdrukken;
  private opgeruimd = 0;

  /**
   * @param geheim key of the HMACs, at least 32 bytes
   * @param nieuweId UUID of a new operation
   * @param bijFout hears that an answer could not be kept, or old keys not cleared away; the requests do not notice
   */
  constructor(
    private readonly opslag: Sleutelopslag,
    private readonly register: Probleemregister,
    geheim: Buffer,
    private readonly nieuweId: () => string,
    private readonly bijFout: (fout: unknown) => void,
  ) {
    this.afdruk = new Vingerafdrukken(geheim);
  }

  /**
   * Call it after 404. Sets status, headers and position of the answer.
   *
   * @returns the body
   * @throws Probleem 409 `idempotentiesleutel-hergebruikt` when the key stands for another request
   * @throws what `uitvoeren` throws; the key is free again when that was a refusal
   */
  async voerUit<T, I extends Ids = Ids>(vorm: Opdrachtvorm<T, I>, verzoek: Verzoek = huidigVerzoek()): Promise<T> {
    const gevraagd = this.aanvraag(verzoek, vorm.ids?.() ?? {});
    const bewaard = await this.opslag.claim(gevraagd);
    this.ruimSomsOp();
    if (!bewaard.vingerafdruk.equals(gevraagd.vingerafdruk)) throw hergebruikt();
    const poging = { operatieId: bewaard.operatieId, ids: bewaard.ids as I };
    if (bewaard.antwoord) {
      zet(verzoek, bewaard.antwoord);
      return vorm.herlees({ ...poging, ...bewaard.antwoord });
    }
    return this.voerPogingUit(vorm, poging, { ...gevraagd, ...poging }, verzoek);
  }

  private async voerPogingUit<T, I extends Ids>(
    { uitvoeren }: Opdrachtvorm<T, I>,
    poging: Poging<I>,
    aanvraag: Aanvraag,
    verzoek: Verzoek,
  ): Promise<T> {
    let uitslag: Uitslag<T>;
    try {
      uitslag = await uitvoeren(poging);
    } catch (fout) {
      // Only a refusal is sure to have changed nothing; after a fault of ours the claim stays, with its operation id.
      const { status } = this.register.naarProbleem(fout, { ifMatch: true });
      if (status < 500) await this.opslag.geefVrij(aanvraag);
      throw fout;
    }
    const { status, kopregels = {}, positie } = uitslag;
    const antwoord = { status, kopregels, positie };
    // Not awaited: an answer that was not kept leaves an open claim, and that leads a repeat to the same events.
    this.opslag.rondAf(aanvraag, antwoord).catch(this.bijFout);
    zet(verzoek, antwoord);
    return uitslag.inhoud;
  }

  private aanvraag(verzoek: Verzoek, ids: Ids): Aanvraag {
    const { idempotentiesleutel, route, pad, ruweInhoud, beller } = verzoek;
    if (idempotentiesleutel === undefined) throw new Error(`${route?.pad} must declare @Schrijft()`);
    return {
      sleutel: this.afdruk.sleutel(beller.sub, idempotentiesleutel),
      vingerafdruk: this.afdruk.verzoek(route!.methode, pad, ruweInhoud),
      operatieId: this.nieuweId(),
      ids,
    };
  }

  /** In the background, at most once an hour: clearing must cost no request anything. */
  private ruimSomsOp(): void {
    const nu = performance.now();
    if (this.opgeruimd > 0 && nu - this.opgeruimd < OPRUIMEN_NA) return;
    this.opgeruimd = nu;
    this.opslag.ruimOp().catch(this.bijFout);
  }
}

function zet(verzoek: Verzoek, { status, kopregels, positie }: NonNullable<Bewaard['antwoord']>): void {
  verzoek.zetStatus(status);
  for (const [naam, waarde] of Object.entries(kopregels)) verzoek.zetKopregel(naam, waarde);
  if (positie !== undefined) zetPositie(positie, verzoek);
}

function hergebruikt(): Probleem {
  return new Probleem({
    status: 409,
    slug: 'idempotentiesleutel-hergebruikt',
    titel: 'Idempotency-Key is al gebruikt',
    detail: 'Onder deze Idempotency-Key is al een ander verzoek gedaan. Kies voor iedere opdracht een nieuwe.',
  });
}

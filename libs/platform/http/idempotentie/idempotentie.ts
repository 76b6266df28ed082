import type { OnModuleDestroy } from '@nestjs/common';
import type { Position } from '@zaakstroom/event-store';
import { zetPositie } from '../positie.js';
import { Probleem } from '../probleem/probleem.js';
import type { Probleemregister } from '../probleem/probleemregister.js';
import { huidigVerzoek, type Verzoek } from '../verzoek/verzoek.js';
import { Vingerafdrukken } from './hmac.js';
import type { Aanvraag, BewaardAntwoord, Ids, Sleutelopslag } from './opslag.js';

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
  readonly positie?: Position | undefined;
  readonly inhoud: T;
}

/** What is asked, by whom, under which key. */
export interface Gevraagd {
  readonly sub: string;
  readonly sleutel: string;
  /** Header or field in which the client sent the key. */
  readonly sleutelnaam: string;
  readonly methode: string;
  readonly pad: string;
  /** As it was parsed, before it was read as a DTO. */
  readonly inhoud: unknown;
}

export interface Uitgevoerd<T> extends Uitslag<T> {
  /** True: this is the answer to an earlier request. */
  readonly herhaald: boolean;
}

/** The first answer, for who reads its body anew. */
export interface EersteAntwoord<I extends Ids> extends Poging<I>, BewaardAntwoord {}

export interface Opdrachtvorm<T, I extends Ids> {
  /** Ids that the operation needs before it starts, for example of what it makes; asked for at the first try only. */
  readonly ids?: () => I;
  /** Hears of ids that were not needed: the key was known, with ids of its own. */
  readonly nietGebruikt?: (ids: I) => void;
  /** The operation itself, with every check from 428 on. Done again under the same names when the first try broke off. */
  readonly uitvoeren: (poging: Poging<I>) => Promise<Uitslag<T>>;
  /** Reads the body of the first answer anew, for a repeat. */
  readonly herlees: (eerste: EersteAntwoord<I>) => Promise<T>;
}

const OPRUIMEN_NA = 60 * 60 * 1_000;

/** The one way in which a route that writes is carried out: once per key, whatever a client repeats. */
export class Idempotentie implements OnModuleDestroy {
  private readonly onderweg = new Set<Promise<void>>();
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
    const uitgevoerd = await this.voerEenmaalUit(vorm, gevraagdIn(verzoek));
    zet(verzoek, uitgevoerd);
    return uitgevoerd.inhoud;
  }

  /** As `voerUit`, for what is asked as a part of a request, such as one line of many; sets nothing on its answer. */
  async voerEenmaalUit<T, I extends Ids = Ids>(vorm: Opdrachtvorm<T, I>, gevraagd: Gevraagd): Promise<Uitgevoerd<T>> {
    const ids = vorm.ids?.();
    const aanvraag = this.aanvraag(gevraagd, ids ?? {});
    const bewaard = await this.opslag.claim(aanvraag);
    this.ruimSomsOp();
    if (ids && bewaard.operatieId !== aanvraag.operatieId) vorm.nietGebruikt?.(ids);
    if (bewaard.vingerafdruk !== aanvraag.vingerafdruk) throw hergebruikt(gevraagd.sleutelnaam);
    const poging = { operatieId: bewaard.operatieId, ids: bewaard.ids as I };
    if (bewaard.antwoord) {
      const inhoud = await vorm.herlees({ ...poging, ...bewaard.antwoord });
      return { ...bewaard.antwoord, inhoud, herhaald: true };
    }
    return this.voerPogingUit(vorm, poging, { ...aanvraag, ...poging });
  }

  private async voerPogingUit<T, I extends Ids>(
    { uitvoeren }: Opdrachtvorm<T, I>,
    poging: Poging<I>,
    aanvraag: Aanvraag,
  ): Promise<Uitgevoerd<T>> {
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
    // Not awaited: an answer that was not kept leaves an open claim, and that leads a repeat to the same events.
    this.opAchtergrond(this.opslag.rondAf(aanvraag, { status, kopregels, positie }));
    return { ...uitslag, herhaald: false };
  }

  private aanvraag({ sub, sleutel, methode, pad, inhoud }: Gevraagd, ids: Ids): Aanvraag {
    return {
      sleutel: this.afdruk.sleutel(sub, sleutel),
      vingerafdruk: this.afdruk.verzoek(methode, pad, inhoud),
      operatieId: this.nieuweId(),
      ids,
    };
  }

  /** In the background, at most once an hour: clearing must cost no request anything. */
  private ruimSomsOp(): void {
    const nu = performance.now();
    if (this.opgeruimd > 0 && nu - this.opgeruimd < OPRUIMEN_NA) return;
    this.opgeruimd = nu;
    this.opAchtergrond(this.opslag.ruimOp());
  }

  private opAchtergrond(werk: Promise<unknown>): void {
    const einde = werk.then(() => undefined).catch(this.bijFout);
    this.onderweg.add(einde);
    const weg = (): boolean => this.onderweg.delete(einde);
    einde.then(weg, weg);
  }

  /** What goes on behind the answers is done before the app has stopped and its database is closed. */
  async onModuleDestroy(): Promise<void> {
    await Promise.allSettled(this.onderweg);
  }
}

function gevraagdIn({ idempotentiesleutel, route, pad, ruweInhoud, beller }: Verzoek): Gevraagd {
  if (idempotentiesleutel === undefined) throw new Error(`${route?.pad} must declare @Schrijft()`);
  return {
    sub: beller.sub,
    sleutel: idempotentiesleutel,
    sleutelnaam: 'Idempotency-Key',
    methode: route!.methode,
    pad,
    inhoud: ruweInhoud,
  };
}

function zet(verzoek: Verzoek, { status, kopregels = {}, positie }: Uitslag<unknown>): void {
  verzoek.zetStatus(status);
  for (const [naam, waarde] of Object.entries(kopregels)) verzoek.zetKopregel(naam, waarde);
  if (positie !== undefined) zetPositie(positie, verzoek);
}

function hergebruikt(sleutelnaam: string): Probleem {
  return new Probleem({
    status: 409,
    slug: 'idempotentiesleutel-hergebruikt',
    titel: 'De sleutel is al gebruikt',
    detail: `${sleutelnaam}: hieronder is al een andere opdracht gedaan. Kies voor iedere opdracht een nieuwe.`,
  });
}

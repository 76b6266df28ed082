import type { Catalogus } from '@zaakstroom/catalogus';
import type { EventStore } from '@zaakstroom/event-store';
import { lokaleDag, type Klok } from '@zaakstroom/klok';
import type { Pijplijn } from '@zaakstroom/opdrachten';
import type { EventVersleuteling } from '@zaakstroom/sleutels';
import { Zaakpijplijn, type Inrichting, type Bulk, type Vrager, type Zaak } from '@zaakstroom/zaken';
import {
  legVast,
  MASSABEWERKING,
  massabewerkingstroom,
  massaselectiestroom,
  pakOp,
  type Massabewerking,
  type MassabewerkingEvent,
  type MassabewerkingGestart,
  type MassaselectieVastgelegd,
  type Post,
} from '../../domein/index.js';
import { afgeleidId } from '../afgeleid-id.js';
import { beslisPost, MASSAOPERATIES } from './handeling.js';
import { POSTEN_PER_DEEL } from './massabewerkingen.js';
import { redenVan } from './weigering.js';

/** Zaken between two looks at the operation: an interruption waits for no more than these. */
const PER_RONDE = 250;
/** Zaken at once: their appends share a commit. */
const TEGELIJK = 25;

/** Who goes on with an operation: the token rises with each that takes the lease over. */
export interface Beurt {
  readonly token: number;
  readonly signal: AbortSignal;
}

export interface Verwerkingsdelen {
  readonly store: EventStore;
  readonly catalogus: Catalogus;
  readonly versleuteling: EventVersleuteling;
  readonly pijplijn: Pijplijn;
  readonly klok: Klok;
  readonly inrichting: Inrichting;
}

/** Carries out one operation, from where it stands. */
export class Verwerking {
  private readonly zaken: Zaakpijplijn;

  constructor(private readonly delen: Verwerkingsdelen) {
    this.zaken = new Zaakpijplijn(delen.pijplijn);
  }

  /**
   * Until it is done, interrupted, or the turn is over. Whatever a program that was killed did is found again: the events of a zaak have
   * ids that follow from the operation and the zaak.
   *
   * @throws BeurtVoorbij another program goes on with it
   * @throws StoreUnavailable, and what is no refusal of a zaak: begin again later
   */
  async voerUit(id: string, { token: beurt, signal }: Beurt): Promise<void> {
    await this.schrijf(id, afgeleidId(id, 'beurt', String(beurt)), (bewerking) => pakOp(bewerking, beurt));
    const toelichting = await this.reden(id);
    for (;;) {
      const bewerking = await this.laad(id);
      if (bewerking?.status !== 'lopend' || signal.aborted) return;
      const { verwerkt: eerste } = bewerking;
      const posten = await this.posten(id, eerste);
      const redenen = await this.verwerk(bewerking, posten, { massabewerking: id, toelichting }, signal);
      if (!redenen) return;
      const geweigerd = redenen.flatMap((reden, n) => (reden === undefined ? [] : [{ nummer: eerste + n, reden }]));
      await this.schrijf(id, afgeleidId(id, 'posten', String(beurt), String(eerste)), (nu) =>
        legVast(nu, { beurt, eerste, aantal: posten.length, geweigerd }),
      );
    }
  }

  /** @returns of each zaak why it was refused; undefined when the turn ended before all were tried */
  private async verwerk(
    bewerking: Massabewerking,
    posten: readonly Post[],
    bulk: Bulk,
    signal: AbortSignal,
  ): Promise<readonly (string | undefined)[] | undefined> {
    const redenen: (string | undefined)[] = [];
    let volgende = 0;
    const loper = async (): Promise<void> => {
      for (let n; !signal.aborted && (n = volgende++) < posten.length;) {
        redenen[n] = await this.doe(bewerking, posten[n]!, bulk);
      }
    };
    await Promise.all(Array.from({ length: TEGELIJK }, loper));
    return volgende < posten.length ? undefined : Array.from(posten, (_, n) => redenen[n]);
  }

  private async doe({ opdracht, proef, door }: Massabewerking, post: Post, bulk: Bulk): Promise<string | undefined> {
    const { zaakId } = post;
    const vrager: Vrager = door;
    const { inrichting } = this.delen;
    const moment = this.delen.klok.nu();
    const vandaag = lokaleDag(moment);
    const wat = {
      operatie: MASSAOPERATIES[opdracht.soort],
      beslis: (zaak: Zaak, wie: Vrager) => beslisPost(opdracht, post, zaak, wie, { bulk, vandaag, inrichting }),
    };
    try {
      if (proef) await this.zaken.beproef(zaakId, vrager, wat);
      else {
        const operatieId = afgeleidId(bulk.massabewerking, zaakId);
        const wie = { vrager, operatieId, moment, inBulk: true } as const;
        await this.zaken.voerUit({ zaakId, door: wie, verwachteRevisie: undefined }, wat);
      }
      return undefined;
    } catch (fout) {
      return redenVan(fout);
    }
  }

  private async laad(id: string): Promise<Massabewerking | undefined> {
    return (await this.delen.pijplijn.laad(massabewerkingstroom(id), MASSABEWERKING)).state;
  }

  private async schrijf(
    id: string,
    operatieId: string,
    beslis: (bewerking: Massabewerking | undefined) => readonly MassabewerkingEvent[],
  ): Promise<void> {
    await this.delen.pijplijn.voerUit({
      stream: massabewerkingstroom(id),
      eigenaar: id,
      evolutie: MASSABEWERKING,
      operatieId,
      metadata: { tijdstip: this.delen.klok.nu() },
      opnieuwBijConflict: true,
      beslis,
    });
  }

  /** The reason as it was written, for every zaak to tell. */
  private async reden(id: string): Promise<string> {
    const [gestart] = await Array.fromAsync(this.delen.store.readStream(massabewerkingstroom(id), { limit: 1 }));
    const [leesbaar] = await this.delen.versleuteling.ontsleutel(id, gestart ? [gestart] : []);
    return (this.delen.catalogus.bijgewerkt(leesbaar!) as MassabewerkingGestart['data']).reden;
  }

  /** The next zaken of the selection, all from one part of it. */
  private async posten(id: string, eerste: number): Promise<readonly Post[]> {
    const from = Math.floor(eerste / POSTEN_PER_DEEL);
    const delen = await Array.fromAsync(this.delen.store.readStream(massaselectiestroom(id), { from, limit: 1 }));
    const { eerste: begin, posten } = this.delen.catalogus.bijgewerkt(delen[0]!) as MassaselectieVastgelegd['data'];
    return posten.slice(eerste - begin, eerste - begin + PER_RONDE);
  }
}

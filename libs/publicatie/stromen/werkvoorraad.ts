import { lokaleDag, type Klok } from '@zaakstroom/klok';
import {
  sleutelVan,
  voorraadstanden,
  werkvoorraadbericht,
  type Voorraadstand,
  type Werkvoorraad,
} from '../domein/werkvoorraadtoestand.js';
import { WERKVOORRAAD } from '../domein/topics.js';
import { pauze } from '../relais/pauze.js';
import type { Deel, Stroom } from '../relais/stroom.js';
import type { Projectiestand, Voorraadbron } from './bronnen.js';

/** A state is told once in so long at most, in ms. */
const MINUUT = 60_000;

/** How often we look whether it is time, in ms. */
const KIJK = 500;

/** How far this stream came, as it stands in Kafka. */
interface Voortgang {
  /** When states were last told, ms since the epoch. */
  readonly verteldOp: number;
}

/** What lies ready per werkvoorraad and kind: all that differs from what was told is told, once a minute at most. */
export class Werkvoorraadstroom implements Stroom {
  readonly naam = 'werkvoorraad';
  readonly partitie = 2;
  readonly topics = [WERKVOORRAAD.naam];

  /** @param minstens ms between two states of a key */
  constructor(
    private readonly bron: Voorraadbron,
    private readonly werkvoorraden: readonly Werkvoorraad[],
    private readonly stand: () => Promise<Projectiestand>,
    private readonly klok: Klok,
    private readonly oin: string,
    private readonly minstens = MINUUT,
  ) {}

  async *delen(voortgang: string | undefined, signal: AbortSignal): AsyncGenerator<Deel> {
    const verteld = new Map<string, string>();
    let { verteldOp } = voortgang === undefined ? { verteldOp: 0 } : (JSON.parse(voortgang) as Voortgang);
    let rustVan = verteldOp;
    while (!signal.aborted) {
      const nu = this.klok.nu();
      // A clock that was put back does not silence us.
      if (nu >= rustVan && nu < rustVan + this.minstens) {
        await pauze(Math.min(KIJK, rustVan + this.minstens - nu), signal);
        continue;
      }
      rustVan = nu;
      const anders = await this.anders(verteld, nu);
      if (!anders) continue;
      if (anders.standen.length > 0) verteldOp = nu;
      const om = { oin: this.oin, positie: anders.positie, dag: anders.dag, nu };
      yield {
        berichten: anders.standen.map((stand) => werkvoorraadbericht(stand, om)),
        voortgang: JSON.stringify({ verteldOp } satisfies Voortgang),
        bij: { positie: anders.positie },
      };
    }
  }

  private async anders(
    verteld: Map<string, string>,
    nu: number,
  ): Promise<{ standen: Voorraadstand[]; positie: string; dag: string } | undefined> {
    const { generatie, leesbaar } = await this.stand();
    const dag = lokaleDag(nu);
    const { verloop, ontvangsten } = await this.bron.lees();
    // Swapped in between: of two generations.
    if ((await this.stand()).generatie !== generatie) return undefined;
    const standen = voorraadstanden(this.werkvoorraden, verloop, ontvangsten, dag).filter((stand) => {
      const tekst = JSON.stringify([dag, stand]);
      if (verteld.get(sleutelVan(stand)) === tekst) return false;
      verteld.set(sleutelVan(stand), tekst);
      return true;
    });
    return { standen, positie: leesbaar, dag };
  }
}

import { StoreUnavailable, WrongExpectedRevision } from '@zaakstroom/event-store';
import { GeenToegang, SleutelsOnbereikbaar } from '@zaakstroom/toegang';
import { Probleem } from './probleem.js';
import { isVerbindingKwijt } from './verbinding.js';
import { alsProtocolfout } from './protocolfouten.js';
import {
  gelijktijdigGewijzigd,
  nietAangemeld,
  nietBeschikbaar,
  onverwachteFout,
  revisieVerouderd,
} from './standaard.js';

/** What a mapper may know of the request that failed. */
export interface Omstandigheden {
  /** True when the route demands `If-Match`: then a lost race is a stale revision. */
  readonly ifMatch: boolean;
}

const opslagOnbereikbaar = (): Probleem => nietBeschikbaar('De opslag is nu niet bereikbaar.');

type Vertaler<E extends Error> = (fout: E, omstandigheden: Omstandigheden) => Probleem;
type Foutklasse<E extends Error> = abstract new (...args: never[]) => E;

/** The one place where errors become problems. Capabilities add the meaning of their own typed errors. */
export class Probleemregister {
  private readonly vertalers = new Map<unknown, Vertaler<Error>>();

  constructor() {
    this.vertaal(GeenToegang, ({ weigering, reden }) => nietAangemeld(reden, weigering !== 'ontbreekt'));
    this.vertaal(SleutelsOnbereikbaar, () => nietBeschikbaar('Tokens zijn nu niet te controleren.'));
    this.vertaal(StoreUnavailable, opslagOnbereikbaar);
    this.vertaal(WrongExpectedRevision, (_, { ifMatch }) => (ifMatch ? revisieVerouderd() : gelijktijdigGewijzigd()));
  }

  /** Holds for the class and what extends it; the nearest class wins. @throws Error when the class has a mapper already */
  vertaal<E extends Error>(klasse: Foutklasse<E>, vertaler: Vertaler<E>): void {
    if (this.vertalers.has(klasse)) throw new Error(`error ${klasse.name} is mapped to a problem twice`);
    this.vertalers.set(klasse, vertaler as Vertaler<Error>);
  }

  /** Every error has a problem: what nobody knows is a 500 that tells nothing. */
  naarProbleem(fout: unknown, omstandigheden: Omstandigheden): Probleem {
    if (fout instanceof Probleem) return fout;
    if (fout instanceof Error) {
      for (
        let p: object | null = Object.getPrototypeOf(fout) as object;
        p;
        p = Object.getPrototypeOf(p) as object | null
      ) {
        const vertaler = this.vertalers.get(p.constructor);
        if (vertaler) return vertaler(fout, omstandigheden);
      }
    }
    if (isVerbindingKwijt(fout)) return opslagOnbereikbaar();
    return alsProtocolfout(fout) ?? onverwachteFout();
  }
}

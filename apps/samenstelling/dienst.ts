import type { DynamicModule } from '@nestjs/common';
import type { Behoefte, Instellingen } from '@zaakstroom/instellingen';
import type { TokenVerifier } from '@zaakstroom/toegang';
import type { Logger } from 'pino';
import type { Grond, Opening } from './grond.js';

/** Work that a service does besides answering requests. */
export interface Werker {
  /** Does not wait for the work. */
  start(): void;
  /** Resolves when nothing is done any more. */
  stop(): Promise<void>;
  /** Why it cannot do its work, Dutch; undefined when it does, or could at once. */
  readonly waarom?: string | undefined;
}

/** What a program begins with. */
export interface Start {
  readonly instellingen: Instellingen;
  readonly ontwikkeling: boolean;
  readonly verifier: TokenVerifier;
  readonly logger: Logger;
}

/** A program of this product: what it opens, answers and works on. Any number of each may run at once. */
export interface Dienst<G extends Grond = Grond> {
  readonly naam: string;
  /** What its API is, in a word or two after the name of the product; nothing when it is the whole. */
  readonly titel?: string;
  /** Which settings it reads and demands. */
  readonly behoefte: Behoefte;
  open(opening: Opening): Promise<G>;
  modules(systeem: G, logger: Logger): readonly DynamicModule[];
  werkers(systeem: G, start: Start): Promise<readonly Werker[]>;
}

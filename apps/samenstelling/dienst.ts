import type { DynamicModule } from '@nestjs/common';
import { maakApp, type AppOpties } from '@zaakstroom/http';
import type { Instellingen } from '@zaakstroom/instellingen';
import type { TokenVerifier } from '@zaakstroom/toegang';
import type { Logger } from 'pino';
import { AppModule } from './app.module.js';
import type { Grond, Opening } from './grond.js';

/** Work that a service does besides answering requests. */
export interface Werker {
  /** Does not wait for the work. */
  start(): void;
  /** Resolves when nothing is done any more. */
  stop(): Promise<void>;
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
  open(opening: Opening): Promise<G>;
  modules(systeem: G, logger: Logger): readonly DynamicModule[];
  werkers(systeem: G, start: Start): Promise<readonly Werker[]>;
}

/** Version of the API (semver); the path holds its first number. It is one API, whichever service answers. */
const OPENAPI: AppOpties['openapi'] = {
  titel: 'Zaakstroom',
  beschrijving:
    'Zaken van de directie Particulieren: registreren, behandelen en afdoen. De behandeltijd per zaak volgt uit wat mensen doen; niemand schrijft uren.',
  versie: '1.0.0',
  contact: { naam: 'Team Zaakstroom', url: 'https://zaakstroom.example/contact', email: 'team@zaakstroom.example' },
  server: 'https://api.zaakstroom.example/v1',
};

export interface Apparaat extends Pick<AppOpties, 'klok' | 'ontwikkeling'> {
  readonly verifier: TokenVerifier;
  readonly logger: Logger;
}

/** The app of a service on an opened system; its document tells its own routes. */
export function maakDienstapp<G extends Grond>(
  dienst: Dienst<G>,
  systeem: G,
  { verifier, logger, ...opties }: Apparaat,
): ReturnType<typeof maakApp> {
  const titel = dienst.titel === undefined ? OPENAPI.titel : `${OPENAPI.titel}: ${dienst.titel}`;
  return maakApp(AppModule.met(systeem, dienst.modules(systeem, logger), verifier), {
    ...opties,
    logger,
    openapi: { ...OPENAPI, titel },
  });
}

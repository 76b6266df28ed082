import { maakApp, type AppOpties } from '@zaakstroom/http';
import type { TokenVerifier } from '@zaakstroom/toegang';
import type { Logger } from 'pino';
import { AppModule } from './app.module.js';
import type { Dienst } from './dienst.js';
import type { Grond } from './grond.js';

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

import { Module, type DynamicModule, type OnModuleInit } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { nietBeschikbaar, Probleem, Probleemregister } from '@zaakstroom/http';
import { Medewerkersregister } from '@zaakstroom/medewerkers';
import { Pijplijn } from '@zaakstroom/opdrachten';
import { Dossiers, Inrichting, openZakenVan, Vragers, Zaakpijplijn, type Zakenstand } from '@zaakstroom/zaken';
import type { Pool } from 'pg';
import type { Afschermer } from '../domein/index.js';
import { Parkeerplaats } from '../leesmodel/index.js';
import {
  AANWASPOSTEN,
  EerstAnderWerk,
  EIGEN_WERK,
  KAARTLEZER,
  KIEZER,
  OPEN_ZAKEN,
  VULKAARTEN,
  Meetlat,
  OPDRACHT_PROVIDERS,
  VOORRAADSTAND,
  VoorraadLooptAchter,
  type Behandeltijden,
  type EigenWerk,
  type Kaartlezer,
  type Kiezer,
  type OpenZaken,
  type Vulkaarten,
} from '../opdrachten/index.js';
import { CapaciteitController } from './capaciteit/capaciteit.controller.js';
import { aanwasposten } from './carrousel/aanwasposten.js';
import { CarrouselrondenController } from './carrousel/carrouselronden.controller.js';
import { GeparkeerdController } from './geparkeerd.controller.js';
import { AFSCHERMER, POOL, TERUGGAVENSTAND, WERKVERDELINGSTAND } from './poorten.js';
import { SimulatiesController } from './simulaties/simulaties.controller.js';
import { Simulaties } from './simulaties/simulaties.js';
import { TeruggavenController } from './teruggaven/teruggaven.controller.js';
import { VullingenController } from './vulling/vullingen.controller.js';
import { UitgiftenController } from './uitgiften.controller.js';
import { WerkvoorradenController } from './werkvoorraden.controller.js';

export interface WerkverdelingDelen {
  readonly pool: Pool;
  readonly pijplijn: Pijplijn;
  readonly inrichting: Inrichting;
  readonly dossiers: Dossiers;
  readonly medewerkers: Medewerkersregister;
  readonly kiezer: Kiezer;
  readonly stand: Zakenstand;
  /** Of the projection of all zaken. */
  readonly zakenstand: Zakenstand;
  readonly behandeltijden: Behandeltijden;
  readonly kaarten: Kaartlezer & Vulkaarten;
  /** Of the projection of returns. */
  readonly teruggavenstand: Zakenstand;
  readonly afschermer: Afschermer;
}

@Module({})
export class WerkverdelingModule implements OnModuleInit {
  constructor(private readonly problemen: Probleemregister) {}

  static met(delen: WerkverdelingDelen): DynamicModule {
    return {
      module: WerkverdelingModule,
      imports: [CqrsModule.forRoot()],
      controllers: [
        WerkvoorradenController,
        UitgiftenController,
        GeparkeerdController,
        CarrouselrondenController,
        CapaciteitController,
        VullingenController,
        TeruggavenController,
        SimulatiesController,
      ],
      providers: [
        ...OPDRACHT_PROVIDERS,
        Vragers,
        Zaakpijplijn,
        Simulaties,
        { provide: POOL, useValue: delen.pool },
        { provide: KIEZER, useValue: delen.kiezer },
        { provide: Parkeerplaats, useValue: new Parkeerplaats(delen.pool) },
        { provide: KAARTLEZER, useValue: delen.kaarten },
        { provide: EIGEN_WERK, useValue: eigenWerk(delen.pool) },
        { provide: TERUGGAVENSTAND, useValue: delen.teruggavenstand },
        { provide: AFSCHERMER, useValue: delen.afschermer },
        { provide: VULKAARTEN, useValue: delen.kaarten },
        { provide: OPEN_ZAKEN, useValue: openZaken(delen) },
        { provide: Meetlat, useValue: new Meetlat(delen.behandeltijden) },
        { provide: AANWASPOSTEN, useValue: aanwasposten(delen) },
        { provide: VOORRAADSTAND, useValue: delen.stand },
        { provide: WERKVERDELINGSTAND, useValue: delen.stand },
        { provide: Pijplijn, useValue: delen.pijplijn },
        { provide: Inrichting, useValue: delen.inrichting },
        { provide: Dossiers, useValue: delen.dossiers },
        { provide: Medewerkersregister, useValue: delen.medewerkers },
      ],
    };
  }

  onModuleInit(): void {
    this.problemen.vertaal(
      EerstAnderWerk,
      ({ eerst: { uitleg, zaken } }) =>
        new Probleem({
          status: 409,
          slug: 'eerst-ander-werk',
          titel: 'Eerst ander werk',
          detail: uitleg,
          extra: { zaken: zaken.map((zaak) => ({ ...zaak })) },
        }),
    );
    this.problemen.vertaal(VoorraadLooptAchter, () =>
      nietBeschikbaar(
        'De werkvoorraad is nog niet bijgewerkt. Probeer het zo nog eens met dezelfde Idempotency-Key.',
        1,
      ),
    );
  }
}

const eigenWerk = (pool: Pool): EigenWerk => ({
  van: async (medewerker) => (await openZakenVan(pool, medewerker)).map(({ zaakId, zaak }) => ({ ...zaak, zaakId })),
});

/** How long a filling waits for the projection of all zaken, in ms. */
const WACHT = 5_000;

export const openZaken = ({ pool, zakenstand }: Pick<WerkverdelingDelen, 'pool' | 'zakenstand'>): OpenZaken => ({
  async van(medewerker) {
    if (!(await zakenstand.wacht(await zakenstand.kop(), WACHT))) throw new VoorraadLooptAchter();
    return (await openZakenVan(pool, medewerker)).map(({ zaakId, zaak }) => ({ ...zaak, zaakId }));
  },
});

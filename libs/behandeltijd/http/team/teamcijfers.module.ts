import { Module, type DynamicModule } from '@nestjs/common';
import { Persoonsdagen } from '../../leesmodel/persoonsdagen.js';
import { AfgedaneZaken, Teamzaken, Zaakwaarden } from '../../leesmodel/sturing/index.js';
import type { BehandeltijdDelen } from '../behandeltijd.module.js';
import { BEREKENING, FILTERKEUZES, STANDEN, TEAMZICHT, type Filterkeuzes } from '../poorten.js';
import { Filterkeuring } from './filterkeuring.js';
import { TeamController } from './team.controller.js';

export interface TeamcijfersDelen extends Pick<BehandeltijdDelen, 'pool' | 'berekening' | 'standen' | 'teamzicht'> {
  readonly filterkeuzes: Filterkeuzes;
}

/** What a team has to do and how long its work takes. It only reads. */
@Module({})
export class TeamcijfersModule {
  static met({ pool, berekening, standen, teamzicht, filterkeuzes }: TeamcijfersDelen): DynamicModule {
    return {
      module: TeamcijfersModule,
      controllers: [TeamController],
      providers: [
        { provide: Persoonsdagen, useValue: new Persoonsdagen(pool, berekening) },
        { provide: Teamzaken, useValue: new Teamzaken(pool, berekening) },
        { provide: AfgedaneZaken, useValue: new AfgedaneZaken(pool, berekening) },
        { provide: Zaakwaarden, useValue: new Zaakwaarden(pool) },
        Filterkeuring,
        { provide: FILTERKEUZES, useValue: filterkeuzes },
        { provide: BEREKENING, useValue: berekening },
        { provide: STANDEN, useValue: standen },
        { provide: TEAMZICHT, useValue: teamzicht },
      ],
    };
  }
}

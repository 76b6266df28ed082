import { Module, type DynamicModule } from '@nestjs/common';
import { Persoonsdagen } from '../../leesmodel/persoonsdagen.js';
import { AfgedaneZaken, Teamzaken } from '../../leesmodel/sturing/index.js';
import type { BehandeltijdDelen } from '../behandeltijd.module.js';
import { BEREKENING, STANDEN, TEAMZICHT } from '../poorten.js';
import { TeamController } from './team.controller.js';

export type TeamcijfersDelen = Pick<BehandeltijdDelen, 'pool' | 'berekening' | 'standen' | 'teamzicht'>;

/** What a team has to do and how long its work takes. It only reads. */
@Module({})
export class TeamcijfersModule {
  static met({ pool, berekening, standen, teamzicht }: TeamcijfersDelen): DynamicModule {
    return {
      module: TeamcijfersModule,
      controllers: [TeamController],
      providers: [
        { provide: Persoonsdagen, useValue: new Persoonsdagen(pool, berekening) },
        { provide: Teamzaken, useValue: new Teamzaken(pool, berekening) },
        { provide: AfgedaneZaken, useValue: new AfgedaneZaken(pool, berekening) },
        { provide: BEREKENING, useValue: berekening },
        { provide: STANDEN, useValue: standen },
        { provide: TEAMZICHT, useValue: teamzicht },
      ],
    };
  }
}

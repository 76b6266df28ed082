import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { huidigVerzoek, Leest, ongeldigeInvoer, Operatie, wachtOpMinimum, zetPositie } from '@zaakstroom/http';
import { lokaleDag } from '@zaakstroom/klok';
import type { Zakenstand } from '@zaakstroom/zaken';
import type { Pool } from 'pg';
import { kwartaalVan, leesKwartaal, patronenVan, vorigKwartaal, type Afschermer } from '../../domein/index.js';
import { teruggavenIn } from '../../leesmodel/index.js';
import { KwartaalVraag } from '../carrousel/invoer.js';
import { AFSCHERMER, POOL, TERUGGAVENSTAND } from '../poorten.js';
import { TeruggavenDto } from './antwoorden.js';

/** What comes back, for who steers the work. */
@ApiTags('werkverdeling')
@Controller('werkverdeling/teruggaven')
export class TeruggavenController {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(TERUGGAVENSTAND) private readonly stand: Zakenstand,
    @Inject(AFSCHERMER) private readonly afschermer: Afschermer,
  ) {}

  @Get()
  @Operatie('teruggaven inzien')
  @Leest({ positie: true })
  @ApiOperation({
    summary: 'Patronen in wat is teruggegeven',
    description:
      'Van een kwartaal dat voorbij is; standaard het vorige. Alleen aantallen waar minstens vijf mensen achter staan, ook achter wat er door vergelijken uit te rekenen is. Nooit per medewerker.',
  })
  @ApiOkResponse({ type: TeruggavenDto, description: 'De patronen.' })
  async geefTeruggaven(@Query() { kwartaal: naam }: KwartaalVraag): Promise<TeruggavenDto> {
    const nu = kwartaalVan(lokaleDag(huidigVerzoek().klok.nu()));
    const kwartaal = naam === undefined ? vorigKwartaal(nu) : leesKwartaal(naam)!;
    if (kwartaal.volgnummer >= nu.volgnummer) {
      const reason = 'Dit kwartaal is nog niet voorbij; de patronen komen als het voorbij is.';
      throw ongeldigeInvoer([{ name: 'kwartaal', code: 'periode-niet-voorbij', reason }]);
    }
    await wachtOpMinimum(this.stand);
    zetPositie(await this.stand.leesbaar());
    const { aantal, ...rest } = patronenVan(await teruggavenIn(this.pool, kwartaal), this.afschermer);
    return { kwartaal: kwartaal.naam, ...(aantal !== undefined && { aantal }), ...rest };
  }
}

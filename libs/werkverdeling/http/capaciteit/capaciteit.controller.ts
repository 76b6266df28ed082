import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { huidigVerzoek, Leest, Operatie } from '@zaakstroom/http';
import { lokaleDag } from '@zaakstroom/klok';
import { Inrichting, Naam } from '@zaakstroom/zaken';
import { Meetlat } from '../../opdrachten/index.js';
import { CapaciteitDto } from './antwoorden.js';
import { capaciteitVoor } from './vertaling.js';

class CapaciteitVraag {
  @Naam('Locatie; ontbreekt: alle samen.', { optioneel: true, example: 'Arnhem' })
  locatie?: string;
}

/** What zaken take, as it was measured. */
@ApiTags('werkverdeling')
@Controller('werkverdeling/capaciteit')
export class CapaciteitController {
  constructor(
    private readonly meetlat: Meetlat,
    private readonly inrichting: Inrichting,
  ) {}

  @Get()
  @Operatie('capaciteit inzien')
  @Leest()
  @ApiOperation({
    summary: 'Gemeten behandeltijd per soort',
    description:
      'De mediaan over de laatste dertien hele weken, per soort en zwaarte. Staat er te weinig achter, dan over alle locaties, en anders over het hele zaaktype; dat staat erbij. Nooit over minder dan vijf mensen. Hiermee wordt een werklijst gevuld.',
  })
  @ApiOkResponse({ type: CapaciteitDto, description: 'De metingen.' })
  async geefCapaciteit(@Query() { locatie }: CapaciteitVraag): Promise<CapaciteitDto> {
    const gemeten = await this.meetlat.op(lokaleDag(huidigVerzoek().klok.nu()));
    return capaciteitVoor(this.inrichting, gemeten, locatie);
  }
}

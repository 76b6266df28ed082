import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Leest, Operatie, wachtOpMinimum } from '@zaakstroom/http';
import { Vragers, type Zakenstand } from '@zaakstroom/zaken';
import { locatieVoor } from '../locatie.js';
import { WERKVERDELINGSTAND } from '../poorten.js';
import { SimulatieDto } from './antwoorden.js';
import { SimulatieverzoekDto } from './invoer.js';
import { Simulaties } from './simulaties.js';

/** What if. */
@ApiTags('werkverdeling')
@Controller('werkverdeling/_simulaties')
export class SimulatiesController {
  constructor(
    private readonly simulaties: Simulaties,
    private readonly vragers: Vragers,
    @Inject(WERKVERDELINGSTAND) private readonly stand: Zakenstand,
  ) {}

  @Post()
  @HttpCode(200)
  @Operatie('werkverdeling simuleren')
  @Leest({ positie: true, weigert: true })
  @ApiOperation({
    summary: 'Simuleer de verdeling van het werk',
    description:
      'Speelt de regels van "volgende zaak" na op wat er nu klaarligt: zoals het is, en met andere gewichten of andere mensen, over hoogstens 52 weken en 100.000 zaken. Vergelijkt leeftijden, te laat en bezetting. Er verandert niets en er wordt niets bewaard. Behandeltijden zijn gemeten medianen met een aangenomen spreiding; wat mensen al hebben, wachten op de burger en push doen niet mee. Er loopt een simulatie tegelijk: wie moet wachten hoort 503.',
  })
  @ApiOkResponse({ type: SimulatieDto, description: 'De vergelijking.' })
  async simuleer(@Body() verzoek: SimulatieverzoekDto): Promise<SimulatieDto> {
    const locatie = locatieVoor(await this.vragers.huidig(), verzoek.locatie, 'werkverdeling simuleren');
    await wachtOpMinimum(this.stand);
    return this.simulaties.draai(verzoek, locatie);
  }
}

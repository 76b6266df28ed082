import { Body, Controller, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { eisRaadpleegbaar } from '../../domein/index.js';
import type { ZaakDto } from '../antwoorden.js';
import { ConsultPad, ZaakPad } from '../invoer/paden.js';
import { ConsultantwoordDto, ConsultDto } from '../invoer/samenwerking.js';
import { Vragers } from '../vragers.js';
import { Balie } from './balie.js';
import { Handelingsroute } from './route.js';

/** Asking and giving help on a zaak that one does not hold alone. */
@ApiTags('samenwerking')
@Controller('zaken/:zaakId')
export class SamenwerkingController {
  constructor(
    private readonly balie: Balie,
    private readonly vragers: Vragers,
  ) {}

  @Handelingsroute('consult', {
    ifMatch: 'vrijwillig',
    samenvatting: 'Vraag een consult',
    uitleg: 'Aan een VTA, boetespecialist of collega; met of zonder naam. Het id staat daarna in consulten.',
  })
  async vraagConsult(@Param() { zaakId }: ZaakPad, @Body() { aan, medewerker, vraag }: ConsultDto): Promise<ZaakDto> {
    if (medewerker === undefined) return this.balie.verricht(zaakId, 'consult', { aan, vraag });
    const gevraagde = await this.vragers.genoemd('medewerker', medewerker);
    eisRaadpleegbaar(gevraagde, aan);
    return this.balie.verricht(zaakId, 'consult', { aan, medewerker: gevraagde.medewerker, vraag });
  }

  @Handelingsroute('consultantwoord', {
    ifMatch: 'vrijwillig',
    samenvatting: 'Beantwoord een consult',
    uitleg: 'Wie gevraagd is antwoordt. Begin met meekijken, dan telt de tijd van het consult bij de zaak.',
  })
  beantwoordConsult(
    @Param() { zaakId, consultId }: ConsultPad,
    @Body() { antwoord }: ConsultantwoordDto,
  ): Promise<ZaakDto> {
    return this.balie.verricht(zaakId, 'consultantwoord', { consultId, antwoord });
  }

  @Handelingsroute('meekijken', {
    ifMatch: 'vrijwillig',
    samenvatting: 'Begin met meekijken',
    uitleg: 'Werk aan een zaak die een ander heeft; de tijd is van u en van de zaak.',
  })
  startMeekijken(@Param() { zaakId }: ZaakPad): Promise<ZaakDto> {
    return this.balie.verricht(zaakId, 'meekijken', {});
  }

  @Handelingsroute('meekijkeinde', {
    ifMatch: 'vrijwillig',
    samenvatting: 'Stop met meekijken',
    uitleg: 'Uw tijd aan de zaak stopt.',
  })
  beeindigMeekijken(@Param() { zaakId }: ZaakPad): Promise<ZaakDto> {
    return this.balie.verricht(zaakId, 'meekijkeinde', {});
  }
}

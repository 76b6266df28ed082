import { Body, Controller, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { ZaakDto } from '../antwoorden.js';
import { ZaakPad } from '../invoer/paden.js';
import { VoorrangDto, VoorrangintrekkingDto } from '../invoer/toedeling.js';
import { Balie } from './balie.js';
import { Handelingsroute } from './route.js';

/** Which zaak goes before others, because regie says so. */
@ApiTags('toedeling')
@Controller('zaken/:zaakId')
export class VoorrangController {
  constructor(private readonly balie: Balie) {}

  @Handelingsroute('voorrang', {
    ifMatch: true,
    samenvatting: 'Geef de zaak voorrang',
    uitleg:
      'Tot en met een dag, met de reden. De zaak telt dan in de urgentie alle punten van prioriteit; een latere voorrang komt in de plaats van een eerdere.',
  })
  geefVoorrang(@Param() { zaakId }: ZaakPad, @Body() voorrang: VoorrangDto): Promise<ZaakDto> {
    return this.balie.verricht(zaakId, 'voorrang', voorrang);
  }

  @Handelingsroute('voorrangeinde', {
    ifMatch: true,
    samenvatting: 'Trek de voorrang van de zaak in',
    uitleg: 'De zaak telt weer mee als alle andere. Wat zij door een campagne heeft blijft.',
  })
  trekVoorrangIn(@Param() { zaakId }: ZaakPad, @Body() intrekking: VoorrangintrekkingDto): Promise<ZaakDto> {
    return this.balie.verricht(zaakId, 'voorrangeinde', intrekking);
  }
}

import { Body, Controller, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { ZaakDto } from '../antwoorden.js';
import { ClassificatieDto, KoppelingDto, OntkoppelingDto } from '../invoer/instroom.js';
import { ZaakPad } from '../invoer/paden.js';
import { Koppelingen } from '../koppelingen.js';
import { Balie } from './balie.js';
import { Handelingsroute } from './route.js';

/** What a zaak is, told after it came in. */
@ApiTags('zaken')
@Controller('zaken/:zaakId')
export class InstroomController {
  constructor(
    private readonly balie: Balie,
    private readonly koppelingen: Koppelingen,
  ) {}

  @Handelingsroute('classificatie', {
    ifMatch: true,
    samenvatting: 'Classificeer de zaak',
    uitleg:
      'Soort, uitworpredenen met hun C of E, en de versie van de selectieregel die besliste. Een nieuwe classificatie vervangt de vorige. Heeft een ander de zaak, dan classificeert die haar, of wie het werk voorbereidt of stuurt.',
  })
  classificeer(@Param() { zaakId }: ZaakPad, @Body() classificatie: ClassificatieDto): Promise<ZaakDto> {
    return this.balie.verricht(zaakId, 'classificatie', classificatie);
  }

  @Handelingsroute('koppeling', {
    ifMatch: 'vrijwillig',
    samenvatting: 'Koppel aan de zaak waaruit deze voortkwam',
    uitleg:
      'Legt vast dat deze zaak voortkwam uit een andere, zoals een verzoek uit een bezwaar; niet als die zelf uit deze voortkwam.',
  })
  async koppel(@Param() { zaakId }: ZaakPad, @Body() { zaakId: naar }: KoppelingDto): Promise<ZaakDto> {
    return this.balie.koppel(zaakId, await this.koppelingen.naar('zaakId', naar));
  }

  @Handelingsroute('ontkoppeling', {
    ifMatch: 'vrijwillig',
    samenvatting: 'Neem een koppeling terug',
    uitleg:
      'Legt met de reden vast dat deze zaak toch niet uit een andere voortkwam. Dat kan bij de zaak waar de koppeling is vastgelegd: die voortkwam uit de andere. Wat er stond blijft in de tijdlijn.',
  })
  ontkoppel(@Param() { zaakId }: ZaakPad, @Body() ontkoppeling: OntkoppelingDto): Promise<ZaakDto> {
    return this.balie.verricht(zaakId, 'ontkoppeling', ontkoppeling);
  }
}

import { Body, Controller, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { ZaakDto } from '../antwoorden.js';
import { AfdoeningDto, BesluitDto, HeropeningDto, OverdrachtDto } from '../invoer/einde.js';
import { ZaakPad } from '../invoer/paden.js';
import { Balie } from './balie.js';
import { Handelingsroute } from './route.js';

/** How a zaak ends, and begins again. */
@ApiTags('einde')
@Controller('zaken/:zaakId')
export class EindeController {
  constructor(private readonly balie: Balie) {}

  @Handelingsroute('besluit', {
    ifMatch: true,
    samenvatting: 'Neem een besluit',
    uitleg:
      'Met een uitkomst die het zaaktype kent, en de gronden. Tot de afdoening vervangt een nieuw besluit het vorige.',
  })
  neemBesluit(@Param() { zaakId }: ZaakPad, @Body() besluit: BesluitDto): Promise<ZaakDto> {
    return this.balie.verricht(zaakId, 'besluit', besluit);
  }

  @Handelingsroute('afdoening', {
    ifMatch: true,
    samenvatting: 'Doe de zaak af',
    uitleg:
      'Met de uitkomst van het besluit, of met een uitkomst zonder besluit (zoals ingetrokken). Staat er nog geen besluit en vraagt de uitkomst er een, dan wordt het hiermee vastgelegd, met de toelichting als gronden; die is dan verplicht. Staat er een besluit en is de uitkomst er een zonder besluit, dan vervalt het: alleen voor wie de zaak heeft, met toelichting. Open consulten vervallen. Een zaak zonder soort wordt eerst geclassificeerd.',
  })
  doeZaakAf(@Param() { zaakId }: ZaakPad, @Body() afdoening: AfdoeningDto): Promise<ZaakDto> {
    return this.balie.verricht(zaakId, 'afdoening', afdoening);
  }

  @Handelingsroute('overdracht', {
    ifMatch: true,
    samenvatting: 'Draag de zaak over aan een ander proces',
    uitleg: 'Hier eindigt de zaak; de overdracht blijft zichtbaar, zodat verplaatst werk nooit op snelheid lijkt.',
  })
  draagOver(@Param() { zaakId }: ZaakPad, @Body() overdracht: OverdrachtDto): Promise<ZaakDto> {
    return this.balie.verricht(zaakId, 'overdracht', overdracht);
  }

  @Handelingsroute('heropening', {
    ifMatch: true,
    samenvatting: 'Heropen een beëindigde zaak',
    uitleg: 'De zaak gaat terug naar de werkvoorraad; besluit en uitkomst gelden niet meer.',
  })
  heropen(@Param() { zaakId }: ZaakPad, @Body() heropening: HeropeningDto): Promise<ZaakDto> {
    return this.balie.verricht(zaakId, 'heropening', heropening);
  }
}

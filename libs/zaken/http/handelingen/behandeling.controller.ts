import { Body, Controller, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { ZaakDto } from '../antwoorden.js';
import { HervattingDto, WachtperiodeDto } from '../invoer/behandeling.js';
import { ZaakPad } from '../invoer/paden.js';
import { Balie } from './balie.js';
import { Handelingsroute } from './route.js';

/** Working on a zaak and waiting. From these acts follows the behandeltijd; nobody writes hours. */
@ApiTags('behandeling')
@Controller('zaken/:zaakId')
export class BehandelingController {
  constructor(private readonly balie: Balie) {}

  @Handelingsroute('start', {
    ifMatch: true,
    samenvatting: 'Start de behandeling',
    uitleg: 'Een zaak die niemand heeft, wordt hiermee uw zaak. Die van een ander geeft 409 zaak-al-toegewezen.',
  })
  startBehandeling(@Param() { zaakId }: ZaakPad): Promise<ZaakDto> {
    return this.balie.verricht(zaakId, 'start', {});
  }

  @Handelingsroute('pauze', {
    ifMatch: true,
    samenvatting: 'Pauzeer de behandeling',
    uitleg: 'U houdt de zaak; de tijd stopt.',
  })
  pauzeerBehandeling(@Param() { zaakId }: ZaakPad): Promise<ZaakDto> {
    return this.balie.verricht(zaakId, 'pauze', {});
  }

  @Handelingsroute('wacht', {
    ifMatch: true,
    samenvatting: 'Zet de zaak in wacht',
    uitleg: 'Met een reden uit de inrichting en waarop wordt gewacht. U houdt de zaak; wachten is geen behandeltijd.',
  })
  zetInWacht(@Param() { zaakId }: ZaakPad, @Body() wachtperiode: WachtperiodeDto): Promise<ZaakDto> {
    return this.balie.verricht(zaakId, 'wacht', wachtperiode);
  }

  @Handelingsroute('hervatting', {
    ifMatch: true,
    samenvatting: 'Hervat een wachtende zaak',
    uitleg: 'De zaak wacht niet meer. De volgende start telt als opnieuw verdiepen.',
  })
  hervat(@Param() { zaakId }: ZaakPad, @Body() hervatting: HervattingDto): Promise<ZaakDto> {
    return this.balie.verricht(zaakId, 'hervatting', hervatting);
  }
}

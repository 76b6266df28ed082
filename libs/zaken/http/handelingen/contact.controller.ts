import { Body, Controller, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { ZaakDto } from '../antwoorden.js';
import { ContactDto, GesprekDto, GespreksverslagDto } from '../invoer/contact.js';
import { ZaakPad } from '../invoer/paden.js';
import { Balie } from './balie.js';
import { Handelingsroute } from './route.js';

/** Contact with the belanghebbende: telephone first. */
@ApiTags('contact')
@Controller('zaken/:zaakId')
export class ContactController {
  constructor(private readonly balie: Balie) {}

  @Handelingsroute('contact', {
    ifMatch: 'vrijwillig',
    samenvatting: 'Leg een contact vast',
    uitleg: 'Een contact dat al was: telefoon, brief, rappel of vooraankondiging. Kan ook na het einde van de zaak.',
  })
  legContactVast(@Param() { zaakId }: ZaakPad, @Body() contact: ContactDto): Promise<ZaakDto> {
    return this.balie.verricht(zaakId, 'contact', contact);
  }

  @Handelingsroute('gesprek', {
    ifMatch: 'vrijwillig',
    samenvatting: 'Begin een telefoongesprek',
    uitleg: 'De tijd van het gesprek telt bij de zaak, ook als een ander haar in behandeling heeft.',
  })
  startGesprek(@Param() { zaakId }: ZaakPad, @Body() gesprek: GesprekDto): Promise<ZaakDto> {
    return this.balie.verricht(zaakId, 'gesprek', gesprek);
  }

  @Handelingsroute('gesprekseinde', {
    ifMatch: 'vrijwillig',
    samenvatting: 'Beëindig het telefoongesprek met een verslag',
    uitleg: 'Had u de zaak voor het gesprek niet open, dan stopt hiermee ook uw tijd aan de zaak.',
  })
  beeindigGesprek(@Param() { zaakId }: ZaakPad, @Body() verslag: GespreksverslagDto): Promise<ZaakDto> {
    return this.balie.verricht(zaakId, 'gesprekseinde', verslag);
  }
}

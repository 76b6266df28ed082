import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { huidigVerzoek, Idempotentie, nietGevonden, Operatie, schrijfMoment, Schrijft } from '@zaakstroom/http';
import { Belanghebbendenregister } from '../register.js';
import { BelanghebbendeDto, BelanghebbendeverwijzingDto } from './antwoorden.js';
import { BelanghebbendePad, LegBelanghebbendeVastDto } from './invoer.js';

const ADRES = '/v1/belanghebbenden/';

/** The one door through which a BSN comes in. */
@ApiTags('belanghebbenden')
@Controller('belanghebbenden')
export class BelanghebbendenController {
  constructor(
    private readonly register: Belanghebbendenregister,
    private readonly idempotentie: Idempotentie,
  ) {}

  /** 201 for a BSN that is known as well: the answer does not tell who was known before. */
  @Post()
  @Operatie('belanghebbende vastleggen')
  @Schrijft({ positie: false })
  @ApiOperation({
    summary: 'Leg een belanghebbende vast',
    description:
      'Geeft het id waarmee de belanghebbende in zaken wordt genoemd. Hetzelfde BSN geeft altijd hetzelfde id, en hetzelfde antwoord, bekend of nieuw. Het BSN komt er nergens meer uit.',
  })
  @ApiCreatedResponse({ type: BelanghebbendeverwijzingDto, description: 'Het id van de belanghebbende.' })
  legBelanghebbendeVast(@Body() { bsn }: LegBelanghebbendeVastDto): Promise<BelanghebbendeverwijzingDto> {
    return this.idempotentie.voerUit({
      uitvoeren: async () => {
        const belanghebbendeId = await this.register.idVan(bsn, huidigVerzoek().klok.nu());
        return { status: 201, kopregels: { location: ADRES + belanghebbendeId }, inhoud: { belanghebbendeId } };
      },
      herlees: async ({ kopregels }) => ({ belanghebbendeId: kopregels['location']!.slice(ADRES.length) }),
    });
  }

  @Get(':belanghebbendeId')
  @Operatie('belanghebbende inzien')
  @ApiOperation({ summary: 'Een belanghebbende', description: 'Of het id bekend is, en sinds wanneer.' })
  @ApiOkResponse({ type: BelanghebbendeDto, description: 'De belanghebbende.' })
  async geefBelanghebbende(@Param() pad: BelanghebbendePad): Promise<BelanghebbendeDto> {
    const gevonden = await this.register.vind(pad.belanghebbendeId);
    if (!gevonden) throw nietGevonden('Deze belanghebbende is niet bekend.');
    return {
      belanghebbendeId: gevonden.belanghebbendeId,
      geregistreerdOp: schrijfMoment(gevonden.geregistreerdOp),
    };
  }
}

import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Leest, nietGevonden, Operatie, pagina, PaginaVan, zetEtag, zetPositie, type Pagina } from '@zaakstroom/http';
import type { Vrager } from '../../domein/index.js';
import { Dossiers, type Verloop } from '../../leesmodel/index.js';
import { ToewijzingPad, ZaakPad } from '../invoer/paden.js';
import { Vragers } from '../vragers.js';
import { ToelichtingDto, ToewijzingAntwoordDto } from './antwoorden.js';
import { isToedeling, toelichtingVoor, toewijzingVoor } from './vertaling.js';

/** Who got a zaak, and why: read from its stream. */
@ApiTags('toedeling')
@Controller('zaken/:zaakId/toewijzingen')
export class ToewijzingenController {
  constructor(
    private readonly dossiers: Dossiers,
    private readonly vragers: Vragers,
  ) {}

  @Get()
  @Operatie('toewijzing inzien')
  @Leest({ etag: true })
  @ApiOperation({
    summary: 'Toewijzingen van een zaak',
    description: 'Iedere keer dat een locatie de zaak kreeg, of een behandelaar haar kreeg of nam, oudste eerst.',
  })
  @ApiOkResponse({ type: PaginaVan(ToewijzingAntwoordDto), description: 'Alle toewijzingen.' })
  async geefToewijzingen(@Param() { zaakId }: ZaakPad): Promise<Pagina<ToewijzingAntwoordDto>> {
    const { gebeurtenissen, vrager } = await this.lees(zaakId);
    return pagina({ results: gebeurtenissen.filter(isToedeling).map((event) => toewijzingVoor(event, vrager)) });
  }

  @Get(':toewijzingId/toelichting')
  @Operatie('toewijzing inzien')
  @Leest({ etag: true })
  @ApiOperation({
    summary: 'Waarom kreeg deze behandelaar of locatie de zaak',
    description:
      'Mechanisme, niveau, grond en uitleg. Koos het systeem, dan ook de kandidaten in aantallen, de delen van de urgentie en de versies van regel en gewichten.',
  })
  @ApiOkResponse({ type: ToelichtingDto, description: 'De toelichting.' })
  async geefToelichting(@Param() { zaakId, toewijzingId }: ToewijzingPad): Promise<ToelichtingDto> {
    const { gebeurtenissen, vrager } = await this.lees(zaakId);
    const gevonden = gebeurtenissen.find((event) => event.id === toewijzingId && isToedeling(event));
    if (!gevonden) throw nietGevonden('Deze toewijzing bestaat niet.');
    return toelichtingVoor(gevonden, vrager);
  }

  private async lees(zaakId: string): Promise<Verloop & { readonly vrager: Vrager }> {
    const vrager = await this.vragers.huidig();
    const verloop = await this.dossiers.verloop(zaakId, vrager, 'toewijzing inzien');
    zetEtag(verloop.dossier.revision);
    zetPositie(verloop.dossier.position);
    return { ...verloop, vrager };
  }
}

import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Operatie, Schrijft } from '@zaakstroom/http';
import type { Pool } from 'pg';
import { Dossiers, hieruitVoortgekomen } from '../../leesmodel/index.js';
import { RaadpleegDossier } from '../../opdrachten/index.js';
import { DossierDto, type ZaakDto } from '../antwoorden.js';
import { BriefDto, BriefverzendingDto, DocumentDto, NotitieDto } from '../invoer/dossier.js';
import { BriefPad, ZaakPad } from '../invoer/paden.js';
import { POOL } from '../poorten.js';
import { dossierVoor, tijdlijnVoor } from '../vertaling.js';
import { Balie } from './balie.js';
import { Handelingsroute } from './route.js';

/** Events of the time line that come with a reading. */
const LAATSTE = 100;

/** What stands in the dossier, and reading it. */
@ApiTags('dossier')
@Controller('zaken/:zaakId')
export class DossierController {
  constructor(
    private readonly balie: Balie,
    private readonly dossiers: Dossiers,
    @Inject(POOL) private readonly pool: Pool,
  ) {}

  @Post('raadplegingen')
  @Operatie('zaak raadplegen')
  @Schrijft()
  @ApiOperation({
    summary: 'Raadpleeg het dossier',
    description:
      'Opent het dossier om eraan te werken. Dat telt als handeling; een GET telt nooit. De ETag van de zaak blijft gelijk.',
  })
  @ApiCreatedResponse({ type: DossierDto, description: 'Het dossier.' })
  raadpleegDossier(@Param() { zaakId }: ZaakPad): Promise<DossierDto> {
    return this.balie.voerUit({
      zaakId,
      operatie: 'zaak raadplegen',
      opdracht: (door) => new RaadpleegDossier(zaakId, door),
      antwoord: async (vrager) => ({
        zaak: dossierVoor(
          await this.dossiers.zaak(zaakId, vrager, 'zaak raadplegen'),
          vrager,
          await hieruitVoortgekomen(this.pool, zaakId, vrager),
        ),
        tijdlijn: tijdlijnVoor((await this.dossiers.tijdlijn(zaakId, vrager)).slice(-LAATSTE), vrager),
      }),
      metEtag: false,
    });
  }

  @Handelingsroute('notitie', {
    ifMatch: 'vrijwillig',
    samenvatting: 'Leg een notitie vast',
    uitleg:
      'Een notitie is intern; een overweging komt in de nota van behandeling; een vertrouwelijke notitie zien alleen houder, teamleider en VTA. If-Match mag, maar hoeft niet.',
  })
  legNotitieVast(@Param() { zaakId }: ZaakPad, @Body() notitie: NotitieDto): Promise<ZaakDto> {
    return this.balie.verricht(zaakId, 'notitie', notitie);
  }

  @Handelingsroute('document', {
    ifMatch: 'vrijwillig',
    samenvatting: 'Voeg een document toe',
    uitleg:
      'Het document zelf staat in het archief; hier staat zijn GDA-id, met soort en openbaarheid. Een GDA-id staat hoogstens een keer bij een zaak.',
  })
  voegDocumentToe(@Param() { zaakId }: ZaakPad, @Body() document: DocumentDto): Promise<ZaakDto> {
    return this.balie.verricht(zaakId, 'document', document);
  }

  @Handelingsroute('briefaanvraag', {
    ifMatch: 'vrijwillig',
    samenvatting: 'Vraag een brief aan',
    uitleg: 'De brief staat bij de zaak tot zij is verzonden; haar id staat in brieven.',
  })
  vraagBrief(@Param() { zaakId }: ZaakPad, @Body() brief: BriefDto): Promise<ZaakDto> {
    return this.balie.verricht(zaakId, 'briefaanvraag', brief);
  }

  @Handelingsroute('briefverzending', {
    ifMatch: 'vrijwillig',
    samenvatting: 'Leg vast dat een brief is verzonden',
    uitleg: 'Met de dag waarop zij vertrok en, als het er is, het document.',
  })
  verzendBrief(@Param() { zaakId, briefId }: BriefPad, @Body() verzending: BriefverzendingDto): Promise<ZaakDto> {
    return this.balie.verricht(zaakId, 'briefverzending', { briefId, ...verzending });
  }
}

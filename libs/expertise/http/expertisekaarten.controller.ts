import { Body, Controller, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Catalogus } from '@zaakstroom/catalogus';
import {
  etag,
  Idempotentie,
  leesCursor,
  Leest,
  Operatie,
  pagina,
  PaginaVan,
  Schrijft,
  vereisteRevisie,
  wachtOpMinimum,
  zetEtag,
  zetPositie,
  type Pagina,
} from '@zaakstroom/http';
import { Kaarten } from '../leesmodel/index.js';
import { OpenKaart, WijzigKaart } from '../opdrachten/index.js';
import { KaartDto, KaartgebeurtenisDto } from './antwoorden.js';
import { KaartenVraag, KaartPad, KaartwijzigingDto, NieuweKaartDto } from './invoer.js';
import { Kaartlezer } from './kaartlezer.js';
import { opdrachtgever } from './opdrachtgever.js';
import { EXPERTISESTAND, type Expertisestand } from './poorten.js';
import { tijdlijnVoor } from './vertaling.js';
import { bladzijde, past } from './zoeken.js';

const PAD = '/v1/expertisekaarten/';

/** What people can do: kept by who leads a team, found by everybody who looks for help. */
@ApiTags('expertisekaarten')
@Controller('expertisekaarten')
export class ExpertisekaartenController {
  constructor(
    private readonly opdrachten: CommandBus,
    private readonly idempotentie: Idempotentie,
    private readonly lezer: Kaartlezer,
    private readonly kaarten: Kaarten,
    private readonly catalogus: Catalogus,
    @Inject(EXPERTISESTAND) private readonly stand: Expertisestand,
  ) {}

  @Get()
  @Operatie('expertisekaart inzien')
  @Leest({ positie: true })
  @ApiOperation({
    summary: 'Zoek wie kan helpen',
    description:
      'Expertisekaarten die voldoen, op locatie en daarbinnen in een volgorde die niets over iemand zegt. Wie er vandaag niet is, staat erbij.',
  })
  @ApiOkResponse({ type: PaginaVan(KaartDto), description: 'Een pagina met kaarten.' })
  async geefExpertisekaarten(@Query() vraag: KaartenVraag): Promise<Pagina<KaartDto>> {
    const vanaf = vraag.cursor === undefined ? undefined : leesCursor(vraag.cursor, ['string', 'string']);
    await wachtOpMinimum(this.stand);
    zetPositie(await this.stand.leesbaar());
    const { locatie, team } = vraag;
    const passend = (await this.kaarten.kaartenVan({ locatie, team })).filter((kaart) => past(kaart, vraag));
    const { results, ...rest } = bladzijde(
      passend.map((kaart) => ({ kaart, sleutel: [kaart.locatie ?? '', this.lezer.idVan(kaart.medewerker)] as const })),
      vanaf,
      vraag,
    );
    return pagina({ ...rest, results: await this.lezer.voor(results.map(({ kaart }) => kaart)) });
  }

  @Get(':kaartId')
  @Operatie('expertisekaart inzien')
  @Leest({ etag: true })
  @ApiOperation({ summary: 'Een expertisekaart', description: 'De kaart zoals zij nu is.' })
  @ApiOkResponse({ type: KaartDto, description: 'De kaart.' })
  async geefExpertisekaart(@Param() { kaartId }: KaartPad): Promise<KaartDto> {
    const { kaart, revision, position } = await this.lezer.een(kaartId);
    zetEtag(revision);
    zetPositie(position);
    return (await this.lezer.voor([kaart]))[0]!;
  }

  @Get(':kaartId/tijdlijn')
  @Operatie('expertisekaart inzien')
  @Leest()
  @ApiOperation({
    summary: 'Tijdlijn van een expertisekaart',
    description: 'Wat er met de kaart gebeurde, oudste eerst. Rooster en afwezigheid ziet alleen wie het aangaat.',
  })
  @ApiOkResponse({ type: PaginaVan(KaartgebeurtenisDto), description: 'Alle gebeurtenissen.' })
  async geefTijdlijnVanExpertisekaart(@Param() { kaartId }: KaartPad): Promise<Pagina<KaartgebeurtenisDto>> {
    const { kaart, events } = await this.lezer.een(kaartId);
    return pagina({ results: tijdlijnVoor(events, this.catalogus, await this.lezer.isDichtbij(kaart)) });
  }

  @Post()
  @Operatie('expertisekaart bijhouden')
  @Schrijft({ etag: true })
  @ApiOperation({
    summary: 'Open een expertisekaart',
    description: 'Een medewerker heeft er een. Een teamleider opent die van het eigen team, regie iedere.',
  })
  @ApiCreatedResponse({ type: KaartDto, description: 'De kaart.' })
  async openExpertisekaart(@Body() { medewerker: naam, ...invoer }: NieuweKaartDto): Promise<KaartDto> {
    const { medewerker, locatie, team } = await this.lezer.genoemd(naam);
    const wijziging = { ...invoer, locatie: invoer.locatie ?? locatie, team: invoer.team ?? team };
    this.lezer.eisTeam(wijziging.team);
    const ik = await this.lezer.ik();
    const kaartId = this.lezer.idVan(medewerker);
    return this.idempotentie.voerUit<KaartDto>({
      uitvoeren: async ({ operatieId }) => {
        const { revision, position } = await this.opdrachten.execute(
          new OpenKaart(medewerker, wijziging, opdrachtgever(ik, operatieId)),
        );
        const kopregels = { location: PAD + kaartId, etag: etag(revision) };
        return { status: 201, kopregels, positie: position, inhoud: await this.lees(kaartId) };
      },
      herlees: () => this.lees(kaartId),
    });
  }

  @Post(':kaartId/wijzigingen')
  @Operatie('expertisekaart bijhouden')
  @Schrijft({ ifMatch: true })
  @ApiOperation({
    summary: 'Wijzig een expertisekaart',
    description:
      'Wat u weglaat blijft staan; een lijst die u noemt vervangt de lijst. Iedere wijziging staat in de tijdlijn.',
  })
  @ApiCreatedResponse({ type: KaartDto, description: 'De kaart zoals zij nu is.' })
  async wijzigExpertisekaart(@Param() { kaartId }: KaartPad, @Body() wijziging: KaartwijzigingDto): Promise<KaartDto> {
    const { kaart } = await this.lezer.bijTeHouden(kaartId);
    if (wijziging.team !== undefined) this.lezer.eisTeam(wijziging.team);
    const ik = await this.lezer.ik();
    return this.idempotentie.voerUit<KaartDto>({
      uitvoeren: async ({ operatieId }) => {
        const { revision, position } = await this.opdrachten.execute(
          new WijzigKaart(kaart.medewerker, wijziging, vereisteRevisie(), opdrachtgever(ik, operatieId)),
        );
        const kopregels = { location: PAD + kaartId, etag: etag(revision) };
        return { status: 201, kopregels, positie: position, inhoud: await this.lees(kaartId) };
      },
      herlees: () => this.lees(kaartId),
    });
  }

  private async lees(kaartId: string): Promise<KaartDto> {
    const { kaart } = await this.lezer.een(kaartId);
    return (await this.lezer.voor([kaart]))[0]!;
  }
}

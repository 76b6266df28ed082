import { Controller, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  huidigVerzoek,
  Idempotentie,
  Leest,
  nietGevonden,
  Operatie,
  pagina,
  PaginaVan,
  Schrijft,
  type Pagina,
  type Uitslag,
} from '@zaakstroom/http';
import { lokaleDag } from '@zaakstroom/klok';
import { Pijplijn } from '@zaakstroom/opdrachten';
import { opdrachtgever, Vragers } from '@zaakstroom/zaken';
import {
  CARROUSEL,
  carrouselstroom,
  kwartaalVan,
  leesKwartaal,
  rondenaam,
  type Carrousel,
  type Kwartaal,
} from '../../domein/index.js';
import { DraaiCarrousel, VOORRAADSTAND, type Voorraadstand } from '../../opdrachten/index.js';
import { CarrouselrondeDto, CarrouselrondeMetPostenDto } from './antwoorden.js';
import { KwartaalVraag, RondePad } from './invoer.js';
import { metPosten, rondeVoor } from './vertaling.js';

const ADRES = '/v1/werkverdeling/carrouselronden/';

/** The carrousel: rounds that spread aanwasposten over the locaties. Read from the stream of the quarter, always current. */
@ApiTags('werkverdeling')
@Controller('werkverdeling/carrouselronden')
export class CarrouselrondenController {
  constructor(
    private readonly opdrachten: CommandBus,
    private readonly idempotentie: Idempotentie,
    private readonly pijplijn: Pijplijn,
    private readonly vragers: Vragers,
    @Inject(VOORRAADSTAND) private readonly stand: Voorraadstand,
  ) {}

  @Post()
  @Operatie('carrousel draaien')
  @Schrijft()
  @ApiOperation({
    summary: 'Draai een ronde van de carrousel',
    description:
      'Verdeelt de aanwasposten die nog bij geen locatie liggen over de deelnemende locaties, hoogstens 500 in een ronde; bedoeld voor iedere week. Welke soorten dat zijn en wie meedoet, staat in de inrichting. Brak een ronde af, herhaal haar dan met dezelfde Idempotency-Key; een volgende ronde maakt haar anders eerst af.',
  })
  @ApiCreatedResponse({
    type: CarrouselrondeMetPostenDto,
    description: 'De ronde; iedere post is verplaatst of vervallen.',
  })
  @ApiNoContentResponse({ description: 'Er is niets te verdelen, of er doet op deze dag geen locatie mee.' })
  async draaiCarrousel(): Promise<CarrouselrondeMetPostenDto | undefined> {
    const vrager = await this.vragers.huidig();
    return this.idempotentie.voerUit<CarrouselrondeMetPostenDto | undefined>({
      uitvoeren: async ({ operatieId }): Promise<Uitslag<CarrouselrondeMetPostenDto | undefined>> => {
        // Up to here at least there is nothing to spread, when there is nothing.
        const positie = await this.stand.kop();
        const gedraaid = await this.opdrachten.execute(new DraaiCarrousel(opdrachtgever(vrager, operatieId)));
        if (!gedraaid) return { status: 204, positie, inhoud: undefined };
        const { kwartaal, nummer, position } = gedraaid;
        const kopregels = { location: ADRES + rondenaam(kwartaal, nummer) };
        return { status: 201, kopregels, positie: position, inhoud: await this.ronde(kwartaal, nummer) };
      },
      herlees: async ({ kopregels: { location } }) =>
        location === undefined ? undefined : this.geefCarrouselronde({ rondeId: location.slice(ADRES.length) }),
    });
  }

  @Get()
  @Operatie('carrousel inzien')
  @Leest()
  @ApiOperation({
    summary: 'Ronden van de carrousel',
    description: 'De ronden van een kwartaal, oudste eerst, met wat iedere locatie kreeg.',
  })
  @ApiOkResponse({ type: PaginaVan(CarrouselrondeDto), description: 'Alle ronden van het kwartaal.' })
  async geefCarrouselronden(@Query() { kwartaal: naam }: KwartaalVraag): Promise<Pagina<CarrouselrondeDto>> {
    const kwartaal = naam === undefined ? kwartaalVan(lokaleDag(huidigVerzoek().klok.nu())) : leesKwartaal(naam)!;
    const carrousel = await this.carrousel(kwartaal);
    return pagina({ results: carrousel.ronden.map((ronde) => rondeVoor(carrousel, kwartaal, ronde)) });
  }

  @Get(':rondeId')
  @Operatie('carrousel inzien')
  @Leest()
  @ApiOperation({
    summary: 'Een ronde van de carrousel',
    description: 'Met iedere post: waarheen, en waarom daarheen.',
  })
  @ApiOkResponse({ type: CarrouselrondeMetPostenDto, description: 'De ronde.' })
  geefCarrouselronde(@Param() { rondeId }: RondePad): Promise<CarrouselrondeMetPostenDto> {
    const nummer = rondeId.slice('2026-K4-'.length);
    return this.ronde(leesKwartaal(rondeId.slice(0, -nummer.length - 1))!, Number(nummer));
  }

  private async ronde(kwartaal: Kwartaal, nummer: number): Promise<CarrouselrondeMetPostenDto> {
    const carrousel = await this.carrousel(kwartaal);
    const ronde = carrousel.ronden[nummer - 1];
    if (!ronde) throw nietGevonden('Deze ronde bestaat niet.');
    return metPosten(carrousel, kwartaal, ronde);
  }

  private async carrousel(kwartaal: Kwartaal): Promise<Carrousel> {
    return (await this.pijplijn.laad(carrouselstroom(kwartaal), CARROUSEL)).state;
  }
}

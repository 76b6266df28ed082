import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Leest, Operatie, pagina, PaginaVan, wachtOpMinimum, zetPositie, type Pagina } from '@zaakstroom/http';
import { Inrichting, Vragers, ZaakDto, zakenpagina, type Zakenstand } from '@zaakstroom/zaken';
import type { Pool } from 'pg';
import type { Werkvoorraad } from '../domein/index.js';
import { liggendeZaken, tellingen } from '../leesmodel/index.js';
import { WerkvoorraadDto } from './antwoorden.js';
import { LiggendeZakenVraag, WerkvoorraadPad, WerkvoorraadVraag } from './invoer.js';
import { locatieVoor } from './locatie.js';
import { POOL, WERKVERDELINGSTAND } from './poorten.js';
import { voorraadVoor } from './vertaling.js';
import { liggendIn, vindWerkvoorraad } from './werkvoorraad.js';

/** What lies ready to be taken, by the werkvoorraden of the configuration. */
@ApiTags('werkvoorraden')
@Controller('werkvoorraden')
export class WerkvoorradenController {
  constructor(
    private readonly inrichting: Inrichting,
    private readonly vragers: Vragers,
    @Inject(POOL) private readonly pool: Pool,
    @Inject(WERKVERDELINGSTAND) private readonly stand: Zakenstand,
  ) {}

  @Get()
  @Operatie('werkvoorraad inzien')
  @Leest({ positie: true })
  @ApiOperation({
    summary: 'Werkvoorraden',
    description: 'De werkvoorraden van de inrichting, met hoeveel zaken er per zwaarte klaarliggen.',
  })
  @ApiOkResponse({ type: PaginaVan(WerkvoorraadDto), description: 'Alle werkvoorraden.' })
  async geefWerkvoorraden(@Query() { locatie }: WerkvoorraadVraag): Promise<Pagina<WerkvoorraadDto>> {
    return pagina({ results: await this.geteld(this.inrichting.werkvoorraden, locatie) });
  }

  @Get(':werkvoorraadId')
  @Operatie('werkvoorraad inzien')
  @Leest({ positie: true })
  @ApiOperation({ summary: 'Een werkvoorraad', description: 'Met hoeveel zaken er per zwaarte klaarliggen.' })
  @ApiOkResponse({ type: WerkvoorraadDto, description: 'De werkvoorraad.' })
  async geefWerkvoorraad(
    @Param() { werkvoorraadId }: WerkvoorraadPad,
    @Query() { locatie }: WerkvoorraadVraag,
  ): Promise<WerkvoorraadDto> {
    const [geteld] = await this.geteld([vindWerkvoorraad(this.inrichting, werkvoorraadId)], locatie);
    return geteld!;
  }

  @Get(':werkvoorraadId/zaken')
  @Operatie('werkvoorraad inzien')
  @Leest({ positie: true })
  @ApiOperation({
    summary: 'Zaken in een werkvoorraad',
    description:
      'De zaken die klaarliggen, gesorteerd op streefdatum, ontvangen op en zaaknummer. De volgorde van uitgifte is die van de urgentie, die per dag en per behandelaar verschilt.',
  })
  @ApiOkResponse({ type: PaginaVan(ZaakDto), description: 'Een pagina met zaken.' })
  geefZakenVanWerkvoorraad(
    @Param() { werkvoorraadId }: WerkvoorraadPad,
    @Query() vraag: LiggendeZakenVraag,
  ): Promise<Pagina<ZaakDto>> {
    const { vragers, stand } = this;
    return zakenpagina(vraag, {
      vragers,
      stand,
      sorteerdelen: 3,
      lees: async (vrager, plek) => {
        const werkvoorraad = vindWerkvoorraad(this.inrichting, werkvoorraadId);
        const { zaaksoort, zwaarte } = vraag;
        const { soorten, zwaartes, ...rest } = liggendIn(werkvoorraad, locatieVoor(vrager, vraag.locatie));
        const filters = { ...rest, soorten: alleen(zaaksoort, soorten), zwaartes: alleen(zwaarte, zwaartes) };
        return liggendeZaken(this.pool, filters, plek);
      },
    });
  }

  /** The position is read before the rows: what the answer holds is never older than it says. */
  private async geteld(
    werkvoorraden: readonly Werkvoorraad[],
    genoemd: string | undefined,
  ): Promise<WerkvoorraadDto[]> {
    const locatie = locatieVoor(await this.vragers.huidig(), genoemd);
    await wachtOpMinimum(this.stand);
    zetPositie(await this.stand.leesbaar());
    const geteld = await tellingen(
      this.pool,
      werkvoorraden.map((werkvoorraad) => liggendIn(werkvoorraad, locatie)),
    );
    return werkvoorraden.map((werkvoorraad, n) => voorraadVoor(werkvoorraad, locatie, geteld[n]!));
  }
}

/** What was asked for, as far as it lies there; nothing was asked: all that does. */
const alleen = (gevraagd: string | undefined, van: readonly string[] | undefined): readonly string[] | undefined =>
  gevraagd === undefined ? van : [gevraagd].filter((waarde) => van?.includes(waarde) ?? true);

import { Controller, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  Idempotentie,
  Leest,
  nietGevonden,
  Operatie,
  pagina,
  PaginaVan,
  Schrijft,
  schrijfMoment,
  type Pagina,
  type Uitslag,
} from '@zaakstroom/http';
import { Inrichting, Vragers, ziet, type Vrager } from '@zaakstroom/zaken';
import { Parkeerplaats } from '../leesmodel/index.js';
import { GeparkeerdDto } from './antwoorden.js';
import { GeparkeerdePad, WerkvoorraadPad, WerkvoorraadVraag } from './invoer.js';
import { locatieVoor } from './locatie.js';
import { liggendIn, vindWerkvoorraad } from './werkvoorraad.js';

const VRIJMAKEN = 'geparkeerde zaak vrijmaken';

/** Candidates that failed and are put aside, so that one bad zaak keeps nobody from the next. */
@ApiTags('werkvoorraden')
@Controller('werkvoorraden/:werkvoorraadId/geparkeerd')
export class GeparkeerdController {
  constructor(
    private readonly inrichting: Inrichting,
    private readonly vragers: Vragers,
    private readonly idempotentie: Idempotentie,
    @Inject(Parkeerplaats) private readonly parkeerplaats: Parkeerplaats,
  ) {}

  @Get()
  @Operatie('werkvoorraad inzien')
  @Leest()
  @ApiOperation({
    summary: 'Geparkeerde zaken',
    description:
      'Zaken die aan de beurt waren, niet uit te geven bleken en daarom even worden overgeslagen, met de reden. Zij komen vanzelf terug als er iets met hen gebeurt, en anders na een kwartier.',
  })
  @ApiOkResponse({ type: PaginaVan(GeparkeerdDto), description: 'Alle geparkeerde zaken, langst geparkeerd eerst.' })
  async geefGeparkeerdeZaken(
    @Param() { werkvoorraadId }: WerkvoorraadPad,
    @Query() vraag: WerkvoorraadVraag,
  ): Promise<Pagina<GeparkeerdDto>> {
    const werkvoorraad = vindWerkvoorraad(this.inrichting, werkvoorraadId);
    const locatie = locatieVoor(await this.vragers.huidig(), vraag.locatie);
    const geparkeerd = await this.parkeerplaats.lees(liggendIn(werkvoorraad, locatie));
    return pagina({
      results: geparkeerd.map(({ sinds, tot, ...rest }) => ({
        ...rest,
        sinds: schrijfMoment(sinds),
        tot: schrijfMoment(tot),
      })),
    });
  }

  @Post(':zaakId/vrijgaven')
  @Operatie(VRIJMAKEN)
  @Schrijft({ positie: false })
  @ApiOperation({
    summary: 'Maak een geparkeerde zaak vrij',
    description: 'Zij doet meteen weer mee in de volgorde van uitgifte.',
  })
  @ApiNoContentResponse({ description: 'De zaak is niet meer geparkeerd.' })
  async maakGeparkeerdeZaakVrij(@Param() { werkvoorraadId, zaakId }: GeparkeerdePad): Promise<undefined> {
    const vrager = await this.vragers.huidig();
    const werkvoorraad = vindWerkvoorraad(this.inrichting, werkvoorraadId);
    const hier = liggendIn(werkvoorraad, locatieVan(vrager));
    return this.idempotentie.voerUit<undefined>({
      uitvoeren: async (): Promise<Uitslag<undefined>> => {
        const geparkeerd = await this.parkeerplaats.lees(hier);
        if (!geparkeerd.some((een) => een.zaakId === zaakId)) {
          throw nietGevonden('Deze zaak staat hier niet geparkeerd.');
        }
        await this.parkeerplaats.maakVrij(zaakId);
        return { status: 204, inhoud: undefined };
      },
      herlees: async () => undefined,
    });
  }
}

/** Where this person may do it; undefined: everywhere, null: nowhere. */
function locatieVan(vrager: Vrager): string | null | undefined {
  if (ziet(vrager, VRIJMAKEN, {})) return undefined;
  return ziet(vrager, VRIJMAKEN, { locatie: vrager.locatie }) ? vrager.locatie : null;
}

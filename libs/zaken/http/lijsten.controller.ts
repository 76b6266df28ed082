import { Body, Controller, Get, HttpCode, Inject, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Bladeren, Leest, Operatie, PaginaVan, type Pagina } from '@zaakstroom/http';
import type { Pool } from 'pg';
import type { Vrager } from '../domein/index.js';
import {
  Belanghebbendekenmerk,
  werklijst,
  zoekZaken,
  type Bladzijde,
  type Plek,
  type Zaakfilters,
} from '../leesmodel/index.js';
import { ZaakDto } from './antwoorden.js';
import { ZakenVraag, ZoekZakenDto } from './invoer/zaken.js';
import { Filterkeuring } from './filterkeuring.js';
import { POOL, ZAKENSTAND, type Zakenstand } from './poorten.js';
import { Vragers } from './vragers.js';
import { zakenpagina } from './zakenpagina.js';

/** Finding zaken within one's view. */
@ApiTags('zaken')
@Controller()
export class LijstenController {
  constructor(
    private readonly vragers: Vragers,
    @Inject(POOL) private readonly pool: Pool,
    @Inject(ZAKENSTAND) private readonly stand: Zakenstand,
    private readonly kenmerk: Belanghebbendekenmerk,
    private readonly filterkeuring: Filterkeuring,
  ) {}

  @Get('zaken')
  @Operatie('zaak inzien')
  @Leest({ positie: true })
  @ApiOperation({ summary: 'Zaken', description: 'De zaken die u mag zien, oudste ontvangst eerst.' })
  @ApiOkResponse({ type: PaginaVan(ZaakDto), description: 'Een pagina met zaken.' })
  geefZaken(@Query() vraag: ZakenVraag): Promise<Pagina<ZaakDto>> {
    const { zaaktype, zaaksoort, status, wachtreden, ...rest } = vraag;
    const filters = {
      ...rest,
      zaaktypen: lijst(zaaktype),
      zaaksoorten: lijst(zaaksoort),
      statussen: lijst(status),
      wachtredenen: lijst(wachtreden),
    };
    return this.zoek(vraag, filters, {
      zaaktypen: 'zaaktype',
      zaaksoorten: 'zaaksoort',
      wachtredenen: 'wachtreden',
    });
  }

  @Post('zaken/_zoek')
  @HttpCode(200)
  @Operatie('zaak inzien')
  @Leest({ positie: true })
  @ApiOperation({
    summary: 'Zoek zaken',
    description:
      'Zoals de lijst, met meer filters, en met niets in het adres. Stuur voor een volgende pagina dezelfde inhoud naar next.',
  })
  @ApiOkResponse({ type: PaginaVan(ZaakDto), description: 'Een pagina met zaken.' })
  zoekZaken(@Query() bladeren: Bladeren, @Body() filters: ZoekZakenDto): Promise<Pagina<ZaakDto>> {
    const { belanghebbende, ...rest } = filters;
    const kenmerk = belanghebbende === undefined ? undefined : this.kenmerk.van(belanghebbende);
    return this.zoek(bladeren, { ...rest, belanghebbende: kenmerk });
  }

  @Get('mijn/werklijst')
  @Operatie('eigen werklijst inzien')
  @Leest({ positie: true })
  @ApiOperation({
    summary: 'Mijn werklijst',
    description: 'Open zaken die u hebt, en zaken waar een consult op u wacht; vroegste streefdatum eerst.',
  })
  @ApiOkResponse({ type: PaginaVan(ZaakDto), description: 'Een pagina van uw werklijst.' })
  geefWerklijst(@Query() bladeren: Bladeren): Promise<Pagina<ZaakDto>> {
    return this.blader(bladeren, 3, (vrager, plek) => werklijst(this.pool, vrager, plek));
  }

  private async zoek(
    bladeren: Bladeren,
    gevraagd: Zaakfilters & { readonly vanMij: boolean },
    namen: Parameters<Filterkeuring['keur']>[2] = {},
  ): Promise<Pagina<ZaakDto>> {
    const { vanMij, ...filters } = gevraagd;
    await this.filterkeuring.keur(await this.vragers.huidig(), filters, namen);
    return this.blader(bladeren, 2, (vrager, plek) =>
      zoekZaken(this.pool, {
        ...plek,
        vrager,
        filters: { ...filters, behandelaar: vanMij ? vrager.medewerker : undefined },
      }),
    );
  }

  private blader(
    bladeren: Bladeren,
    sorteerdelen: number,
    lees: (vrager: Vrager, plek: Plek) => Promise<Bladzijde>,
  ): Promise<Pagina<ZaakDto>> {
    return zakenpagina(bladeren, { vragers: this.vragers, stand: this.stand, sorteerdelen, lees });
  }
}

const lijst = (waarde: string | undefined): string[] | undefined => (waarde === undefined ? undefined : [waarde]);

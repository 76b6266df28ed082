import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiPropertyOptional, ApiSchema, ApiTags } from '@nestjs/swagger';
import { huidigVerzoek, Leest, ongeldigeInvoer, Operatie, pagina, PaginaVan, type Pagina } from '@zaakstroom/http';
import { lokaleDag } from '@zaakstroom/klok';
import { Inrichting, Naam, Vragers, ziet, ZWAARTES, type Vrager } from '@zaakstroom/zaken';
import type { Pool } from 'pg';
import { signalen, type Wachtrijstand } from '../../domein/index.js';
import { wachtrijstanden } from '../../leesmodel/index.js';
import { opPeil } from '../peil.js';
import { POOL, REGIESTANDEN, type Regiestanden } from '../poorten.js';

export class WachtrijenVraag {
  @Naam('Locatie; standaard de uwe, en voor regie alle.', { optioneel: true, example: 'Arnhem' })
  locatie?: string;

  @Naam('Alleen van dit zaaktype.', { optioneel: true, example: 'bezwaar' })
  zaaktype?: string;
}

@ApiSchema({ name: 'Wachtrijleeftijd', description: 'Hoe oud de zaken zijn, in dagen sinds de ontvangst.' })
export class LeeftijdDto {
  @ApiProperty({ description: 'De helft is jonger of even oud.', type: 'integer' })
  mediaan!: number;
  @ApiProperty({ description: 'Negen van de tien zijn jonger of even oud.', type: 'integer' })
  p90!: number;
  @ApiProperty({ description: 'De oudste.', type: 'integer' })
  oudste!: number;
}

@ApiSchema({ name: 'Wachtrij', description: 'Zaken die op iemand wachten, van een locatie en een zwaarte.' })
export class WachtrijDto {
  @ApiProperty({ description: 'Zaaktype.', example: 'bezwaar' })
  zaaktype!: string;
  @ApiProperty({ description: 'werkvoorraad, ongeclassificeerd, of de reden om te wachten.', example: 'werkvoorraad' })
  wachtrij!: string;
  @ApiPropertyOptional({ description: 'Locatie; ontbreekt als de zaken nergens liggen.' })
  locatie?: string;
  @ApiPropertyOptional({ description: 'C (eenvoudig) of E (gemiddeld); ontbreekt zonder indeling.', enum: ZWAARTES })
  zwaarte?: string;
  @ApiProperty({ description: 'Zaken die er nu liggen.', type: 'integer' })
  aantal!: number;
  @ApiPropertyOptional({ description: 'Leeftijd; ontbreekt als er niets ligt.', type: LeeftijdDto })
  leeftijd?: LeeftijdDto;
  @ApiProperty({ description: 'Zaken waarvan de streefdatum voorbij is.', type: 'integer' })
  teLaat!: number;
  @ApiProperty({ description: 'Zaken die er sinds maandag bij kwamen.', type: 'integer' })
  erin!: number;
  @ApiProperty({ description: 'Zaken die er sinds maandag uit gingen.', type: 'integer' })
  eruit!: number;
  @ApiProperty({ description: 'Wat er aan de hand is en wat eraan te doen is.', type: [String] })
  signalen!: readonly string[];
}

/** How old what lies there is, for who steers it. */
@ApiTags('regie')
@Controller('regie/wachtrijen')
export class WachtrijenController {
  constructor(
    private readonly vragers: Vragers,
    private readonly inrichting: Inrichting,
    @Inject(POOL) private readonly pool: Pool,
    @Inject(REGIESTANDEN) private readonly standen: Regiestanden,
  ) {}

  @Get()
  @Operatie('wachtrij inzien')
  @Leest({ positie: true })
  @ApiOperation({
    summary: 'Wachtrijen',
    description:
      'Per zaaktype, wachtrij, locatie en zwaarte hoeveel er ligt, hoe oud het is en wat er deze week in en uit ging, met signalen volgens de grenzen van de inrichting. Een teamleider ziet de eigen locatie.',
  })
  @ApiOkResponse({ type: PaginaVan(WachtrijDto), description: 'Alle wachtrijen.' })
  async geefWachtrijen(@Query() { locatie, zaaktype }: WachtrijenVraag): Promise<Pagina<WachtrijDto>> {
    const waar = locatieVoor(await this.vragers.huidig(), locatie);
    await opPeil(this.standen.wachtrijen);
    const dag = lokaleDag(huidigVerzoek().klok.nu());
    const standen = await wachtrijstanden(this.pool, { locatie: waar, zaaktype }, { dag, maandag: maandagVan(dag) });
    const grenzen = this.inrichting.gegevens.wachtrijgrenzen ?? {};
    return pagina({ results: standen.map((stand) => wachtrijVoor(stand, signalen(stand, grenzen))) });
  }
}

function wachtrijVoor({ mediaan, p90, oudste, ...stand }: Wachtrijstand, gevonden: readonly string[]): WachtrijDto {
  const { locatie, zwaarte, ...rest } = stand;
  return {
    ...rest,
    ...(locatie !== undefined && { locatie }),
    ...(zwaarte !== undefined && { zwaarte }),
    ...(stand.aantal > 0 && { leeftijd: { mediaan, p90, oudste } }),
    signalen: gevonden,
  };
}

/** @throws Probleem 400 when this person does not see that locatie, or stands nowhere */
function locatieVoor(vrager: Vrager, genoemd: string | undefined): string | undefined {
  const locatie = genoemd ?? vrager.locatie;
  if (ziet(vrager, 'wachtrij inzien', { locatie })) return locatie;
  const reason = vrager.locatie === undefined ? 'Uw token laat hier geen waarde toe.' : `Kies uit: ${vrager.locatie}.`;
  throw ongeldigeInvoer([{ name: 'locatie', code: 'onbekende-waarde', reason }]);
}

/** @param dag ISO date; @returns ISO date */
function maandagVan(dag: string): string {
  const datum = new Date(dag);
  datum.setUTCDate(datum.getUTCDate() - ((datum.getUTCDay() + 6) % 7));
  return datum.toISOString().slice(0, 10);
}

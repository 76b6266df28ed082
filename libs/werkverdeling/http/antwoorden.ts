import { ApiProperty, ApiPropertyOptional, ApiSchema } from '@nestjs/swagger';

@ApiSchema({ name: 'Zwaartetelling', description: 'Hoeveel zaken van iedere zwaarte.' })
export class ZwaartetellingDto {
  @ApiProperty({ description: 'C-posten (eenvoudig).', type: 'integer' })
  eenvoudig!: number;
  @ApiProperty({ description: 'E-posten (gemiddeld).', type: 'integer' })
  gemiddeld!: number;
}

@ApiSchema({ name: 'Werkvoorraad', description: 'Een werkvoorraad volgens de inrichting, met wat er klaarligt.' })
export class WerkvoorraadDto {
  @ApiProperty({ description: 'Id van de werkvoorraad.', example: 'bezwaren' })
  id!: string;
  @ApiProperty({ description: 'Naam.', example: 'Bezwaren' })
  naam!: string;
  @ApiProperty({ description: 'Zaaktype.', example: 'bezwaar' })
  zaaktype!: string;
  @ApiPropertyOptional({ description: 'Soorten die erin liggen; ontbreekt als het alle zijn.', type: [String] })
  soorten?: readonly string[];
  @ApiPropertyOptional({ description: 'Reden waarvoor wat hier ligt wacht; ontbreekt als het klaarligt.' })
  wachtend?: string;
  @ApiPropertyOptional({ description: 'Locatie waarvan is geteld; ontbreekt als het alle zijn.' })
  locatie?: string;
  @ApiProperty({ description: 'Zaken die klaarliggen.', type: 'integer' })
  aantal!: number;
  @ApiProperty({ description: 'Waarvan per zwaarte.', type: ZwaartetellingDto })
  perZwaarte!: ZwaartetellingDto;
  @ApiPropertyOptional({ description: 'Vroegste dag van ontvangst van wat klaarligt.', format: 'date' })
  oudsteOntvangst?: string;
}

@ApiSchema({ name: 'GeparkeerdeZaak', description: 'Een zaak die even wordt overgeslagen.' })
export class GeparkeerdDto {
  @ApiProperty({ description: 'Id van de zaak.', format: 'uuid' })
  zaakId!: string;
  @ApiProperty({ description: 'Zaaknummer.', example: 'B20260000001' })
  zaaknummer!: string;
  @ApiProperty({ description: 'Waarom.', example: 'veranderd' })
  reden!: string;
  @ApiProperty({ description: 'Sinds wanneer.', format: 'date-time' })
  sinds!: string;
  @ApiProperty({ description: 'Wanneer zij terugkomt als er niets mee gebeurt.', format: 'date-time' })
  tot!: string;
}

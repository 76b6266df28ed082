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
  @ApiPropertyOptional({ description: 'Locatie waarvan is geteld; ontbreekt als het alle zijn.' })
  locatie?: string;
  @ApiProperty({ description: 'Zaken die klaarliggen.', type: 'integer' })
  aantal!: number;
  @ApiProperty({ description: 'Waarvan per zwaarte.', type: ZwaartetellingDto })
  perZwaarte!: ZwaartetellingDto;
  @ApiPropertyOptional({ description: 'Vroegste dag van ontvangst van wat klaarligt.', format: 'date' })
  oudsteOntvangst?: string;
}

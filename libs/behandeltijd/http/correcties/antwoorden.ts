import { ApiProperty, ApiPropertyOptional, ApiSchema } from '@nestjs/swagger';
import { CORRECTIESTATUSSEN } from '../../domein/index.js';

@ApiSchema({ name: 'Correctieoordeel', description: 'Wat over een voorstel is besloten.' })
export class OordeelDto {
  @ApiProperty({ description: 'Besluit.', enum: ['goedgekeurd', 'afgewezen'] })
  besluit!: string;
  @ApiProperty({ description: 'Waarom.' })
  reden!: string;
  @ApiProperty({ description: 'Moment van het besluit.', format: 'date-time' })
  moment!: string;
}

class CorrectieBasis {
  @ApiProperty({ description: 'Id van de correctie.', format: 'uuid' })
  correctieId!: string;
  @ApiProperty({ description: 'Zaaknummer.' })
  zaaknummer!: string;
  @ApiProperty({ description: 'Lokale dag waar het om gaat.', format: 'date' })
  dag!: string;
  @ApiProperty({
    description: 'Wat bij de afgeleide tijd komt, milliseconden; onder 0: wat eraf gaat.',
    type: 'integer',
    example: 1_800_000,
  })
  milliseconden!: number;
  @ApiProperty({ description: 'Hetzelfde als duur volgens ISO 8601.', example: 'PT30M' })
  duur!: string;
  @ApiProperty({ description: 'Waarom de afgeleide tijd niet klopt.' })
  reden!: string;
  @ApiProperty({ description: 'Hoe ver het voorstel is.', enum: CORRECTIESTATUSSEN })
  status!: string;
  @ApiPropertyOptional({ description: 'Het besluit, als dat er is.', type: OordeelDto })
  oordeel?: OordeelDto;
}

@ApiSchema({ name: 'Behandeltijdcorrectie', description: 'Een voorstel van uzelf om eigen tijd recht te zetten.' })
export class CorrectieDto extends CorrectieBasis {
  @ApiProperty({ description: 'Id van de zaak.', format: 'uuid' })
  zaakId!: string;
  @ApiProperty({ description: 'Moment van het voorstel.', format: 'date-time' })
  voorgesteldOp!: string;
}

@ApiSchema({ name: 'Teamcorrectie', description: 'Een voorstel uit een team; van wie, staat er nooit bij.' })
export class TeamcorrectieDto extends CorrectieBasis {
  @ApiProperty({ description: 'Van wie het voorstel is, zonder naam.', example: 'een medewerker van uw team' })
  van!: string;
  @ApiPropertyOptional({ description: 'Team van die medewerker, toen.' })
  team?: string;
  @ApiProperty({ description: 'Dag van het voorstel.', format: 'date' })
  voorstelDatum!: string;
}

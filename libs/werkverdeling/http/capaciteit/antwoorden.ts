import { ApiProperty, ApiPropertyOptional, ApiSchema } from '@nestjs/swagger';
import { ZWAARTES } from '@zaakstroom/zaken';
import { BEREIKEN } from '../../domein/index.js';

@ApiSchema({ name: 'Capaciteitsmeting', description: 'Wat een zaak van een soort en zwaarte aan tijd vraagt.' })
export class CapaciteitsmetingDto {
  @ApiProperty({ description: 'Zaaktype.', example: 'bezwaar' })
  zaaktype!: string;
  @ApiProperty({ description: 'Soort.' })
  zaaksoort!: string;
  @ApiProperty({ description: 'C (eenvoudig) of E (gemiddeld).', enum: ZWAARTES })
  zwaarte!: string;
  @ApiPropertyOptional({
    description:
      'Mediaan van de behandeltijd, in hele stappen van vijf minuten; ontbreekt als er te weinig achter staat.',
    example: 'PT1H25M',
  })
  mediaan?: string;
  @ApiPropertyOptional({ description: 'Hetzelfde in milliseconden.', type: 'integer' })
  milliseconden?: number;
  @ApiPropertyOptional({
    description: 'Over welke zaken het gaat; ruimer als er over minder te weinig bekend is.',
    enum: BEREIKEN,
  })
  bereik?: string;
  @ApiPropertyOptional({ description: 'Minstens zoveel zaken staan erachter, in hele tientallen.', type: 'integer' })
  zaken?: number;
  @ApiPropertyOptional({ description: 'Hoeveel mensen erachter staan; preciezer wordt het niet.', enum: ['>= 5'] })
  mensen?: string;
  @ApiProperty({ description: 'Hetzelfde in woorden.' })
  uitleg!: string;
}

@ApiSchema({ name: 'Capaciteit', description: 'Gemeten behandeltijd per soort en zwaarte.' })
export class CapaciteitDto {
  @ApiProperty({ description: 'De regel, met zijn versie.', example: 'capaciteit/1' })
  regel!: string;
  @ApiProperty({ description: 'Eerste dag van de meetperiode.', format: 'date' })
  vanaf!: string;
  @ApiProperty({ description: 'Laatste dag van de meetperiode.', format: 'date' })
  tot!: string;
  @ApiPropertyOptional({ description: 'Locatie waarvoor is gekeken; ontbreekt: alle samen.' })
  locatie?: string;
  @ApiProperty({ description: 'Hoe dit te lezen is.' })
  letOp!: string;
  @ApiProperty({ type: [CapaciteitsmetingDto], description: 'Per soort van de inrichting en zwaarte.' })
  metingen!: readonly CapaciteitsmetingDto[];
}

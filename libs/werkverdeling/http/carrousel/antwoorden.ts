import { ApiProperty, ApiPropertyOptional, ApiSchema } from '@nestjs/swagger';
import { ZWAARTES } from '@zaakstroom/zaken';
import { ZwaartetellingDto } from '../antwoorden.js';

@ApiSchema({ name: 'Carrouseldeelnemer', description: 'Wat een locatie kreeg.' })
export class CarrouseldeelnemerDto {
  @ApiProperty({ description: 'Locatie.', example: 'Arnhem' })
  locatie!: string;
  @ApiProperty({ description: 'In deze ronde, zonder wat verviel.', type: ZwaartetellingDto })
  inRonde!: ZwaartetellingDto;
  @ApiProperty({ description: 'In het kwartaal, tot en met deze ronde.', type: ZwaartetellingDto })
  inKwartaal!: ZwaartetellingDto;
}

@ApiSchema({ name: 'Carrouselpost', description: 'Een aanwaspost in een ronde.' })
export class CarrouselpostDto {
  @ApiProperty({ description: 'Id van de zaak.', format: 'uuid' })
  zaakId!: string;
  @ApiProperty({ description: 'Zaaknummer.', example: 'A20260000001' })
  zaaknummer!: string;
  @ApiProperty({ description: 'C (eenvoudig) of E (gemiddeld).', enum: ZWAARTES })
  zwaarte!: string;
  @ApiProperty({ description: 'Locatie die de post kreeg.' })
  locatie!: string;
  @ApiProperty({ description: 'Waarom die locatie.' })
  uitleg!: string;
  @ApiPropertyOptional({ description: 'Waarom de post niet is verplaatst; ontbreekt als dat wel gebeurde.' })
  vervallen?: string;
}

@ApiSchema({ name: 'Carrouselronde', description: 'Een ronde van de carrousel, zonder de posten.' })
export class CarrouselrondeDto {
  @ApiProperty({ description: 'Id van de ronde: kwartaal en volgnummer.', example: '2026-K4-5' })
  rondeId!: string;
  @ApiProperty({ description: 'Kwartaal waarover de verdeling eerlijk is.', example: '2026-K4' })
  kwartaal!: string;
  @ApiProperty({ description: 'Dag van de ronde.', format: 'date' })
  dag!: string;
  @ApiProperty({ description: 'De regel, met zijn versie.', example: 'carrousel/1' })
  regel!: string;
  @ApiProperty({ description: 'Versie van de inrichting.' })
  instellingen!: string;
  @ApiProperty({
    description: 'Alle posten zijn verplaatst of vervallen. Een volgende ronde maakt een afgebroken ronde eerst af.',
  })
  afgerond!: boolean;
  @ApiProperty({ description: 'Aantal posten.', type: 'integer' })
  aantal!: number;
  @ApiProperty({ description: 'Hoe is verdeeld, in gewone woorden.' })
  uitleg!: string;
  @ApiProperty({
    description: 'Per deelnemende locatie, in de volgorde van de rotatie.',
    type: [CarrouseldeelnemerDto],
  })
  deelnemers!: readonly CarrouseldeelnemerDto[];
}

@ApiSchema({ name: 'CarrouselrondeMetPosten', description: 'Een ronde van de carrousel.' })
export class CarrouselrondeMetPostenDto extends CarrouselrondeDto {
  @ApiProperty({ description: 'De posten, urgentste eerst.', type: [CarrouselpostDto] })
  posten!: readonly CarrouselpostDto[];
}

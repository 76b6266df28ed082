import { ApiProperty, ApiPropertyOptional, ApiSchema } from '@nestjs/swagger';
import { GROEPSFUNCTIES } from '../domein/index.js';
import { ExpertiseDto, PeriodeDto, RoosterDto } from './invoer.js';

@ApiSchema({ name: 'Expertisekaart', description: 'Wat iemand kan, voor wie hulp zoekt of werk verdeelt.' })
export class KaartDto {
  @ApiProperty({ description: 'Id van de kaart.', format: 'uuid' })
  kaartId!: string;
  @ApiProperty({ description: 'Wie het is, zoals u die noemt bij een consult of toewijzing.', example: 'jansen' })
  medewerker!: string;
  @ApiPropertyOptional({ description: 'Groepsfunctie.', enum: GROEPSFUNCTIES })
  groepsfunctie?: string;
  @ApiProperty({ description: 'Expertises, op naam.', type: [ExpertiseDto] })
  expertises!: readonly ExpertiseDto[];
  @ApiProperty({ description: 'Doet aangifte en bezwaar.' })
  tweetalig!: boolean;
  @ApiProperty({ description: 'Is coach.' })
  coach!: boolean;
  @ApiPropertyOptional({ description: 'Locatie.' })
  locatie?: string;
  @ApiPropertyOptional({ description: 'Team.' })
  team?: string;
  @ApiProperty({ description: 'Is er vandaag niet.' })
  vandaagAfwezig!: boolean;
  @ApiPropertyOptional({
    description: 'Werktijd per dag van de week; voor wie het aangaat en wie de kaart bijhoudt.',
    type: RoosterDto,
  })
  rooster?: RoosterDto;
  @ApiPropertyOptional({
    description: 'Perioden van afwezigheid; voor wie het aangaat en wie de kaart bijhoudt.',
    type: [PeriodeDto],
  })
  afwezigheden?: readonly PeriodeDto[];
}

@ApiSchema({ name: 'Kaartgebeurtenis', description: 'Wat er met een expertisekaart gebeurde.' })
export class KaartgebeurtenisDto {
  @ApiProperty({ description: 'Wanneer.', format: 'date-time' })
  moment!: string;
  @ApiProperty({ description: 'Soort gebeurtenis.', example: 'ExpertiseVastgelegd' })
  type!: string;
  @ApiProperty({ description: 'Wat er gebeurde.', example: 'Expertise box 3: gevorderd.' })
  zin!: string;
}

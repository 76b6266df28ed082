import { ApiProperty, ApiPropertyOptional, ApiSchema } from '@nestjs/swagger';
import { Datum, Naam, Namen, Uuid, VrijeTekst } from '@zaakstroom/zaken';
import { Type } from 'class-transformer';
import { ValidateNested } from 'class-validator';
import { CAMPAGNESTATUSSEN } from '../../domein/index.js';
import { SelectieDto } from '../massabewerking/invoer.js';

export class CampagnePad {
  @Uuid('Id van de campagne.')
  campagneId!: string;
}

export class CampagneDto {
  @Naam('Naam.', { example: 'Twee weken hypotheekrente' })
  naam!: string;

  @Naam('Thema, volgens de inrichting.', { example: 'hypotheekrenteaftrek' })
  thema!: string;

  @VrijeTekst('Waarom.', 2_000, {
    lezers: 'Intern: het komt als toelichting in iedere zaak, voor medewerkers die de zaak zien.',
  })
  reden!: string;

  @Datum('Laatste dag van de campagne, vandaag of later.')
  tot!: string;

  @ApiProperty({ description: 'Welke zaken erin komen; noem ten minste een veld.', type: SelectieDto })
  @ValidateNested()
  @Type(() => SelectieDto)
  selectie!: SelectieDto;

  @Namen('Teams die meedoen.', { optioneel: true })
  teams?: string[];

  @Namen('Locaties die meedoen.', { optioneel: true })
  locaties?: string[];
}

export class BeeindigingDto {
  @VrijeTekst('Waarom zij eindigt.', 2_000, {
    lezers: 'Intern: het komt als toelichting in iedere zaak die nog open is, voor medewerkers die de zaak zien.',
  })
  reden!: string;
}

@ApiSchema({ name: 'Campagneweek', description: 'Wat in een week is afgedaan.' })
export class WeekDto {
  @ApiProperty({ description: 'De maandag van die week.', format: 'date' })
  week!: string;
  @ApiProperty({ description: 'Zaken die toen eindigden.', type: 'integer' })
  afgedaan!: number;
}

@ApiSchema({ name: 'Campagnevoortgang', description: 'Hoe ver de zaken van een campagne zijn.' })
export class CampagnevoortgangDto {
  @ApiProperty({ description: 'Zaken die erin zijn opgenomen.', type: 'integer' })
  opgenomen!: number;
  @ApiProperty({ description: 'Zaken die iemand nu heeft.', type: 'integer' })
  uitgegeven!: number;
  @ApiProperty({ description: 'Zaken die zijn geëindigd.', type: 'integer' })
  afgedaan!: number;
  @ApiProperty({ description: 'Zaken die niemand heeft.', type: 'integer' })
  over!: number;
  @ApiProperty({ description: 'Geëindigd per week.', type: [WeekDto] })
  perWeek!: readonly WeekDto[];
}

@ApiSchema({ name: 'Campagne', description: 'Oude voorraad van een thema, die tot een dag voorgaat.' })
export class CampagneAntwoordDto {
  @ApiProperty({ description: 'Id.', format: 'uuid' })
  campagneId!: string;
  @ApiProperty({ description: 'Naam.' })
  naam!: string;
  @ApiProperty({ description: 'Thema.' })
  thema!: string;
  @ApiProperty({ description: 'Waarom.' })
  reden!: string;
  @ApiProperty({ description: 'Hoe ver zij is.', enum: CAMPAGNESTATUSSEN })
  status!: string;
  @ApiProperty({ description: 'Moment van de start.', format: 'date-time' })
  gestartOp!: string;
  @ApiProperty({ description: 'Laatste dag.', format: 'date' })
  tot!: string;
  @ApiPropertyOptional({ description: 'Moment waarop regie haar beëindigde.', format: 'date-time' })
  beeindigdOp?: string;
  @ApiProperty({ description: 'Teams die meedoen; zonder teams en locaties: iedereen.', type: [String] })
  teams!: readonly string[];
  @ApiProperty({ description: 'Locaties die meedoen.', type: [String] })
  locaties!: readonly string[];
  @ApiProperty({ description: 'De massabewerking die de zaken opneemt, met de uitslag per zaak.', format: 'uuid' })
  massabewerking!: string;
  @ApiProperty({ description: 'Voortgang.', type: CampagnevoortgangDto })
  voortgang!: CampagnevoortgangDto;
}

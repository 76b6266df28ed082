import { ApiProperty, ApiPropertyOptional, ApiSchema } from '@nestjs/swagger';

@ApiSchema({ name: 'Zaak', description: 'Een zaak zoals zij nu is.' })
export class ZaakDto {
  @ApiProperty({ description: 'Id van de zaak.', format: 'uuid' })
  zaakId!: string;
  @ApiProperty({ description: 'Zaaknummer.', example: 'B20260000001' })
  zaaknummer!: string;
  @ApiProperty({ description: 'Zaaktype.', example: 'bezwaar' })
  zaaktype!: string;
  @ApiPropertyOptional({ description: 'Soort; ontbreekt zolang de zaak niet is geclassificeerd.' })
  zaaksoort?: string;
  @ApiProperty({ description: 'Status.', enum: ['in werkvoorraad', 'uitgegeven', 'in behandeling', 'afgedaan'] })
  status!: string;
  @ApiProperty({ description: 'Dag van ontvangst.', format: 'date' })
  ontvangenOp!: string;
  @ApiProperty({ description: 'Moment van registratie.', format: 'date-time' })
  geregistreerdOp!: string;
  @ApiPropertyOptional({ description: 'Belastingjaar.', type: 'integer' })
  belastingjaar?: number;
  @ApiPropertyOptional({ description: 'Kanaal.' })
  kanaal?: string;
  @ApiPropertyOptional({ description: 'Locatie.' })
  locatie?: string;
  @ApiPropertyOptional({ description: 'Uitkomst van een afgedane zaak.' })
  uitkomst?: string;
  @ApiProperty({ description: 'U hebt de zaak in behandeling.' })
  vanMij!: boolean;
  @ApiProperty({
    description: 'Wat u nu met de zaak kunt doen.',
    enum: ['start', 'pauze', 'notitie', 'vrijgave', 'afdoening'],
    isArray: true,
  })
  mogelijk!: readonly string[];
  @ApiPropertyOptional({ description: 'Ondoorzichtig id van de belanghebbende; niet in lijsten.' })
  belanghebbende?: string;
  @ApiPropertyOptional({ description: 'Onderwerp; niet in lijsten.' })
  onderwerp?: string;
}

@ApiSchema({ name: 'Tijdlijnregel', description: 'Een gebeurtenis in de zaak.' })
export class TijdlijnregelDto {
  @ApiProperty({ description: 'Moment.', format: 'date-time' })
  moment!: string;
  @ApiProperty({ description: 'Wat er gebeurde.' })
  zin!: string;
  @ApiProperty({ description: 'Soort gebeurtenis.' })
  type!: string;
  @ApiProperty({ description: 'Soort werk.' })
  activiteit!: string;
  @ApiProperty({ description: 'Wie handelde.', enum: ['u', 'een medewerker', 'het systeem'] })
  door!: string;
  @ApiProperty({ description: 'Wie de gebeurtenis mag zien.', enum: ['openbaar', 'intern', 'vertrouwelijk'] })
  openbaarheidsklasse!: string;
  @ApiProperty({ description: 'Plaats van de gebeurtenis in de opslag.' })
  positie!: string;
}

@ApiSchema({ name: 'Dossier', description: 'Een zaak met haar tijdlijn.' })
export class DossierDto {
  @ApiProperty({ type: ZaakDto })
  zaak!: ZaakDto;
  @ApiProperty({ type: [TijdlijnregelDto], description: 'De laatste 100 gebeurtenissen, oudste eerst.' })
  tijdlijn!: TijdlijnregelDto[];
}

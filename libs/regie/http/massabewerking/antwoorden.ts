import { ApiProperty, ApiPropertyOptional, ApiSchema } from '@nestjs/swagger';
import { MASSASOORTEN, MASSASTATUSSEN } from '../../domein/index.js';
import { UITSLAGEN } from '../../leesmodel/index.js';

@ApiSchema({ name: 'Massavoortgang', description: 'Hoe ver een massabewerking is.' })
export class VoortgangDto {
  @ApiProperty({ description: 'Zaken in de selectie, vast vanaf het begin.', type: 'integer' })
  aantal!: number;
  @ApiProperty({ description: 'Zaken waarbij het is gedaan; bij een proef: waarbij het zou kunnen.', type: 'integer' })
  gedaan!: number;
  @ApiProperty({ description: 'Zaken waarbij het niet kon.', type: 'integer' })
  geweigerd!: number;
  @ApiProperty({ description: 'Zaken die nog komen.', type: 'integer' })
  nogNiet!: number;
}

@ApiSchema({ name: 'Massabewerking', description: 'Een bewerking van veel zaken tegelijk.' })
export class MassabewerkingAntwoordDto {
  @ApiProperty({ description: 'Id.', format: 'uuid' })
  massabewerkingId!: string;
  @ApiProperty({ description: 'Wat er met iedere zaak gebeurt.', enum: MASSASOORTEN })
  soort!: string;
  @ApiProperty({ description: 'Waarom.' })
  reden!: string;
  @ApiProperty({ description: 'Er wordt alleen geteld.' })
  proef!: boolean;
  @ApiProperty({ description: 'Hoe ver het is.', enum: MASSASTATUSSEN })
  status!: string;
  @ApiProperty({ description: 'Moment van de start.', format: 'date-time' })
  gestartOp!: string;
  @ApiProperty({ description: 'Moment waarop er het laatst iets gebeurde.', format: 'date-time' })
  bijgewerktOp!: string;
  @ApiProperty({ description: 'Door u besteld.' })
  vanMij!: boolean;
  @ApiProperty({ description: 'De gekozen velden van de selectie.', type: 'object', additionalProperties: true })
  selectie!: object;
  @ApiProperty({ description: 'Plaats in de opslag van de laatste gebeurtenis die de voorraad kende.' })
  voorraad!: string;
  @ApiProperty({ description: 'Wat bij de soort hoort.', type: 'object', additionalProperties: true })
  opdracht!: object;
  @ApiProperty({ description: 'Voortgang.', type: VoortgangDto })
  voortgang!: VoortgangDto;
}

@ApiSchema({ name: 'Massapost', description: 'Een zaak in een massabewerking, met wat ervan kwam.' })
export class MassapostDto {
  @ApiProperty({ description: 'Plaats in de selectie, vanaf 1.', type: 'integer' })
  nummer!: number;
  @ApiProperty({ description: 'Id van de zaak.', format: 'uuid' })
  zaakId!: string;
  @ApiProperty({ description: 'Zaaknummer.' })
  zaaknummer!: string;
  @ApiPropertyOptional({
    description: 'Voor wie de zaak is bedoeld: de hoeveelste van de genoemde ontvangers, vanaf 1.',
    type: 'integer',
  })
  ontvanger?: number;
  @ApiProperty({ description: 'Wat ervan kwam.', enum: UITSLAGEN })
  uitslag!: string;
  @ApiPropertyOptional({ description: 'Waarom het niet kon.', type: String })
  reden?: string;
}

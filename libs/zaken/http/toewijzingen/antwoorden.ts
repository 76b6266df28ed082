import { ApiProperty, ApiPropertyOptional, ApiSchema } from '@nestjs/swagger';

@ApiSchema({ name: 'Urgentiedeel', description: 'Een deel van de urgentie.' })
export class UrgentiedeelDto {
  @ApiProperty({ description: 'Welk deel.', enum: ['termijn', 'leeftijd', 'prioriteit', 'antwoord', 'vervolg'] })
  deel!: string;
  @ApiProperty({ description: 'Punten.', type: 'integer' })
  punten!: number;
  @ApiProperty({ description: 'Punten die dit deel hoogstens telt.', type: 'integer' })
  hoogstens!: number;
  @ApiProperty({ description: 'Waarom, in gewone woorden.' })
  zin!: string;
}

@ApiSchema({ name: 'Urgentie', description: 'Hoe urgent de zaak was voor deze behandelaar: de som van de delen.' })
export class UrgentieDto {
  @ApiProperty({ description: '0 tot en met 100.', type: 'integer' })
  punten!: number;
  @ApiProperty({ description: 'Alle delen.', type: [UrgentiedeelDto] })
  delen!: readonly UrgentiedeelDto[];
}

@ApiSchema({ name: 'AfgevallenKandidaat', description: 'Een zaak die aan de beurt was en toch niet is uitgegeven.' })
export class AfgevallenDto {
  @ApiProperty({ description: 'Zaaknummer.', example: 'B20260000001' })
  zaaknummer!: string;
  @ApiProperty({ description: 'Reden.', example: 'niet meer vrij' })
  reden!: string;
}

@ApiSchema({ name: 'Kandidaten', description: 'Welke zaken zijn gewogen.' })
export class KandidatenDto {
  @ApiProperty({ description: 'Zaken die pasten.', type: 'integer' })
  passend!: number;
  @ApiProperty({ description: 'Urgentere zaken die op dat moment naar een ander gingen.', type: [String] })
  bezet!: readonly string[];
  @ApiProperty({ description: 'Urgentere zaken die niet uit te geven bleken.', type: [AfgevallenDto] })
  afgevallen!: readonly AfgevallenDto[];
  @ApiPropertyOptional({
    description: 'Urgentere zaken die terzijde stonden na een mislukte uitgifte.',
    type: [String],
  })
  geparkeerd?: readonly string[];
}

@ApiSchema({ name: 'Keuze', description: 'Waarop de keuze van het systeem berust.' })
export class KeuzeDto {
  @ApiProperty({ description: 'De regel, met zijn versie.', example: 'urgentie/2' })
  regel!: string;
  @ApiProperty({ description: 'Dag waarop is gewogen.', format: 'date' })
  dag!: string;
  @ApiProperty({ description: 'Versie van de gewichten.', example: 'urgentie-2026-1' })
  gewichten!: string;
  @ApiProperty({ description: 'Id van de werkvoorraad.', example: 'bezwaren' })
  werkvoorraad!: string;
  @ApiProperty({ description: 'Plaats in de opslag van de laatste gebeurtenis die de voorraad kende.' })
  voorraad!: string;
  @ApiProperty({ description: 'Kandidaten.', type: KandidatenDto })
  kandidaten!: KandidatenDto;
  @ApiProperty({ description: 'Urgentie.', type: UrgentieDto })
  urgentie!: UrgentieDto;
  @ApiPropertyOptional({ description: 'Wat expertise ermee te maken had; ontbreekt als de soort er geen vraagt.' })
  expertise?: string;
}

@ApiSchema({ name: 'Toewijzing', description: 'Een behandelaar kreeg of nam de zaak, of een locatie kreeg haar.' })
export class ToewijzingAntwoordDto {
  @ApiProperty({ description: 'Id van de toewijzing.', format: 'uuid' })
  toewijzingId!: string;
  @ApiProperty({ description: 'Moment.', format: 'date-time' })
  moment!: string;
  @ApiProperty({ description: 'Aan u.' })
  aanMij!: boolean;
  @ApiProperty({ description: 'Zelf genomen (pull) of gekregen (push).', enum: ['pull', 'push'] })
  mechanisme!: string;
  @ApiProperty({ description: 'Aan wie is toegedeeld.', enum: ['locatie', 'medewerker'] })
  niveau!: string;
  @ApiPropertyOptional({ description: 'De locatie die de zaak kreeg, bij niveau locatie.' })
  locatie?: string;
  @ApiProperty({ description: 'Grond.', example: 'urgentie' })
  grond!: string;
}

@ApiSchema({ name: 'Toewijzingstoelichting', description: 'Waarom een behandelaar of locatie de zaak kreeg.' })
export class ToelichtingDto extends ToewijzingAntwoordDto {
  @ApiProperty({ description: 'Uitleg aan de behandelaar.' })
  uitleg!: string;
  @ApiPropertyOptional({ description: 'Reden die degene gaf die toewees; bij een locatie ook die van de carrousel.' })
  reden?: string;
  @ApiPropertyOptional({ description: 'Waarom, voor u alleen: hoe uw werklijst is gevuld.' })
  voorU?: string;
  @ApiProperty({ description: 'Versie van de inrichting.' })
  instellingen!: string;
  @ApiPropertyOptional({ description: 'De ronde van de carrousel die het bepaalde.', example: '2026-K4-5' })
  ronde?: string;
  @ApiPropertyOptional({ description: 'Ontbreekt als een mens koos.', type: KeuzeDto })
  keuze?: KeuzeDto;
}

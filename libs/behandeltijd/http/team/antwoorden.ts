import { ApiProperty, ApiPropertyOptional, ApiSchema } from '@nestjs/swagger';
import { SIGNALEN } from '../../domein/index.js';
import { RekenwijzeDto, TijdDto } from '../antwoorden.js';

const DAGEN = { type: 'integer', example: 12 } as const;

@ApiSchema({ name: 'Tijdcijfer', description: 'Een tijd met haar band.' })
export class CijferDto extends TijdDto {}

@ApiSchema({ name: 'Zaaktijd', description: 'Tijd van iedereen samen aan een zaak.' })
export class ZaaktijdDto extends CijferDto {
  @ApiProperty({ description: 'Laatste dag die meetelt; de lopende dag telt niet mee.', format: 'date' })
  totEnMet!: string;
}

@ApiSchema({ name: 'Teamwacht', description: 'Waarom en waarop een zaak wacht.' })
export class TeamwachtDto {
  @ApiProperty({ description: 'Reden.' })
  reden!: string;
  @ApiPropertyOptional({ description: 'Waarop of op wie.' })
  waarop?: string;
  @ApiPropertyOptional({ description: 'Tot welke dag.', format: 'date' })
  tot?: string;
}

@ApiSchema({ name: 'Signaal', description: 'Waarom een zaak vastgelopen kan zijn.' })
export class SignaalDto {
  @ApiProperty({ description: 'Reden.', enum: SIGNALEN })
  reden!: string;
  @ApiProperty({ description: 'De reden in woorden, met de grens die geldt.' })
  uitleg!: string;
}

@ApiSchema({ name: 'Teamzaak', description: 'Een open zaak van een team. Wie haar heeft, staat er nooit bij.' })
export class TeamzaakDto {
  @ApiProperty({ description: 'Id van de zaak.', format: 'uuid' })
  zaakId!: string;
  @ApiProperty({ description: 'Zaaknummer.', example: 'B20260000001' })
  zaaknummer!: string;
  @ApiProperty({ description: 'Zaaktype.', example: 'bezwaar' })
  zaaktype!: string;
  @ApiPropertyOptional({ description: 'Soort; ontbreekt zolang de zaak niet is geclassificeerd.' })
  zaaksoort?: string;
  @ApiPropertyOptional({ description: 'C (eenvoudig) of E (gemiddeld).' })
  zwaarte?: string;
  @ApiPropertyOptional({ description: 'Locatie.' })
  locatie?: string;
  @ApiPropertyOptional({ description: 'Team dat de zaak heeft of het laatst had.' })
  team?: string;
  @ApiProperty({ description: 'Status.' })
  status!: string;
  @ApiProperty({ ...DAGEN, description: 'Hele dagen in deze status.' })
  dagenInStatus!: number;
  @ApiPropertyOptional({ description: 'Waarop de zaak wacht.', type: TeamwachtDto })
  wacht?: TeamwachtDto;
  @ApiProperty({ description: 'Dag van ontvangst.', format: 'date' })
  ontvangenOp!: string;
  @ApiProperty({ ...DAGEN, description: 'Hele dagen sinds de ontvangst.' })
  leeftijd!: number;
  @ApiProperty({ description: 'Dag waarop wij klaar willen zijn; geen wettelijke termijn.', format: 'date' })
  streefdatum!: string;
  @ApiProperty({ ...DAGEN, description: 'Hoe vaak iemand zich opnieuw moest verdiepen.' })
  opnieuwVerdiept!: number;
  @ApiProperty({ type: ZaaktijdDto, description: 'Tijd die er tot nu toe aan is besteed.' })
  behandeltijd!: ZaaktijdDto;
  @ApiProperty({ type: [SignaalDto], description: 'Waarom de zaak vastgelopen kan zijn; meestal leeg.' })
  vastgelopen!: SignaalDto[];
}

@ApiSchema({ name: 'Soortcijfers', description: 'Cijfers over zaken van een soort.' })
export class CijfersDto {
  @ApiProperty({ ...DAGEN, description: 'Aantal zaken waaraan tijd is besteed.' })
  zaken!: number;
  @ApiProperty({ description: 'Hoeveel mensen erachter staan; preciezer wordt het niet.', enum: ['>= 5'] })
  mensen!: string;
  @ApiProperty({ type: CijferDto, description: 'Tijd van alle zaken samen.' })
  totaal!: CijferDto;
  @ApiProperty({ type: CijferDto, description: 'Mediaan per zaak.' })
  mediaan!: CijferDto;
  @ApiProperty({ type: CijferDto, description: 'P90 per zaak.' })
  p90!: CijferDto;
}

@ApiSchema({ name: 'Soorttijd', description: 'Een soort zaak, met cijfers als er genoeg mensen achter staan.' })
export class SoorttijdDto {
  @ApiProperty({ description: 'Zaaktype.', example: 'bezwaar' })
  zaaktype!: string;
  @ApiPropertyOptional({ description: 'Soort; ontbreekt bij zaken die nooit zijn geclassificeerd.' })
  zaaksoort?: string;
  @ApiPropertyOptional({ type: CijfersDto })
  cijfers?: CijfersDto;
  @ApiPropertyOptional({ description: 'Waarom er geen cijfers staan.' })
  reden?: string;
}

@ApiSchema({ name: 'Cijferbereik', description: 'Waar de cijfers over gaan.' })
export class CijferbereikDto {
  @ApiPropertyOptional({ description: 'Team.' })
  team?: string;
  @ApiPropertyOptional({ description: 'Locatie.' })
  locatie?: string;
  @ApiProperty({ description: 'Periode van de afdoening.', example: '2026-K1' })
  periode!: string;
  @ApiProperty({ description: 'Eerste dag van de periode.', format: 'date' })
  vanaf!: string;
  @ApiProperty({ description: 'Laatste dag van de periode.', format: 'date' })
  tot!: string;
  @ApiPropertyOptional({ description: 'Zaaktype.' })
  zaaktype?: string;
  @ApiPropertyOptional({ description: 'Soort.' })
  zaaksoort?: string;
  @ApiPropertyOptional({ description: 'Zwaarte.' })
  zwaarte?: string;
  @ApiPropertyOptional({ description: 'Uitkomst.' })
  uitkomst?: string;
  @ApiProperty({ description: 'Hetzelfde in woorden: welke zaken, welke tijd, en wat niet meetelt.' })
  omschrijving!: string;
}

@ApiSchema({ name: 'Totaaltijd', description: 'Wat de soorten met cijfers samen zijn.' })
export class TotaaltijdDto extends CijferDto {
  @ApiProperty({ ...DAGEN, description: 'Aantal zaken.' })
  zaken!: number;
}

@ApiSchema({ name: 'Teambehandeltijden', description: 'Tijd per soort zaak, met waar zij over gaat.' })
export class TeambehandeltijdenDto {
  @ApiProperty({ description: 'Moment waarop dit is gevraagd.', format: 'date-time' })
  peilmoment!: string;
  @ApiProperty({ type: RekenwijzeDto })
  rekenwijze!: RekenwijzeDto;
  @ApiProperty({ type: CijferbereikDto })
  bereik!: CijferbereikDto;
  @ApiProperty({ type: [SoorttijdDto], description: 'Soorten die in de periode voorkomen.' })
  soorten!: SoorttijdDto[];
  @ApiProperty({
    type: TotaaltijdDto,
    description:
      'Som van de soorten met cijfers; de andere tellen niet mee. Geen mediaan: die over soorten heen zegt vooral iets over de mix.',
  })
  totaal!: TotaaltijdDto;
}

import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Naam, ZWAARTES } from '@zaakstroom/zaken';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsDefined,
  IsIn,
  IsInt,
  IsNumber,
  IsOptional,
  IsString,
  Length,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';

interface Grenzen {
  readonly van: number;
  readonly tot: number;
  readonly standaard?: number;
  readonly verplicht?: boolean;
}

function getal(soort: 'integer' | 'number', description: string, { van, tot, standaard, verplicht }: Grenzen) {
  const schema = { description, type: soort, minimum: van, maximum: tot };
  return applyDecorators(
    ...(verplicht
      ? [ApiProperty(schema)]
      : [ApiPropertyOptional({ ...schema, ...(standaard !== undefined && { default: standaard }) }), IsOptional()]),
    soort === 'integer' ? IsInt() : IsNumber({ maxDecimalPlaces: 3 }),
    Min(van),
    Max(tot),
  );
}
const Geheel = (wat: string, grenzen: Grenzen): PropertyDecorator => getal('integer', wat, grenzen);
const Getal = (wat: string, grenzen: Grenzen): PropertyDecorator => getal('number', wat, grenzen);

const Namen = (description: string): PropertyDecorator =>
  applyDecorators(
    ApiPropertyOptional({ description, type: [String], maxItems: 50, uniqueItems: true }),
    IsOptional(),
    IsArray(),
    ArrayMaxSize(50),
    ArrayUnique(),
    IsString({ each: true }),
    Length(1, 100, { each: true }),
  );

// A type is looked up late when it is given as a function that is named `type`: so not `soort` itself.
const Deel = <T>(description: string, soort: () => new () => T): PropertyDecorator =>
  applyDecorators(
    ApiPropertyOptional({ description, type: () => soort() }),
    IsOptional(),
    ValidateNested(),
    Type(soort),
  );

const Lijst = <T>(description: string, soort: () => new () => T): PropertyDecorator =>
  applyDecorators(
    ApiPropertyOptional({ description, type: () => soort(), isArray: true, maxItems: 200 }),
    IsOptional(),
    IsArray(),
    ArrayMaxSize(200),
    ValidateNested({ each: true }),
    Type(soort),
  );

const PUNTEN: Grenzen = { van: 0, tot: 100, verplicht: true };
const DAGEN: Grenzen = { van: 1, tot: 36_500, verplicht: true };

export class TermijngewichtDto {
  @Geheel('Punten op de streefdatum.', PUNTEN)
  punten!: number;
  @Geheel('Dagen voor de streefdatum waarop het begint te tellen.', DAGEN)
  aanloopdagen!: number;
}

export class LeeftijdgewichtDto {
  @Geheel('Punten die de leeftijd hoogstens telt.', PUNTEN)
  punten!: number;
  @Geheel('Dagen na ontvangst waarna alle punten tellen.', DAGEN)
  dagen!: number;
}

export class PrioriteitgewichtDto {
  @Geheel('Punten voor een thema met voorrang.', PUNTEN)
  punten!: number;
  @Namen("Thema's met voorrang, volgens de inrichting.")
  themas?: string[];
}

export class AntwoordgewichtDto {
  @Geheel('Punten als het wachten voorbij is.', PUNTEN)
  punten!: number;
  @Namen('Wachtredenen die tellen, volgens de inrichting.')
  wachtredenen?: string[];
}

export class VervolggewichtDto {
  @Geheel('Punten voor wie de zaak het laatst had.', PUNTEN)
  punten!: number;
}

/** What is left out stays as it is. */
export class GewichtenDto {
  @Deel('De streefdatum.', () => TermijngewichtDto)
  termijn?: TermijngewichtDto;
  @Deel('De leeftijd.', () => LeeftijdgewichtDto)
  leeftijd?: LeeftijdgewichtDto;
  @Deel('Thema met voorrang.', () => PrioriteitgewichtDto)
  prioriteit?: PrioriteitgewichtDto;
  @Deel('De burger antwoordde.', () => AntwoordgewichtDto)
  antwoord?: AntwoordgewichtDto;
  @Deel('Wie de zaak het laatst had.', () => VervolggewichtDto)
  vervolg?: VervolggewichtDto;
}

export class MensenDto {
  @Naam('Locatie; leeg: de locatie van de simulatie.', { optioneel: true, example: 'Arnhem' })
  locatie?: string;
  @ApiProperty({ description: 'Groepsfunctie.', enum: ['B', 'C', 'E', 'F'] })
  @IsIn(['B', 'C', 'E', 'F'])
  groepsfunctie!: string;
  @Geheel('Hoeveel mensen.', { van: 0, tot: 2_000, verplicht: true })
  aantal!: number;
  @Getal('Uren per week op het rooster, gelijk over maandag tot en met vrijdag.', {
    van: 0.5,
    tot: 60,
    verplicht: true,
  })
  urenPerWeek!: number;
  @Namen('Soorten die zij doen; leeg: alle.')
  soorten?: string[];
  @Namen('Expertises die zij als expert hebben, volgens de inrichting; leeg: geen.')
  expertises?: string[];
}

export class BezettingDto {
  @Lijst('Mensen; per genoemde locatie in plaats van die op de expertisekaarten.', () => MensenDto)
  mensen?: MensenDto[];
}

export class VoorstelDto extends BezettingDto {
  @Deel('Andere gewichten; wat ontbreekt blijft zoals het is, en samen zijn het 100 punten.', () => GewichtenDto)
  gewichten?: GewichtenDto;
}

export class InstroomDto {
  @Naam('Locatie; leeg: de locatie van de simulatie.', { optioneel: true })
  locatie?: string;
  @Naam('Zaaktype volgens de inrichting.', { example: 'bezwaar' })
  zaaktype!: string;
  @Naam('Soort binnen het zaaktype.', { example: 'overig' })
  zaaksoort!: string;
  @ApiPropertyOptional({ description: 'C of E; leeg: zoals de inrichting het van de soort zegt.', enum: [...ZWAARTES] })
  @IsOptional()
  @IsIn(ZWAARTES)
  zwaarte?: string;
  @Getal('Zaken per week, gemiddeld.', { van: 0, tot: 10_000, verplicht: true })
  perWeek!: number;
}

/** What to try. */
export class SimulatieverzoekDto {
  @Naam('Locatie; leeg: die van u, of alle voor wie alle locaties ziet.', { optioneel: true })
  locatie?: string;
  @Geheel('Aantal weken, vanaf morgen.', { van: 1, tot: 52, standaard: 13 })
  weken: number = 13;
  @Geheel('Zaad: met hetzelfde zaad komt er hetzelfde uit.', { van: 0, tot: 1_000_000, standaard: 1 })
  zaad: number = 1;
  @Getal('Deel van de uren dat aan zaken opgaat; standaard het gedrukte deel productie.', {
    van: 0.01,
    tot: 1,
    standaard: 0.62,
  })
  productiefDeel: number = 0.62;
  @Getal('Spreiding (sigma) van de behandeltijd om de gemeten mediaan: een aanname.', {
    van: 0,
    tot: 2,
    standaard: 0.8,
  })
  spreiding: number = 0.8;
  @Lijst('Wat er binnenkomt; leeg: zoals de afgelopen 13 weken.', () => InstroomDto)
  instroom?: InstroomDto[];
  @Deel('Zoals het nu is, waar de expertisekaarten het niet zeggen.', () => BezettingDto)
  nu?: BezettingDto;
  @ApiProperty({ description: 'Wat u voorstelt.', type: () => VoorstelDto })
  @IsDefined()
  @ValidateNested()
  @Type(() => VoorstelDto)
  voorstel!: VoorstelDto;
}

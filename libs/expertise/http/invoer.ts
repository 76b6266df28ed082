import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Bladeren, IsDatum, WaarOfOnwaar } from '@zaakstroom/http';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsOptional, IsUUID, ValidateNested } from 'class-validator';
import { GROEPSFUNCTIES, NIVEAUS, type Groepsfunctie, type Niveau } from '../domein/index.js';
import { Jn, Minuten, Woord } from './velden.js';

export class KaartPad {
  @ApiProperty({ description: 'Id van de expertisekaart.', format: 'uuid' })
  @IsUUID()
  kaartId!: string;
}

export class ExpertiseDto {
  @Woord('Expertise, volgens de inrichting.', { example: 'box 3' })
  expertise!: string;

  @ApiProperty({ description: 'Hoe goed.', enum: NIVEAUS })
  @IsIn(NIVEAUS)
  niveau!: Niveau;
}

export class PeriodeDto {
  @ApiProperty({ description: 'Eerste dag.', format: 'date' })
  @IsDatum()
  van!: string;

  @ApiProperty({ description: 'Laatste dag.', format: 'date' })
  @IsDatum()
  tot!: string;
}

export class RoosterDto {
  @Minuten('Minuten werk op maandag.')
  ma!: number;
  @Minuten('Minuten werk op dinsdag.')
  di!: number;
  @Minuten('Minuten werk op woensdag.')
  wo!: number;
  @Minuten('Minuten werk op donderdag.')
  do!: number;
  @Minuten('Minuten werk op vrijdag.')
  vr!: number;
  @Minuten('Minuten werk op zaterdag.')
  za!: number;
  @Minuten('Minuten werk op zondag.')
  zo!: number;
}

/** What is left out stays as it is. */
export class KaartwijzigingDto {
  @ApiPropertyOptional({ description: 'Groepsfunctie; wie er geen heeft, krijgt geen posten.', enum: GROEPSFUNCTIES })
  @IsOptional()
  @IsIn(GROEPSFUNCTIES)
  groepsfunctie?: Groepsfunctie;

  @Jn('Doet aangifte en bezwaar.')
  tweetalig?: boolean;

  @Jn('Is coach.')
  coach?: boolean;

  @Woord('Locatie.', { optioneel: true, example: 'Arnhem' })
  locatie?: string;

  @Woord('Team; een ander dan dat van u alleen door wie alle kaarten bijhoudt.', { optioneel: true, example: 'A1' })
  team?: string;

  @ApiPropertyOptional({ description: 'Alle expertises; wat er niet bij staat vervalt.', type: [ExpertiseDto] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => ExpertiseDto)
  expertises?: ExpertiseDto[];

  @ApiPropertyOptional({ description: 'Werktijd per dag van de week.', type: RoosterDto })
  @IsOptional()
  @ValidateNested()
  @Type(() => RoosterDto)
  rooster?: RoosterDto;

  @ApiPropertyOptional({
    description: 'Alle perioden van afwezigheid, zonder reden; wat er niet bij staat vervalt.',
    type: [PeriodeDto],
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => PeriodeDto)
  afwezigheden?: PeriodeDto[];
}

export class NieuweKaartDto extends KaartwijzigingDto {
  @Woord(
    'Van wie de kaart wordt, zoals de uitgever van tokens die noemt. Locatie en team zijn, als u ze weglaat, die van het laatste token.',
    { example: 'jansen' },
  )
  medewerker!: string;
}

/** Who can help: nothing here is about how somebody works. */
export class KaartenVraag extends Bladeren {
  @Woord('Heeft deze expertise.', { optioneel: true, example: 'box 3' })
  expertise?: string;

  @ApiPropertyOptional({ description: 'Heeft haar minstens zo goed; alleen met expertise.', enum: NIVEAUS })
  @IsOptional()
  @IsIn(NIVEAUS)
  niveau?: Niveau;

  @ApiPropertyOptional({ description: 'Heeft deze groepsfunctie.', enum: GROEPSFUNCTIES })
  @IsOptional()
  @IsIn(GROEPSFUNCTIES)
  groepsfunctie?: Groepsfunctie;

  @ApiPropertyOptional({ description: 'Is coach, of juist niet.' })
  @IsOptional()
  @WaarOfOnwaar()
  @IsBoolean()
  coach?: boolean;

  @ApiPropertyOptional({ description: 'Is tweetalig, of juist niet.' })
  @IsOptional()
  @WaarOfOnwaar()
  @IsBoolean()
  tweetalig?: boolean;

  @Woord('Werkt op deze locatie.', { optioneel: true, example: 'Arnhem' })
  locatie?: string;

  @Woord('Werkt in dit team.', { optioneel: true, example: 'A1' })
  team?: string;
}

import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Bladeren, IsDatum, MagOpBsnLijken, WaarOfOnwaar } from '@zaakstroom/http';
import { IsBoolean, IsIn, IsInt, IsOptional, IsString, IsUUID, Length, Max, Min } from 'class-validator';

const STATUSSEN = ['in werkvoorraad', 'uitgegeven', 'in behandeling', 'afgedaan'] as const;
const KANALEN = ['post', 'telefoon', 'balie', 'digitaal'] as const;

export class ZaakPad {
  @ApiProperty({ description: 'Id van de zaak.', format: 'uuid' })
  @IsUUID()
  zaakId!: string;
}

/** A zaak that comes in. The onderwerp and the belanghebbende are stored encrypted. */
export class RegistreerZaakDto {
  @ApiProperty({ description: 'Zaaktype volgens de configuratie.', example: 'bezwaar' })
  @IsString()
  @Length(1, 100)
  zaaktype!: string;

  @ApiPropertyOptional({
    description: 'Soort binnen het zaaktype; met een soort is de zaak meteen geclassificeerd.',
    example: 'overig',
  })
  @IsOptional()
  @IsString()
  @Length(1, 100)
  zaaksoort?: string;

  @ApiProperty({ description: 'Dag van ontvangst; de wettelijke termijn loopt vanaf deze dag.', format: 'date' })
  @IsDatum()
  ontvangenOp!: string;

  @ApiPropertyOptional({ description: 'Belastingjaar.', type: 'integer', example: 2024 })
  @IsOptional()
  @IsInt()
  @Min(1900)
  @Max(2200)
  belastingjaar?: number;

  @ApiPropertyOptional({ description: 'Langs welke weg de zaak binnenkwam.', enum: KANALEN })
  @IsOptional()
  @IsIn(KANALEN)
  kanaal?: string;

  @ApiPropertyOptional({ description: 'Locatie; standaard die van u.', example: 'Arnhem' })
  @IsOptional()
  @IsString()
  @Length(1, 100)
  locatie?: string;

  @ApiPropertyOptional({ description: 'Ondoorzichtig id van de belanghebbende; nooit een BSN.', format: 'uuid' })
  @IsOptional()
  @IsUUID()
  belanghebbende?: string;

  @ApiPropertyOptional({ description: 'Waar de zaak over gaat, in vrije tekst.' })
  @IsOptional()
  @IsString()
  @Length(1, 2_000)
  onderwerp?: string;
}

/** Filters of the list. */
export class ZakenVraag extends Bladeren {
  @ApiPropertyOptional({ description: 'Zaaknummer.' })
  @IsOptional()
  // The case id of an imported log may have nine digits.
  @MagOpBsnLijken()
  @IsString()
  @Length(1, 1_100)
  zaaknummer?: string;

  @ApiPropertyOptional({ description: 'Zaaktype.' })
  @IsOptional()
  @IsString()
  @Length(1, 100)
  zaaktype?: string;

  @ApiPropertyOptional({ description: 'Soort.' })
  @IsOptional()
  @IsString()
  @Length(1, 100)
  zaaksoort?: string;

  @ApiPropertyOptional({ description: 'Status.', enum: STATUSSEN })
  @IsOptional()
  @IsIn(STATUSSEN)
  status?: (typeof STATUSSEN)[number];

  @ApiPropertyOptional({ description: 'Ontvangen op of na deze dag.', format: 'date' })
  @IsOptional()
  @IsDatum()
  ontvangenVanaf?: string;

  @ApiPropertyOptional({ description: 'Ontvangen op of voor deze dag.', format: 'date' })
  @IsOptional()
  @IsDatum()
  ontvangenTot?: string;

  @ApiPropertyOptional({ description: 'Alleen zaken die u zelf in behandeling hebt.', default: false })
  @IsOptional()
  @WaarOfOnwaar()
  @IsBoolean()
  vanMij: boolean = false;
}

export class NotitieDto {
  @ApiProperty({ description: 'De notitie, in vrije tekst.' })
  @IsString()
  @Length(1, 20_000)
  tekst!: string;
}

export class VrijgaveDto {
  @ApiPropertyOptional({ description: 'Waarom de zaak wordt vrijgegeven.' })
  @IsOptional()
  @IsString()
  @Length(1, 2_000)
  reden?: string;
}

export class AfdoeningDto {
  @ApiProperty({ description: 'Uitkomst volgens de configuratie van het zaaktype.', example: 'toegewezen' })
  @IsString()
  @Length(1, 100)
  uitkomst!: string;

  @ApiPropertyOptional({ description: 'Toelichting, in vrije tekst.' })
  @IsOptional()
  @IsString()
  @Length(1, 20_000)
  toelichting?: string;
}

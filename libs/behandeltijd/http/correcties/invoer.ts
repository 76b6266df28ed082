import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Bladeren, IsDatum } from '@zaakstroom/http';
import { IsIn, IsInt, IsOptional, IsString, IsUUID, Length, Max, Min, NotEquals } from 'class-validator';
import { CORRECTIESTATUSSEN, type Correctiestatus, type Oordeel } from '../../domein/index.js';

/** The longest local day, ms. */
const LANGSTE_DAG = 25 * 3_600_000;
const OORDELEN = ['goedgekeurd', 'afgewezen'] as const satisfies readonly Oordeel[];

export class CorrectiePad {
  @ApiProperty({ description: 'Id van de correctie.', format: 'uuid' })
  @IsUUID()
  correctieId!: string;
}

export class CorrectievoorstelDto {
  @ApiProperty({ description: 'Id van de zaak.', format: 'uuid' })
  @IsUUID()
  zaakId!: string;

  @ApiProperty({ description: 'Lokale dag die voorbij is.', format: 'date' })
  @IsDatum()
  dag!: string;

  @ApiProperty({
    description: 'Wat bij de afgeleide tijd komt, milliseconden; onder 0: wat eraf gaat. Nooit 0.',
    type: 'integer',
    minimum: -LANGSTE_DAG,
    maximum: LANGSTE_DAG,
    example: 1_800_000,
  })
  @IsInt()
  @Min(-LANGSTE_DAG)
  @Max(LANGSTE_DAG)
  @NotEquals(0)
  milliseconden!: number;

  @ApiProperty({ description: 'Waarom de afgeleide tijd niet klopt.', minLength: 1, maxLength: 2_000 })
  @IsString()
  @Length(1, 2_000)
  reden!: string;
}

export class CorrectiebesluitDto {
  @ApiProperty({ description: 'Wat u besluit.', enum: OORDELEN })
  @IsIn(OORDELEN)
  besluit!: Oordeel;

  @ApiProperty({ description: 'Waarom.', minLength: 1, maxLength: 2_000 })
  @IsString()
  @Length(1, 2_000)
  reden!: string;
}

export class TeamcorrectiesVraag extends Bladeren {
  @ApiPropertyOptional({ description: 'Alleen voorstellen die zo ver zijn.', enum: CORRECTIESTATUSSEN })
  @IsOptional()
  @IsIn(CORRECTIESTATUSSEN)
  status?: Correctiestatus;
}

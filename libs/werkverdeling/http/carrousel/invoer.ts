import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, Matches } from 'class-validator';

const KWARTAAL = /^\d{4}-K[1-4]$/;
const RONDE = /^\d{4}-K[1-4]-[1-9]\d{0,4}$/;

export class KwartaalVraag {
  @ApiPropertyOptional({
    description: 'Kwartaal; standaard het lopende.',
    example: '2026-K4',
    pattern: KWARTAAL.source,
  })
  @IsOptional()
  @IsString()
  @Matches(KWARTAAL, { message: 'Moet een kwartaal zijn, als 2026-K4.' })
  kwartaal?: string;
}

export class RondePad {
  @ApiProperty({ description: 'Id van de ronde.', example: '2026-K4-5', pattern: RONDE.source })
  @IsString()
  @Matches(RONDE, { message: 'Moet een ronde zijn, als 2026-K4-5.' })
  rondeId!: string;
}

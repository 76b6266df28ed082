import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsDatum } from '@zaakstroom/http';
import { IsOptional, IsUUID } from 'class-validator';

export class ZaakPad {
  @ApiProperty({ description: 'Id van de zaak.', format: 'uuid' })
  @IsUUID()
  zaakId!: string;
}

export class MijnBehandeltijdVraag {
  @ApiPropertyOptional({ description: 'Eerste dag; standaard zes dagen voor de laatste.', format: 'date' })
  @IsOptional()
  @IsDatum()
  vanaf?: string;

  @ApiPropertyOptional({ description: 'Laatste dag; standaard vandaag. Hoogstens 31 dagen tegelijk.', format: 'date' })
  @IsOptional()
  @IsDatum()
  tot?: string;
}

import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { WaarOfOnwaar } from '@zaakstroom/http';
import { IsBoolean, IsOptional, IsUUID } from 'class-validator';

export class ZaakPad {
  @ApiProperty({ description: 'Id van de zaak.', format: 'uuid' })
  @IsUUID()
  zaakId!: string;
}

export class NotaVraag {
  @ApiPropertyOptional({
    description: 'De versie voor wie recht heeft op het dossier: medewerkers zonder naam, en alleen wat openbaar is.',
    default: false,
  })
  @IsOptional()
  @WaarOfOnwaar()
  @IsBoolean()
  openbaar: boolean = false;
}

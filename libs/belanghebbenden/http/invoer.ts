import { ApiProperty } from '@nestjs/swagger';
import { IsBsn } from '@zaakstroom/http';
import { IsUUID } from 'class-validator';

export class LegBelanghebbendeVastDto {
  @ApiProperty({
    description: 'Burgerservicenummer: negen cijfers die aan de elfproef voldoen. Komt er nergens meer uit.',
    format: 'bsn',
    pattern: '^[0-9]{9}$',
    writeOnly: true,
  })
  @IsBsn()
  bsn!: string;
}

export class BelanghebbendePad {
  @ApiProperty({ description: 'Id van de belanghebbende.', format: 'uuid' })
  @IsUUID()
  belanghebbendeId!: string;
}

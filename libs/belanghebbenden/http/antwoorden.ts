import { ApiProperty, ApiSchema } from '@nestjs/swagger';

@ApiSchema({ name: 'Belanghebbendeverwijzing', description: 'Het id waarmee een belanghebbende wordt genoemd.' })
export class BelanghebbendeverwijzingDto {
  @ApiProperty({ description: 'Ondoorzichtig id, voor altijd hetzelfde bij hetzelfde BSN.', format: 'uuid' })
  belanghebbendeId!: string;
}

@ApiSchema({ name: 'Belanghebbende', description: 'Een belanghebbende, zonder BSN.' })
export class BelanghebbendeDto extends BelanghebbendeverwijzingDto {
  @ApiProperty({ description: 'Moment waarop het BSN voor het eerst is vastgelegd.', format: 'date-time' })
  geregistreerdOp!: string;
}

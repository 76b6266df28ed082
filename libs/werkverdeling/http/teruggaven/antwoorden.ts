import { ApiProperty, ApiPropertyOptional, ApiSchema } from '@nestjs/swagger';
import { KENMERKEN } from '../../domein/index.js';

@ApiSchema({ name: 'Teruggavepatroon', description: 'Hoe vaak zaken met een kenmerk zijn teruggegeven.' })
export class TeruggavepatroonDto {
  @ApiProperty({ description: 'Waarop is geteld.', enum: KENMERKEN })
  kenmerk!: string;
  @ApiProperty({ description: 'De waarde.', example: 'push capaciteit' })
  waarde!: string;
  @ApiProperty({ description: 'Aantal teruggaven.', type: 'integer' })
  aantal!: number;
}

@ApiSchema({ name: 'Teruggaven', description: 'Wat er in een kwartaal is teruggegeven, en waarom.' })
export class TeruggavenDto {
  @ApiProperty({ description: 'Kwartaal.', example: '2026-K3' })
  kwartaal!: string;
  @ApiPropertyOptional({
    description: 'Alle teruggaven; ontbreekt als er te weinig mensen achter staan.',
    type: 'integer',
  })
  aantal?: number;
  @ApiProperty({
    description: 'Per grond van de toedeling, soort reden, soort zaak, locatie en week. Nooit per medewerker.',
    type: [TeruggavepatroonDto],
  })
  patronen!: readonly TeruggavepatroonDto[];
  @ApiProperty({
    description: 'Hoeveel er zijn weggelaten omdat er, ook door vergelijken, minder dan vijf mensen achter staan.',
    type: 'integer',
  })
  weggelaten!: number;
}

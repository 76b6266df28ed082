import { ApiProperty, ApiPropertyOptional, ApiSchema } from '@nestjs/swagger';
import { Regelsleutel } from '@zaakstroom/http';
import { RegistreerZaakDto } from './invoer/zaken.js';

/** One line: a zaak that comes in, under a key of who delivers it. */
export class RegistratieregelDto extends RegistreerZaakDto {
  @Regelsleutel()
  sleutel!: string;
}

@ApiSchema({ name: 'Registratieantwoord', description: 'Wat er met een regel is gebeurd.' })
export class RegistratieantwoordDto {
  @ApiProperty({ description: 'Nummer van de regel, vanaf 1.', type: 'integer' })
  regel!: number;
  @ApiPropertyOptional({ description: 'De sleutel van de regel, als die te lezen was.' })
  sleutel?: string;
  @ApiProperty({
    description:
      '201: geregistreerd. 200: al geregistreerd, onder deze sleutel. Anders: niet, om de reden in probleem.',
    type: 'integer',
    example: 201,
  })
  status!: number;
  @ApiPropertyOptional({ description: 'Id van de zaak.', format: 'uuid' })
  zaakId?: string;
  @ApiPropertyOptional({ description: 'Zaaknummer.', example: 'B20260000001' })
  zaaknummer?: string;
  @ApiPropertyOptional({
    description: 'Waarom deze regel niet is geregistreerd.',
    allOf: [{ $ref: '#/components/schemas/Probleem' }],
  })
  probleem?: object;
}

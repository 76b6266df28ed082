import { ApiProperty, ApiPropertyOptional, ApiSchema } from '@nestjs/swagger';

const DUUR = { example: 'PT22H24M' };

@ApiSchema({ name: 'Werklijstruimte', description: 'Waarvoor er op een werklijst ruimte is.' })
export class WerklijstruimteDto {
  @ApiProperty({ ...DUUR, description: 'Uren volgens het rooster, in de dagen die komen.' })
  rooster!: string;
  @ApiProperty({ ...DUUR, description: 'Daarvan afwezig.' })
  afwezig!: string;
  @ApiProperty({ ...DUUR, description: 'Van de rest: voor zaken.' })
  voorZaken!: string;
  @ApiProperty({ ...DUUR, description: 'Wat het open werk naar meting vraagt.' })
  openWerk!: string;
  @ApiProperty({ ...DUUR, description: 'Wat vrij was.' })
  vrij!: string;
}

@ApiSchema({ name: 'Vulpost', description: 'Een zaak die iemand krijgt.' })
export class VulpostDto {
  @ApiProperty({ description: 'Id van de zaak.', format: 'uuid' })
  zaakId!: string;
  @ApiProperty({ description: 'Zaaknummer.', example: 'B20260000001' })
  zaaknummer!: string;
  @ApiProperty({ ...DUUR, description: 'Wat zo’n zaak naar meting vraagt; geen norm.' })
  mediaan!: string;
  @ApiProperty({ description: 'Waarom deze zaak.' })
  uitleg!: string;
  @ApiPropertyOptional({ description: 'Waarom zij toch niet is toegewezen; ontbreekt als dat wel gebeurde.' })
  vervallen?: string;
}

@ApiSchema({ name: 'Werklijstvulling', description: 'Waarmee een werklijst is gevuld.' })
export class WerklijstvullingDto {
  @ApiProperty({ description: 'Van wie, zoals de uitgever van tokens die noemt.' })
  medewerker!: string;
  @ApiPropertyOptional({ type: WerklijstruimteDto })
  ruimte?: WerklijstruimteDto;
  @ApiPropertyOptional({ description: 'Waarom er niets, of niets meer, bij kwam.' })
  reden?: string;
  @ApiProperty({ description: 'Zaken, urgentste eerst.', type: [VulpostDto] })
  zaken!: readonly VulpostDto[];
}

@ApiSchema({ name: 'Vullingsvoorstel', description: 'Waarmee werklijsten gevuld zouden worden.' })
export class VullingsvoorstelDto {
  @ApiProperty({ description: 'Dag.', format: 'date' })
  dag!: string;
  @ApiProperty({ description: 'De regels, met hun versies.', type: [String], example: ['vulling/1', 'capaciteit/1'] })
  regels!: readonly string[];
  @ApiProperty({ description: 'Versie van de inrichting.' })
  instellingen!: string;
  @ApiProperty({ description: 'Eerste dag van de meetperiode.', format: 'date' })
  gemetenVanaf!: string;
  @ApiProperty({ description: 'Laatste dag van de meetperiode.', format: 'date' })
  gemetenTot!: string;
  @ApiProperty({ description: 'Per medewerker, in willekeurige volgorde.', type: [WerklijstvullingDto] })
  werklijsten!: readonly WerklijstvullingDto[];
}

@ApiSchema({ name: 'Vulling', description: 'Waarmee werklijsten zijn gevuld.' })
export class VullingAntwoordDto extends VullingsvoorstelDto {
  @ApiProperty({ description: 'Id van de vulling.', format: 'uuid' })
  vullingId!: string;
  @ApiProperty({ description: 'Iedere zaak is toegewezen of vervallen.' })
  afgerond!: boolean;
}

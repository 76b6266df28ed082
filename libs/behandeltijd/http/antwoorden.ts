import { ApiProperty, ApiPropertyOptional, ApiSchema } from '@nestjs/swagger';

const DUUR = { description: 'Duur volgens ISO 8601.', example: 'PT37M12S' };
const MS = {
  description: 'Behandeltijd in hele milliseconden, na verdeling, zoals zij is afgeleid.',
  type: 'integer',
  example: 2_232_000,
} as const;

@ApiSchema({ name: 'Band', description: 'Laagste en hoogste uitkomst met de halve, de hele en de dubbele kap.' })
export class BandDto {
  @ApiProperty({ ...MS, description: 'Laagste uitkomst, milliseconden.' })
  minimum!: number;
  @ApiProperty({ ...MS, description: 'Hoogste uitkomst, milliseconden.' })
  maximum!: number;
}

@ApiSchema({ name: 'Rekenwijze', description: 'Waarmee is gerekend.' })
export class RekenwijzeDto {
  @ApiProperty({ description: 'Algoritme met versie.', example: 'behandeltijd/1' })
  algoritme!: string;
  @ApiProperty({ description: 'Langste stilte die meetelt, ISO 8601.', example: 'PT1H' })
  kap!: string;
  @ApiProperty({ description: 'Langste gat dat na een los bewijs meetelt, ISO 8601.', example: 'PT10M' })
  aansluiting!: string;
  @ApiProperty({ description: 'Tijdzone van de kalenderdagen.', example: 'Europe/Amsterdam' })
  zone!: string;
}

@ApiSchema({ name: 'Handeling', description: 'Een handeling waar tijd uit is afgeleid.' })
export class HandelingDto {
  @ApiProperty({ description: 'Moment van de handeling.', format: 'date-time' })
  tijdstip!: string;
  @ApiProperty({ description: 'Wat de handeling voor de tijd betekent.', enum: ['start', 'stop', 'bewijs'] })
  soort!: string;
  @ApiProperty({ description: 'Soort werk.', example: 'behandelen' })
  activiteit!: string;
  @ApiProperty({ description: 'Plaats van de gebeurtenis in de opslag.' })
  positie!: string;
}

@ApiSchema({ name: 'Segment', description: 'Een aaneengesloten stuk werk aan een zaak.' })
export class SegmentDto {
  @ApiProperty({ description: 'Begin.', format: 'date-time' })
  van!: string;
  @ApiProperty({ description: 'Eerste moment erna.', format: 'date-time' })
  tot!: string;
  @ApiProperty({
    description:
      'Waar het stuk uit volgt: start en stop, afgekapt bij stilte, afgeleid uit een los bewijs, of nog lopend.',
    enum: ['expliciet', 'afgekapt', 'afgeleid', 'lopend'],
  })
  herkomst!: string;
  @ApiProperty({ description: 'Soort werk van de handeling die het opende.', example: 'behandelen' })
  activiteit!: string;
  @ApiProperty(MS)
  milliseconden!: number;
  @ApiProperty(DUUR)
  duur!: string;
  @ApiProperty({ type: [HandelingDto], description: 'De handelingen waar dit stuk uit volgt.' })
  handelingen!: HandelingDto[];
}

/** A derived time with its band. */
export class TijdDto {
  @ApiProperty(MS)
  milliseconden!: number;
  @ApiProperty(DUUR)
  duur!: string;
  @ApiProperty({ type: BandDto })
  band!: BandDto;
}

/** What stands beside every derived time that corrections may concern. */
export class GecorrigeerdDto extends TijdDto {
  @ApiProperty({
    ...MS,
    description: 'Som van de goedgekeurde correcties, milliseconden; kan onder 0 liggen.',
    example: 0,
  })
  correctie!: number;
  @ApiProperty({ ...MS, description: 'Afgeleide tijd met de correcties erbij, milliseconden.' })
  gecorrigeerd!: number;
}

@ApiSchema({ name: 'ZaakOpDag', description: 'Eigen tijd aan een zaak op een dag.' })
export class ZaakOpDagDto extends GecorrigeerdDto {
  @ApiPropertyOptional({ description: 'Id van de zaak.', format: 'uuid' })
  zaakId?: string;
  @ApiProperty({ description: 'Zaaknummer.' })
  zaaknummer!: string;
  @ApiProperty({
    ...MS,
    description: 'Deel buiten het rooster (maandag tot en met vrijdag, 7 tot 19 uur), milliseconden.',
  })
  buitenRooster!: number;
  @ApiProperty({ type: [SegmentDto] })
  segmenten!: SegmentDto[];
}

@ApiSchema({ name: 'WerkdagVanMij', description: 'Eigen behandeltijd op een lokale dag.' })
export class WerkdagDto extends GecorrigeerdDto {
  @ApiProperty({ description: 'Lokale dag.', format: 'date' })
  dag!: string;
  @ApiProperty({ description: 'De dag loopt nog: de uitkomst kan nog veranderen.' })
  voorlopig!: boolean;
  @ApiProperty({ type: [ZaakOpDagDto] })
  zaken!: ZaakOpDagDto[];
}

@ApiSchema({ name: 'MijnBehandeltijd', description: 'Eigen behandeltijd per dag, met alles waar zij uit volgt.' })
export class MijnBehandeltijdDto {
  @ApiProperty({ description: 'Moment waarop een lopende dag is berekend.', format: 'date-time' })
  peilmoment!: string;
  @ApiProperty({ type: RekenwijzeDto })
  rekenwijze!: RekenwijzeDto;
  @ApiProperty({ type: [WerkdagDto], description: 'Dagen met tijd of met een correctie, oudste eerst.' })
  dagen!: WerkdagDto[];
}

@ApiSchema({ name: 'BehandeltijdVanZaak', description: 'Behandeltijd van een zaak, van iedereen samen.' })
export class BehandeltijdVanZaakDto extends GecorrigeerdDto {
  @ApiProperty({ description: 'Id van de zaak.', format: 'uuid' })
  zaakId!: string;
  @ApiProperty({ description: 'Zaaknummer.' })
  zaaknummer!: string;
  @ApiProperty({ ...MS, description: 'Deel buiten het rooster, milliseconden.' })
  buitenRooster!: number;
  @ApiProperty({ description: 'Er is vandaag aan gewerkt: de uitkomst kan nog veranderen.' })
  voorlopig!: boolean;
  @ApiProperty({ description: 'Moment waarop een lopende dag is berekend.', format: 'date-time' })
  peilmoment!: string;
  @ApiProperty({ type: RekenwijzeDto })
  rekenwijze!: RekenwijzeDto;
  @ApiProperty({
    type: [WerkdagDto],
    description: 'Uw eigen deel, met segmenten en handelingen; niemand anders ziet dit.',
  })
  mijn!: WerkdagDto[];
}

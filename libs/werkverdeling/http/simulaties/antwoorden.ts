import { ApiProperty, ApiPropertyOptional, ApiSchema } from '@nestjs/swagger';

const Aantal = (description: string): PropertyDecorator => ApiProperty({ description, type: 'integer' });

@ApiSchema({ name: 'Simulatieleeftijd', description: 'Dagen sinds de ontvangst; ontbreekt als er geen zaken zijn.' })
export class SimulatieleeftijdDto {
  @ApiPropertyOptional({ description: 'Mediaan, in dagen.', type: 'integer' })
  mediaan?: number;
  @ApiPropertyOptional({ description: 'P90, in dagen.', type: 'integer' })
  p90?: number;
}

@ApiSchema({ name: 'SimulatieTeLaat', description: 'Hoeveel zaken voorbij de streefdatum zijn.' })
export class SimulatieTeLaatDto {
  @Aantal('Zaken.')
  zaken!: number;
  @Aantal('Waarvan te laat.')
  teLaat!: number;
  @ApiPropertyOptional({ description: 'Als deel van 1, op drie cijfers; ontbreekt als er geen zaken zijn.' })
  deel?: number;
}

@ApiSchema({
  name: 'Simulatiecijfers',
  description: 'Uitstroom, voorraad en cohort samen: elk op zich kan er goed uitzien terwijl het slechter gaat.',
})
export class SimulatiecijfersDto {
  @Aantal('Zaken die er op de eerste dag liggen.')
  begin!: number;
  @Aantal('Zaken die binnenkomen.')
  instroom!: number;
  @Aantal('Zaken die klaar zijn.')
  uitstroom!: number;
  @Aantal('Zaken die er op de laatste dag zijn, ook waaraan gewerkt wordt.')
  voorraad!: number;
  @ApiProperty({ description: 'Leeftijd van wat klaar is.', type: SimulatieleeftijdDto })
  leeftijdUitstroom!: SimulatieleeftijdDto;
  @ApiProperty({ description: 'Leeftijd van wat er ligt.', type: SimulatieleeftijdDto })
  leeftijdVoorraad!: SimulatieleeftijdDto;
  @ApiProperty({ description: 'Klaar na de streefdatum.', type: SimulatieTeLaatDto })
  uitstroomTeLaat!: SimulatieTeLaatDto;
  @ApiProperty({ description: 'Op de laatste dag voorbij de streefdatum.', type: SimulatieTeLaatDto })
  voorraadTeLaat!: SimulatieTeLaatDto;
  @ApiProperty({
    description: 'Zaken waarvan de streefdatum in deze tijd verstreek: niet op tijd klaar.',
    type: SimulatieTeLaatDto,
  })
  cohort!: SimulatieTeLaatDto;
}

@ApiSchema({ name: 'Simulatiesoort', description: 'De zaken van een zwaarte op een locatie.' })
export class SimulatiesoortDto extends SimulatiecijfersDto {
  @ApiProperty({ description: 'Locatie.' })
  locatie!: string;
  @ApiProperty({ description: 'C of E.' })
  zwaarte!: string;
}

@ApiSchema({ name: 'Simulatiebezetting', description: 'De uren van wie het werk doet.' })
export class SimulatiebezettingDto {
  @ApiProperty({ description: 'Locatie.' })
  locatie!: string;
  @ApiProperty({ description: 'Groepsfunctie.' })
  groepsfunctie!: string;
  @Aantal('Mensen.')
  mensen!: number;
  @Aantal('Uren voor zaken.')
  uren!: number;
  @ApiPropertyOptional({ description: 'Deel van die uren waarin er werk was, op drie cijfers.' })
  deel?: number;
}

@ApiSchema({ name: 'Simulatieuitkomst', description: 'Wat er van de zaken werd.' })
export class SimulatieuitkomstDto {
  @ApiProperty({ description: 'Alle zaken.', type: SimulatiecijfersDto })
  geheel!: SimulatiecijfersDto;
  @ApiProperty({ description: 'Per locatie en zwaarte.', type: [SimulatiesoortDto] })
  perSoort!: readonly SimulatiesoortDto[];
  @ApiProperty({ description: 'Per locatie en groepsfunctie.', type: [SimulatiebezettingDto] })
  bezetting!: readonly SimulatiebezettingDto[];
}

@ApiSchema({
  name: 'Simulatie',
  description: 'Zoals het is, en zoals voorgesteld, onder verder gelijke omstandigheden.',
})
export class SimulatieDto {
  @ApiProperty({ description: 'Plaats in de opslag van de laatste gebeurtenis die de voorraad kende.' })
  voorraad!: string;
  @ApiProperty({ description: 'Eerste dag.', format: 'date' })
  begindatum!: string;
  @ApiProperty({ description: 'Versie van de gewichten die nu gelden.' })
  gewichten!: string;
  @ApiProperty({ description: 'Regel van de urgentie, met zijn versie.', example: 'urgentie/2' })
  regel!: string;
  @ApiProperty({ description: 'Zaken die er per week binnenkomen, gemiddeld.' })
  instroomPerWeek!: number;
  @ApiProperty({ description: 'Zoals het is.', type: SimulatieuitkomstDto })
  nu!: SimulatieuitkomstDto;
  @ApiProperty({ description: 'Zoals voorgesteld.', type: SimulatieuitkomstDto })
  voorstel!: SimulatieuitkomstDto;
}

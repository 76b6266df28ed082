import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Bladeren, IsDatum, WaarOfOnwaar } from '@zaakstroom/http';
import { IsBoolean, IsIn, IsOptional, IsString, Length, Matches } from 'class-validator';
import { SORTERINGEN, type Sortering } from '../../leesmodel/sturing/index.js';

/** A filter by a name that the configuration, or a token, knows. */
const Naamfilter = (description: string): PropertyDecorator =>
  applyDecorators(
    ApiPropertyOptional({ description, minLength: 1, maxLength: 100 }),
    IsOptional(),
    IsString(),
    Length(1, 100),
  );

const TEAM =
  'Team; voor wie een team leidt alleen het eigen. Wie alle teams ziet noemt een team, een locatie of beide.';

export class TeamzakenVraag extends Bladeren {
  @Naamfilter(TEAM)
  team?: string;

  @Naamfilter('Locatie van de zaak.')
  locatie?: string;

  @Naamfilter('Zaaktype.')
  zaaktype?: string;

  @Naamfilter('Soort.')
  zaaksoort?: string;

  @Naamfilter('Status.')
  status?: string;

  @Naamfilter('Waarom de zaak wacht.')
  wachtreden?: string;

  @ApiPropertyOptional({ description: 'Streefdatum op of voor deze dag.', format: 'date' })
  @IsOptional()
  @IsDatum()
  streefdatumTot?: string;

  @ApiPropertyOptional({
    description: 'Alleen zaken waarvan iets zegt dat zij vastgelopen kunnen zijn.',
    default: false,
  })
  @IsOptional()
  @WaarOfOnwaar()
  @IsBoolean()
  vastgelopen: boolean = false;

  @ApiPropertyOptional({
    description: 'Vroegste streefdatum eerst, of oudste ontvangst eerst.',
    enum: SORTERINGEN,
    default: 'streefdatum',
  })
  @IsOptional()
  @IsIn(SORTERINGEN)
  sorteer: Sortering = 'streefdatum';
}

const PERIODE = /^\d{4}(-(K[1-4]|0[1-9]|1[0-2]))?$/;

export class TeambehandeltijdenVraag {
  @ApiProperty({
    description: 'Jaar (2026), kwartaal (2026-K1) of maand (2026-03) van de afdoening, als dat voorbij is.',
    pattern: PERIODE.source,
    example: '2026-K1',
  })
  @IsString()
  @Matches(PERIODE, { message: 'Moet een jaar (2026), kwartaal (2026-K1) of maand (2026-03) zijn.' })
  periode!: string;

  @Naamfilter(TEAM)
  team?: string;

  @Naamfilter('Locatie van de zaken.')
  locatie?: string;

  @Naamfilter('Zaaktype.')
  zaaktype?: string;

  @Naamfilter('Soort.')
  zaaksoort?: string;

  @Naamfilter('C (eenvoudig) of E (gemiddeld).')
  zwaarte?: string;

  @Naamfilter('Uitkomst.')
  uitkomst?: string;
}

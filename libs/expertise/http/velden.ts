import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsInt, IsOptional, IsString, Length, Max, Min } from 'class-validator';

/** A name of up to 100 characters. */
export function Woord(
  description: string,
  { optioneel, example }: { readonly optioneel?: boolean; readonly example?: string } = {},
): PropertyDecorator {
  const beschrijving = {
    description,
    type: 'string' as const,
    minLength: 1,
    maxLength: 100,
    ...(example !== undefined && { example }),
  };
  return applyDecorators(
    ...(optioneel ? [ApiPropertyOptional(beschrijving), IsOptional()] : [ApiProperty(beschrijving)]),
    IsString(),
    Length(1, 100),
  );
}

export const Jn = (description: string): PropertyDecorator =>
  applyDecorators(ApiPropertyOptional({ description, type: 'boolean' }), IsOptional(), IsBoolean());

const DAG = 24 * 60;

export const Minuten = (description: string): PropertyDecorator =>
  applyDecorators(
    ApiProperty({ description, type: 'integer', minimum: 0, maximum: DAG, example: 480 }),
    IsInt(),
    Min(0),
    Max(DAG),
  );

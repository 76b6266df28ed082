import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Openbaarheidsklasse } from '@zaakstroom/catalogus';
import { IsDatum } from '@zaakstroom/http';
import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, IsOptional, IsString, IsUUID, Length } from 'class-validator';
import { ZAKEN_CATALOGUS, type ZaakEvent } from '../../domein/index.js';

interface Veld {
  readonly optioneel?: boolean;
  readonly example?: string;
}

function veld(description: string, { optioneel, example }: Veld, schema: object, regels: readonly PropertyDecorator[]) {
  const beschrijving = { description, ...(example !== undefined && { example }), ...schema };
  return applyDecorators(
    ...(optioneel ? [ApiPropertyOptional(beschrijving), IsOptional()] : [ApiProperty(beschrijving)]),
    ...regels,
  );
}

/** Said, because of `string | undefined` the generator sees no type. */
const TEKST = { type: 'string' } as const;
const lengte = (max: number): object => ({ ...TEKST, minLength: 1, maxLength: max });

/** Who will read a text: as all that the event tells, or as a sentence of its own says. */
type Lezers = { readonly event: ZaakEvent['type'] } | { readonly lezers: string };

/** Text that a person writes; encrypted where it is stored. Its description says who will read it, before it is written. */
export const VrijeTekst = (description: string, max: 2_000 | 20_000, opties: Veld & Lezers): PropertyDecorator =>
  veld(`${description} ${'event' in opties ? lezersVan(opties.event) : opties.lezers}`, opties, lengte(max), [
    IsString(),
    Length(1, max),
  ]);

const LEZERS: Readonly<Record<Openbaarheidsklasse, string>> = {
  openbaar: 'Openbaar: ook wie de openbare versie van de nota krijgt leest dit.',
  intern: 'Intern: voor medewerkers die de zaak zien; niet in de openbare versie van de nota.',
  vertrouwelijk: 'Vertrouwelijk: alleen voor houder, teamleider en VTA.',
};

function lezersVan(event: ZaakEvent['type']): string {
  const { openbaarheidsklasse, openbaarheidVan } = ZAKEN_CATALOGUS.find(({ type }) => type === event)!;
  return openbaarheidVan ? 'Wie dit leest volgt uit de openbaarheid.' : LEZERS[openbaarheidsklasse];
}

/** A name that the configuration knows, or a short reference. */
export const Naam = (description: string, opties: Veld = {}): PropertyDecorator =>
  veld(description, opties, lengte(100), [IsString(), Length(1, 100)]);

export const Namen = (description: string, opties: Veld = {}): PropertyDecorator =>
  veld(description, opties, { type: 'array', items: lengte(100), maxItems: 20, uniqueItems: true }, [
    IsArray(),
    ArrayMaxSize(20),
    ArrayUnique(),
    IsString({ each: true }),
    Length(1, 100, { each: true }),
  ]);

export const Datum = (description: string, opties: Veld = {}): PropertyDecorator =>
  veld(description, opties, { ...TEKST, format: 'date' }, [IsDatum()]);

export const Uuid = (description: string, opties: Veld = {}): PropertyDecorator =>
  veld(description, opties, { ...TEKST, format: 'uuid' }, [IsUUID()]);

export const Keuze = (description: string, waarden: readonly string[], opties: Veld = {}): PropertyDecorator =>
  veld(description, opties, { enum: [...waarden] }, [IsIn(waarden)]);

export const Keuzes = (description: string, waarden: readonly string[], opties: Veld = {}): PropertyDecorator =>
  veld(description, opties, { type: 'array', items: { type: 'string', enum: [...waarden] }, uniqueItems: true }, [
    IsArray(),
    ArrayUnique(),
    IsIn(waarden, { each: true }),
  ]);

import { ApiProperty, ApiPropertyOptional, ApiSchema } from '@nestjs/swagger';
import { IsBoolean, IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import type { Type } from '@nestjs/common';
import { bevatBsn } from '../invoer/bsn.js';
import { GeheelGetal, WaarOfOnwaar } from '../invoer/velden.js';
import { huidigVerzoek, type Verzoek } from '../verzoek/verzoek.js';
import { codeerCursor, type Cursor } from './cursor.js';

/** The query parameters of every list; a list with filters extends it. */
export class Bladeren {
  @ApiPropertyOptional({ description: 'Aantal per pagina.', minimum: 1, maximum: 100, default: 20, type: 'integer' })
  @IsOptional()
  @GeheelGetal()
  @IsInt()
  @Min(1)
  @Max(100)
  pageSize: number = 20;

  @ApiPropertyOptional({ description: 'Uit next of previous van een eerdere pagina.' })
  @IsOptional()
  @IsString()
  @MaxLength(1024)
  cursor?: string;

  @ApiPropertyOptional({ description: 'Geef ook het totale aantal (count). Kost tijd.', default: false })
  @IsOptional()
  @WaarOfOnwaar()
  @IsBoolean()
  metAantal: boolean = false;
}

export interface Pagina<T> {
  readonly results: readonly T[];
  /** Address of the next page, or null on the last. */
  readonly next: string | null;
  readonly previous: string | null;
  /** Only when it was asked for. */
  readonly count?: number;
}

export interface Paginadelen<T> {
  readonly results: readonly T[];
  /** Sort key of the last row, when there are rows after it. */
  readonly volgende?: Cursor['sleutel'] | undefined;
  /** Sort key of the first row, when there are rows before it. */
  readonly vorige?: Cursor['sleutel'] | undefined;
  readonly aantal?: number | undefined;
}

/**
 * The page, with addresses that repeat the question and change its cursor only. A question that holds what can be a BSN
 * (`MagOpBsnLijken`) is not repeated: its page has no addresses.
 */
export function pagina<T>(
  { results, volgende, vorige, aantal }: Paginadelen<T>,
  verzoek: Verzoek = huidigVerzoek(),
): Pagina<T> {
  const adres = (richting: Cursor['richting'], sleutel: Cursor['sleutel'] | undefined): string | null => {
    if (!sleutel) return null;
    const vraag = new URLSearchParams(verzoek.url.slice(verzoek.pad.length + 1));
    if ([...vraag.values()].some(bevatBsn)) return null;
    vraag.set('cursor', codeerCursor({ richting, sleutel }));
    return `${verzoek.pad}?${vraag.toString()}`;
  };
  return {
    results,
    next: adres('na', volgende),
    previous: adres('voor', vorige),
    ...(aantal !== undefined && { count: aantal }),
  };
}

/** The class of a page of `rij`, for the OpenAPI document: `@ApiOkResponse({ type: PaginaVan(ZaakDto) })`. */
export function PaginaVan<T>(rij: Type<T>): Type<Pagina<T>> {
  @ApiSchema({ name: `${rij.name}Pagina`, description: `Een pagina met ${rij.name}.` })
  class PaginaKlasse implements Pagina<T> {
    @ApiProperty({ type: [rij], description: 'De rijen van deze pagina.' })
    results!: readonly T[];

    @ApiProperty({ type: String, nullable: true, description: 'Adres van de volgende pagina.' })
    next!: string | null;

    @ApiProperty({ type: String, nullable: true, description: 'Adres van de vorige pagina.' })
    previous!: string | null;

    @ApiPropertyOptional({ type: 'integer', description: 'Het totale aantal, alleen met metAantal=true.' })
    count?: number;
  }
  return PaginaKlasse;
}

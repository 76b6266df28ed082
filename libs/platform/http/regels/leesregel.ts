import { isUtf8 } from 'node:buffer';
import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Matches } from 'class-validator';
import { bevatBsn } from '../invoer/bsn.js';
import type { Klasse } from '../invoer/vorm.js';
import { Probleem, type OngeldigeParameter } from '../probleem/probleem.js';
import { protocolfout } from '../probleem/protocolfouten.js';
import { ongeldigeInvoer } from '../probleem/standaard.js';
import { leesInvoer } from '../routes/invoerplan.js';
import { SLEUTEL, SLEUTELVORM } from '../verzoek/kopregels.js';
import type { RuweRegel } from './regelsplitser.js';

/** What every line holds: the key under which it is done once. */
export interface MetSleutel {
  readonly sleutel: string;
}

/** The field of a line that is its key. */
export function Regelsleutel(): PropertyDecorator {
  return applyDecorators(
    ApiProperty({
      description: 'Uw eigen sleutel voor deze regel. Dezelfde regel nog eens geeft hetzelfde antwoord.',
      minLength: 1,
      maxLength: 255,
      pattern: SLEUTEL.source,
    }),
    Matches(SLEUTEL, { message: SLEUTELVORM }),
  );
}

/** @param grens most bytes of a line; @throws Probleem 413, 400; what `leesJson` throws */
export function leesJsonregel(bytes: RuweRegel, leesJson: (tekst: string) => unknown, grens: number): unknown {
  if (!bytes) throw teLang(grens);
  if (bytes.length === 0 || !isUtf8(bytes)) throw protocolfout(400, 'FST_ERR_CTP_INVALID_JSON_BODY')!;
  return leesJson(bytes.toString());
}

/** The key as it may be repeated in an answer; undefined when there is none, or one that may not be told. */
export function sleutelVan(ruw: unknown): string | undefined {
  const sleutel = (ruw as Partial<MetSleutel> | null)?.sleutel;
  return typeof sleutel === 'string' && SLEUTEL.test(sleutel) && !bevatBsn(sleutel) ? sleutel : undefined;
}

/** Passes the same gate as a body. @throws Probleem 400 that names every fault */
export function leesRegel<T>(klasse: Klasse, ruw: unknown): T {
  const fouten: OngeldigeParameter[] = [];
  const { body } = leesInvoer({ body: klasse }, { params: undefined, query: undefined, body: ruw }, fouten);
  if (fouten.length > 0) throw ongeldigeInvoer(fouten);
  return body as T;
}

function teLang(grens: number): Probleem {
  return new Probleem({
    status: 413,
    slug: 'te-groot',
    titel: 'Het verzoek is te groot',
    detail: `Een regel mag hoogstens ${grens} bytes lang zijn.`,
  });
}

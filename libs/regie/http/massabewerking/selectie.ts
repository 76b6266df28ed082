import { Inject, Injectable } from '@nestjs/common';
import { ongeldigeInvoer } from '@zaakstroom/http';
import {
  Filterkeuring,
  kiesZaken,
  type Operatie,
  type Vrager,
  type Zaakfilters,
  type Zaakrij,
} from '@zaakstroom/zaken';
import type { Pool } from 'pg';
import { MEESTE_POSTEN, type Selectie } from '../../domein/index.js';
import { Massalezer } from '../../leesmodel/index.js';
import { totKop } from '../peil.js';
import { POOL, REGIESTANDEN, type Regiestanden } from '../poorten.js';
import type { SelectieDto } from './invoer.js';

/** The zaken of an operation, as the stock was when they were selected. */
export interface Geselecteerd {
  readonly zaken: readonly Zaakrij[];
  /** Position of the last event that the stock knew. */
  readonly voorraad: string;
}

/** Finds the zaken of an operation within the view of who orders it. */
@Injectable()
export class Selecties {
  constructor(
    private readonly filterkeuring: Filterkeuring,
    private readonly lezer: Massalezer,
    @Inject(POOL) private readonly pool: Pool,
    @Inject(REGIESTANDEN) private readonly standen: Regiestanden,
  ) {}

  /** @param behandelaar only what this person holds; @throws Probleem 400 when nothing is asked, or something that is not there; 503 when the stock lags */
  async kies(gevraagd: SelectieDto, vrager: Vrager, operatie: Operatie, behandelaar?: number): Promise<Geselecteerd> {
    const { zaken: genoemd, massabewerking, ...filters } = gevraagd;
    if (behandelaar === undefined && Object.keys(gevuld(gevraagd)).length === 0) {
      throw fout('verplicht', 'Noem ten minste een veld: een selectie van alles wordt niet gemaakt.');
    }
    await this.filterkeuring.keur(vrager, filters);
    const zaakIds = await this.genoemd(genoemd, massabewerking);
    const voorraad = await totKop(this.standen.zaken);
    const vraag = { vrager, operatie, filters: { ...filters, zaakIds, behandelaar } satisfies Zaakfilters };
    const zaken = await kiesZaken(this.pool, { ...vraag, hoogstens: MEESTE_POSTEN + 1 });
    if (zaken.length > MEESTE_POSTEN) {
      throw fout('te-veel', `Dit zijn meer dan ${MEESTE_POSTEN} zaken; maak de selectie kleiner.`);
    }
    return { zaken, voorraad };
  }

  private async genoemd(
    zaken: readonly string[] | undefined,
    massabewerking: string | undefined,
  ): Promise<readonly string[] | undefined> {
    if (massabewerking === undefined) return zaken;
    await totKop(this.standen.massabewerkingen);
    const gedaan = await this.lezer.gedaan(massabewerking);
    return zaken ? gedaan.filter((zaakId) => zaken.includes(zaakId)) : gedaan;
  }
}

/** As it was asked, for the record: a list of zaken stands in the selection itself. */
export function opgetekend({ zaken, ...velden }: SelectieDto): Selectie {
  return { ...(gevuld(velden) as Selectie), ...(zaken && { zaken: `${zaken.length} genoemde zaken` }) };
}

const gevuld = (velden: object): object =>
  Object.fromEntries(Object.entries(velden).filter(([, waarde]) => waarde !== undefined));

const fout = (code: string, reason: string): Error => ongeldigeInvoer([{ name: 'selectie', code, reason }]);

import { Inject, Injectable } from '@nestjs/common';
import { ongeldigeInvoer, type OngeldigeParameter } from '@zaakstroom/http';
import type { Pool } from 'pg';
import { Inrichting, keuzes as keuzesIn, type Vrager } from '../domein/index.js';
import { zoekZaken, type Zaakfilters } from '../leesmodel/index.js';
import { POOL } from './poorten.js';

/** Filters whose values come from the configuration. */
const KEUZEFILTERS = ['zaaktypen', 'zaaksoorten', 'uitworpredenen', 'wachtredenen', 'themas'] as const;
type Keuzefilter = (typeof KEUZEFILTERS)[number];

const BEREIKEN = [
  ['ontvangenVanaf', 'ontvangenTot'],
  ['streefdatumVanaf', 'streefdatumTot'],
] as const;

/** Tells who filters by something that does not exist, as an operation would: an empty list would read as "there are none". */
@Injectable()
export class Filterkeuring {
  constructor(
    private readonly inrichting: Inrichting,
    @Inject(POOL) private readonly pool: Pool,
  ) {}

  /** @param namen of the filters where the caller knows them by another one; @throws Probleem 400 with all that is wrong */
  async keur(
    vrager: Vrager,
    filters: Zaakfilters,
    namen: Partial<Readonly<Record<Keuzefilter, string>>> = {},
  ): Promise<void> {
    const fouten: OngeldigeParameter[] = [];
    for (const filter of KEUZEFILTERS) {
      const keuzes = keuzesIn(this.inrichting.gegevens, filter, filters.zaaktypen);
      if (!(await this.zijnBekend(vrager, filter, filters, keuzes))) {
        const reason = `Kies uit: ${keuzes.join(', ')}.`;
        fouten.push({ name: namen[filter] ?? filter, code: 'onbekende-waarde', reason });
      }
    }
    for (const [vanaf, tot] of BEREIKEN) {
      const [van, tm] = [filters[vanaf], filters[tot]];
      if (van === undefined || tm === undefined || van <= tm) continue;
      fouten.push({ name: tot, code: 'te-vroeg', reason: `Mag niet voor ${vanaf} liggen.` });
    }
    if (fouten.length > 0) throw ongeldigeInvoer(fouten);
  }

  /** A value that the configuration has no more stays good for as long as a zaak that the caller sees has it. */
  private async zijnBekend(
    vrager: Vrager,
    filter: Keuzefilter,
    filters: Zaakfilters,
    keuzes: readonly string[],
  ): Promise<boolean> {
    for (const waarde of filters[filter] ?? []) {
      if (keuzes.includes(waarde)) continue;
      const binnen = filter === 'zaaksoorten' ? { zaaktypen: filters.zaaktypen } : {};
      const alleen = { ...binnen, [filter]: [waarde] };
      const { results } = await zoekZaken(this.pool, { vrager, filters: alleen, pageSize: 1, metAantal: false });
      if (results.length === 0) return false;
    }
    return true;
  }
}

import { Inject, Injectable } from '@nestjs/common';
import type { OngeldigeParameter } from '@zaakstroom/http';
import type { Bereik } from '../../domein/index.js';
import { Zaakwaarden, type Waarden } from '../../leesmodel/sturing/index.js';
import { FILTERKEUZES, type Filterkeuzes, type Keuzefilter } from '../poorten.js';

const KEUZEFILTERS = ['zaaktype', 'zaaksoort', 'zwaarte', 'status', 'wachtreden', 'uitkomst'] as const;

/**
 * Tells who asks by something that does not exist: nothing would read as "there is none". Known is what the settings name, and what a zaak
 * has that the caller may look at, so that what is refused never tells what others have.
 */
@Injectable()
export class Filterkeuring {
  constructor(
    private readonly waarden: Zaakwaarden,
    @Inject(FILTERKEUZES) private readonly bekend: Filterkeuzes,
  ) {}

  /**
   * @param bereik what is asked about, within the view
   * @param zicht the teams that the caller may look at
   * @returns all that is wrong
   */
  async fouten(bereik: Bereik, zicht: readonly string[] | 'alle', filters: Waarden): Promise<OngeldigeParameter[]> {
    return [
      ...(await (zicht === 'alle' ? this.nergens(bereik) : this.nietInTeam(bereik))),
      ...(await this.keuzefouten(bereik, filters)),
    ];
  }

  /** A team or a locatie is where zaken are: no settings name them. */
  private async nergens({ team, locatie }: Bereik): Promise<OngeldigeParameter[]> {
    const fouten: OngeldigeParameter[] = [];
    if (team !== undefined && !(await this.waarden.komenVoor({ team }))) {
      fouten.push({ name: 'team', code: 'onbekende-waarde', reason: 'Er zijn geen zaken van dit team.' });
    }
    if (locatie !== undefined && !(await this.waarden.komenVoor({ locatie }))) {
      fouten.push({ name: 'locatie', code: 'onbekende-waarde', reason: 'Er zijn geen zaken van deze locatie.' });
    }
    return fouten;
  }

  /** The same answer for a locatie that is not there and for one where only other teams have zaken. */
  private async nietInTeam({ team, locatie }: Bereik): Promise<OngeldigeParameter[]> {
    if (locatie === undefined || (await this.waarden.komenVoor({ team, locatie }))) return [];
    const reason = 'Uw team heeft geen zaken van deze locatie.';
    return [{ name: 'locatie', code: 'onbekende-waarde', reason }];
  }

  private async keuzefouten(bereik: Bereik, filters: Waarden): Promise<OngeldigeParameter[]> {
    const fouten: OngeldigeParameter[] = [];
    for (const filter of KEUZEFILTERS) {
      const waarde = filters[filter];
      if (waarde === undefined) continue;
      const keuzes = this.bekend.keuzes(filter, filters.zaaktype);
      if (keuzes.includes(waarde) || (await this.komtVoor(bereik, filter, filters))) continue;
      fouten.push({ name: filter, code: 'onbekende-waarde', reason: `Kies uit: ${keuzes.join(', ')}.` });
    }
    return fouten;
  }

  /** A name that the settings no longer have stays good as long as a zaak has it; a status is never a matter of settings. */
  private async komtVoor(bereik: Bereik, filter: Keuzefilter, filters: Waarden): Promise<boolean> {
    if (filter === 'status') return false;
    const binnen = filter === 'zaaksoort' || filter === 'uitkomst' ? { zaaktype: filters.zaaktype } : {};
    const { team, locatie } = bereik;
    return this.waarden.komenVoor({
      ...(team === undefined ? { locatie } : { team }),
      ...binnen,
      [filter]: filters[filter],
    });
  }
}

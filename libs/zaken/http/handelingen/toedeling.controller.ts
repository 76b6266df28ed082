import { Body, Controller, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  eisToewijsbaar,
  eisVerantwoord,
  geeftAanAnderen,
  type Toewijzingsverzoek,
  type Vrager,
} from '../../domein/index.js';
import type { ZaakDto } from '../antwoorden.js';
import { ZaakPad } from '../invoer/paden.js';
import { TeruggaveDto, ToewijzingDto, VerplaatsingDto, VrijgaveDto } from '../invoer/toedeling.js';
import { redenVan, samengevat } from '../problemen.js';
import { Vragers } from '../vragers.js';
import { Balie } from './balie.js';
import { Handelingsroute } from './route.js';

/** Who holds a zaak. */
@ApiTags('toedeling')
@Controller('zaken/:zaakId')
export class ToedelingController {
  constructor(
    private readonly balie: Balie,
    private readonly vragers: Vragers,
  ) {}

  @Handelingsroute('toewijzing', {
    ifMatch: true,
    samenvatting: 'Wijs de zaak toe',
    uitleg:
      'Zonder medewerker kiest u de zaak zelf, zonder te starten. Wie het werk stuurt kan haar met grond en toelichting aan een andere behandelaar toewijzen: van de eigen locatie of het eigen team, en regie overal. De groepsfunctie begrenst alleen wat iemand zelf neemt; wie toewijst weegt dat af.',
  })
  async wijsToe(@Param() { zaakId }: ZaakPad, @Body() { medewerker, ...waarom }: ToewijzingDto): Promise<ZaakDto> {
    const behandelaar = medewerker === undefined ? undefined : await this.genoemd(medewerker, waarom);
    return this.balie.verricht(zaakId, 'toewijzing', { behandelaar, ...waarom });
  }

  @Handelingsroute('vrijgave', {
    ifMatch: true,
    samenvatting: 'Geef de zaak vrij',
    uitleg: 'De zaak gaat terug naar de werkvoorraad. Teamleider en regie kunnen ook de zaak van een ander vrijgeven.',
  })
  geefZaakVrij(@Param() { zaakId }: ZaakPad, @Body() vrijgave: VrijgaveDto): Promise<ZaakDto> {
    return this.balie.verricht(zaakId, 'vrijgave', vrijgave);
  }

  @Handelingsroute('teruggave', {
    ifMatch: true,
    samenvatting: 'Geef de zaak terug',
    uitleg: 'U geeft een zaak terug die niet bij u hoort, met de reden: die leert wie het werk verdeelt.',
  })
  geefTerug(@Param() { zaakId }: ZaakPad, @Body() teruggave: TeruggaveDto): Promise<ZaakDto> {
    return this.balie.verricht(zaakId, 'teruggave', teruggave);
  }

  @Handelingsroute('verplaatsing', {
    ifMatch: true,
    samenvatting: 'Verplaats de zaak naar een locatie',
    uitleg:
      'Voor een zaak die niemand heeft, ook een zonder locatie: die ligt in geen werkvoorraad. Daarna ziet wie van de oude locatie is haar niet meer.',
  })
  verplaats(@Param() { zaakId }: ZaakPad, @Body() { locatie, toelichting }: VerplaatsingDto): Promise<ZaakDto> {
    return this.balie.verricht(zaakId, 'verplaatsing', { naar: locatie, toelichting });
  }

  /** @throws Probleem 400 with all that is wrong with who is named and with why */
  private async genoemd(identificatie: string, waarom: Omit<Toewijzingsverzoek, 'behandelaar'>): Promise<number> {
    const vrager = await this.vragers.huidig();
    const [collega, verantwoording] = await Promise.allSettled([
      this.toewijsbaar(identificatie, vrager),
      (async () => eisVerantwoord(waarom))(),
    ]);
    const aanZichzelf = collega.status === 'fulfilled' && collega.value === vrager.medewerker;
    const fouten = [collega, ...(aanZichzelf || !geeftAanAnderen(vrager) ? [] : [verantwoording])].flatMap(redenVan);
    if (collega.status === 'rejected' || fouten.length > 0) throw samengevat(fouten);
    return collega.value;
  }

  private async toewijsbaar(identificatie: string, vrager: Vrager): Promise<number> {
    const collega = await this.vragers.genoemd('medewerker', identificatie);
    eisToewijsbaar(collega, vrager);
    return collega.medewerker;
  }
}

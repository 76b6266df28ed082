import type { Readable } from 'node:stream';
import { Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  huidigVerzoek,
  Idempotentie,
  Operatie,
  Regelverwerking,
  SchrijftPerRegel,
  type Gevraagd,
  type Regeluitslag,
} from '@zaakstroom/http';
import type { Vrager } from '../domein/index.js';
import { Dossiers } from '../leesmodel/index.js';
import { Nummeruitgifte, RegistreerZaak, type NieuweZaak, type Zaaknummer } from '../opdrachten/index.js';
import { NieuweZaken } from './nieuwe-zaken.js';
import { opdrachtgever, Vragers } from './vragers.js';
import { RegistratieantwoordDto, RegistratieregelDto } from './zaakregistraties.dto.js';

const ADRES = '/v1/zaken/';

/** Zaken coming in by the file. */
@ApiTags('zaken')
@Controller('zaakregistraties')
export class ZaakregistratiesController {
  constructor(
    private readonly opdrachten: CommandBus,
    private readonly idempotentie: Idempotentie,
    private readonly regels: Regelverwerking,
    private readonly nummers: Nummeruitgifte,
    private readonly nieuweZaken: NieuweZaken,
    private readonly dossiers: Dossiers,
    private readonly vragers: Vragers,
  ) {}

  @Post()
  @Operatie('zaak registreren')
  @SchrijftPerRegel(RegistratieregelDto)
  @ApiOperation({
    summary: 'Registreer veel zaken',
    description:
      'Iedere regel is een zaak, iedere regel krijgt een antwoord: in dezelfde volgorde, zodra het er is. Lees de antwoorden terwijl u stuurt; wie niet leest, wordt niet verder gelezen. Een foute regel raakt geen andere. Is de verbinding verbroken, stuur dan alles opnieuw: wat onder zijn sleutel al is geregistreerd, geeft dezelfde zaak met status 200. Een regel is hoogstens 256 KiB. Na een minuut stilte eindigt de verbinding. De slotregel Zaakstroom-Positie (een trailer) noemt de plaats van de laatste registratie.',
  })
  @ApiOkResponse({ type: RegistratieantwoordDto, description: 'Een regel voor iedere regel.' })
  async registreerZaken(): Promise<Readable> {
    const vrager = await this.vragers.huidig();
    return this.regels.beantwoord<RegistratieregelDto>(async ({ sleutel: _, ...zaak }, gevraagd) =>
      this.registreer(await this.nieuweZaken.van(zaak, vrager), vrager, gevraagd),
    );
  }

  private async registreer(nieuw: NieuweZaak, vrager: Vrager, gevraagd: Gevraagd): Promise<Regeluitslag> {
    const nummer = await this.nummers.voor(nieuw, huidigVerzoek().klok.nu());
    const { inhoud, herhaald, positie } = await this.idempotentie.voerEenmaalUit<
      Zaaknummer & { eerder: boolean },
      Readonly<Record<keyof Zaaknummer, string>>
    >(
      {
        ids: () => ({ ...nummer }),
        nietGebruikt: (ongebruikt) => this.nummers.geefTerug(ongebruikt),
        uitvoeren: async ({ operatieId, ids }) => {
          const opdracht = new RegistreerZaak(ids, nieuw, opdrachtgever(vrager, operatieId));
          const { zaakId, zaaknummer, position, eerder } = await this.opdrachten.execute(opdracht);
          const kopregels = { location: ADRES + zaakId };
          return { status: 201, kopregels, positie: position, inhoud: { zaakId, zaaknummer, eerder } };
        },
        herlees: async ({ kopregels, ids }) => {
          const zaakId = kopregels['location']!.slice(ADRES.length);
          return { ...(await this.nummerVan(zaakId, ids, vrager)), eerder: true };
        },
      },
      gevraagd,
    );
    const { eerder, ...velden } = inhoud;
    return { status: herhaald || eerder ? 200 : 201, velden, positie };
  }

  /** Nearly always the number that the claim holds; not where an import had made a zaak of that one. */
  private async nummerVan(zaakId: string, ids: Zaaknummer, vrager: Vrager): Promise<Zaaknummer> {
    if (ids.zaakId === zaakId) return ids;
    const { zaak } = await this.dossiers.zaak(zaakId, vrager, 'zaak registreren');
    return { zaakId, zaaknummer: zaak.zaaknummer };
  }
}

import { Body, Controller, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  Bladeren,
  etag,
  huidigVerzoek,
  Idempotentie,
  leesCursor,
  Leest,
  Operatie,
  pagina,
  PaginaVan,
  Schrijft,
  wachtOpMinimum,
  zetEtag,
  zetPositie,
  type Pagina,
} from '@zaakstroom/http';
import type { Pool } from 'pg';
import { stukkenVan } from '../domein/index.js';
import { Dossiers, hieruitVoortgekomen } from '../leesmodel/index.js';
import { Nummeruitgifte, RegistreerZaak } from '../opdrachten/index.js';
import { TijdlijnregelDto, ZaakDto } from './antwoorden.js';
import { ZaakPad } from './invoer/paden.js';
import { RegistreerZaakDto } from './invoer/zaken.js';
import { NieuweZaken } from './nieuwe-zaken.js';
import { POOL, ZAKENSTAND, type Zakenstand } from './poorten.js';
import { dossierVoor, tijdlijnVoor } from './vertaling.js';
import { opdrachtgever, Vragers } from './vragers.js';

type Ids = Readonly<Record<'zaakId' | 'zaaknummer', string>>;

/** Zaken coming in, and being found and read. */
@ApiTags('zaken')
@Controller('zaken')
export class ZakenController {
  constructor(
    private readonly opdrachten: CommandBus,
    private readonly idempotentie: Idempotentie,
    private readonly nummers: Nummeruitgifte,
    private readonly dossiers: Dossiers,
    private readonly vragers: Vragers,
    private readonly nieuweZaken: NieuweZaken,
    @Inject(POOL) private readonly pool: Pool,
    @Inject(ZAKENSTAND) private readonly stand: Zakenstand,
  ) {}

  @Post()
  @Operatie('zaak registreren')
  @Schrijft({ etag: true })
  @ApiOperation({
    summary: 'Registreer een zaak',
    description: 'Geeft de zaak een zaaknummer. Met een zaaksoort is zij meteen geclassificeerd.',
  })
  @ApiCreatedResponse({ type: ZaakDto, description: 'De zaak is geregistreerd.' })
  async registreerZaak(@Body() invoer: RegistreerZaakDto): Promise<ZaakDto> {
    const vrager = await this.vragers.huidig();
    const nieuw = await this.nieuweZaken.van(invoer, vrager);
    const nummer = await this.nummers.voor(nieuw, huidigVerzoek().klok.nu());
    const lees = async (zaakId: string) =>
      dossierVoor(await this.dossiers.zaak(zaakId, vrager, 'zaak registreren'), vrager);
    return this.idempotentie.voerUit<ZaakDto, Ids>({
      ids: () => ({ ...nummer }),
      nietGebruikt: (ongebruikt) => this.nummers.geefTerug(ongebruikt),
      uitvoeren: async ({ operatieId, ids }) => {
        const opdracht = new RegistreerZaak(ids, nieuw, opdrachtgever(vrager, operatieId));
        const { zaakId, zaak, revision, position, eerder } = await this.opdrachten.execute(opdracht);
        const kopregels = { location: `/v1/zaken/${zaakId}`, etag: etag(revision) };
        const dossier = { zaakId, zaak, persoonlijk: nieuw, stukken: stukkenVan([]), revision, position };
        // What was just made is known; after an earlier try that broke off the zaak may have gone on since.
        const inhoud = eerder ? await lees(zaakId) : dossierVoor(dossier, vrager);
        return { status: 201, kopregels, positie: position, inhoud };
      },
      // The number may have been another one than was asked for: where the zaak came to stand is in the first answer.
      herlees: ({ kopregels }) => lees(kopregels['location']!.slice('/v1/zaken/'.length)),
    });
  }

  @Get(':zaakId')
  @Operatie('zaak inzien')
  @Leest({ etag: true, positie: true })
  @ApiOperation({
    summary: 'Een zaak',
    description:
      'De zaak zoals zij nu is, met haar stukken en met wat u ermee kunt doen. Wat uit haar voortkwam (koppelingen, leidde tot) loopt een ogenblik achter.',
  })
  @ApiOkResponse({ type: ZaakDto, description: 'De zaak.' })
  async geefZaak(@Param() { zaakId }: ZaakPad): Promise<ZaakDto> {
    const vrager = await this.vragers.huidig();
    const dossier = await this.dossiers.zaak(zaakId, vrager, 'zaak inzien');
    await wachtOpMinimum(this.stand);
    zetEtag(dossier.revision);
    zetPositie(dossier.position);
    return dossierVoor(dossier, vrager, await hieruitVoortgekomen(this.pool, zaakId, vrager));
  }

  @Get(':zaakId/tijdlijn')
  @Operatie('zaak inzien')
  @ApiOperation({ summary: 'Tijdlijn van een zaak', description: 'Wat er gebeurde, oudste eerst, ook het lezen.' })
  @ApiOkResponse({ type: PaginaVan(TijdlijnregelDto), description: 'Een pagina van de tijdlijn.' })
  async geefTijdlijn(
    @Param() { zaakId }: ZaakPad,
    @Query() { cursor, pageSize, metAantal }: Bladeren,
  ): Promise<Pagina<TijdlijnregelDto>> {
    const vanaf = cursor === undefined ? undefined : leesCursor(cursor, ['string']);
    const vrager = await this.vragers.huidig();
    const alle = tijdlijnVoor(await this.dossiers.tijdlijn(zaakId, vrager), vrager);
    const grens = String(vanaf?.sleutel[0] ?? '');
    const naGrens = alle.findIndex(({ positie }) => positie > grens);
    const opGrens = alle.findIndex(({ positie }) => positie >= grens);
    const begin = vanaf?.richting === 'voor' ? Math.max(0, opGrens - pageSize) : naGrens < 0 ? alle.length : naGrens;
    const einde = vanaf?.richting === 'voor' ? Math.max(0, opGrens) : begin + pageSize;
    const results = alle.slice(begin, einde);
    return pagina({
      results,
      volgende: einde < alle.length ? [results.at(-1)!.positie] : undefined,
      vorige: begin > 0 && results.length > 0 ? [results[0]!.positie] : undefined,
      aantal: metAantal ? alle.length : undefined,
    });
  }
}
